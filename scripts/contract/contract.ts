import { eventRows } from '../../src/contract/events.js';
import { billingNotes } from '../../src/contract/notes/billing/index.js';
import { user } from '../../src/contract/notes/user.js';
import { webhooksNotes } from '../../src/contract/notes/webhooks/index.js';
import { buildModel, type Model } from './model.js';
import { loadSources, type SourceFacts } from './sources.js';

export interface Contract {
  readonly sources: readonly SourceFacts[];
  readonly billing: Model;
  readonly webhooks: Model;
  readonly user: Model;
  readonly events: typeof eventRows;
}

/** Facts and notes of a copy of the project, as models. */
export function loadContract(root = '.'): Contract {
  const sources = loadSources(root);
  // Deliveries and users name themselves in several ways; billing tells resources apart by `object`.
  const openObject = true;
  return {
    sources,
    billing: buildModel(billingNotes, sources),
    webhooks: buildModel(webhooksNotes, sources, { openObject }),
    user: buildModel(user, sources, { openObject }),
    events: eventRows,
  };
}
