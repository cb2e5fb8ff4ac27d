// Written by scripts/billingSchemas.mjs from ../tables/discounts.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingAppliedDiscount,
  BillingDiscountRedemption,
  BillingDiscounts,
  BillingProrationDiscount,
} from '../types/discounts.js';
import { BillingMoneyAmountSchema } from './money.js';

/** Schema of {@link BillingAppliedDiscount}. */
export const BillingAppliedDiscountSchema: BillingSchema<BillingAppliedDiscount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      discount_id: z.string(),
      name: z.string(),
      effect: openEnum(['percentage', 'fixed_amount']),
      percent_off: z.optional(z.number()),
      amount_off: z.optional(BillingMoneyAmountSchema),
      promo_code: z.optional(z.string()),
      cycles_remaining: z.nullable(z.int()),
      duration_in_cycles: z.optional(z.nullable(z.int())),
      cycles_applied: z.optional(z.nullable(z.int())),
    }))();

/** Schema of {@link BillingDiscountRedemption}. */
export const BillingDiscountRedemptionSchema: BillingSchema<BillingDiscountRedemption> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_discount_redemption'),
      id: z.string(),
      subscription_item_id: z.string(),
      discount_id: z.string(),
      name: z.optional(z.string()),
      source: openEnum(['promotion', 'manual', 'promo_code']),
      promo_code: z.optional(z.string()),
      effect: z.optional(openEnum(['percentage', 'fixed_amount'])),
      percent_off: z.optional(z.nullable(z.number())),
      amount_off: z.optional(z.nullable(BillingMoneyAmountSchema)),
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      cycles_remaining: z.nullable(z.int()),
      cycles_applied: z.int(),
      status: z.optional(openEnum(['active', 'exhausted', 'removed'])),
      redeemed_at: z.int(),
      redeemed_by: z.nullable(z.string()),
    }))();

/** Schema of {@link BillingProrationDiscount}. */
export const BillingProrationDiscountSchema: BillingSchema<BillingProrationDiscount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      cycle_days_passed: z.int(),
      cycle_days_total: z.int(),
      cycle_passed_percent: z.number(),
    }))();

/** Schema of {@link BillingDiscounts}. */
export const BillingDiscountsSchema: BillingSchema<BillingDiscounts> = /* @__PURE__ */ (() =>
  z.looseObject({
    proration: z.nullable(BillingProrationDiscountSchema),
    discount: z.optional(z.nullable(BillingAppliedDiscountSchema)),
    total: BillingMoneyAmountSchema,
  }))();
