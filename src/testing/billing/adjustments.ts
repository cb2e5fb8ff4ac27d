import type {
  BillingAppliedDiscount,
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingCredits,
  BillingPayerCredit,
  BillingProrationCreditDetail,
  BillingProrationDiscount,
  BillingSubscriptionItemCredit,
} from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, idOf, seedOf, timeOf } from '../seed.js';
import { money, moneyOrNull } from './money.js';
import type { BuiltBillingDiscountRedemption, BuiltBillingDiscounts, Exact } from './types.js';

type Proration = Exact<BillingProrationCreditDetail>;
type PayerCredit = Exact<BillingPayerCredit>;

/** Builds what is credited for the rest of an earlier period: 15 of 30 days. Never throws. */
export function buildBillingProrationCreditDetail(
  overrides: Overrides<Proration> = {},
  options?: BuildOptions,
): Proration {
  seedOf(options);
  return proration(overrides);
}

function proration(overrides: Overrides<Proration>): Proration {
  const { cycle_days_remaining = 15, cycle_days_total = 30 } = overrides;
  return {
    cycle_days_remaining,
    cycle_days_total,
    // The SDK's tests give percent, the specification of webhooks a fraction.
    cycle_remaining_percent:
      overrides.cycle_remaining_percent ?? (100 * cycle_days_remaining) / cycle_days_total,
    amount: money(overrides.amount, 1000),
  };
}

/** Builds what is taken from a payer's balance. Never throws. */
export function buildBillingPayerCredit(
  overrides: Overrides<PayerCredit> = {},
  options?: BuildOptions,
): PayerCredit {
  seedOf(options);
  return payerCredit(overrides);
}

function payerCredit(overrides: Overrides<PayerCredit>): PayerCredit {
  return {
    remaining_balance: money(overrides.remaining_balance, 0),
    applied_amount: money(overrides.applied_amount, 500),
  };
}

/** Builds the credits of a payment; `total` is the sum of both kinds. Never throws. */
export function buildBillingCredits(
  overrides: Overrides<Exact<BillingCredits>> = {},
  options?: BuildOptions,
): Exact<BillingCredits> {
  seedOf(options);
  const days = overrides.proration === null ? null : proration(overrides.proration ?? {});
  const balance = overrides.payer ? payerCredit(overrides.payer) : null;
  const sum = (days?.amount.amount ?? 0) + (balance?.applied_amount.amount ?? 0);
  return { proration: days, payer: balance, total: money(overrides.total, sum) };
}

/** Builds the older, single credit of a subscription item. Never throws. */
export function buildBillingSubscriptionItemCredit(
  overrides: Overrides<Proration> = {},
  options?: BuildOptions,
): Proration & BillingSubscriptionItemCredit {
  return buildBillingProrationCreditDetail(overrides, options);
}

/** Builds the credit balance of a payer. Never throws. */
export function buildBillingCreditBalance(
  overrides: Overrides<Exact<BillingCreditBalance>> = {},
  options?: BuildOptions,
): Exact<BillingCreditBalance> {
  seedOf(options);
  const balance = moneyOrNull(overrides.balance, 1000);
  return merge<Exact<BillingCreditBalance>>(
    { object: 'commerce_credit_balance', balance },
    { ...overrides, balance },
  );
}

/** Builds an entry of a payer's credit ledger: a grant. Never throws. */
export function buildBillingCreditLedgerEntry(
  overrides: Overrides<Exact<BillingCreditLedgerEntry>> = {},
  options?: BuildOptions,
): Exact<BillingCreditLedgerEntry> & { object: 'commerce_credit_ledger' } {
  const seed = seedOf(options);
  return merge(
    {
      object: 'commerce_credit_ledger' as const,
      id: idOf('cled', seed),
      payer_id: idOf('cpayer', seed),
      amount: money(overrides.amount, 1000),
      source_type: 'grant',
      source_id: idOf('cgrant', seed),
      note: null,
      created_at: new Date(timeOf(seed)).toISOString(),
    },
    overrides,
  );
}

