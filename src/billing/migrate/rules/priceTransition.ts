import { type Draft, nested } from '../draft.js';
import { migratePlan } from './plan.js';
import { migrateSubscriptionItem } from './subscriptionItem.js';

/** At 2025-11-10 these are still published in the legacy shape (POST …/price_transition). */
export function migratePriceTransition(draft: Draft): void {
  nested(draft, 'subscription_item', migrateSubscriptionItem);
  nested(draft, 'transition', migratePriceTransitionDetails);
}

export function migratePriceTransitionDetails(draft: Draft): void {
  nested(draft, 'previous_plan', migratePlan);
}
