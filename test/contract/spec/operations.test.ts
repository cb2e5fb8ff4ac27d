import { describe, expect, test } from 'vitest';
import { loadContract } from '../../../scripts/contract/contract.js';
import { billingEndpoints as backend } from '../../../src/billing/backend/index.js';
import { billingEndpoints as frontend } from '../../../src/billing/frontend/index.js';
import { factsOf } from '../committed.js';

const { billing } = loadContract();
const ours = { bapi: backend, fapi: frontend };

/** `GET /v1/billing/plans` → `page BillingPlan`, as published. */
function published(surface: 'bapi' | 'fapi'): Record<string, string> {
  const rows = Object.entries(factsOf(surface).endpoints ?? {}).map(([operation, text]) => {
    const component = /^\w+ ([^~ ]+)/.exec(text)?.[1] ?? '';
    return [operation, text.replace(component, billing.formOf(surface, component) ?? component)];
  });
  return Object.fromEntries(rows);
}

describe.each(['bapi', 'fapi'] as const)('the endpoint table of %s', (surface) => {
  test('has the published operations, with their resources and wrappers', () => {
    const rows = ours[surface].map((row) => {
      const resource = row.untyped ? 'object' : (row.exactResource ?? row.resource);
      const marks = `${row.nullable ? '~' : ''}${row.empty ? ' empty' : ''}`;
      return [`${row.method} ${row.path}`, `${row.envelope} ${resource}${marks}`];
    });
    expect(Object.fromEntries(rows)).toEqual(published(surface));
    expect(rows.length).toBe({ bapi: 18, fapi: 32 }[surface]);
  });

  test('names what an untyped operation of an organization answers by that of a user', () => {
    const untyped = ours[surface].filter((row) => row.untyped);
    const twins = untyped.map(({ method, path, resource }) => ({
      resource,
      same: ours[surface].find(
        (row) => row.method === method && row.path === path.replace(/organizations\/\{\w+\}/, 'me'),
      )?.resource,
    }));
    expect(twins.filter(({ resource, same }) => resource !== same)).toEqual([]);
    expect(untyped.length).toBe({ bapi: 0, fapi: 5 }[surface]);
  });
});
