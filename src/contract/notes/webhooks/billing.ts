import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const billing = {
  WebhookMoney: {
    doc: 'Money as Clerk Billing sends it.',
    webhook: 'BillingAmount',
    sdk: 'backend:BillingMoneyAmountJSON',
    fields: {
      amount: 'Minor units of `currency`: cents for USD.',
      amount_formatted: 'For display. With or without the symbol: do not parse it.',
      currency: 'ISO 4217, in either letter case.',
    },
  },
  WebhookPayer: {
    doc: "Who pays: a user or an organization. The fields of the other kind come as `''`, `null` or not at all: ask `getPayer`, not `??`.",
    webhook: 'BillingPayerEventPayload',
    sdk: 'backend:BillingPayerJSON',
    fields: {
      id: { absent: why.autumn2025 },
      email: { absent: why.autumn2025, null: why.guideNull },
      image_url: { absent: why.autumn2025, null: why.guideNull },
      user_id: { null: why.guideNull },
      first_name: { null: why.guideNull },
      last_name: { null: why.guideNull },
      organization_id: { null: why.guideNull },
      organization_name: { null: why.guideNull },
      instance_id: { unpublished: ['string?', why.september2025] },
    },
  },
  WebhookUnitPriceTier: {
    doc: "Price of the blocks from one number to another. Flat, unlike the API's.",
    webhook: 'BillingSubscriptionItemEventPlanUnitPriceTier',
    fields: {
      starts_at_block: 'Inclusive.',
      ends_after_block: 'Inclusive. `null`: no upper bound.',
      amount_per_block: 'Minor units of `currency`.',
    },
  },
  WebhookUnitPrice: {
    doc: 'What one kind of unit costs, such as a seat.',
    webhook: 'BillingSubscriptionItemEventPlanUnitPrice',
    fields: {
      name: { doc: 'The unit: `seats`.', sample: { value: 'seats' } },
      block_size: 'Units in one block.',
    },
  },
  WebhookPlan: {
    doc: "A plan as webhooks carry it. The fields of the API's plan (`fee`, `annual_fee` …) do not come.",
    webhook: ['BillingPlan', 'BillingSubscriptionItemEventPlan'],
    sdk: 'backend:BillingSubscriptionItemWebhookEventJSON.plan',
    fields: {
      amount: {
        doc: "Minor units of `currency`, for the item's own period.",
        absent: why.autumn2025,
      },
      unit_prices: 'Only on plans with unit prices.',
      instance_id: {
        doc: 'Of the shape of 2025-09, still in the SDK types.',
        unpublished: ['string?', why.september2025],
      },
      annual_monthly_amount: { doc: 'Minor units.', unpublished: ['int?', why.september2025] },
      is_recurring: { absent: why.autumn2025 },
      currency: { absent: why.autumn2025 },
      product_id: { unpublished: ['string?', why.september2025] },
      description: { unpublished: ['string?~', why.september2025] },
      period: { unpublished: ["'month'|'annual'?", why.september2025] },
      interval: { unpublished: ['int?', why.september2025] },
      is_default: { unpublished: ['boolean?', why.september2025] },
      has_base_fee: { unpublished: ['boolean?', why.september2025] },
      publicly_visible: { unpublished: ['boolean?', why.september2025] },
    },
  },
  WebhookProrationCredit: {
    doc: 'What was left of the period when a plan changed.',
    webhook: 'BillingSubscriptionCredit',
    sdk: 'backend:BillingSubscriptionItemWebhookEventJSON.credit',
    fields: {
      cycle_remaining_percent: {
        doc: '0 to 1 on paper, percent in some payloads: divide the two day counts instead.',
        absent: why.september2025,
      },
      cycle_days_remaining: { absent: why.september2025, sample: { value: 15 } },
      cycle_days_total: { absent: why.september2025, sample: { value: 30 } },
      amount: { null: why.legacyNull, absent: why.september2025 },
    },
  },
  WebhookCredits: {
    doc: 'Credits that lower what is due.',
    webhook: 'BillingSubscriptionCredits',
  },
  WebhookSubscriptionItem: {
    doc: '`data` of `subscriptionItem.*`, and the items inside `subscription.*` and `paymentAttempt.*`. Specification and SDK describe two different shapes and both are around, so only `id` and `status` are certain.',
    webhook: ['BillingSubscriptionItemEventPayload', 'BillingSubscriptionItem'],
    sdk: 'backend:BillingSubscriptionItemWebhookEventJSON',
    fields: {
      status: { values: 'WebhookItemStatus' },
      subscription_id: 'Left out or null inside a subscription.',
      interval: '`month` or `annual`. The SDK types have it as `plan_period`.',
      is_free_trial: 'Sent and documented, in no SDK type.',
      period_end: '`null` on a default plan: it does not end.',
      payer: { doc: "Only when the item is the event's own subject.", null: why.legacyNull },
      seats: { doc: '`null` quantity: unlimited.', null: why.legacyNull },
      credit: { doc: 'Prefer `credits`.', null: why.legacyNull },
      amount: {
        doc: 'Required by the SDK types, absent from the specification. Check before you read.',
        unpublished: ['BillingAmount?~', why.september2025],
      },
      lifetime_paid: { doc: 'Minor units.', unpublished: ['int?~', why.september2025] },
      next_payment_amount: { doc: 'Minor units.', unpublished: ['int?~', why.september2025] },
      proration_date: { doc: '`YYYY-MM-DD`.', unpublished: ['string?~', why.september2025] },
      object: { absent: why.autumn2025, also: [['subscription_item'], why.examples] },
      period_start: { absent: why.autumn2025 },
      plan_period: { unpublished: ["'month'|'annual'?~", why.september2025] },
      next_payment_date: { unpublished: ['int?~', why.september2025] },
      canceled_at: { unpublished: ['int?~', why.september2025] },
      past_due_at: { unpublished: ['int?~', why.september2025] },
    },
  },
  WebhookSubscription: {
    doc: '`data` of `subscription.*`.',
    webhook: 'SubscriptionEventPayload',
    sdk: 'backend:BillingSubscriptionWebhookEventJSON',
    fields: {
      status: { values: 'WebhookItemStatus' },
      active_at: '`null`: never was.',
      payer: { absent: why.autumn2025 },
      latest_payment_id: { absent: why.autumn2025 },
      payment_source_id: { absent: why.autumn2025 },
    },
  },
  WebhookPaymentSource: {
    doc: 'How a payment was made. Keeps the name that the API replaced by `payment_method`.',
    webhook: 'BillingPaymentSource',
    sdk: 'backend:BillingPaymentAttemptWebhookEventJSON.payment_source',
    fields: {
      gateway: '`stripe`.',
      payment_method: 'The kind of method, not the method itself.',
      gateway_external_id: { sample: { value: '#pm' } },
    },
  },
  WebhookUnitTotal: {
    doc: 'A flat line of units: the API nests tiers here, webhooks do not.',
    webhook: 'BillingUnitTotal',
    fields: {
      amount: 'Minor units of one unit.',
      quantity: '`null`: unlimited.',
      total: 'Minor units.',
    },
  },
  WebhookTotals: {
    doc: 'The sums of a payment attempt.',
    webhook: 'BillingTotals',
    sdk: 'backend:BillingTotalsJSON',
  },
  WebhookPaymentAttempt: {
    doc: '`data` of `paymentAttempt.*`. There is no event for success or failure: read `status`.',
    webhook: 'PaymentAttemptEventPayload',
    sdk: 'backend:BillingPaymentAttemptWebhookEventJSON',
    fields: {
      object: {
        doc: 'Absent in the specification; the SDK types require it.',
        unpublished: ["'commerce_payment_attempt'|'commerce_payment'?", why.september2025],
      },
      invoice_id: { null: why.accountCredit },
      billing_date: 'The date that is being billed for.',
      payment_source: { absent: why.accountCredit, null: why.accountCredit },
      payee: { absent: why.accountCredit, null: why.accountCredit },
      payer: { absent: why.accountCredit, null: why.accountCredit },
      statement_id: { absent: why.accountCredit, null: why.accountCredit },
      gateway_external_id: {
        absent: why.accountCredit,
        null: why.accountCredit,
        sample: { value: '#pi' },
      },
      failed_reason: { sample: { value: null } },
    },
  },
  WebhookPayerCredit: {
    doc: "Credit of a payer's account.",
    webhook: 'BillingSubscriptionPayerCredit',
  },
  WebhookSeats: {
    doc: 'Seats of a subscription item.',
    webhook: 'BillingSeats',
    fields: {
      quantity: { sample: { value: 5 } },
    },
  },
  WebhookPayee: {
    doc: 'Who is paid: the account at the payment gateway.',
    webhook: 'BillingPayee',
    sdk: 'backend:BillingPayeeJSON',
    fields: {
      gateway_external_id: { sample: { value: '#acct' } },
    },
  },
  WebhookPaymentFailedReason: {
    doc: 'Why a payment failed.',
    webhook: 'BillingPaymentFailedReason',
    sdk: 'backend:BillingPaymentAttemptWebhookEventJSON.failed_reason',
    fields: {
      decline_code: {
        absent: why.examples,
        null: why.examples,
        sample: { value: 'generic_decline' },
      },
      code: { sample: { value: 'card_declined' } },
    },
  },
} satisfies Notes;
