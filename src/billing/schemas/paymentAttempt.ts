// Written by scripts/billingSchemas.mjs from ../tables/paymentAttempt.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingPayee,
  BillingPaymentAttempt,
  BillingPaymentFailedReason,
} from '../types/paymentAttempt.js';
import { BillingMoneyAmountSchema } from './money.js';
import { BillingPayerSchema } from './payer.js';
import { BillingPaymentMethodSchema } from './paymentMethod.js';
import { BillingSubscriptionItemSchema } from './subscription.js';
import { BillingTotalsSchema } from './totals.js';

/** Schema of {@link BillingPayee}. */
export const BillingPayeeSchema: BillingSchema<BillingPayee> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(openEnum(['commerce_payee'])),
    id: z.optional(z.string()),
    gateway_type: z.optional(z.string()),
    gateway_external_id: z.optional(z.string()),
    gateway_status: z.optional(openEnum(['active', 'pending', 'restricted', 'disconnected'])),
  }))();

/** Schema of {@link BillingPaymentFailedReason}. */
export const BillingPaymentFailedReasonSchema: BillingSchema<BillingPaymentFailedReason> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      code: z.optional(z.string()),
      decline_code: z.optional(z.string()),
    }))();

/** Schema of {@link BillingPaymentAttempt}. */
export const BillingPaymentAttemptSchema: BillingSchema<BillingPaymentAttempt> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal(['commerce_payment', 'commerce_payment_attempt']),
      id: z.string(),
      payment_id: z.string(),
      instance_id: z.string(),
      statement_id: z.string(),
      charge_type: openEnum(['checkout', 'recurring']),
      payee_id: z.string(),
      payee: z.optional(BillingPayeeSchema),
      payer_id: z.string(),
      payer: BillingPayerSchema,
      payment_method_id: z.string(),
      payment_method: z.optional(z.nullable(BillingPaymentMethodSchema)),
      subscription_item_id: z.optional(z.string()),
      subscription_item: z.optional(BillingSubscriptionItemSchema),
      amount: BillingMoneyAmountSchema,
      totals: z.optional(z.nullable(BillingTotalsSchema)),
      gateway_external_id: z.nullable(z.string()),
      gateway_external_url: z.nullable(z.string()),
      status: openEnum(['pending', 'paid', 'failed']),
      paid_at: z.nullable(z.int()),
      failed_at: z.nullable(z.int()),
      failed_reason: z.optional(z.nullable(BillingPaymentFailedReasonSchema)),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
