import * as z from 'zod/v4';
import {
  strictBillingSubscriptionCredit,
  strictBillingSubscriptionCredits,
  strictBillingTotals,
} from './money.js';
import { strictBillingPayer } from './payer.js';

/** `BillingPlan` of the specification. */
const strictBillingPlan = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    amount: z.int(),
    currency: z.string(),
    is_recurring: z.boolean(),
    name: z.string(),
    slug: z.string(),
  }))();

/** `BillingSubscriptionItem` of the specification. */
const strictPaidItem = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_subscription_item'),
    id: z.string(),
    credit: z.optional(strictBillingSubscriptionCredit),
    credits: z.nullish(strictBillingSubscriptionCredits),
    interval: z.enum(['month', 'annual']),
    payer: z.optional(strictBillingPayer),
    period_end: z.int(),
    period_start: z.int(),
    plan: z.nullable(strictBillingPlan),
    plan_id: z.nullable(z.string()),
    status: z.enum([
      'abandoned',
      'active',
      'canceled',
      'ended',
      'expired',
      'incomplete',
      'past_due',
      'upcoming',
    ]),
    subscription_id: z.optional(z.string()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `BillingPayee` of the specification. */
const strictBillingPayee = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    gateway_external_id: z.string(),
    gateway_status: z.string(),
    gateway_type: z.string(),
  }))();

/** `BillingPaymentSource` of the specification. */
const strictBillingPaymentSource = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    card_type: z.nullable(z.string()),
    gateway: z.string(),
    gateway_external_account_id: z.nullable(z.string()),
    gateway_external_id: z.string(),
    last4: z.nullable(z.string()),
    payment_method: z.enum(['link', 'card']),
    status: z.enum(['active', 'disconnected']),
  }))();

/** `BillingPaymentFailedReason` of the specification. */
const strictBillingPaymentFailedReason = /* @__PURE__ */ (() =>
  z.looseObject({
    code: z.string(),
    decline_code: z.string(),
  }))();

/** `PaymentAttemptEventPayload` of the specification. */
export const strictPaymentAttempt = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    billing_date: z.int(),
    charge_type: z.enum(['checkout', 'recurring']),
    failed_reason: z.nullable(strictBillingPaymentFailedReason),
    gateway_external_id: z.string(),
    instance_id: z.string(),
    invoice_id: z.string(),
    payee: strictBillingPayee,
    payer: strictBillingPayer,
    payment_id: z.string(),
    payment_source: strictBillingPaymentSource,
    statement_id: z.string(),
    status: z.enum(['pending', 'paid', 'failed']),
    subscription_items: z.array(strictPaidItem),
    totals: strictBillingTotals,
    created_at: z.int(),
    failed_at: z.nullable(z.int()),
    paid_at: z.nullable(z.int()),
    updated_at: z.int(),
  }))();
