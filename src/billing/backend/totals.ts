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
  }))();
