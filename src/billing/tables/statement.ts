import type { BillingStatement, BillingStatementGroup } from '../types/statement.js';
import { billingPayer } from './payer.js';
import { billingPaymentAttempt } from './paymentAttempt.js';
import type { Table } from './table.js';
import { billingStatementTotals } from './totals.js';

// C31
export const billingStatementGroup: Table<BillingStatementGroup> = {
  fields: {
    object: { is: ['commerce_statement_group'], in: { fapi: 'string' } },
    timestamp: { is: 'int' },
    items: { is: { list: billingPaymentAttempt } },
    id: { is: 'string', all: '?' },
  },
};

export const billingStatement: Table<BillingStatement> = {
  fields: {
    object: { is: { only: ['commerce_statement'] } },
    id: { is: 'string' },
    instance_id: { is: 'string' },
    timestamp: { is: 'int' },
    payer: { is: billingPayer },
    status: { is: ['open', 'closed'] }, // C27
    totals: { is: billingStatementTotals },
    groups: { is: { list: billingStatementGroup } },
  },
};
