import type { BillingMoneyAmount } from '../types/money.js';
import type { Table } from './table.js';

export const billingMoneyAmount: Table<BillingMoneyAmount> = {
  fields: {
    amount: { is: 'int' },
    amount_formatted: { is: 'string' },
    currency: { is: 'string' },
    currency_symbol: { is: 'string' },
  },
};
