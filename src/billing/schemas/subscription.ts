// Written by scripts/billingSchemas.mjs from ../tables/subscription.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingSubscription,
  BillingSubscriptionItem,
  BillingSubscriptionItemNextPayment,
  BillingSubscriptionItemSeats,
  BillingSubscriptionNextPayment,
} from '../types/subscription.js';
import { BillingCreditsSchema, BillingSubscriptionItemCreditSchema } from './credits.js';
import { BillingDiscountRedemptionSchema } from './discounts.js';
import { BillingMoneyAmountSchema } from './money.js';
import { BillingPayerSchema } from './payer.js';
import { BillingPaymentMethodSchema } from './paymentMethod.js';
import { BillingPlanSchema } from './plan.js';
import {
  BillingPerUnitTotalSchema,
  BillingPerUnitTotalTierSchema,
  BillingTotalsSchema,
} from './totals.js';

/** Schema of {@link BillingSubscriptionItemNextPayment}. */
export const BillingSubscriptionItemNextPaymentSchema: BillingSchema<BillingSubscriptionItemNextPayment> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      date: z.optional(z.nullable(z.int())),
      per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
      totals: z.optional(z.nullable(BillingTotalsSchema)),
    }))();

/** Schema of {@link BillingSubscriptionItemSeats}. */
export const BillingSubscriptionItemSeatsSchema: BillingSchema<BillingSubscriptionItemSeats> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      quantity: z.nullable(z.int()),
      tiers: z.optional(z.array(BillingPerUnitTotalTierSchema)),
    }))();

/** Schema of {@link BillingSubscriptionItem}. */
export const BillingSubscriptionItemSchema: BillingSchema<BillingSubscriptionItem> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_subscription_item'),
      id: z.string(),
      instance_id: z.string(),
      status: openEnum([
        'active',
        'canceled',
        'expired',
        'ended',
        'past_due',
        'upcoming',
        'incomplete',
        'abandoned',
      ]),
      credit: z.optional(BillingSubscriptionItemCreditSchema),
      credits: z.optional(z.nullable(BillingCreditsSchema)),
      plan_id: z.optional(z.nullable(z.string())),
      price_id: z.optional(z.string()),
      plan: z.optional(z.nullable(BillingPlanSchema)),
      plan_period: openEnum(['month', 'annual']),
      payment_method: z.optional(BillingPaymentMethodSchema),
      payment_method_id: z.optional(z.string()),
      lifetime_paid: z.optional(z.nullable(BillingMoneyAmountSchema)),
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      next_payment: z.optional(z.nullable(BillingSubscriptionItemNextPaymentSchema)),
      payer_id: z.optional(z.string()),
      payer: z.optional(BillingPayerSchema),
      is_free_trial: z.boolean(),
      period_start: z.int(),
      period_end: z.nullable(z.int()),
      proration_date: z.optional(z.string()),
      canceled_at: z.nullable(z.int()),
      past_due_at: z.nullable(z.int()),
      ended_at: z.nullable(z.int()),
      created_at: z.optional(z.int()),
      updated_at: z.optional(z.int()),
      seats: z.optional(z.nullable(BillingSubscriptionItemSeatsSchema)),
      totals: z.optional(z.nullable(BillingTotalsSchema)),
      applied_discount: z.optional(z.nullable(BillingDiscountRedemptionSchema)),
      managed_by: z.optional(openEnum(['clerk', 'apple', 'google'])),
      store_product_id: z.optional(z.string()),
    }))();

/** Schema of {@link BillingSubscriptionNextPayment}. */
export const BillingSubscriptionNextPaymentSchema: BillingSchema<BillingSubscriptionNextPayment> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      date: z.int(),
      amount: BillingMoneyAmountSchema,
      per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
      totals: z.optional(z.nullable(BillingTotalsSchema)),
    }))();

/** Schema of {@link BillingSubscription}. */
export const BillingSubscriptionSchema: BillingSchema<BillingSubscription> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_subscription'),
    id: z.string(),
    instance_id: z.string(),
    status: openEnum(['active', 'past_due', 'canceled', 'ended', 'abandoned', 'incomplete']),
    payer_id: z.string(),
    created_at: z.int(),
    updated_at: z.nullable(z.int()),
    active_at: z.nullable(z.int()),
    past_due_at: z.nullable(z.int()),
    subscription_items: z.nullable(z.array(BillingSubscriptionItemSchema)),
    next_payment: z.optional(z.nullable(BillingSubscriptionNextPaymentSchema)),
    eligible_for_free_trial: z.optional(z.boolean()),
  }))();
