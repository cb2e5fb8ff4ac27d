import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as backend from '../../src/billing/backend/index.js';
import * as frontend from '../../src/billing/frontend/index.js';
import * as guards from '../../src/billing/guards/index.js';
import { migrateBilling } from '../../src/billing/helpers/index.js';
import * as tolerant from '../../src/billing/index.js';
import { IsoclerkError } from '../../src/errors.js';
import { referenceOf } from '../../src/testing/billing/reference.js';
import type { Sample } from '../../src/testing/billing/sample.js';
import { samples } from '../../src/testing/generated/samples.js';
import * as testing from '../../src/testing/index.js';

interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { code: string; path: readonly PropertyKey[] }[] };
  };
}

const names = Object.keys(tolerant)
  .filter((name) => name.endsWith('Schema') && /^[A-Z]/.test(name))
  .map((name) => name.slice(0, -'Schema'.length)) as (keyof testing.BuiltBilling)[];

const schemaOf = (entry: object, name: string) =>
  (entry as Record<string, Schema | undefined>)[`${name}Schema`];

/** What no type allows: values that only the tolerant reading knows. */
const buildLoosely: (
  name: keyof testing.BuiltBilling,
  overrides?: object,
  options?: testing.BuildOptions,
) => Readonly<Record<string, unknown>> = testing.buildBilling as never;

test('every resource can be built, and nothing else', () => {
  expect(names).toHaveLength(48);
  for (const name of ['Plan', 'constructor', 'WebhookPayer']) {
    expect(() => buildLoosely(name as 'BillingPlan')).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not the name of a billing resource', {
        path: 'name',
        hint: 'Names are those of the types: BillingPlan, BillingSubscriptionItem …',
      }),
    );
  }
});

test.each<[string, keyof testing.BuiltBilling, object]>([
  ['a number for a slug', 'BillingPlan', { slug: 5 }],
  ['a bigint for an amount', 'BillingMoneyAmount', { amount: 1n }],
  ['a symbol for an amount', 'BillingMoneyAmount', { amount: Symbol('hunter2') }],
  ['no sum of a part', 'BillingCheckoutTotals', { totals_due_per_period: { grand_total: null } }],
])('%s is refused', (_, name, overrides) => {
  expect(() => buildLoosely(name, overrides)).toThrow(
    expect.objectContaining({
      code: 'ISOCLERK_TESTING_INVALID',
      path: Object.keys(overrides)[0],
      message: expect.not.stringContaining('hunter2'),
    }),
  );
});

test('a list that reads as a name is none', () => {
  expect(() => buildLoosely(['BillingPlan'] as never)).toThrow(IsoclerkError);
});

const surfaces = [
  ['isoclerk/billing', tolerant],
  ['isoclerk/billing/backend', backend],
  ['isoclerk/billing/frontend', frontend],
] as const;

/** Overrides that ask for all that a sample leaves out or has as null. */
function everything(name: string): object {
  const sample: Sample | string = samples[name as keyof typeof samples];
  if (typeof sample === 'string') return everything(sample.slice(1));
  return Object.fromEntries(
    Object.entries(sample).flatMap(([key, value]) => {
      const reference = typeof value === 'string' ? referenceOf(value) : undefined;
      if (!reference) return [];
      const inner = everything(reference.name);
      return [[key, reference.isList ? [inner, inner] : inner]];
    }),
  );
}

