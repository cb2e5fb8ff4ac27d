import type { BillingCredits } from './credits.js';
import type { BillingDiscounts } from './discounts.js';
import type { BillingMoneyAmount } from './money.js';

/** What one kind of unit, such as a seat, adds to a payment. */
export interface BillingPerUnitTotal {
  /** The unit, such as `seats`. */
  name: string;
  /** Units sold together. */
  block_size: number;
  tiers: BillingPerUnitTotalTier[];
}

/** What the units of one price tier add to a payment. */
export interface BillingPerUnitTotalTier {
  /** Units billed in this tier. `null`: unlimited. */
  quantity?: number | null | undefined;
  fee_per_block: BillingMoneyAmount;
  total: BillingMoneyAmount;
}

/** Parts and sum of a payment. Only the three sums are certain. */
export interface BillingTotals {
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** The plan's own fee, before units and adjustments. */
  base_fee?: BillingMoneyAmount | null | undefined;
  per_unit_totals?: BillingPerUnitTotal[] | null | undefined;
  credits?: BillingCredits | null | undefined;
  discounts?: BillingDiscounts | null | undefined;
  /** Charged when the free trial ends, including tax. `null`: does not apply. */
  total_due_after_free_trial?: BillingMoneyAmount | null | undefined;
  /** Charged at once, including tax. `null`: does not apply. */
  total_due_now?: BillingMoneyAmount | null | undefined;
  /** The older, single credit; prefer `credits`. `null`: does not apply. */
  credit?: BillingMoneyAmount | null | undefined;
  /** Unpaid from before. `null`: does not apply. */
  past_due?: BillingMoneyAmount | null | undefined;
  proration?: { credit?: BillingMoneyAmount | undefined } | null | undefined;
  /** Parts and sum of each later period. Known to Clerk's SDK. */
  totals_due_per_period?: BillingPeriodTotals | null | undefined;
  /** Sum of each later period. Known to Clerk's SDK. */
  total_due_per_period?: BillingMoneyAmount | null | undefined;
}

/** Parts and sum of a checkout. Only the three sums are certain. */
export interface BillingCheckoutTotals {
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** Sum of each later period. */
  total_due_per_period?: BillingMoneyAmount | null | undefined;
  /** Parts and sum of each later period. */
  totals_due_per_period?: BillingPeriodTotals | null | undefined;
  /** The plan's own fee, before units and adjustments. */
  base_fee?: BillingMoneyAmount | null | undefined;
  per_unit_totals?: BillingPerUnitTotal[] | null | undefined;
  /** Charged upon checkout, including tax. */
  total_due_now?: BillingMoneyAmount | null | undefined;
  /** Charged when the free trial ends, including tax. `null`: no trial. */
  total_due_after_free_trial?: BillingMoneyAmount | null | undefined;
  /** The older, single credit; prefer `credits`. `null`: none. */
  credit?: BillingMoneyAmount | null | undefined;
  credits?: BillingCredits | null | undefined;
  discounts?: BillingDiscounts | null | undefined;
  /** Unpaid from before. `null`: nothing. */
  past_due?: BillingMoneyAmount | null | undefined;
  /** Known to Clerk's SDK, in no published specification. */
  account_credit?: BillingMoneyAmount | null | undefined;
}

/** Parts and sum of each later billing period. */
export interface BillingPeriodTotals {
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  /** The plan's own fee, before units and adjustments. */
  base_fee: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
}

/** Parts and sum of a statement. */
export interface BillingStatementTotals {
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  /** The plans' own fees, before units. */
  base_fee?: BillingMoneyAmount | undefined;
  tax_total: BillingMoneyAmount;
}
