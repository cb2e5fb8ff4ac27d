import * as z from 'zod/v4';
import { BillingMoneyAmountSchema } from '../../billing/schemas/money.js';
import type { WebhookPaymentAttempt } from '../payloads/billing.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookPayerSchema } from './payer.js';
import { WebhookSubscriptionItemSchema } from './subscriptionItem.js';

/** Data of `paymentAttempt.created` and `.updated`. */
export const WebhookPaymentAttemptSchema: WebhookSchema<WebhookPaymentAttempt> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      /** In the SDK types, not in the specification. */
      object: z.optional(z.string()),
      id: z.string(),
      instance_id: z.string(),
      payment_id: z.string(),
      statement_id: z.string(),
      /** Deprecated by Clerk. */
      invoice_id: z.nullish(z.string()),
      gateway_external_id: z.string(),
      status: z.string(),
      charge_type: z.string(),
      payer: WebhookPayerSchema,
      payee: z.looseObject({
        id: z.string(),
        gateway_type: z.string(),
        gateway_external_id: z.string(),
        gateway_status: z.string(),
      }),
      payment_source: z.looseObject({
        id: z.string(),
        gateway: z.string(),
        gateway_external_id: z.string(),
        gateway_external_account_id: z.nullish(z.string()),
        payment_method: z.string(),
        card_type: z.nullish(z.string()),
        last4: z.nullish(z.string()),
        status: z.string(),
      }),
      totals: z.looseObject({
        subtotal: BillingMoneyAmountSchema,
        tax_total: BillingMoneyAmountSchema,
        grand_total: BillingMoneyAmountSchema,
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
      subscription_items: z.array(WebhookSubscriptionItemSchema),
      failed_reason: z.nullish(
        z.looseObject({ code: z.string(), decline_code: z.nullish(z.string()) }),
      ),
      billing_date: z.int(),
      paid_at: z.nullish(z.int()),
      failed_at: z.nullish(z.int()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
