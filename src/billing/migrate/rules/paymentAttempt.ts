import { type Draft, nested } from '../draft.js';
import { drop, fillNull, fillRequiredNull, guessNull, reportAbsent } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentSourceKeys } from './paymentMethod.js';
import { migrateSubscriptionKey } from './subscriptionItem.js';

export function migratePaymentAttempt(draft: Draft): void {
  nested(draft, 'payer', migratePayer);
  migratePaymentSourceKeys(draft);
  migrateSubscriptionKey(draft);
  drop(
    draft,
    'invoice_id',
    'an invoice id is not a statement id, so it is not copied to `statement_id`',
  );
  reportAbsent(
    draft,
    'is required in 2025-11-10, and nothing else names the statement',
    'statement_id',
  );
  guessNull(draft, '', 'gateway_external_id');
  fillNull(draft, 'gateway_external_url');
  fillRequiredNull(draft, 'paid_at', 'failed_at');
}
