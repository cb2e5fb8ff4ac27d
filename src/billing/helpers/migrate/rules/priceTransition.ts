import { type Draft, nested } from '../draft.js';
import { literal, requireKeys } from '../steps.js';
import { migratePlan } from './plan.js';
import { migrateSubscriptionItem } from './subscriptionItem.js';

/** At 2025-11-10 these are still published in the legacy shape (POST …/price_transition). */
export function migratePriceTransition(draft: Draft): void {
  literal(draft, ['commerce_price_transition'], []);
  nested(draft, 'subscription_item', migrateSubscriptionItem);
  nested(draft, 'transition', migratePriceTransitionDetails);
  requireKeys(draft, 'subscription_item', 'transition');
}

export function migratePriceTransitionDetails(draft: Draft): void {
  nested(draft, 'previous_plan', migratePlan);
  requireKeys(draft, 'previous_plan', 'previous_price', 'effective_at', 'effective_mode');
  requireKeys(draft, 'charged_immediately', 'previous_subscription_item_id');
  requireKeys(draft, 'previous_subscription_item_status');
}
