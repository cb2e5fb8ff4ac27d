// Written by scripts/billingSchemas.mjs from ../tables/totals.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingCredits, BillingCreditsSchema } from './credits.js';
import { type BillingDiscounts, BillingDiscountsSchema } from './discounts.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** What the units of one price tier add to a payment. */
export interface BillingPerUnitTotalTier {
  /** Units billed in this tier. `null`: unlimited. */
  quantity?: number | null | undefined;
  fee_per_block: BillingMoneyAmount;
  total: BillingMoneyAmount;
}

/** Schema of {@link BillingPerUnitTotalTier}. */
export const BillingPerUnitTotalTierSchema: BillingSchema<BillingPerUnitTotalTier> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      quantity: z.optional(z.nullable(z.int())),
      fee_per_block: BillingMoneyAmountSchema,
      total: BillingMoneyAmountSchema,
    }))();

/** What one kind of unit, such as a seat, adds to a payment. */
export interface BillingPerUnitTotal {
  /** The unit, such as `seats`. */
  name: string;
  /** Units sold together. */
  block_size: number;
  tiers: BillingPerUnitTotalTier[];
}

/** Schema of {@link BillingPerUnitTotal}. */
export const BillingPerUnitTotalSchema: BillingSchema<BillingPerUnitTotal> = /* @__PURE__ */ (() =>
  z.looseObject({
    name: z.string(),
    block_size: z.int(),
    tiers: z.array(BillingPerUnitTotalTierSchema),
  }))();

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

/** Schema of {@link BillingPeriodTotals}. */
export const BillingPeriodTotalsSchema: BillingSchema<BillingPeriodTotals> = /* @__PURE__ */ (() =>
  z.looseObject({
    subtotal: BillingMoneyAmountSchema,
    base_fee: BillingMoneyAmountSchema,
    tax_total: BillingMoneyAmountSchema,
    grand_total: BillingMoneyAmountSchema,
    per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
  }))();

/** Parts and sum of a checkout. Only the three sums are certain. */
export interface BillingCheckoutTotals {
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** Sum of each later period. */
  total_due_per_period: BillingMoneyAmount;
  /** Parts and sum of each later period. */
  totals_due_per_period?: BillingPeriodTotals | undefined;
  /** The plan's own fee, before units and adjustments. */
  base_fee: BillingMoneyAmount | null;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
  /** Charged upon checkout, including tax. */
  total_due_now: BillingMoneyAmount | null;
  /** Charged when the free trial ends, including tax. `null`: no trial. */
  total_due_after_free_trial: BillingMoneyAmount | null;
  /** The older, single credit; prefer `credits`. `null`: none. */
  credit: BillingMoneyAmount | null;
  credits: BillingCredits | null;
  discounts?: BillingDiscounts | null | undefined;
  /** Unpaid from before. `null`: nothing. */
  past_due?: BillingMoneyAmount | null | undefined;
}

/** Schema of {@link BillingCheckoutTotals}. */
export const BillingCheckoutTotalsSchema: BillingSchema<BillingCheckoutTotals> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      subtotal: BillingMoneyAmountSchema,
      tax_total: BillingMoneyAmountSchema,
      grand_total: BillingMoneyAmountSchema,
      total_due_per_period: BillingMoneyAmountSchema,
      totals_due_per_period: z.optional(BillingPeriodTotalsSchema),
      base_fee: z.nullable(BillingMoneyAmountSchema),
      per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
      total_due_now: z.nullable(BillingMoneyAmountSchema),
      total_due_after_free_trial: z.nullable(BillingMoneyAmountSchema),
      credit: z.nullable(BillingMoneyAmountSchema),
      credits: z.nullable(BillingCreditsSchema),
      discounts: z.optional(z.nullable(BillingDiscountsSchema)),
      past_due: z.optional(z.nullable(BillingMoneyAmountSchema)),
    }))();

/** Parts and sum of a statement. */
export interface BillingStatementTotals {
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  /** The plans' own fees, before units. */
  base_fee: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
}

/** Schema of {@link BillingStatementTotals}. */
export const BillingStatementTotalsSchema: BillingSchema<BillingStatementTotals> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      grand_total: BillingMoneyAmountSchema,
      subtotal: BillingMoneyAmountSchema,
      base_fee: BillingMoneyAmountSchema,
      tax_total: BillingMoneyAmountSchema,
    }))();

/** Parts and sum of a payment. Only the three sums are certain. */
export interface BillingTotals {
  /** Before tax. */
  subtotal: BillingMoneyAmount;
  tax_total: BillingMoneyAmount;
  /** Including tax. */
  grand_total: BillingMoneyAmount;
  /** The plan's own fee, before units and adjustments. */
  base_fee: BillingMoneyAmount;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
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
  proration?:
    | {
        credit?: BillingMoneyAmount | undefined;
      }
    | null
    | undefined;
}

/** Schema of {@link BillingTotals}. */
export const BillingTotalsSchema: BillingSchema<BillingTotals> = /* @__PURE__ */ (() =>
  z.looseObject({
    subtotal: BillingMoneyAmountSchema,
    tax_total: BillingMoneyAmountSchema,
    grand_total: BillingMoneyAmountSchema,
    base_fee: BillingMoneyAmountSchema,
    per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
    credits: z.optional(z.nullable(BillingCreditsSchema)),
    discounts: z.optional(z.nullable(BillingDiscountsSchema)),
    total_due_after_free_trial: z.optional(z.nullable(BillingMoneyAmountSchema)),
    total_due_now: z.optional(z.nullable(BillingMoneyAmountSchema)),
    credit: z.optional(z.nullable(BillingMoneyAmountSchema)),
    past_due: z.optional(z.nullable(BillingMoneyAmountSchema)),
    proration: z.optional(
      z.nullable(
        z.looseObject({
          credit: z.optional(BillingMoneyAmountSchema),
        }),
      ),
    ),
  }))();
