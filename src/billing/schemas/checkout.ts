// Written by scripts/billingSchemas.mjs from ../tables/checkout.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type { BillingCheckout } from '../types/checkout.js';
import { BillingPayerSchema } from './payer.js';
import { BillingPaymentMethodSchema } from './paymentMethod.js';
import { BillingPlanSchema } from './plan.js';
import { BillingSubscriptionItemSchema } from './subscription.js';
import { BillingCheckoutTotalsSchema } from './totals.js';

/** Schema of {@link BillingCheckout}. */
export const BillingCheckoutSchema: BillingSchema<BillingCheckout> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_checkout'),
    id: z.string(),
    external_gateway_id: z.string(),
    external_client_secret: z.optional(z.string()),
    plan: BillingPlanSchema,
    plan_period: openEnum(['month', 'annual']),
    payer: BillingPayerSchema,
    payment_method: z.optional(BillingPaymentMethodSchema),
    status: openEnum(['completed', 'needs_confirmation']),
    totals: BillingCheckoutTotalsSchema,
    subscription_item: z.optional(BillingSubscriptionItemSchema),
    plan_period_start: z.optional(z.int()),
    free_trial_ends_at: z.optional(z.int()),
    is_immediate_plan_change: z.boolean(),
    needs_payment_method: z.boolean(),
  }))();
