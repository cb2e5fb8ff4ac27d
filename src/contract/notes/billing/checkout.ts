import type { Notes } from '../../note.js';

export const checkout = {
  BillingCheckout: {
    doc: 'The purchase of a plan, from first look to confirmation.',
    fapi: 'BillingCheckout',
    sdk: 'shared:BillingCheckoutJSON',
    fields: {
      external_gateway_id: {
        doc: 'Account at the gateway that receives the money.',
        sample: { value: '#acct' },
      },
      external_client_secret: {
        doc: "Required by Clerk's SDK types, in no published specification.",
        sample: { type: 'string?' },
      },
      plan_period: { values: 'BillingPlanPeriod' },
      status: { values: 'BillingCheckoutStatus' },
      subscription_item: 'The item that a completed checkout made.',
      is_immediate_plan_change: {
        doc: '`true`: takes effect upon completion. `false`: at the start of the next period.',
        sample: { value: true },
      },
      free_trial_ends_at: { sample: { type: 'int?' } },
      payment_method: { sample: { type: 'BillingPaymentMethod' } },
    },
  },
} satisfies Notes;
