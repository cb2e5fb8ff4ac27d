import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as backend from '../../src/billing/backend/index.js';
import * as frontend from '../../src/billing/frontend/index.js';
import { migrateBilling } from '../../src/billing/helpers/index.js';
import * as tolerant from '../../src/billing/index.js';
import * as testing from '../../src/testing/index.js';

type Build = (
  overrides?: Record<string, never>,
  options?: testing.BuildOptions,
) => Readonly<Record<string, unknown>>;

interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { code: string; path: readonly PropertyKey[] }[] };
  };
}

const names = Object.keys(tolerant)
  .filter((name) => name.endsWith('Schema') && /^[A-Z]/.test(name))
  .map((name) => name.slice(0, -'Schema'.length));

const builderOf = (name: string) => (testing as unknown as Record<string, Build>)[`build${name}`];
const schemaOf = (entry: object, name: string) =>
  (entry as Record<string, Schema | undefined>)[`${name}Schema`];

test('every resource has a builder, and every builder a resource', () => {
  expect(names).toHaveLength(47);
  expect(names.filter((name) => builderOf(name) === undefined)).toEqual([]);
  const builders = Object.keys(testing).filter((name) => /^buildBilling/.test(name));
  expect(builders.sort()).toEqual(names.map((name) => `build${name}`).sort());
});

const surfaces = [
  ['isoclerk/billing', tolerant],
  ['isoclerk/billing/backend', backend],
  ['isoclerk/billing/frontend', frontend],
] as const;

