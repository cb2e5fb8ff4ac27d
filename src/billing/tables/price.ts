import type {
  BillingPrice,
  BillingPriceTransition,
  BillingPriceTransitionDetails,
} from '../types/price.js';
import { billingLegacyPlan, billingLegacySubscriptionItem } from './legacy.js';
import { billingMoneyAmount } from './money.js';
import { billingPlan } from './plan.js';
import { billingSubscriptionItem } from './subscription.js';
import type { Table } from './table.js';

// C43; is_default and supported_billing_periods came in 2026 as required keys.
export const billingPrice: Table<BillingPrice> = {
  on: ['bapi'],
  fields: {
    object: { is: { only: ['commerce_price'] } },
    id: { is: 'string' },
    plan_id: { is: 'string' },
    instance_id: { is: 'string' },
    currency: { is: 'string' },
    currency_symbol: { is: 'string' },
    amount: { is: 'int' },
    annual_monthly_amount: { is: 'int' },
    fee: { is: billingMoneyAmount, all: '~' },
    annual_monthly_fee: { is: billingMoneyAmount, all: '~' },
    description: { is: 'string', all: '?~' },
    is_default: { is: 'boolean', any: '?' },
    created_at: { is: 'int' },
    supported_billing_periods: { is: ['month', 'annual', 'both'], any: '?' },
  },
};

// C4
export const billingPriceTransitionDetails: Table<BillingPriceTransitionDetails> = {
  on: ['bapi'],
  fields: {
    previous_plan: {
      is: { either: [billingLegacyPlan, billingPlan] },
      in: { bapi: billingLegacyPlan },
    },
    previous_price: { is: billingPrice },
    effective_at: { is: 'int' },
    effective_mode: { is: ['immediate', 'end_of_period'] },
    next_billing_date: { is: 'int', all: '?~' },
    charged_immediately: { is: 'boolean' },
    immediate_charge: { is: billingMoneyAmount, all: '?~' },
    previous_subscription_item_id: { is: 'string' },
    previous_subscription_item_status: { is: ['canceled', 'ended', 'abandoned'] },
  },
};

// C4
export const billingPriceTransition: Table<BillingPriceTransition> = {
  on: ['bapi'],
  fields: {
    object: { is: { only: ['commerce_price_transition'] } },
    subscription_item: {
      is: { either: [billingLegacySubscriptionItem, billingSubscriptionItem] },
      in: { bapi: billingLegacySubscriptionItem },
    },
    transition: { is: billingPriceTransitionDetails },
  },
};
