import type {
  BillingSubscription,
  BillingSubscriptionItem,
  BillingSubscriptionItemNextPayment,
  BillingSubscriptionItemSeats,
  BillingSubscriptionNextPayment,
} from '../types/subscription.js';
import { billingCredits, billingSubscriptionItemCredit } from './credits.js';
import { billingDiscountRedemption } from './discounts.js';
import { planPeriods, subscriptionItemStatuses, subscriptionStatuses } from './enums.js';
import { billingMoneyAmount } from './money.js';
import { billingPayer } from './payer.js';
import { billingPaymentMethod } from './paymentMethod.js';
import { billingPlan } from './plan.js';
import type { Table } from './table.js';
import { billingPerUnitTotal, billingPerUnitTotalTier, billingTotals } from './totals.js';

export const billingSubscriptionItemSeats: Table<BillingSubscriptionItemSeats> = {
  fields: {
    quantity: { is: 'int', all: '~' },
    tiers: { is: { list: billingPerUnitTotalTier }, all: '?' },
  },
};

// C20
export const billingSubscriptionItemNextPayment: Table<BillingSubscriptionItemNextPayment> = {
  fields: {
    amount: { is: billingMoneyAmount, all: '?~', fapi: '?' },
    date: { is: 'int', all: '?~', fapi: '?' },
    per_unit_totals: { is: { list: billingPerUnitTotal }, all: '?' },
    totals: { is: billingTotals, all: '?~' },
  },
};

export const billingSubscriptionNextPayment: Table<BillingSubscriptionNextPayment> = {
  fields: {
    date: { is: 'int' },
    amount: { is: billingMoneyAmount },
    per_unit_totals: { is: { list: billingPerUnitTotal }, all: '?', fapi: '-' },
    totals: { is: billingTotals, all: '?~' },
  },
};

export const billingSubscriptionItem: Table<BillingSubscriptionItem> = {
  fields: {
    object: { is: { only: ['commerce_subscription_item'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    // C25
    status: {
      is: subscriptionItemStatuses,
      in: {
        fapi: ['active', 'canceled', 'ended', 'past_due', 'upcoming', 'incomplete', 'abandoned'],
      },
    },
    credit: { is: billingSubscriptionItemCredit, all: '?' },
    credits: { is: billingCredits, all: '?~' },
    plan_id: { is: 'string', any: '?~', bapi: '~' }, // C18
    price_id: { is: 'string', all: '?' },
    plan: { is: billingPlan, all: '?~', fapi: '?' }, // C18
    plan_period: { is: planPeriods },
    payment_method: { is: billingPaymentMethod, all: '?' },
    payment_method_id: { is: 'string', all: '?', bapi: '-' }, // C21
    lifetime_paid: { is: billingMoneyAmount, all: '?', any: '?~' },
    amount: { is: billingMoneyAmount, all: '?', any: '?~', bapi: '-' }, // C21
    next_payment: { is: billingSubscriptionItemNextPayment, all: '?~' }, // C17
    payer_id: { is: 'string', any: '?' },
    payer: { is: billingPayer, all: '?' },
    is_free_trial: { is: 'boolean' },
    period_start: { is: 'int' },
    period_end: { is: 'int', all: '~' },
    proration_date: { is: 'string', all: '?' },
    canceled_at: { is: 'int', all: '~' },
    past_due_at: { is: 'int', all: '~' },
    ended_at: { is: 'int', all: '~' },
    created_at: { is: 'int', all: '?' },
    updated_at: { is: 'int', all: '?' },
    seats: { is: billingSubscriptionItemSeats, all: '?~' },
    totals: { is: billingTotals, all: '?~' },
    applied_discount: { is: billingDiscountRedemption, all: '?~', bapi: '-' },
    managed_by: { is: ['clerk', 'apple', 'google'], all: '-', any: '?' }, // C34
    store_product_id: { is: 'string', all: '-', any: '?' }, // C34
  },
};

export const billingSubscription: Table<BillingSubscription> = {
  fields: {
    object: { is: { only: ['commerce_subscription'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    status: { is: subscriptionStatuses },
    payer_id: { is: 'string' },
    created_at: { is: 'int' },
    updated_at: { is: 'int', any: '~' }, // C41
    active_at: { is: 'int', all: '~' },
    past_due_at: { is: 'int', all: '~' },
    subscription_items: { is: { list: billingSubscriptionItem }, any: '~' }, // C41
    next_payment: { is: billingSubscriptionNextPayment, all: '?~', bapi: '?' },
    eligible_for_free_trial: { is: 'boolean', all: '?' },
  },
};
