import { type Draft, nested } from '../draft.js';
import { drop, fillNull, literal, omit, reportNewer, requireKeys } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentSourceKeys } from './paymentMethod.js';
import { migratePlan } from './plan.js';
import { migrateSubscriptionKey } from './subscriptionItem.js';

export function migrateCheckout(draft: Draft): void {
  literal(draft, ['commerce_checkout'], []);
  nested(draft, 'plan', migratePlan);
  nested(draft, 'payer', migratePayer);
  nested(draft, 'totals', migrateCheckoutTotals);
  migratePaymentSourceKeys(draft);
  migrateSubscriptionKey(draft);
  omit(draft, null, 'free_trial_ends_at');
  drop(draft, 'invoice', 'a checkout no longer has an invoice');
  drop(draft, 'statement_id', 'a checkout no longer names its statement');
  requireKeys(draft, 'id', 'external_gateway_id', 'plan', 'plan_period', 'payer', 'status');
  requireKeys(draft, 'totals', 'is_immediate_plan_change', 'needs_payment_method');
}

export function migrateCheckoutTotals(draft: Draft): void {
  fillNull(draft, 'total_due_after_free_trial', 'credit', 'past_due', 'total_due_now', 'proration');
  reportNewer(draft, 'base_fee', 'total_due_per_period', 'credits');
  requireKeys(draft, 'subtotal', 'tax_total', 'grand_total');
}
