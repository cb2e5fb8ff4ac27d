import type {
  BillingFeature,
  BillingPlan,
  BillingPlanPrice,
  BillingPlanStoreProduct,
  BillingPlanUnitPrice,
  BillingPlanUnitPriceTier,
} from '../types/plan.js';
import { payerTypes } from './enums.js';
import { billingMoneyAmount } from './money.js';
import type { Table } from './table.js';

export const billingFeature: Table<BillingFeature> = {
  fields: {
    object: { is: { only: ['feature'] } },
    id: { is: 'string' },
    name: { is: 'string' },
    slug: { is: 'string' },
    description: { is: 'string', all: '~', any: '?~' },
    avatar_url: { is: 'string', all: '~', any: '?~' },
  },
};

export const billingPlanUnitPriceTier: Table<BillingPlanUnitPriceTier> = {
  fields: {
    starts_at_block: { is: 'int' },
    ends_after_block: { is: 'int', all: '?~' },
    fee_per_block: { is: billingMoneyAmount },
    object: { is: { only: ['commerce_unit_price'] }, all: '-', any: '?' }, // C19
    id: { is: 'string', all: '-', any: '?' },
  },
};

export const billingPlanUnitPrice: Table<BillingPlanUnitPrice> = {
  fields: {
    name: { is: 'string' },
    block_size: { is: 'int' },
    tiers: { is: { list: billingPlanUnitPriceTier } },
  },
};

// C36: in Clerk's SDK types only.
export const billingPlanPrice: Table<BillingPlanPrice> = {
  on: [],
  fields: {
    object: { is: { only: ['commerce_price'] } },
    id: { is: 'string' },
    fee: { is: billingMoneyAmount, all: '~' },
    annual_monthly_fee: { is: billingMoneyAmount, all: '~' },
    is_default: { is: 'boolean' },
    unit_prices: { is: { list: billingPlanUnitPrice }, all: '?' },
  },
};

// C34: in unreleased mobile SDKs only.
export const billingPlanStoreProduct: Table<BillingPlanStoreProduct> = {
  on: [],
  fields: {
    store: { is: ['apple', 'google'] },
    product_id: { is: 'string' },
    purchase_option_id: { is: 'string', all: '?~' },
  },
};

export const billingPlan: Table<BillingPlan> = {
  fields: {
    object: { is: { only: ['commerce_plan'] } },
    id: { is: 'string' },
    name: { is: 'string' },
    slug: { is: 'string' },
    fee: { is: billingMoneyAmount, all: '~' },
    annual_monthly_fee: { is: billingMoneyAmount, all: '~' },
    annual_fee: { is: billingMoneyAmount, all: '~' },
    description: { is: 'string', all: '~' },
    avatar_url: { is: 'string', all: '~' },
    product_id: { is: 'string', any: '?' }, // C32
    is_default: { is: 'boolean' },
    is_recurring: { is: 'boolean' },
    publicly_visible: { is: 'boolean' },
    has_base_fee: { is: 'boolean' },
    for_payer_type: { is: payerTypes },
    features: { is: { list: billingFeature }, all: '?' },
    free_trial_enabled: { is: 'boolean', any: '?' },
    free_trial_days: { is: 'int', all: '~', any: '?~' },
    unit_prices: { is: { list: billingPlanUnitPrice }, all: '?' },
    available_prices: { is: { list: billingPlanPrice }, all: '-', any: '?' },
    store_products: { is: { list: billingPlanStoreProduct }, all: '-', any: '?' },
  },
};
