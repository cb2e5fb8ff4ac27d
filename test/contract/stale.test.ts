import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { render } from '../../scripts/contract/generate.js';
import { buildModel } from '../../scripts/contract/model.js';
import type { Notes, ResourceNote } from '../../src/contract/note.js';

const contract = loadContract();

test.each(['billing', 'webhooks', 'user'] as const)('%s: no note is stale', (family) => {
  expect(contract[family].stale).toEqual([]);
});

/** What is reported of one note on a plan. */
function staleOf(fields: NonNullable<ResourceNote['fields']>): readonly string[] {
  const plan: ResourceNote = { ...(contract.billing.notes.BillingPlan as ResourceNote), fields };
  return buildModel({ ...contract.billing.notes, BillingPlan: plan }, contract.sources).stale;
}

describe('a note is reported as stale', () => {
  test.each<[string, NonNullable<ResourceNote['fields']>, string]>([
    [
      'that says absent where a source does',
      { features: { absent: 'a reason' } },
      'BillingPlan.features: absent',
    ],
    ['that says null where a source does', { fee: { null: 'a reason' } }, 'BillingPlan.fee: null'],
    [
      'on a key that nothing has',
      { colour: 'The colour.' },
      'BillingPlan.colour: nothing has this key',
    ],
    [
      'that adds a field which is published now',
      { slug: { unpublished: ['string', 'a reason'] } },
      'BillingPlan.slug: it is published now',
    ],
    [
      'that adds a type which a source has',
      { name: { type: ['string', 'a reason'] } },
      'BillingPlan.name: type',
    ],
    [
      'that adds a value which a source has',
      { object: { also: [['commerce_plan'], 'a reason'] } },
      'BillingPlan.object: also commerce_plan',
    ],
  ])('%s', (_, fields, line) => {
    expect(staleOf(fields)).toEqual([line]);
  });

  test('but not one that says more than the sources', () => {
    expect(staleOf({ slug: { absent: 'a reason', null: 'a reason' } })).toEqual([]);
  });
});

test('nothing is generated from a stale note', () => {
  const notes: Notes = {
    ...contract.billing.notes,
    BillingPlan: {
      ...(contract.billing.notes.BillingPlan as ResourceNote),
      fields: { colour: 'The colour.' },
    },
  };
  const billing = buildModel(notes, contract.sources);
  expect(() => render({ ...contract, billing })).toThrow(
    'notes that the facts do not need:\nBillingPlan.colour: nothing has this key',
  );
});
