import { type Draft, nested } from '../draft.js';
import { drop, fillNull, omit, reportAbsent } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentSourceKeys } from './paymentMethod.js';
import { migratePlan } from './plan.js';
import { migrateSubscriptionKey } from './subscriptionItem.js';

const NEWER = 'is newer than this payload and is not made up';

export function migrateCheckout(draft: Draft): void {
  nested(draft, 'plan', migratePlan);
  nested(draft, 'payer', migratePayer);
  nested(draft, 'totals', migrateCheckoutTotals);
  migratePaymentSourceKeys(draft);
  migrateSubscriptionKey(draft);
  omit(draft, null, 'free_trial_ends_at');
  drop(draft, 'invoice', 'a checkout no longer has an invoice');
  drop(draft, 'statement_id', 'a checkout no longer names its statement');
  reportAbsent(draft, NEWER, 'needs_payment_method');
}

export function migrateCheckoutTotals(draft: Draft): void {
  fillNull(draft, 'total_due_after_free_trial', 'credit', 'past_due', 'total_due_now', 'proration');
  reportAbsent(draft, NEWER, 'base_fee', 'total_due_per_period', 'credits');
}
