import type { Notes } from '../../note.js';

export const checkout = {
  BillingCheckout: {
    doc: 'The purchase of a plan, from first look to confirmation.',
    fapi: 'BillingCheckout',
    sdk: 'shared:BillingCheckoutJSON',
    fields: {
      external_gateway_id: 'Account at the gateway that receives the money.',
      external_client_secret: "Required by Clerk's SDK types, in no published specification.",
      plan_period: { values: 'BillingPlanPeriod' },
      status: { values: 'BillingCheckoutStatus' },
      subscription_item: 'The item that a completed checkout made.',
      is_immediate_plan_change:
        '`true`: takes effect upon completion. `false`: at the start of the next period.',
    },
  },
} satisfies Notes;