describe.each(names)('%s', (name) => {
  const build = (overrides?: object, options?: testing.BuildOptions) =>
    buildLoosely(name, overrides, options);

  test.each([
    ['as it is', {}],
    ['with everything that it can have', everything(name)],
  ])('%s, is accepted, exactly, by the schema of every surface that has it', (_, overrides) => {
    const value = JSON.parse(JSON.stringify(build(overrides)));
    const issues = surfaces.flatMap(([entry, schemas]) => {
      const result = schemaOf(schemas, name)?.safeParse(value);
      return (result?.error?.issues ?? []).map(
        ({ code, path }) => `${entry}: ${code} ${path.join('.')}`,
      );
    });
    expect(issues).toEqual([]);
  });

  test('never throws: what no type allows to be missing is missing as given', () => {
    for (const key of Object.keys(build())) {
      expect(build({ [key]: null })[key]).toBe(null);
      expect(build({ [key]: undefined })).not.toHaveProperty(key);
    }
  });

  test('is accepted by its guard', () => {
    const isOne = (guards as Record<string, unknown>)[`is${name}`] as (value: unknown) => boolean;
    expect(isOne(build())).toBe(true);
  });

  test('is the same for the same seed', () => {
    const first = JSON.stringify(build({}, { seed: 1 }));
    expect(JSON.stringify(build({}, { seed: 1 }))).toBe(first);
  });

  test('two of them share nothing', () => {
    const [a, b] = [build({}, { seed: 1 }), build({}, { seed: 1 })];
    scribble(a);
    expect(JSON.stringify(b)).toBe(JSON.stringify(build({}, { seed: 1 })));
  });
});

/** Changes every object in a value. */
function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null || 'scribbled' in value) return;
  Object.assign(value, { scribbled: true });
  Object.values(value).forEach(scribble);
}

const ids = fc.stringMatching(/^[a-z]{1,5}$/);
const amount = fc.record({ amount: fc.nat(100_000) });

describe('overrides', () => {
  test('undefined leaves out what is optional, at any depth', () => {
    const item = testing.buildBilling('BillingSubscriptionItem', {
      price_id: undefined,
      plan: { features: undefined },
      payer: { email: undefined },
    } as object);
    expect(item).not.toHaveProperty('price_id');
    expect(item.plan).not.toHaveProperty('features');
    expect(item.payer).not.toHaveProperty('email');
    expect(item.payer_id).toBe(item.payer.id);
  });

  test('a list replaces the usual one, and each element is completed', () => {
    const plan = testing.buildBilling('BillingPlan', {
      features: [{ slug: 'seats' }, {}],
      unit_prices: [{ tiers: [{}, { fee_per_block: { amount: 9 } }] }],
    });
    expect(plan.features.map(({ name }) => name)[0]).toBe('Seats');
    expect(new Set(plan.features.map(({ id }) => id)).size).toBe(2);
    expect(plan.unit_prices?.[0]?.tiers[1]?.fee_per_block).toEqual({
      amount: 9,
      amount_formatted: '0.09',
      currency: 'USD',
      currency_symbol: '$',
    });
    expect(testing.buildBilling('BillingPlan', { features: [] }).features).toEqual([]);
  });

  test('what is optional is built when asked for, and not before', () => {
    expect(testing.buildBilling('BillingSubscriptionItem')).not.toHaveProperty('seats');
    const { seats } = testing.buildBilling('BillingSubscriptionItem', { seats: {} });
    expect(seats).toEqual({ quantity: 5 });
    const totals = testing.buildBilling('BillingTotals', { credits: {}, discounts: {} });
    expect(totals.credits?.total.amount).toBe(totals.credits?.proration?.amount.amount);
    expect(totals.grand_total.amount).toBe(800);
  });

  test('keys that are in no sample are kept, whatever their name', () => {
    const given = JSON.parse('{ "__proto__": { "a": 1 }, "toString": 2, "plan": { "x": [3] } }');
    const item = testing.buildBilling('BillingSubscriptionItem', given);
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(item, '__proto__')?.value).toEqual({ a: 1 });
    expect(item).toMatchObject({ toString: 2, plan: { x: [3] } });
  });

  test('without a seed no two are the same', () => {
    const ids = Array.from({ length: 100 }, () => testing.buildBilling('BillingPlan').id);
    expect(new Set(ids).size).toBe(100);
  });
});

