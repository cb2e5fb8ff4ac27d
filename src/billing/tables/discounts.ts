import type {
  BillingAppliedDiscount,
  BillingDiscountRedemption,
  BillingDiscounts,
  BillingProrationDiscount,
} from '../types/discounts.js';
import { discountEffects } from './enums.js';
import { billingMoneyAmount } from './money.js';
import type { Table } from './table.js';

export const billingProrationDiscount: Table<BillingProrationDiscount> = {
  fields: {
    amount: { is: billingMoneyAmount },
    cycle_days_passed: { is: 'int' },
    cycle_days_total: { is: 'int' },
    cycle_passed_percent: { is: 'number' }, // C16
  },
};

export const billingAppliedDiscount: Table<BillingAppliedDiscount> = {
  on: ['fapi'],
  fields: {
    amount: { is: billingMoneyAmount },
    discount_id: { is: 'string' },
    name: { is: 'string' },
    effect: { is: discountEffects },
    percent_off: { is: 'number', all: '?' },
    amount_off: { is: billingMoneyAmount, all: '?' },
    promo_code: { is: 'string', all: '?' },
    cycles_remaining: { is: 'int', all: '~' },
    duration_in_cycles: { is: 'int', all: '~', any: '?~' }, // C40
    cycles_applied: { is: 'int', all: '~', any: '?~' }, // C40
  },
};

export const billingDiscounts: Table<BillingDiscounts> = {
  fields: {
    proration: { is: billingProrationDiscount, all: '~' },
    discount: { is: billingAppliedDiscount, all: '?~', bapi: '-' },
    total: { is: billingMoneyAmount },
  },
};

export const billingDiscountRedemption: Table<BillingDiscountRedemption> = {
  fields: {
    object: { is: { only: ['commerce_discount_redemption'] } },
    id: { is: 'string' },
    subscription_item_id: { is: 'string' },
    discount_id: { is: 'string' },
    name: { is: 'string', all: '?' },
    source: { is: ['promotion', 'manual', 'promo_code'], in: { fapi: ['manual', 'promo_code'] } }, // C26
    promo_code: { is: 'string', all: '?' },
    effect: { is: discountEffects, all: '?' },
    percent_off: { is: 'number', all: '?~' },
    amount_off: { is: billingMoneyAmount, all: '?~' },
    amount: { is: billingMoneyAmount, all: '?~' },
    cycles_remaining: { is: 'int', all: '~' },
    cycles_applied: { is: 'int' },
    status: { is: ['active', 'exhausted', 'removed'], all: '?' },
    redeemed_at: { is: 'int' },
    redeemed_by: { is: 'string', all: '~' },
  },
};
