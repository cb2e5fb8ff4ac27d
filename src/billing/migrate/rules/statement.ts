import { type Draft, each, nested } from '../draft.js';
import { migratePayer } from './payer.js';
import { migratePaymentAttempt } from './paymentAttempt.js';

export function migrateStatement(draft: Draft): void {
  nested(draft, 'payer', migratePayer);
  each(draft, 'groups', migrateStatementGroup);
}

export function migrateStatementGroup(draft: Draft): void {
  each(draft, 'items', migratePaymentAttempt);
}
