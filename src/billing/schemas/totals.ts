// Written by scripts/billingSchemas.mjs from ../tables/totals.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingCheckoutTotals,
  BillingPeriodTotals,
  BillingPerUnitTotal,
  BillingPerUnitTotalTier,
  BillingStatementTotals,
  BillingTotals,
} from '../types/totals.js';
import { BillingCreditsSchema } from './credits.js';
import { BillingDiscountsSchema } from './discounts.js';
import { BillingMoneyAmountSchema } from './money.js';

/** Schema of {@link BillingPerUnitTotalTier}. */
export const BillingPerUnitTotalTierSchema: BillingSchema<BillingPerUnitTotalTier> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      quantity: z.optional(z.nullable(z.int())),
      fee_per_block: BillingMoneyAmountSchema,
      total: BillingMoneyAmountSchema,
    }))();

/** Schema of {@link BillingPerUnitTotal}. */
export const BillingPerUnitTotalSchema: BillingSchema<BillingPerUnitTotal> = /* @__PURE__ */ (() =>
  z.looseObject({
    name: z.string(),
    block_size: z.int(),
    tiers: z.array(BillingPerUnitTotalTierSchema),
  }))();

/** Schema of {@link BillingPeriodTotals}. */
export const BillingPeriodTotalsSchema: BillingSchema<BillingPeriodTotals> = /* @__PURE__ */ (() =>
  z.looseObject({
    subtotal: BillingMoneyAmountSchema,
    base_fee: BillingMoneyAmountSchema,
    tax_total: BillingMoneyAmountSchema,
    grand_total: BillingMoneyAmountSchema,
    per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
  }))();

/** Schema of {@link BillingCheckoutTotals}. */
export const BillingCheckoutTotalsSchema: BillingSchema<BillingCheckoutTotals> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      subtotal: BillingMoneyAmountSchema,
      tax_total: BillingMoneyAmountSchema,
      grand_total: BillingMoneyAmountSchema,
      total_due_per_period: z.optional(z.nullable(BillingMoneyAmountSchema)),
      totals_due_per_period: z.optional(z.nullable(BillingPeriodTotalsSchema)),
      base_fee: z.optional(z.nullable(BillingMoneyAmountSchema)),
      per_unit_totals: z.optional(z.nullable(z.array(BillingPerUnitTotalSchema))),
      total_due_now: z.optional(z.nullable(BillingMoneyAmountSchema)),
      total_due_after_free_trial: z.optional(z.nullable(BillingMoneyAmountSchema)),
      credit: z.optional(z.nullable(BillingMoneyAmountSchema)),
      credits: z.optional(z.nullable(BillingCreditsSchema)),
      discounts: z.optional(z.nullable(BillingDiscountsSchema)),
      past_due: z.optional(z.nullable(BillingMoneyAmountSchema)),
      account_credit: z.optional(z.nullable(BillingMoneyAmountSchema)),
    }))();

/** Schema of {@link BillingStatementTotals}. */
export const BillingStatementTotalsSchema: BillingSchema<BillingStatementTotals> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      grand_total: BillingMoneyAmountSchema,
      subtotal: BillingMoneyAmountSchema,
      base_fee: z.optional(BillingMoneyAmountSchema),
      tax_total: BillingMoneyAmountSchema,
    }))();

/** Schema of {@link BillingTotals}. */
export const BillingTotalsSchema: BillingSchema<BillingTotals> = /* @__PURE__ */ (() =>
  z.looseObject({
    subtotal: BillingMoneyAmountSchema,
    tax_total: BillingMoneyAmountSchema,
    grand_total: BillingMoneyAmountSchema,
    base_fee: z.optional(z.nullable(BillingMoneyAmountSchema)),
    per_unit_totals: z.optional(z.nullable(z.array(BillingPerUnitTotalSchema))),
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
    totals_due_per_period: z.optional(z.nullable(BillingPeriodTotalsSchema)),
    total_due_per_period: z.optional(z.nullable(BillingMoneyAmountSchema)),
  }))();
