// Written by scripts/billingSchemas.mjs from ../tables/checkout.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingPayer, BillingPayerSchema } from './payer.js';
import { type BillingPaymentMethod, BillingPaymentMethodSchema } from './paymentMethod.js';
import { type BillingPlan, BillingPlanSchema } from './plan.js';
import { type BillingSubscriptionItem, BillingSubscriptionItemSchema } from './subscription.js';
import { type BillingCheckoutTotals, BillingCheckoutTotalsSchema } from './totals.js';

/** The purchase of a plan, from first look to confirmation. */
export interface BillingCheckout {
  object: 'commerce_checkout';
  id: string;
  /** Account at the gateway that receives the money. */
  external_gateway_id: string;
  /** Required by Clerk's SDK types, in no published specification. */
  external_client_secret?: string | undefined;
  plan: BillingPlan;
  plan_period: 'month' | 'annual';
  payer: BillingPayer;
  payment_method?: BillingPaymentMethod | undefined;
  status: 'completed' | 'needs_confirmation';
  totals: BillingCheckoutTotals;
  /** The item that a completed checkout made. */
  subscription_item?: BillingSubscriptionItem | undefined;
  /** Milliseconds since the epoch. */
  plan_period_start?: number | undefined;
  /** Milliseconds since the epoch. */
  free_trial_ends_at?: number | undefined;
  /** `true`: takes effect upon completion. `false`: at the start of the next period. */
  is_immediate_plan_change: boolean;
  needs_payment_method: boolean;
}

/** Schema of {@link BillingCheckout}. */
export const BillingCheckoutSchema: BillingSchema<BillingCheckout> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_checkout'),
    id: z.string(),
    external_gateway_id: z.string(),
    external_client_secret: z.optional(z.string()),
    plan: BillingPlanSchema,
    plan_period: z.literal(['month', 'annual']),
    payer: BillingPayerSchema,
    payment_method: z.optional(BillingPaymentMethodSchema),
    status: z.literal(['completed', 'needs_confirmation']),
    totals: BillingCheckoutTotalsSchema,
    subscription_item: z.optional(BillingSubscriptionItemSchema),
    plan_period_start: z.optional(z.int()),
    free_trial_ends_at: z.optional(z.int()),
    is_immediate_plan_change: z.boolean(),
    needs_payment_method: z.boolean(),
  }))();