describe('references', () => {
  test('a subscription item is one of its plan, payer and payment method, whichever side is given', () => {
    fc.assert(
      fc.property(fc.option(ids), fc.option(ids), fc.boolean(), (planId, payerId, nested) => {
        const item = testing.buildBilling('BillingSubscriptionItem', {
          ...(planId !== null && (nested ? { plan: { id: planId } } : { plan_id: planId })),
          ...(payerId !== null && (nested ? { payer: { id: payerId } } : { payer_id: payerId })),
        });
        if (planId !== null) expect(item.plan_id).toBe(planId);
        if (payerId !== null) expect(item.payer_id).toBe(payerId);
        expect(item.plan?.id).toBe(item.plan_id);
        expect(item.payer.id).toBe(item.payer_id);
        expect(item.payment_method.id).toBe(item.payment_method_id);
        expect(item.payment_method.payer_id).toBe(item.payer_id);
      }),
    );
  });

  test('all items of a subscription have its payer', () => {
    const subscription = testing.buildBilling('BillingSubscription', {
      payer_id: 'p_1',
      subscription_items: [{}, { plan: { slug: 'gold' } }],
    });
    expect(subscription.subscription_items.map((item) => item.payer_id)).toEqual(['p_1', 'p_1']);
    const given = testing.buildBilling('BillingSubscription', {
      subscription_items: [{ payer: { organization_id: 'org_1' } }, {}],
    });
    expect(given.subscription_items[1]?.payer).toMatchObject({
      organization_id: 'org_1',
      user_id: null,
    });
    expect(given.payer_id).toBe(given.subscription_items[0]?.payer_id);
  });

  test('an attempt agrees with its payer, payee, payment method and item', () => {
    const attempt = testing.buildBilling('BillingPaymentAttempt', {
      payer_id: 'p_1',
      subscription_item_id: 'i_1',
    });
    expect(attempt.payer.id).toBe('p_1');
    expect(attempt.subscription_item.id).toBe('i_1');
    expect(attempt.subscription_item.payer_id).toBe('p_1');
    expect(attempt.payment_method.payer_id).toBe('p_1');
    expect(attempt.subscription_item.payment_method_id).toBe(attempt.payment_method_id);
    expect(attempt.payee.id).toBe(attempt.payee_id);
  });

  test('the attempts of a statement are its own', () => {
    const statement = testing.buildBilling('BillingStatement', {
      id: 's_1',
      groups: [{ items: [{}, {}] }, {}],
    });
    const attempts = statement.groups.flatMap((group) => group.items);
    expect(attempts.map((attempt) => attempt.statement_id)).toEqual(['s_1', 's_1', 's_1']);
    expect(new Set(attempts.map((attempt) => attempt.payer_id))).toEqual(
      new Set([statement.payer.id]),
    );
    expect(new Set(attempts.map((attempt) => attempt.id)).size).toBe(3);
  });

  test('a completed checkout has an item of its plan, payer and payment method', () => {
    const checkout = testing.buildBilling('BillingCheckout', {
      status: 'completed',
      plan: { slug: 'gold' },
    });
    expect(checkout.subscription_item).toMatchObject({
      plan: checkout.plan,
      payer: checkout.payer,
      payment_method: checkout.payment_method,
    });
    expect(testing.buildBilling('BillingCheckout')).not.toHaveProperty('subscription_item');
  });

  test('a legacy item is one of its plan, payer and payment source', () => {
    const item = testing.buildBilling('BillingLegacySubscriptionItem', {
      payer_id: 'p_1',
      plan_id: 'c_1',
    });
    expect(item.plan?.id).toBe('c_1');
    expect(item.payer?.id).toBe('p_1');
    expect(item.payment_source?.payer_id).toBe('p_1');
    expect(item.payment_source?.id).toBe(item.payment_source_id);
  });
});

