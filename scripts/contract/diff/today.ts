import { endpointNotes } from '../../../src/contract/endpoints.js';
import { loadContract } from '../contract.js';
import type { Distilled } from '../distil.js';
import type { Surface } from '../origin.js';
import { type Judge, judgeBy } from './verdicts.js';

/** Judges newer facts of a surface by the forms of this copy of the project. */
export function judgeToday(surface: Surface, newer: Distilled): Judge {
  const contract = loadContract();
  const id = surface === 'webhooks' ? 'webhook' : surface;
  const facts = contract.sources.find((source) => source.id === id)?.facts;
  if (!facts) throw new Error(`no facts of ${surface}`);
  const notes = id === 'webhook' ? {} : endpointNotes[id];
  return judgeBy(
    {
      surface: id,
      models: [contract.billing, contract.webhooks, contract.user],
      facts,
      events: Object.fromEntries(
        Object.entries(contract.events).map(([name, { data }]) => [name, `Webhook${data}`]),
      ),
      bodies: Object.fromEntries(
        Object.entries(notes).map(([name, { resource }]) => [name, resource]),
      ),
    },
    newer,
  );
}
