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
    [
      'that gives known values to what is no text',
      { is_default: { values: 'BillingDefault' } },
      'BillingPlan.is_default: values, it is no text',
    ],
    [
      'that has a resource stand where the sources have it',
      { features: { embed: 'BillingFeature' } },
      'BillingPlan.features: embed',
    ],
    [
      'that has a resource stand in place of a text',
      { name: { embed: 'BillingPayer' } },
      'BillingPlan.name: embed',
    ],
  ])('%s', (_, fields, line) => {
    expect(staleOf(fields)).toEqual([line]);
  });

  test('but not one that says more than the sources', () => {
    expect(staleOf({ slug: { absent: 'a reason', null: 'a reason' } })).toEqual([]);
  });
});

/** The billing notes with one resource written anew. */
const modelOf = (name: string, note: ResourceNote) =>
  buildModel({ ...contract.billing.notes, [name]: note }, contract.sources);

test('a resource is reported as stale that is merged of what agrees, or less of nothing', () => {
  const money = contract.billing.notes.BillingMoneyAmount as ResourceNote;
  expect(modelOf('BillingMoneyAmount', { ...money, merged: 'a reason' }).stale).toEqual([
    'BillingMoneyAmount: merged',
  ]);
  const embed = { ...money, embedOf: 'BillingMoneyAmount' };
  expect(modelOf('BillingMoneyEmbed', embed).stale).toEqual([
    'BillingMoneyEmbed: embedOf, it is the same as BillingMoneyAmount',
  ]);
});

test.each<[string, object, string]>([
  ['a misspelt word', { bapi: 'CommercePayee', mergd: 'x' }, 'no note has the word mergd'],
  [
    'an embed of nothing',
    { embedOf: 'BillingNothing' },
    'embedOf names no resource: BillingNothing',
  ],
  ['no component', {}, 'it is of no component, and no field of it is unpublished'],
  ['a merging without a reason', { bapi: 'CommercePlan', merged: '' }, 'merged without a reason'],
])('a resource with %s stops the model', (_, note, fault) => {
  const message = `notes that cannot be meant:\nBillingNew: ${fault}`;
  expect(() => modelOf('BillingNew', { doc: 'New.', ...note })).toThrow(message);
});

test.each<[string, object, string]>([
  ['a misspelt word', { absnt: 'a reason' }, 'no note has the word absnt'],
  ['an embed of nothing', { embed: 'BillingNothing' }, 'embed names no resource: BillingNothing'],
  ['no reason', { absent: ' ' }, 'absent without a reason'],
  ['a type without a reason', { type: ['int', ''] }, 'type without a reason'],
])('a field with %s stops the model', (_, field, fault) => {
  const message = `notes that cannot be meant:\nBillingPlan.slug: ${fault}`;
  expect(() => staleOf({ slug: field })).toThrow(message);
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

describe('nothing is generated from a table of events that the facts contradict', () => {
  const { 'user.created': row, ...others } = contract.events;

  test('an event without a row', () => {
    const events = others as typeof contract.events;
    expect(() => render({ ...contract, events })).toThrow(
      'user.created: published, but no row of events.ts',
    );
  });

  test('an event whose row has other data', () => {
    const other = { ...row, data: 'Session' } as never;
    expect(() => render({ ...contract, events: { ...others, 'user.created': other } })).toThrow(
      'user.created: the facts say that it carries WebhookUser, its row says Session',
    );
  });
});
