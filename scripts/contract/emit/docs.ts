import { endpointNotes } from '../../../src/contract/endpoints.js';
import type { Contract } from '../contract.js';
import { correctionTable } from './corrections.js';
import { doctorTable } from './doctor.js';
import { endpointsOf } from './endpoints.js';
import { code, linked, table } from './markdown.js';
import { resourceTables } from './resourceTables.js';

/** Every table of the pages, by the name that stands in its marker. */
export function docsTables(contract: Contract): Record<string, string> {
  const { billing, webhooks } = contract;
  return {
    webhook: eventTable(contract),
    billing: resourceTables(billing, [
      ['bapi', 'Backend API'],
      ['fapi', 'Frontend API'],
    ]),
    billingCorrections: correctionTable(billing),
    billingEndpoints: (['bapi', 'fapi'] as const)
      .map((surface) => endpointTable(surface, contract))
      .join('\n\n'),
    webhookPayloads: resourceTables(webhooks, [['webhook', 'published']]),
    webhookCorrections: correctionTable(webhooks),
    doctorRows: doctorTable(),
  };
}

const MARKS = { spec: ' ¹', sdk: ' ²', both: '' } as const;

/** One row for each family and payload. */
function eventTable({ events }: Contract): string {
  const groups = new Map<string, { readonly data: string; readonly types: string[] }>();
  const all = Object.entries(events);
  for (const [type, { data, origin }] of all) {
    const key = `${type.split('.')[0]} ${data}`;
    const group = groups.get(key) ?? { data, types: [] };
    groups.set(key, group);
    group.types.push(`${code(type)}${MARKS[origin]}`);
  }
  return table(
    [`${all.length} events`, 'type of `data`'],
    [...groups.values()].map(({ data, types }) => [types.join(', '), code(`Webhook${data}`)]),
  );
}

const TITLES = { bapi: 'Backend API (`bapi`)', fapi: 'Frontend API (`fapi`)' } as const;

function endpointTable(surface: 'bapi' | 'fapi', contract: Contract): string {
  const rows = endpointsOf(surface, contract).map((row) => {
    const operation = `${row.method} ${row.path}`;
    const remarks = [
      row.nullable && 'May be null',
      row.empty && 'Or 204 without a body',
      endpointNotes[surface][operation]?.why,
    ].filter(Boolean);
    const text = remarks.map((remark) => `${remark}.`).join(' ');
    return [code(operation), linked(row.resource), code(row.envelope), text];
  });
  return `**${TITLES[surface]}**\n\n${table(['operation', 'resource', 'envelope', 'remarks'], rows)}`;
}
