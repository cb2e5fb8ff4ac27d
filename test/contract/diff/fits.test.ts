import { describe, expect, test } from 'vitest';
import { loadContract } from '../../../scripts/contract/contract.js';
import { fits } from '../../../scripts/contract/diff/fits.js';

const contract = loadContract();
const surfaces = contract.sources.flatMap(({ id, facts }) => (id === 'sdk' ? [] : [{ id, facts }]));
const models = [contract.billing, contract.webhooks, contract.user];

describe('fits', () => {
  test.each(surfaces)(
    'each component of $id fits its exact and its tolerant form',
    ({ id, facts }) => {
      const forms = models.flatMap((model) =>
        Object.keys(facts.components).flatMap((component) => {
          const exact = model.formOf(id, component);
          const resource = exact && model.forms[id].get(exact)?.resource;
          // The `data` of the envelope is published with each event.
          if (!exact || !resource || component === 'WebhookEventPayload') return [];
          const of = (reading: typeof id | 'tolerant', name: string) =>
            fits(
              { kind: 'component', name: component },
              { kind: 'form', name },
              { newer: facts, forms: model.forms[reading] },
            );
          return [{ component, exact: of(id, exact), tolerant: of('tolerant', resource) }];
        }),
      );
      expect(forms.length).toBeGreaterThan(20);
      expect(forms.filter(({ exact, tolerant }) => !exact || !tolerant)).toEqual([]);
    },
  );
});
