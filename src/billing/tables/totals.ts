import type {
  BillingCheckoutTotals,
  BillingPeriodTotals,
  BillingPerUnitTotal,
  BillingPerUnitTotalTier,
  BillingStatementTotals,
  BillingTotals,
} from '../types/totals.js';
import { billingCredits } from './credits.js';
import { billingDiscounts } from './discounts.js';
import { billingMoneyAmount } from './money.js';
import type { Table } from './table.js';

export const billingPerUnitTotalTier: Table<BillingPerUnitTotalTier> = {
  fields: {
    quantity: { is: 'int', all: '?~' },
    fee_per_block: { is: billingMoneyAmount },
    total: { is: billingMoneyAmount },
  },
};

export const billingPerUnitTotal: Table<BillingPerUnitTotal> = {
  fields: {
    name: { is: 'string' },
    block_size: { is: 'int' },
    tiers: { is: { list: billingPerUnitTotalTier } },
  },
};

export const billingPeriodTotals: Table<BillingPeriodTotals> = {
  on: ['fapi'],
  fields: {
    subtotal: { is: billingMoneyAmount },
    base_fee: { is: billingMoneyAmount },
    tax_total: { is: billingMoneyAmount },
    grand_total: { is: billingMoneyAmount },
    per_unit_totals: { is: { list: billingPerUnitTotal }, all: '?' },
  },
};

// C29; base_fee came in March 2026 as a required key.
export const billingTotals: Table<BillingTotals> = {
  fields: {
    subtotal: { is: billingMoneyAmount },
    tax_total: { is: billingMoneyAmount },
    grand_total: { is: billingMoneyAmount },
    base_fee: { is: billingMoneyAmount, any: '?~' },
    per_unit_totals: { is: { list: billingPerUnitTotal }, all: '?', any: '?~' },
    credits: { is: billingCredits, all: '?~' },
    discounts: { is: billingDiscounts, all: '?~' },
    total_due_after_free_trial: { is: billingMoneyAmount, all: '?~', bapi: '-' },
    total_due_now: { is: billingMoneyAmount, all: '?~', bapi: '-' },
    credit: { is: billingMoneyAmount, all: '?~', bapi: '-' },
    past_due: { is: billingMoneyAmount, all: '?~', bapi: '-' },
    proration: {
      is: { fields: { credit: { is: billingMoneyAmount, all: '?' } } },
      all: '?~',
      bapi: '-',
    },
    totals_due_per_period: { is: billingPeriodTotals, all: '-', any: '?~' },
    total_due_per_period: { is: billingMoneyAmount, all: '-', any: '?~' },
  },
};

// C29; base_fee, credits and total_due_per_period came in 2026 as required keys.
export const billingCheckoutTotals: Table<BillingCheckoutTotals> = {
  on: ['fapi'],
  fields: {
    subtotal: { is: billingMoneyAmount },
    tax_total: { is: billingMoneyAmount },
    grand_total: { is: billingMoneyAmount },
    total_due_per_period: { is: billingMoneyAmount, any: '?~' },
    totals_due_per_period: { is: billingPeriodTotals, all: '?', any: '?~' },
    base_fee: { is: billingMoneyAmount, all: '~', any: '?~' },
    per_unit_totals: { is: { list: billingPerUnitTotal }, all: '?', any: '?~' },
    total_due_now: { is: billingMoneyAmount, all: '~', any: '?~' },
    total_due_after_free_trial: { is: billingMoneyAmount, all: '~', any: '?~' },
    credit: { is: billingMoneyAmount, all: '~', any: '?~' },
    credits: { is: billingCredits, all: '~', any: '?~' },
    discounts: { is: billingDiscounts, all: '?~' },
    past_due: { is: billingMoneyAmount, all: '?~' },
    account_credit: { is: billingMoneyAmount, all: '-', any: '?~' },
  },
};

export const billingStatementTotals: Table<BillingStatementTotals> = {
  fields: {
    grand_total: { is: billingMoneyAmount },
    subtotal: { is: billingMoneyAmount },
    base_fee: { is: billingMoneyAmount, any: '?' }, // C31
    tax_total: { is: billingMoneyAmount },
  },
};