describe('sums', () => {
  test('the grand total is subtotal and tax, less credits and discounts', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.option(amount),
        fc.option(amount),
        (subtotal, tax, credit, off) => {
          const totals = testing.buildBilling('BillingTotals', {
            subtotal,
            tax_total: tax,
            ...(credit && { credits: { total: credit } }),
            ...(off && { discounts: { total: off } }),
          });
          const due = subtotal.amount + tax.amount - (credit?.amount ?? 0) - (off?.amount ?? 0);
          expect(totals.grand_total.amount).toBe(Math.max(0, due));
          expect(tolerant.BillingTotalsSchema.safeParse(totals).success).toBe(true);
        },
      ),
    );
  });

  test('the next payment of a subscription is the sum of its items', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), (fees) => {
        const subscription = testing.buildBilling('BillingSubscription', {
          subscription_items: fees.map((fee) => ({ plan: { fee } })),
        });
        const sum = fees.reduce((total, fee) => total + fee.amount, 0);
        expect(subscription.next_payment?.totals.grand_total.amount ?? 0).toBe(sum);
      }),
    );
  });

  test('the totals of a statement are the sum of its attempts', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 4 }), (amounts) => {
        const items = amounts.map((one) => ({ amount: one }));
        const statement = testing.buildBilling('BillingStatement', { groups: [{ items }] });
        const sum = amounts.reduce((total, one) => total + one.amount, 0);
        expect(statement.totals.grand_total.amount).toBe(sum);
      }),
    );
  });

  test('the parts of an attempt are its amount', () => {
    const { totals, amount: paid } = testing.buildBilling('BillingPaymentAttempt', {
      amount: { amount: 700 },
    });
    expect([totals.subtotal.amount, totals.grand_total.amount, paid.amount]).toEqual([
      700, 700, 700,
    ]);
    const taxed = testing.buildBilling('BillingPaymentAttempt', {
      totals: { tax_total: { amount: 19 } },
    });
    expect(taxed.amount.amount).toBe(2019);
  });

  test('credits, discounts and units add up', () => {
    expect(
      testing.buildBilling('BillingCredits', { payer: { applied_amount: { amount: 300 } } }).total
        .amount,
    ).toBe(1300);
    expect(testing.buildBilling('BillingCredits', { proration: null }).total.amount).toBe(0);
    expect(testing.buildBilling('BillingDiscounts', { proration: {} }).total.amount).toBe(1200);
    expect(testing.buildBilling('BillingPerUnitTotalTier', { quantity: 3 }).total.amount).toBe(
      1500,
    );
    expect(testing.buildBilling('BillingPerUnitTotalTier', { quantity: null }).total.amount).toBe(
      0,
    );
  });

  test('the yearly fee is twelve times its month, and null where there is none', () => {
    const plan = testing.buildBilling('BillingPlan', { annual_monthly_fee: { amount: 999 } });
    expect(plan.annual_fee?.amount).toBe(11_988);
    const monthly = testing.buildBilling('BillingPlan', { annual_fee: null });
    expect([monthly.annual_fee, monthly.annual_monthly_fee]).toEqual([null, null]);
    expect(testing.buildBilling('BillingPlan', { fee: null }).fee).toBe(null);
    expect(testing.buildBilling('BillingPrice', { fee: null })).toMatchObject({
      amount: 0,
      supported_billing_periods: 'annual',
    });
  });
});

