import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const paymentAttempt = {
  BillingPaymentAttempt: {
    doc: 'One attempt to take a payment.',
    bapi: 'BillingPaymentAttempt',
    fapi: 'BillingPaymentAttempt',
    sdk: 'shared:BillingPaymentJSON',
    fields: {
      object: {
        doc: "`commerce_payment` in both APIs; Clerk's backend types say `commerce_payment_attempt`.",
        type: [
          "'commerce_payment_attempt'",
          '@clerk/backend 3.25.0, ObjectType.BillingPaymentAttempt',
        ],
      },
      charge_type: { values: 'BillingChargeType' },
      subscription_item_id: 'Recurring payments only.',
      subscription_item: {
        doc: 'What was paid for. The Backend API does not describe it.',
        embed: 'BillingPaymentItem',
      },
      failed_reason: {
        doc: 'Why it failed. Untyped in the Frontend API, known from webhooks.',
        embed: 'BillingPaymentFailedReason',
        null: 'clerk/openapi-specs:webhooks/2025-04-15.yml PaymentAttemptEventPayload.failed_reason',
      },
      gateway_external_id: {
        doc: 'Id at the gateway. `null`: none yet.',
        sample: { value: '#pi' },
      },
      gateway_external_url: 'Page of the payment at the gateway. `null`: none.',
      status: { values: 'BillingPaymentAttemptStatus' },
      paid_at: '`null`: not paid.',
      failed_at: '`null`: did not fail.',
      totals: { sample: { type: 'BillingTotals' } },
    },
  },
  BillingPayee: {
    doc: 'Who receives the money. The Backend API does not describe it, so nothing in it is certain.',
    fapi: 'BillingPayee',
    sdk: 'backend:BillingPayeeJSON',
    fields: {
      id: { absent: why.untyped },
      gateway_type: { doc: 'Payment gateway, such as `stripe`.', absent: why.untyped },
      gateway_external_id: {
        doc: 'Account at the gateway.',
        absent: why.untyped,
        sample: { value: '#acct' },
      },
      gateway_status: { values: 'BillingGatewayStatus', absent: why.untyped },
    },
  },
  BillingPaymentFailedReason: {
    doc: "Why a payment failed, in the gateway's words.",
    fields: {
      code: {
        unpublished: ['string?~', why.webhookReason],
        sample: { type: 'string', value: 'card_declined' },
      },
      decline_code: {
        unpublished: ['string?~', why.webhookReason],
        sample: { type: 'string', value: 'generic_decline' },
      },
    },
  },
  BillingPaymentItem: {
    doc: 'A subscription item inside a payment attempt, where Clerk sends less of it. `0` stands for "not set" in its times there.',
    embedOf: 'BillingSubscriptionItem',
    fields: {
      status: { values: 'BillingSubscriptionItemStatus' },
      plan_period: { values: 'BillingPlanPeriod' },
      period_start: { doc: '`0`: not set.', absent: why.mobile, null: why.mobile },
      ended_at: '`0` or `null`: not ended.',
    },
  },
} satisfies Notes;
