import type {
  BillingLegacyPayer,
  BillingLegacyPaymentSource,
  BillingLegacyPlan,
  BillingLegacySubscriptionItem,
} from '../types/legacy.js';
import { billingSubscriptionItemCredit } from './credits.js';
import { payerTypes, planPeriods, subscriptionItemStatuses } from './enums.js';
import { billingMoneyAmount } from './money.js';
import { billingFeature } from './plan.js';
import { billingSubscriptionItemNextPayment } from './subscription.js';
import type { Table } from './table.js';

export const billingLegacyPayer: Table<BillingLegacyPayer> = {
  on: ['bapi'],
  fields: {
    object: { is: { only: ['commerce_payer'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    user_id: { is: 'string', all: '?' },
    first_name: { is: 'string' },
    last_name: { is: 'string' },
    email: { is: 'string' },
    organization_id: { is: 'string', all: '?' },
    organization_name: { is: 'string', all: '?' },
    image_url: { is: 'string' },
    credits_balance: { is: billingMoneyAmount, all: '?' },
    created_at: { is: 'int' },
    updated_at: { is: 'int' },
  },
};

export const billingLegacyPaymentSource: Table<BillingLegacyPaymentSource> = {
  on: ['bapi'],
  fields: {
    // C39
    object: {
      is: { only: ['commerce_source', 'commerce_payment_source'] },
      in: { bapi: { only: ['commerce_source'] } },
    },
    id: { is: 'string' },
    payer_id: { is: 'string' },
    payment_method: { is: ['card', 'apple_pay', 'google_pay'] },
    is_default: { is: 'boolean', all: '?~' },
    is_removable: { is: 'boolean', all: '?~' },
    gateway: { is: 'string' },
    gateway_external_id: { is: 'string' },
    gateway_external_account_id: { is: 'string', all: '?~' },
    last4: { is: 'string' },
    status: { is: ['active', 'disconnected'] },
    wallet_type: { is: 'string' },
    card_type: { is: 'string' },
    expiry_year: { is: 'int', all: '?' },
    expiry_month: { is: 'int', all: '?' },
    created_at: { is: 'int' },
    updated_at: { is: 'int' },
  },
};

export const billingLegacyPlan: Table<BillingLegacyPlan> = {
  on: ['bapi'],
  fields: {
    object: { is: { only: ['commerce_plan'] } },
    id: { is: 'string' },
    name: { is: 'string' },
    slug: { is: 'string' },
    fee: { is: billingMoneyAmount, all: '~' },
    annual_monthly_fee: { is: billingMoneyAmount, all: '~' },
    annual_fee: { is: billingMoneyAmount, all: '~' },
    amount: { is: 'int' },
    amount_formatted: { is: 'string' },
    annual_monthly_amount: { is: 'int' },
    annual_monthly_amount_formatted: { is: 'string' },
    annual_amount: { is: 'int' },
    annual_amount_formatted: { is: 'string' },
    currency: { is: 'string' },
    currency_symbol: { is: 'string' },
    description: { is: 'string' },
    avatar_url: { is: 'string' },
    product_id: { is: 'string' },
    is_default: { is: 'boolean' },
    is_recurring: { is: 'boolean' },
    publicly_visible: { is: 'boolean' },
    has_base_fee: { is: 'boolean' },
    payer_type: { is: { list: 'string' } },
    for_payer_type: { is: payerTypes },
    features: { is: { list: billingFeature } },
    period: { is: 'string', all: '?' },
    interval: { is: 'int', all: '?' },
    free_trial_enabled: { is: 'boolean', all: '?' },
    free_trial_days: { is: 'int', all: '?~' },
  },
};

export const billingLegacySubscriptionItem: Table<BillingLegacySubscriptionItem> = {
  on: ['bapi'],
  fields: {
    object: { is: { only: ['commerce_subscription_item'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    status: {
      is: subscriptionItemStatuses,
      in: { bapi: ['active', 'ended', 'past_due', 'upcoming', 'incomplete', 'abandoned'] },
    },
    credit: { is: billingSubscriptionItemCredit, all: '?~' },
    plan_id: { is: 'string' },
    price_id: { is: 'string', all: '?' },
    plan: { is: billingLegacyPlan, all: '~' },
    plan_period: { is: planPeriods },
    payment_source_id: { is: 'string' },
    payment_source: { is: billingLegacyPaymentSource, all: '?~' },
    lifetime_paid: { is: billingMoneyAmount, all: '?~' },
    amount: { is: billingMoneyAmount, all: '?~' },
    next_invoice: { is: billingSubscriptionItemNextPayment, all: '?~' },
    next_payment: { is: billingSubscriptionItemNextPayment, all: '?~' },
    payer_id: { is: 'string' },
    payer: { is: billingLegacyPayer, all: '?~' },
    is_free_trial: { is: 'boolean' },
    period_start: { is: 'int', all: '?~' },
    period_end: { is: 'int', all: '?~' },
    proration_date: { is: 'string' },
    canceled_at: { is: 'int', all: '?~' },
    past_due_at: { is: 'int', all: '?~' },
    ended_at: { is: 'int', all: '?~' },
    created_at: { is: 'int' },
    updated_at: { is: 'int' },
  },
};