describe('states', () => {
  test('a free plan has no end and nothing due', () => {
    const item = testing.buildBilling('BillingSubscriptionItem', { plan: { fee: { amount: 0 } } });
    expect([item.period_end, item.next_payment]).toEqual([null, null]);
    const subscription = testing.buildBilling('BillingSubscription', {
      subscription_items: [{ plan: { fee: { amount: 0 } } }],
    });
    expect(subscription).not.toHaveProperty('next_payment');
  });

  test.each([
    ['canceled', 'canceled_at'],
    ['past_due', 'past_due_at'],
    ['ended', 'ended_at'],
  ] as const)('an item that is %s says since when, and nothing is due', (status, key) => {
    const item = testing.buildBilling('BillingSubscriptionItem', { status });
    expect(item[key]).toBeGreaterThan(item.period_start);
    expect(item.next_payment).toBe(null);
  });

  test.each([
    ['incomplete', null],
    ['abandoned', null],
    ['past_due', 0],
  ] as const)('a subscription that is %s was active since %s', (status, since) => {
    const { active_at, created_at } = testing.buildBilling('BillingSubscription', { status });
    expect(active_at).toBe(since === null ? null : created_at);
  });

  test('an item without a plan has no plan_id', () => {
    const item = testing.buildBilling('BillingSubscriptionItem', { plan: null });
    expect([item.plan, item.plan_id, item.amount?.amount]).toEqual([null, null, 0]);
  });

  test('a payment method that is no card has no card', () => {
    expect(testing.buildBilling('BillingPaymentMethod', { payment_type: 'link' })).toMatchObject({
      last4: null,
      card_type: null,
      expiry_year: null,
    });
  });

  test('what has no price costs nothing', () => {
    const paid = (plan: object | null) => {
      const item = buildLoosely('BillingSubscriptionItem', { plan, amount: null });
      return [item.amount, item.lifetime_paid];
    };
    expect(paid(null)).toEqual([null, expect.objectContaining({ amount: 0 })]);
    expect(paid({ fee: { amount: 700 } })).toEqual([
      null,
      expect.objectContaining({ amount: 700 }),
    ]);
    expect(
      buildLoosely('BillingPaymentAttempt', { subscription_item: { amount: null } }).totals,
    ).toMatchObject({ base_fee: { amount: 0 } });
    expect(testing.buildBilling('BillingCheckout', { plan: { fee: null } }).totals).toMatchObject({
      base_fee: { amount: 0 },
    });
  });

  test('a statement of nothing is of the time of its payer', () => {
    const { timestamp, payer, totals } = testing.buildBilling('BillingStatement', { groups: [] });
    expect(timestamp).toBe(payer.created_at);
    expect(totals.base_fee?.amount).toBe(0);
  });

  test('a discount is an amount or a part', () => {
    for (const name of ['BillingAppliedDiscount', 'BillingDiscountRedemption'] as const) {
      const fixed = testing.buildBilling(name, { effect: 'fixed_amount' });
      expect([fixed.amount_off?.amount, fixed.percent_off]).toEqual([200, undefined]);
      const part = testing.buildBilling(name, { effect: 'percentage' });
      expect([part.amount_off, part.percent_off]).toEqual([undefined, 10]);
    }
  });

  test('an organization that paid before 2025-11-10 has empty names', () => {
    expect(testing.buildBilling('BillingLegacyPayer', { organization_id: 'org_1' })).toMatchObject({
      first_name: '',
      email: '',
      organization_name: 'Acme',
    });
  });

  test('a free trial sets its three fields', () => {
    const plan = testing.buildBilling('BillingPlan', { free_trial_days: 14 });
    expect(plan.free_trial_enabled).toBe(true);
    const checkout = testing.buildBilling('BillingCheckout', { plan: { free_trial_days: 14 } });
    expect(Number(checkout.free_trial_ends_at) - Number(checkout.plan_period_start)).toBe(
      14 * 86_400_000,
    );
  });

  test('null stays null', () => {
    const legacy = testing.buildBilling('BillingLegacySubscriptionItem', {
      plan: null,
      payer: null,
      payment_source: null,
      amount: null,
      period_start: null,
    });
    expect([
      legacy.plan,
      legacy.payer,
      legacy.payment_source,
      legacy.amount,
      legacy.period_start,
    ]).toEqual([null, null, null, null, null]);
    const item = buildLoosely('BillingSubscriptionItem', {
      amount: null,
      lifetime_paid: null,
      next_payment: null,
      period_end: null,
    });
    expect([item.amount, item.lifetime_paid, item.next_payment, item.period_end]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(buildLoosely('BillingTotals', { base_fee: null, credits: null })).toMatchObject({
      base_fee: null,
      subtotal: { amount: 2000 },
    });
    expect(testing.buildBilling('BillingCheckoutTotals', { base_fee: null }).base_fee).toBe(null);
    expect(testing.buildBilling('BillingCreditBalance', { balance: null }).balance).toBe(null);
  });

  test('legacy shapes migrate to what the exact schemas accept', () => {
    const { value } = migrateBilling('BillingPlan', testing.buildBilling('BillingLegacyPlan'));
    expect(backend.BillingPlanSchema.safeParse(value).success).toBe(true);
    const item = migrateBilling(
      'BillingSubscriptionItem',
      testing.buildBilling('BillingLegacySubscriptionItem'),
    );
    expect(backend.BillingSubscriptionItemSchema.safeParse(item.value).error?.issues ?? []).toEqual(
      [],
    );
  });
});
