import type { Notes } from '../../note.js';

export const legacy = {
  BillingLegacySubscriptionItem: {
    doc: 'A subscription item as it was before 2025-11-10. Two operations of the Backend API are still published with it: `extend_free_trial` and `price_transition`.',
    bapi: 'CommerceSubscriptionItem-2',
    fields: {
      status: { values: 'BillingSubscriptionItemStatus' },
      plan_period: { values: 'BillingPlanPeriod' },
      next_invoice: {
        doc: 'Older name of `next_payment`.',
        sample: { type: 'BillingSubscriptionItemNextPayment' },
      },
      proration_date: "Calendar date, `''` without proration.",
      amount: { sample: { type: 'BillingMoneyAmount~' } },
      payer: { sample: { type: 'BillingLegacyPayer~' } },
      payment_source: { sample: { type: 'BillingLegacyPaymentSource~' } },
      next_payment: { sample: { type: 'BillingSubscriptionItemNextPayment' } },
      lifetime_paid: { sample: { type: 'BillingMoneyAmount' } },
      period_start: { sample: { type: 'int~', value: '%' } },
    },
  },
  BillingLegacyPlan: {
    doc: 'A plan as it was before 2025-11-10: amounts beside the fee objects.',
    bapi: 'CommercePlan-2',
    fields: {
      fee: 'Price per month.',
      amount: 'Integer in minor units, per month; today `fee.amount`.',
      annual_monthly_amount:
        'Integer in minor units, per month when billed by the year; today `annual_monthly_fee.amount`.',
      annual_amount: 'Integer in minor units, per year; today `annual_fee.amount`.',
      payer_type: 'Today `for_payer_type`.',
      for_payer_type: { values: 'BillingPayerType' },
      free_trial_days: 'Days.',
      period: { sample: { value: 'month' } },
    },
  },
  BillingLegacyPaymentSource: {
    doc: 'A payment method as it was before 2025-11-10, when it was called a payment source.',
    bapi: 'CommercePaymentSourceResponse',
    fields: {
      object: {
        type: [
          "'commerce_payment_source'",
          'clerk/javascript@36fb43f8b3:packages/types/src/json.ts',
        ],
      },
      payment_method: 'Today `payment_type`.',
      gateway_external_id: { sample: { value: '#pm' } },
      is_default: { sample: { type: 'boolean', value: true } },
      is_removable: { sample: { type: 'boolean', value: true } },
    },
  },
  BillingLegacyPayer: {
    doc: 'A payer as it was before 2025-11-10: empty text where a value does not exist.',
    bapi: 'CommercePayerResponse-2',
    fields: {
      organization_id: { sample: { type: 'string?' } },
      organization_name: { sample: { type: 'string?' } },
      user_id: { sample: { type: 'string?' } },
    },
  },
} satisfies Notes;