/** Builds what is taken off for the part of a period that has passed. Never throws. */
export function buildBillingProrationDiscount(
  overrides: Overrides<Exact<BillingProrationDiscount>> = {},
  options?: BuildOptions,
): Exact<BillingProrationDiscount> {
  seedOf(options);
  return prorationDiscount(overrides);
}

function prorationDiscount(
  overrides: Overrides<Exact<BillingProrationDiscount>>,
): Exact<BillingProrationDiscount> {
  const { cycle_days_passed = 15, cycle_days_total = 30 } = overrides;
  return {
    cycle_days_passed,
    cycle_days_total,
    cycle_passed_percent:
      overrides.cycle_passed_percent ?? (100 * cycle_days_passed) / cycle_days_total,
    amount: money(overrides.amount, 1000),
  };
}

/** Builds a discount as a payment shows it: ten percent, for ever. Never throws. */
export function buildBillingAppliedDiscount(
  overrides: Overrides<Exact<BillingAppliedDiscount>> = {},
  options?: BuildOptions,
): Exact<BillingAppliedDiscount> {
  return appliedDiscount(overrides, seedOf(options));
}

function appliedDiscount(
  overrides: Overrides<Exact<BillingAppliedDiscount>>,
  seed: string,
): Exact<BillingAppliedDiscount> {
  const isFixed = overrides.effect === 'fixed_amount';
  return merge<Exact<BillingAppliedDiscount>>(
    {
      discount_id: idOf('cdisc', seed),
      name: 'Launch offer',
      effect: 'percentage',
      ...(!isFixed && { percent_off: 10 }),
      cycles_remaining: null,
      duration_in_cycles: null,
      cycles_applied: 1,
      amount: money(overrides.amount, 200),
    },
    { ...overrides, ...(isFixed && { amount_off: money(overrides.amount_off, 200) }) },
  );
}

/** Builds the discounts of a payment; `total` is the sum of both kinds. Never throws. */
export function buildBillingDiscounts(
  overrides: Overrides<BuiltBillingDiscounts> = {},
  options?: BuildOptions,
): BuiltBillingDiscounts {
  const seed = seedOf(options);
  const days = overrides.proration ? prorationDiscount(overrides.proration) : null;
  // `discount: undefined` leaves it out.
  const none = 'discount' in overrides && overrides.discount === undefined;
  const discount = none ? undefined : appliedDiscount(overrides.discount ?? {}, seed);
  const sum = (days?.amount.amount ?? 0) + (discount?.amount.amount ?? 0);
  return {
    proration: days,
    ...(discount && { discount }),
    total: money(overrides.total, sum),
  };
}

/**
 * Builds the redemption of a discount: ten percent, by promo code, running. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same redemption
 * @returns a new object; times in epoch milliseconds. It fits `BillingDiscountRedemptionJSON` of `@clerk/shared/types`.
 * @example
 * ```ts
 * import { buildBillingDiscountRedemption } from 'isoclerk/testing'
 * buildBillingDiscountRedemption({ effect: 'fixed_amount' }).amount_off.amount // => 200
 * ```
 */
export function buildBillingDiscountRedemption(
  overrides: Overrides<BuiltBillingDiscountRedemption> = {},
  options?: BuildOptions,
): BuiltBillingDiscountRedemption {
  const seed = seedOf(options);
  const { source = 'promo_code', effect = 'percentage' } = overrides;
  const isFixed = effect === 'fixed_amount';
  return merge<BuiltBillingDiscountRedemption>(
    {
      object: 'commerce_discount_redemption',
      id: idOf('cdiscred', seed),
      subscription_item_id: idOf('csubitem', seed),
      discount_id: idOf('cdisc', seed),
      name: 'Launch offer',
      source,
      ...(source === 'promo_code' && { promo_code: 'LAUNCH10' }),
      effect,
      ...(!isFixed && { percent_off: 10 }),
      cycles_remaining: null,
      cycles_applied: 0,
      status: 'active',
      redeemed_at: timeOf(seed),
      redeemed_by: null,
    },
    {
      ...overrides,
      ...((isFixed || overrides.amount_off) && {
        amount_off: money(overrides.amount_off ?? {}, 200),
      }),
      ...(overrides.amount && { amount: money(overrides.amount, 200) }),
    },
  );
}
