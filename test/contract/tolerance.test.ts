import { describe, expect, test } from 'vitest';
import * as guards from '../../src/billing/guards/index.js';
import * as billing from '../../src/billing/index.js';
import { isWebhookDelivery } from '../../src/webhooks/guards/index.js';
import { safeParseWebhookEvent } from '../../src/webhooks/schemas/index.js';
import { answers, tolerantForms } from './forms/everyForm.js';
import { fullFields, leastFields } from './forms/sample.js';

/** A full payload of a resource. */
function full(name: string): Record<string, unknown> {
  const found = tolerantForms.find((own) => own.name === name);
  if (!found) throw new Error(`no form ${name}`);
  return fullFields(found.form.members, found.forms);
}

const without = (fields: Record<string, unknown>, ...keys: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

const nulled = (fields: Record<string, unknown>, ...keys: string[]) => ({
  ...fields,
  ...Object.fromEntries(keys.map((key) => [key, null])),
});

/** Where a delivery is refused: nowhere, if guard and schema take it. */
function places(type: string, data: unknown): string[] {
  const { error } = safeParseWebhookEvent({ type, data });
  const found = (error?.issues ?? []).map(({ path }) => path);
  expect(isWebhookDelivery({ type, data })).toBe(found.length === 0);
  return found;
}

const membership = full('WebhookOrganizationMembership');
const organization = without(
  full('WebhookOrganization'),
  'has_image',
  'max_allowed_memberships',
  'admin_delete_enabled',
);

describe('a delivery that an official source publishes passes:', () => {
  test.each<[string, string, unknown]>([
    [
      'a membership whose permissions are null',
      'organizationMembership.created',
      nulled(membership, 'permissions'),
    ],
    [
      'a membership without permissions',
      'organizationMembership.updated',
      without(membership, 'permissions'),
    ],
    ['an organization of an older catalogue', 'organization.created', organization],
    [
      'a membership of an organization of an older catalogue',
      'organizationMembership.deleted',
      { ...membership, organization },
    ],
    [
      'a subscription without payer (autumn 2025)',
      'subscription.active',
      without(full('WebhookSubscription'), 'payer'),
    ],
    [
      'an accepted invitation without user_id',
      'organizationInvitation.accepted',
      without(full('WebhookAcceptedOrganizationInvitation'), 'user_id'),
    ],
    [
      'an item whose plan lacks is_recurring, amount and currency',
      'subscriptionItem.updated',
      {
        ...full('WebhookSubscriptionItem'),
        plan: without(full('WebhookPlan'), 'is_recurring', 'amount', 'currency'),
      },
    ],
    [
      'a subscription whose payer has no id',
      'subscription.created',
      { ...full('WebhookSubscription'), payer: without(full('WebhookPayer'), 'id') },
    ],
    ...['payment_source', 'payee', 'payer', 'statement_id', 'gateway_external_id'].flatMap(
      (key): [string, string, unknown][] => [
        [
          `a payment covered by credits, without ${key}`,
          'paymentAttempt.created',
          without(full('WebhookPaymentAttempt'), key),
        ],
        [
          `a payment covered by credits, ${key} null`,
          'paymentAttempt.updated',
          nulled(full('WebhookPaymentAttempt'), key),
        ],
      ],
    ),
  ])('%s', (_, type, data) => {
    expect(places(type, data)).toEqual([]);
  });
});

describe('what is certain of a delivery stays refused:', () => {
  test.each<[string, string, unknown, string]>([
    [
      'a membership without id',
      'organizationMembership.created',
      without(membership, 'id'),
      'data.id',
    ],
    [
      'permissions that are a text',
      'organizationMembership.created',
      { ...membership, permissions: 'org:read' },
      'data.permissions',
    ],
    [
      'a fraction of a cent in a plan',
      'subscriptionItem.updated',
      {
        ...full('WebhookSubscriptionItem'),
        plan: { ...full('WebhookPlan'), amount: 9.99 },
      },
      'data.plan.amount',
    ],
    [
      'a payment without id',
      'paymentAttempt.created',
      without(full('WebhookPaymentAttempt'), 'id'),
      'data.id',
    ],
  ])('%s', (_, type, data, place) => {
    expect(places(type, data)).toEqual([place]);
  });
});

describe('a payment attempt of the Frontend API', () => {
  const attempt = full('BillingPaymentAttempt');
  const item = full('BillingPaymentItem');
  const judge = (subscription_item: unknown) => {
    const value = { ...attempt, subscription_item };
    const { error } = billing.BillingPaymentAttemptSchema.safeParse(value);
    expect(guards.isBillingPaymentAttempt(value)).toBe(error === undefined);
    return (error?.issues ?? []).map(({ path }) => path.join('.'));
  };

  test.each(['period_start', 'created_at', 'instance_id', 'ended_at', 'is_free_trial'])(
    'passes when its item lacks %s, as in a mobile app',
    (key) => {
      expect(judge(without(item, key))).toEqual([]);
    },
  );

  test('passes when its item lacks all of them, or has 0 for "not set"', () => {
    const times = ['period_start', 'created_at', 'ended_at'];
    expect(judge(without(item, ...times, 'instance_id', 'is_free_trial'))).toEqual([]);
    expect(judge({ ...item, ...Object.fromEntries(times.map((key) => [key, 0])) })).toEqual([]);
  });

  test('is refused when its item has no id, or a text for a time', () => {
    expect(judge(without(item, 'id'))).toEqual(['subscription_item.id']);
    expect(judge({ ...item, period_start: '2026-08-01' })).toEqual([
      'subscription_item.period_start',
    ]);
  });
});

describe('keys that are in no specification never sink a parse:', () => {
  const plan = full('BillingPlan');
  const unitPrice = full('BillingPlanUnitPrice');
  const tier = full('BillingPlanUnitPriceTier');
  test.each<[string, unknown]>([
    [
      'a tier with the object name of a mobile fixture',
      {
        ...plan,
        unit_prices: [
          { ...unitPrice, tiers: [{ ...tier, object: 'commerce_plan_unit_price_tier' }] },
        ],
      },
    ],
    ['available_prices that are a text', { ...plan, available_prices: 'oops' }],
    ['available_prices of null', { ...plan, available_prices: [null] }],
    ['store_products that are numbers', { ...plan, store_products: [1] }],
  ])('%s', (_, value) => {
    expect(billing.BillingPlanSchema.parse(value)).toStrictEqual(value);
    expect(guards.isBillingPlan(value)).toBe(true);
  });

  const unpublished = tolerantForms.flatMap((own) =>
    own.form.members.flatMap(({ key, type }) =>
      type.kind === 'scalar' && type.is === 'unknown' && key !== 'data' ? [{ own, key }] : [],
    ),
  );

  test.each(unpublished)('$own.name.$key of any content, or none', ({ own, key }) => {
    const least = leastFields(own.form.members, own.forms);
    for (const content of [undefined, null, 'text', 7, 0.5, true, [], {}, [null]]) {
      expect(Object.values(answers(own, { ...least, [key]: content }))).not.toContain(false);
    }
    expect(Object.values(answers(own, without(least, key)))).not.toContain(false);
  });

  test('there are some', () => {
    expect(unpublished.length).toBeGreaterThan(10);
  });
});
