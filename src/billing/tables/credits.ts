import type {
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingCredits,
  BillingPayerCredit,
  BillingProrationCreditDetail,
  BillingSubscriptionItemCredit,
} from '../types/credits.js';
import { billingMoneyAmount } from './money.js';
import type { Table } from './table.js';

export const billingProrationCreditDetail: Table<BillingProrationCreditDetail> = {
  fields: {
    amount: { is: billingMoneyAmount },
    cycle_days_remaining: { is: 'int' },
    cycle_days_total: { is: 'int' },
    cycle_remaining_percent: { is: 'number' }, // C16
  },
};

export const billingPayerCredit: Table<BillingPayerCredit> = {
  fields: {
    remaining_balance: { is: billingMoneyAmount },
    applied_amount: { is: billingMoneyAmount },
  },
};

export const billingCredits: Table<BillingCredits> = {
  fields: {
    proration: { is: billingProrationCreditDetail, all: '~' },
    payer: { is: billingPayerCredit, all: '~' },
    total: { is: billingMoneyAmount },
  },
};

// C22
export const billingSubscriptionItemCredit: Table<BillingSubscriptionItemCredit> = {
  fields: {
    amount: { is: billingMoneyAmount, all: '?~', fapi: '' },
    cycle_days_remaining: { is: 'int', any: '?', bapi: '-' },
    cycle_days_total: { is: 'int', any: '?', bapi: '-' },
    cycle_remaining_percent: { is: 'number', all: '?', fapi: '' }, // C16
  },
};

export const billingCreditBalance: Table<BillingCreditBalance> = {
  on: ['bapi'],
  fields: {
    object: { is: ['commerce_credit_balance'], in: { bapi: 'string' } },
    balance: { is: billingMoneyAmount, all: '~' },
  },
};

export const billingCreditLedgerEntry: Table<BillingCreditLedgerEntry> = {
  on: ['bapi'],
  fields: {
    object: { is: ['commerce_credit_ledger'], any: '?', in: { bapi: 'string' } }, // C30
    id: { is: 'string' },
    payer_id: { is: 'string' },
    amount: { is: billingMoneyAmount },
    source_type: { is: 'string' },
    source_id: { is: 'string' },
    note: { is: 'string', all: '?~' },
    created_at: { is: { either: ['string', 'int'] }, in: { bapi: 'string' } }, // C30
  },
};
