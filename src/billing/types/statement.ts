import type { BillingStatementStatus, OpenEnum } from './enums.js';
import type { BillingPayer } from './payer.js';
import type { BillingPaymentAttempt } from './paymentAttempt.js';
import type { BillingStatementTotals } from './totals.js';

/** All payments of a payer in one period. */
export interface BillingStatement {
  object: 'commerce_statement';
  id: string;
  instance_id: string;
  /** Milliseconds since the epoch. */
  timestamp: number;
  payer: BillingPayer;
  status: BillingStatementStatus;
  totals: BillingStatementTotals;
  groups: BillingStatementGroup[];
}

/** The payments of one moment in a statement. */
export interface BillingStatementGroup {
  object: OpenEnum<'commerce_statement_group'>;
  /** Milliseconds since the epoch. */
  timestamp: number;
  items: BillingPaymentAttempt[];
  /** Required by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
}
