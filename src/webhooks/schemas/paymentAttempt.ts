import * as z from 'zod';
import { openString } from './helpers.js';
import { billingWebhookMoneySchema } from './money.js';
import { billingWebhookPayerSchema } from './payer.js';
import { billingWebhookSubscriptionItemSchema } from './subscriptionItem.js';

/** Data of `paymentAttempt.created` and `.updated`. */
export const billingWebhookPaymentAttemptSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    /** In the SDK types, not in the specification. */
    object: z.optional(openString<'commerce_payment_attempt' | 'commerce_payment'>()),
    id: z.string(),
    instance_id: z.string(),
    payment_id: z.string(),
    statement_id: z.string(),
    /** Deprecated by Clerk. */
    invoice_id: z.nullish(z.string()),
    gateway_external_id: z.string(),
    status: openString<'pending' | 'paid' | 'failed'>(),
    charge_type: openString<'checkout' | 'recurring'>(),
    payer: billingWebhookPayerSchema,
    payee: z.looseObject({
      id: z.string(),
      gateway_type: z.string(),
      gateway_external_id: z.string(),
      gateway_status: openString<'active' | 'pending' | 'restricted' | 'disconnected'>(),
    }),
    payment_source: z.looseObject({
      id: z.string(),
      gateway: z.string(),
      gateway_external_id: z.string(),
      gateway_external_account_id: z.nullish(z.string()),
      payment_method: openString<'card' | 'link'>(),
      card_type: z.nullish(z.string()),
      last4: z.nullish(z.string()),
      status: openString<'active' | 'disconnected'>(),
    }),
    totals: z.looseObject({
      subtotal: billingWebhookMoneySchema,
      tax_total: billingWebhookMoneySchema,
      grand_total: billingWebhookMoneySchema,
      per_unit_totals: z.optional(
        z.array(
          z.looseObject({
            name: z.optional(z.string()),
            amount: z.optional(z.int()),
            /** null means unlimited. */
            quantity: z.nullish(z.int()),
            total: z.optional(z.int()),
            currency: z.optional(z.string()),
          }),
        ),
      ),
    }),
    subscription_items: z.array(billingWebhookSubscriptionItemSchema),
    failed_reason: z.nullish(
      z.looseObject({ code: z.string(), decline_code: z.nullish(z.string()) }),
    ),
    billing_date: z.int(),
    paid_at: z.nullish(z.int()),
    failed_at: z.nullish(z.int()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
