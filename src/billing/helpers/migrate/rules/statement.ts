import { type Draft, each, nested } from '../draft.js';
import { literal, requireKeys } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentAttempt } from './paymentAttempt.js';

export function migrateStatement(draft: Draft): void {
  literal(draft, ['commerce_statement'], []);
  nested(draft, 'payer', migratePayer);
  each(draft, 'groups', migrateStatementGroup);
  requireKeys(draft, 'id', 'instance_id', 'timestamp', 'payer', 'status', 'totals', 'groups');
}

export function migrateStatementGroup(draft: Draft): void {
  each(draft, 'items', migratePaymentAttempt);
  requireKeys(draft, 'object', 'timestamp', 'items');
}
