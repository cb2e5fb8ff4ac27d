import { type Draft, nested } from '../draft.js';
import { drop, fillRequiredNull, guessNull, literal, requireKeys } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentSourceKeys } from './paymentMethod.js';
import { migrateSubscriptionKey } from './subscriptionItem.js';

export function migratePaymentAttempt(draft: Draft): void {
  literal(draft, ['commerce_payment', 'commerce_payment_attempt'], []);
  nested(draft, 'payer', migratePayer);
  migratePaymentSourceKeys(draft);
  migrateSubscriptionKey(draft);
  drop(
    draft,
    'invoice_id',
    'an invoice id is not a statement id, so it is not copied to `statement_id`',
  );
  guessNull(draft, '', 'gateway_external_id');
  fillRequiredNull(draft, 'gateway_external_url', 'paid_at', 'failed_at');
  requireKeys(draft, 'id', 'payment_id', 'instance_id', 'statement_id', 'charge_type', 'payee_id');
  requireKeys(draft, 'payer_id', 'payer', 'payment_method_id', 'amount', 'status');
  requireKeys(draft, 'gateway_external_id', 'created_at', 'updated_at');
}
