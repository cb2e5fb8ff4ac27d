import { type Draft, each, nested } from '../draft.js';
import { fillRequiredNull, literal, omit, rename, requireKeys } from '../steps.js';
import { migrateSubscriptionItem } from './subscriptionItem.js';

export function migrateSubscription(draft: Draft): void {
  literal(draft, ['commerce_subscription'], []);
  each(draft, 'subscription_items', migrateSubscriptionItem);
  nested(draft, 'next_payment', migrateSubscriptionNextPayment);
  // The Frontend API still says null.
  if (draft.migration.surface === 'bapi') omit(draft, null, 'next_payment');
  omit(draft, null, 'eligible_for_free_trial');
  fillRequiredNull(draft, 'active_at', 'past_due_at');
  requireKeys(draft, 'id', 'instance_id', 'status', 'payer_id', 'subscription_items');
  requireKeys(draft, 'created_at', 'updated_at');
}

/** `time` and `date` were the same instant in the same unit. */
export function migrateSubscriptionNextPayment(draft: Draft): void {
  rename(draft, 'time', 'date');
  requireKeys(draft, 'date', 'amount');
}
