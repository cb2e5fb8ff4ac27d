// Written by scripts/billingSchemas.mjs from ../tables/price.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingPrice,
  BillingPriceTransition,
  BillingPriceTransitionDetails,
} from '../types/price.js';
import { BillingLegacyPlanSchema, BillingLegacySubscriptionItemSchema } from './legacy.js';
import { BillingMoneyAmountSchema } from './money.js';
import { BillingPlanSchema } from './plan.js';
import { BillingSubscriptionItemSchema } from './subscription.js';

/** Schema of {@link BillingPrice}. */
export const BillingPriceSchema: BillingSchema<BillingPrice> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_price'),
    id: z.string(),
    plan_id: z.string(),
    instance_id: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
    amount: z.int(),
    annual_monthly_amount: z.int(),
    fee: z.nullable(BillingMoneyAmountSchema),
    annual_monthly_fee: z.nullable(BillingMoneyAmountSchema),
    description: z.optional(z.nullable(z.string())),
    is_default: z.optional(z.boolean()),
    created_at: z.int(),
    supported_billing_periods: z.optional(openEnum(['month', 'annual', 'both'])),
  }))();

/** Schema of {@link BillingPriceTransitionDetails}. */
export const BillingPriceTransitionDetailsSchema: BillingSchema<BillingPriceTransitionDetails> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      previous_plan: z.union([BillingLegacyPlanSchema, BillingPlanSchema]),
      previous_price: BillingPriceSchema,
      effective_at: z.int(),
      effective_mode: openEnum(['immediate', 'end_of_period']),
      next_billing_date: z.optional(z.nullable(z.int())),
      charged_immediately: z.boolean(),
      immediate_charge: z.optional(z.nullable(BillingMoneyAmountSchema)),
      previous_subscription_item_id: z.string(),
      previous_subscription_item_status: openEnum(['canceled', 'ended', 'abandoned']),
    }))();

/** Schema of {@link BillingPriceTransition}. */
export const BillingPriceTransitionSchema: BillingSchema<BillingPriceTransition> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_price_transition'),
      subscription_item: z.union([
        BillingLegacySubscriptionItemSchema,
        BillingSubscriptionItemSchema,
      ]),
      transition: BillingPriceTransitionDetailsSchema,
    }))();
