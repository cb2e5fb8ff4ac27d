import type { BillingMoneyAmount, BillingStatementTotals } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, seedOf } from '../seed.js';
import { money, moneyOrNull } from './money.js';
import type {
  BuiltBillingCheckoutTotals,
  BuiltBillingPeriodTotals,
  BuiltBillingPerUnitTotal,
  BuiltBillingPerUnitTotalTier,
  BuiltBillingTotals,
  Exact,
} from './types.js';

type SumOverrides = Overrides<
  Record<'base_fee' | 'subtotal' | 'tax_total' | 'grand_total', BillingMoneyAmount>
>;

/** Four amounts of which the last is the sum: subtotal and tax, less what is taken off. */
function sums(overrides: SumOverrides, base: number, off = 0) {
  const base_fee = money(overrides.base_fee, base);
  const subtotal = money(overrides.subtotal, base_fee.amount);
  const tax_total = money(overrides.tax_total, 0);
  const due = Math.max(0, subtotal.amount + tax_total.amount - off);
  return { base_fee, subtotal, tax_total, grand_total: money(overrides.grand_total, due) };
}

/**
 * Builds the parts and the sum of a payment. `grand_total` is subtotal and tax, less credits and discounts. Never throws.
 *
 * @param overrides - any part of the result
 * @example
 * ```ts
 * import { buildBillingTotals } from 'isoclerk/testing'
 * buildBillingTotals({ subtotal: { amount: 1000 }, tax_total: { amount: 190 } }).grand_total.amount // => 1190
 * ```
 */
export function buildBillingTotals(
  overrides: Overrides<BuiltBillingTotals> = {},
  options?: BuildOptions,
): BuiltBillingTotals {
  seedOf(options);
  return totals(overrides, 2000);
}

export function totals(overrides: Overrides<BuiltBillingTotals>, base: number): BuiltBillingTotals {
  const { credits, discounts, base_fee, ...rest } = overrides;
  const off = (credits?.total?.amount ?? 0) + (discounts?.total?.amount ?? 0);
  const { base_fee: fee, ...sum } = sums({ ...rest, ...(base_fee && { base_fee }) }, base, off);
  return merge<BuiltBillingTotals>(
    { ...sum, base_fee: base_fee === null ? null : fee, credits: null, discounts: null },
    {
      ...rest,
      ...sum,
      ...(credits && {
        credits: { proration: null, payer: null, ...credits, total: money(credits.total, 0) },
      }),
      ...(discounts && {
        discounts: { proration: null, ...discounts, total: money(discounts.total, 0) },
      }),
    },
  );
}

/** Builds the parts and the sum of a checkout: what is due now, and in every later period. Never throws. */
export function buildBillingCheckoutTotals(
  overrides: Overrides<BuiltBillingCheckoutTotals> = {},
  options?: BuildOptions,
): BuiltBillingCheckoutTotals {
  seedOf(options);
  return checkoutTotals(overrides, 2000);
}

export function checkoutTotals(
  overrides: Overrides<BuiltBillingCheckoutTotals>,
  base: number,
): BuiltBillingCheckoutTotals {
  const { credits, discounts } = overrides;
  const off = (credits?.total?.amount ?? 0) + (discounts?.total?.amount ?? 0);
  const sum = sums(overrides, base, off);
  const later = sums(overrides.totals_due_per_period ?? {}, sum.base_fee.amount);
  return merge<BuiltBillingCheckoutTotals>(
    {
      ...sum,
      total_due_now: sum.grand_total,
      total_due_per_period: later.grand_total,
      totals_due_per_period: later,
      total_due_after_free_trial: null,
      credit: null,
      credits: null,
      discounts: null,
      past_due: null,
    },
    {
      ...overrides,
      ...sum,
      total_due_now: money(overrides.total_due_now, sum.grand_total.amount),
      total_due_per_period: money(overrides.total_due_per_period, later.grand_total.amount),
      totals_due_per_period: later,
      total_due_after_free_trial: moneyOrNull(overrides.total_due_after_free_trial, null),
      credit: moneyOrNull(overrides.credit, null),
      past_due: moneyOrNull(overrides.past_due, null),
    },
  );
}

/** Builds the parts and the sum of each later billing period. Never throws. */
export function buildBillingPeriodTotals(
  overrides: Overrides<BuiltBillingPeriodTotals> = {},
  options?: BuildOptions,
): BuiltBillingPeriodTotals {
  seedOf(options);
  return merge<BuiltBillingPeriodTotals>(sums(overrides, 2000), {
    ...overrides,
    ...sums(overrides, 2000),
  });
}

/** Builds the parts and the sum of a statement. Never throws. */
export function buildBillingStatementTotals(
  overrides: SumOverrides = {},
  options?: BuildOptions,
): Required<Exact<BillingStatementTotals>> & { base_fee: BillingMoneyAmount } {
  seedOf(options);
  return sums(overrides, 2000);
}

export { sums as statementTotals };

/** Builds what one kind of unit adds to a payment: five seats in one tier. Never throws. */
export function buildBillingPerUnitTotal(
  overrides: Overrides<BuiltBillingPerUnitTotal> = {},
  options?: BuildOptions,
): BuiltBillingPerUnitTotal {
  seedOf(options);
  return perUnitTotal(overrides);
}

export function perUnitTotal(
  overrides: Overrides<BuiltBillingPerUnitTotal>,
): BuiltBillingPerUnitTotal {
  const { tiers = [{}] } = overrides;
  return merge<BuiltBillingPerUnitTotal>(
    { name: 'seats', block_size: 1, tiers: [] },
    { ...overrides, tiers: tiers.map(perUnitTotalTier) },
  );
}

/** Builds what the units of one tier add to a payment; `total` is their number times the fee. Never throws. */
export function buildBillingPerUnitTotalTier(
  overrides: Overrides<BuiltBillingPerUnitTotalTier> = {},
  options?: BuildOptions,
): BuiltBillingPerUnitTotalTier {
  seedOf(options);
  return perUnitTotalTier(overrides);
}

export function perUnitTotalTier(
  overrides: Overrides<BuiltBillingPerUnitTotalTier>,
): BuiltBillingPerUnitTotalTier {
  const quantity = overrides.quantity === undefined ? 5 : overrides.quantity;
  const fee_per_block = money(overrides.fee_per_block, 500);
  const total = money(overrides.total, (quantity ?? 0) * fee_per_block.amount);
  return { quantity, fee_per_block, total };
}
