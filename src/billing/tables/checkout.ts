import type { BillingCheckout } from '../types/checkout.js';
import { planPeriods } from './enums.js';
import { billingPayer } from './payer.js';
import { billingPaymentMethod } from './paymentMethod.js';
import { billingPlan } from './plan.js';
import { billingSubscriptionItem } from './subscription.js';
import type { Table } from './table.js';
import { billingCheckoutTotals } from './totals.js';

export const billingCheckout: Table<BillingCheckout> = {
  on: ['fapi'],
  fields: {
    object: { is: { only: ['commerce_checkout'] } },
    id: { is: 'string' },
    external_gateway_id: { is: 'string' },
    external_client_secret: { is: 'string', all: '?' }, // C28
    plan: { is: billingPlan },
    plan_period: { is: planPeriods },
    payer: { is: billingPayer },
    payment_method: { is: billingPaymentMethod, all: '?' },
    status: { is: ['completed', 'needs_confirmation'] },
    totals: { is: billingCheckoutTotals },
    subscription_item: { is: billingSubscriptionItem, all: '?' },
    plan_period_start: { is: 'int', all: '?' },
    free_trial_ends_at: { is: 'int', all: '?' },
    is_immediate_plan_change: { is: 'boolean' },
    needs_payment_method: { is: 'boolean' },
  },
};