describe.each(names)('%s', (name) => {
  const build = builderOf(name) as Build;

  test('is accepted, exactly, by the schema of every surface that has it', () => {
    const value = JSON.parse(JSON.stringify(build()));
    const issues = surfaces.flatMap(([entry, schemas]) => {
      const result = schemaOf(schemas, name)?.safeParse(value);
      return (result?.error?.issues ?? []).map(
        ({ code, path }) => `${entry}: ${code} ${path.join('.')}`,
      );
    });
    expect(issues).toEqual([]);
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

describe('references', () => {
  test('a subscription item is one of its plan, payer and payment method, whichever side is given', () => {
    fc.assert(
      fc.property(fc.option(ids), fc.option(ids), fc.boolean(), (planId, payerId, nested) => {
        const item = testing.buildBillingSubscriptionItem({
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
    const subscription = testing.buildBillingSubscription({
      payer_id: 'p_1',
      subscription_items: [{}, { plan: { slug: 'gold' } }],
    });
    expect(subscription.subscription_items.map((item) => item.payer_id)).toEqual(['p_1', 'p_1']);
    const given = testing.buildBillingSubscription({
      subscription_items: [{ payer: { organization_id: 'org_1' } }, {}],
    });
    expect(given.subscription_items[1]?.payer).toMatchObject({
      organization_id: 'org_1',
      user_id: null,
    });
    expect(given.payer_id).toBe(given.subscription_items[0]?.payer_id);
  });

  test('an attempt agrees with its payer, payee, payment method and item', () => {
    const attempt = testing.buildBillingPaymentAttempt({
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
    const statement = testing.buildBillingStatement({
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
    const checkout = testing.buildBillingCheckout({ status: 'completed', plan: { slug: 'gold' } });
    expect(checkout.subscription_item).toMatchObject({
      plan: checkout.plan,
      payer: checkout.payer,
      payment_method: checkout.payment_method,
    });
    expect(testing.buildBillingCheckout()).not.toHaveProperty('subscription_item');
  });

  test('a legacy item is one of its plan, payer and payment source', () => {
    const item = testing.buildBillingLegacySubscriptionItem({ payer_id: 'p_1', plan_id: 'c_1' });
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
          const totals = testing.buildBillingTotals({
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
        const subscription = testing.buildBillingSubscription({
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
        const statement = testing.buildBillingStatement({ groups: [{ items }] });
        const sum = amounts.reduce((total, one) => total + one.amount, 0);
        expect(statement.totals.grand_total.amount).toBe(sum);
      }),
    );
  });

  test('the parts of an attempt are its amount', () => {
    const { totals, amount: paid } = testing.buildBillingPaymentAttempt({
      amount: { amount: 700 },
    });
    expect([totals.subtotal.amount, totals.grand_total.amount, paid.amount]).toEqual([
      700, 700, 700,
    ]);
    const taxed = testing.buildBillingPaymentAttempt({ totals: { tax_total: { amount: 19 } } });
    expect(taxed.amount.amount).toBe(2019);
  });

  test('credits, discounts and units add up', () => {
    expect(
      testing.buildBillingCredits({ payer: { applied_amount: { amount: 300 } } }).total.amount,
    ).toBe(1300);
    expect(testing.buildBillingCredits({ proration: null }).total.amount).toBe(0);
    expect(testing.buildBillingDiscounts({ proration: {} }).total.amount).toBe(1200);
    expect(testing.buildBillingPerUnitTotalTier({ quantity: 3 }).total.amount).toBe(1500);
    expect(testing.buildBillingPerUnitTotalTier({ quantity: null }).total.amount).toBe(0);
  });

  test('the yearly fee is twelve times its month, and null where there is none', () => {
    const plan = testing.buildBillingPlan({ annual_monthly_fee: { amount: 999 } });
    expect(plan.annual_fee?.amount).toBe(11_988);
    const monthly = testing.buildBillingPlan({ annual_fee: null });
    expect([monthly.annual_fee, monthly.annual_monthly_fee]).toEqual([null, null]);
    expect(testing.buildBillingPlan({ fee: null }).fee).toBe(null);
    expect(testing.buildBillingPrice({ fee: null })).toMatchObject({
      amount: 0,
      supported_billing_periods: 'annual',
    });
  });
});

describe('states', () => {
  test('a free plan has no end and nothing due', () => {
    const item = testing.buildBillingSubscriptionItem({ plan: { fee: { amount: 0 } } });
    expect([item.period_end, item.next_payment]).toEqual([null, null]);
    const subscription = testing.buildBillingSubscription({
      subscription_items: [{ plan: { fee: { amount: 0 } } }],
    });
    expect(subscription).not.toHaveProperty('next_payment');
  });

  test.each([
    ['canceled', 'canceled_at'],
    ['past_due', 'past_due_at'],
    ['ended', 'ended_at'],
  ] as const)('an item that is %s says since when, and nothing is due', (status, key) => {
    const item = testing.buildBillingSubscriptionItem({ status });
    expect(item[key]).toBeGreaterThan(item.period_start);
    expect(item.next_payment).toBe(null);
  });

  test('an item without a plan has no plan_id', () => {
    const item = testing.buildBillingSubscriptionItem({ plan: null });
    expect([item.plan, item.plan_id, item.amount?.amount]).toEqual([null, null, 0]);
  });

  test('a payment method that is no card has no card', () => {
    expect(testing.buildBillingPaymentMethod({ payment_type: 'link' })).toMatchObject({
      last4: null,
      card_type: null,
      expiry_year: null,
    });
  });

  test('a free trial sets its three fields', () => {
    const plan = testing.buildBillingPlan({ free_trial_days: 14 });
    expect(plan.free_trial_enabled).toBe(true);
    const checkout = testing.buildBillingCheckout({ plan: { free_trial_days: 14 } });
    expect(Number(checkout.free_trial_ends_at) - Number(checkout.plan_period_start)).toBe(
      14 * 86_400_000,
    );
  });

  test('null stays null', () => {
    const legacy = testing.buildBillingLegacySubscriptionItem({
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
    const item = testing.buildBillingSubscriptionItem({
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
    expect(testing.buildBillingTotals({ base_fee: null, credits: null }).base_fee).toBe(null);
    expect(testing.buildBillingCreditBalance({ balance: null }).balance).toBe(null);
  });

  test('legacy shapes migrate to what the exact schemas accept', () => {
    const { value } = migrateBilling('BillingPlan', testing.buildBillingLegacyPlan());
    expect(backend.BillingPlanSchema.safeParse(value).success).toBe(true);
    const item = migrateBilling(
      'BillingSubscriptionItem',
      testing.buildBillingLegacySubscriptionItem(),
    );
    expect(backend.BillingSubscriptionItemSchema.safeParse(item.value).error?.issues ?? []).toEqual(
      [],
    );
  });
});
