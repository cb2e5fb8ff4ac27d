// Written by scripts/billingSchemas.mjs from ../tables/discounts.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** A discount that lowers one payment. */
export interface BillingAppliedDiscount {
  /** What the discount takes off this payment. */
  amount: BillingMoneyAmount;
  discount_id: string;
  name: string;
  effect: 'percentage' | 'fixed_amount';
  /** 0 to 100, when `effect` is `percentage`. */
  percent_off?: number | undefined;
  /** When `effect` is `fixed_amount`. */
  amount_off?: BillingMoneyAmount | undefined;
  promo_code?: string | undefined;
  /** Billing periods that are left. `null`: for ever. */
  cycles_remaining: number | null;
  /** Billing periods it was given for. `null`: for ever. */
  duration_in_cycles: number | null;
  /** Billing periods it was already applied to. */
  cycles_applied: number | null;
}

/** Schema of {@link BillingAppliedDiscount}. */
export const BillingAppliedDiscountSchema: BillingSchema<BillingAppliedDiscount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      discount_id: z.string(),
      name: z.string(),
      effect: z.literal(['percentage', 'fixed_amount']),
      percent_off: z.optional(z.number()),
      amount_off: z.optional(BillingMoneyAmountSchema),
      promo_code: z.optional(z.string()),
      cycles_remaining: z.nullable(z.int()),
      duration_in_cycles: z.nullable(z.int()),
      cycles_applied: z.nullable(z.int()),
    }))();

/** A discount that was given to a subscription item. */
export interface BillingDiscountRedemption {
  object: 'commerce_discount_redemption';
  id: string;
  subscription_item_id: string;
  discount_id: string;
  name?: string | undefined;
  source: 'manual' | 'promo_code';
  promo_code?: string | undefined;
  effect?: 'percentage' | 'fixed_amount' | undefined;
  /** 0 to 100, when `effect` is `percentage`. */
  percent_off?: number | null | undefined;
  /** When `effect` is `fixed_amount`. */
  amount_off?: BillingMoneyAmount | null | undefined;
  /** What it takes off the next renewal. Absent without data on the next payment. */
  amount?: BillingMoneyAmount | null | undefined;
  /** Billing periods that are left. `null`: for ever. */
  cycles_remaining: number | null;
  /** Billing periods it was already applied to. */
  cycles_applied: number;
  status?: 'active' | 'exhausted' | 'removed' | undefined;
  /** Milliseconds since the epoch. */
  redeemed_at: number;
  /** Who redeemed it. `null`: not known. */
  redeemed_by: string | null;
}

/** Schema of {@link BillingDiscountRedemption}. */
export const BillingDiscountRedemptionSchema: BillingSchema<BillingDiscountRedemption> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_discount_redemption'),
      id: z.string(),
      subscription_item_id: z.string(),
      discount_id: z.string(),
      name: z.optional(z.string()),
      source: z.literal(['manual', 'promo_code']),
      promo_code: z.optional(z.string()),
      effect: z.optional(z.literal(['percentage', 'fixed_amount'])),
      percent_off: z.optional(z.nullable(z.number())),
      amount_off: z.optional(z.nullable(BillingMoneyAmountSchema)),
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      cycles_remaining: z.nullable(z.int()),
      cycles_applied: z.int(),
      status: z.optional(z.literal(['active', 'exhausted', 'removed'])),
      redeemed_at: z.int(),
      redeemed_by: z.nullable(z.string()),
    }))();

/** Reduction for the part of a billing period that has already passed. */
export interface BillingProrationDiscount {
  amount: BillingMoneyAmount;
  /** Days. */
  cycle_days_passed: number;
  /** Days. */
  cycle_days_total: number;
  /** Part of the period that has passed, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_passed_percent: number;
}

/** Schema of {@link BillingProrationDiscount}. */
export const BillingProrationDiscountSchema: BillingSchema<BillingProrationDiscount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      cycle_days_passed: z.int(),
      cycle_days_total: z.int(),
      cycle_passed_percent: z.number(),
    }))();

/** All reductions of a payment. */
export interface BillingDiscounts {
  /** For the part of the period that has passed. `null`: none. */
  proration: BillingProrationDiscount | null;
  /** The discount applied. `null` or absent: none. */
  discount?: BillingAppliedDiscount | null | undefined;
  total: BillingMoneyAmount;
}

/** Schema of {@link BillingDiscounts}. */
export const BillingDiscountsSchema: BillingSchema<BillingDiscounts> = /* @__PURE__ */ (() =>
  z.looseObject({
    proration: z.nullable(BillingProrationDiscountSchema),
    discount: z.optional(z.nullable(BillingAppliedDiscountSchema)),
    total: BillingMoneyAmountSchema,
  }))();
