import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import {
  BillingPaymentAttemptSchema as BackendAttemptSchema,
  BillingPlanSchema as BackendPlanSchema,
} from '../../src/billing/backend/index.js';
import {
  BillingDiscountRedemptionSchema as FrontendRedemptionSchema,
  BillingSubscriptionItemSchema as FrontendSubscriptionItemSchema,
} from '../../src/billing/frontend/index.js';
import {
  BillingCreditLedgerEntrySchema,
  BillingMoneyAmountSchema,
  BillingPaymentAttemptSchema,
  BillingPlanSchema,
  BillingSubscriptionItemSchema,
  BillingSubscriptionSchema,
} from '../../src/billing/index.js';
import { buildBilling } from '../../src/testing/index.js';
import { annualPlan, plan, usd } from '../fixtures/billing/plan.js';
import { subscription } from '../fixtures/billing/subscription.js';

describe('a tolerant schema', () => {
  test('returns the payload as it is, in a fresh object', () => {
    const parsed = BillingSubscriptionSchema.parse(subscription);
    expect(parsed).toStrictEqual(subscription);
    expect(parsed).not.toBe(subscription);
  });

  test('accepts a plan that is sold by the year only', () => {
    expect(BillingPlanSchema.parse(annualPlan)).toStrictEqual(annualPlan);
  });

  test('keeps unknown keys, also inside', () => {
    const value = { ...plan, new_key: { a: 1 }, fee: { ...usd(1), precision: 2 } };
    expect(BillingPlanSchema.parse(value)).toStrictEqual(value);
  });

  test('keeps unknown enum values', () => {
    const value = {
      ...subscription.subscription_items?.[0],
      status: 'paused',
      plan_period: 'week',
    };
    expect(BillingSubscriptionItemSchema.parse(value)).toStrictEqual(value);
  });

  test('keeps money in integers of minor units', () => {
    expect(BillingMoneyAmountSchema.parse(usd(9_007_199_254_740_991)).amount).toBe(
      9_007_199_254_740_991,
    );
    expect(BillingMoneyAmountSchema.safeParse({ ...usd(0), amount: 12.5 }).success).toBe(false);
    expect(BillingMoneyAmountSchema.safeParse({ ...usd(0), amount: '1200' }).success).toBe(false);
    expect(BillingMoneyAmountSchema.safeParse({ ...usd(0), amount: 1200n }).success).toBe(false);
  });

  test('fills nothing in: an absent key stays absent, null stays null', () => {
    const { features: _, product_id: __, ...value } = { ...plan, free_trial_days: null };
    expect(Object.keys(BillingPlanSchema.parse(value)).sort()).toEqual(Object.keys(value).sort());
    expect(BillingPlanSchema.parse(value).free_trial_days).toBeNull();
  });

  test('accepts the newest additions and lives without them', () => {
    const seats = { name: 'seats', block_size: 1, tiers: [] };
    const value = {
      ...plan,
      unit_prices: [seats],
      store_products: [{ store: 'apple', product_id: 'p' }],
    };
    expect(BillingPlanSchema.parse(value)).toStrictEqual(value);
  });

  test('accepts both names of a payment attempt and no other', () => {
    const attempt = buildBilling('BillingPaymentAttempt');
    const passes = (object: string) =>
      BillingPaymentAttemptSchema.safeParse({ ...attempt, object }).success;
    expect(['commerce_payment', 'commerce_payment_attempt', 'commerce_plan'].map(passes)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('accepts the time of a ledger entry as text and as milliseconds', () => {
    const entry = buildBilling('BillingCreditLedgerEntry');
    const passes = (created_at: unknown) =>
      BillingCreditLedgerEntrySchema.safeParse({ ...entry, created_at }).success;
    expect(['2026-08-14T00:00:00Z', 1786665600000, 0.5, null].map(passes)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('drops an own __proto__ key and keeps every prototype as it was', () => {
    const value = JSON.parse(
      `{ "amount": 1, "amount_formatted": "", "currency": "", "currency_symbol": "", "__proto__": { "polluted": true }, "constructor": 1 }`,
    );
    const parsed = BillingMoneyAmountSchema.parse(value);
    expect(parsed).toStrictEqual({
      ...usd(1),
      amount_formatted: '',
      currency: '',
      currency_symbol: '',
      constructor: 1,
    });
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('accepts an object without a prototype, and returns a plain one', () => {
    const parsed = BillingMoneyAmountSchema.parse(Object.assign(Object.create(null), usd(5)));
    expect(parsed).toStrictEqual(usd(5));
  });

  test('names the path of what is wrong', () => {
    const value = {
      ...plan,
      fee: { ...usd(1), amount: '1' },
      features: [{ ...plan.features?.[0], id: 1 }],
    };
    const paths = BillingPlanSchema.safeParse(value).error?.issues.map(({ path }) =>
      path.join('.'),
    );
    expect(paths).toEqual(['fee.amount', 'features.0.id']);
  });
});

describe('an exact schema', () => {
  test('refuses an unknown enum value and keeps an unknown key', () => {
    const value = { ...plan, new_key: 1 };
    expect(BackendPlanSchema.parse(value)).toStrictEqual(value);
    const attempt = buildBilling('BillingPaymentAttempt');
    expect(BackendAttemptSchema.safeParse({ ...attempt, status: 'paused' }).success).toBe(false);
    expect(BackendAttemptSchema.safeParse(attempt).success).toBe(true);
  });

  test('differs between the APIs where their contracts do', () => {
    const item = buildBilling('BillingSubscriptionItem');
    const redemption = buildBilling('BillingDiscountRedemption');
    expect(FrontendSubscriptionItemSchema.safeParse({ ...item, status: 'expired' }).success).toBe(
      false,
    );
    expect(FrontendRedemptionSchema.safeParse({ ...redemption, source: 'promotion' }).success).toBe(
      false,
    );
    expect(FrontendSubscriptionItemSchema.safeParse({ ...item, plan_id: null }).success).toBe(
      false,
    );
    expect(FrontendSubscriptionItemSchema.safeParse(item).success).toBe(true);
  });

  test('requires what the specification requires', () => {
    const { product_id: _, ...value } = plan;
    expect(BackendPlanSchema.safeParse(value).success).toBe(false);
    expect(BillingPlanSchema.safeParse(value).success).toBe(true);
  });
});

test('a plan schema composes with what zod offers for objects', () => {
  const picked = BillingPlanSchema.pick({ id: true, fee: true });
  expect(picked.parse({ id: 'a', fee: null })).toEqual({ id: 'a', fee: null });
  expect(BillingPlanSchema.shape.fee.safeParse(null).success).toBe(true);
  expect(z.array(BillingPlanSchema).parse([plan])).toEqual([plan]);
});
