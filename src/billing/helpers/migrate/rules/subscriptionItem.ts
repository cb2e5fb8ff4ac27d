import { own } from '../../../../internal/own.js';
import { type Draft, has, nested, note } from '../draft.js';
import { fillRequiredNull, literal, omit, rename, requireKeys } from '../steps.js';
import { migratePayer } from './payer.js';
import { migratePaymentSourceKeys } from './paymentMethod.js';
import { migratePlan } from './plan.js';

export function migrateSubscriptionItem(draft: Draft): void {
  const { value } = draft;
  literal(draft, ['commerce_subscription_item'], []);
  if (own(value, 'deleted') === true) return; // {object, id, deleted}: nothing to migrate
  nested(draft, 'plan', migratePlan);
  nested(draft, 'payer', migratePayer);
  migratePaymentSourceKeys(draft);
  const invoice = rename(draft, 'next_invoice', 'next_payment');
  const from = invoice ? 'next_invoice' : 'next_payment';
  nested(draft, 'next_payment', migrateSubscriptionItemNextPayment, from);
  omit(draft, null, 'lifetime_paid', 'amount', 'payer', 'credit');
  omit(draft, '', 'proration_date');
  fillRequiredNull(draft, 'period_end', 'canceled_at', 'past_due_at', 'ended_at');
  requireKeys(draft, 'id', 'instance_id', 'status', 'plan_period', 'is_free_trial');
  requireKeys(draft, 'period_start');
  if (own(value, 'period_start') === null) {
    const message = '`period_start` is never null in 2025-11-10, and is not made up';
    note(draft, 'underivable', 'period_start', message);
  }
}

export function migrateSubscriptionItemNextPayment(draft: Draft): void {
  omit(draft, null, 'amount', 'date');
}

/** Attempts and checkouts of May 2025 called their item `subscription`, with a subscription's literal. */
export function migrateSubscriptionKey(draft: Draft): void {
  if (!has(draft, 'subscription')) {
    // In attempts of the Backend API it is an untyped object that may be anything.
    const item = own(draft.value, 'subscription_item');
    const isItem = own(item, 'object') === 'commerce_subscription_item';
    if (isItem || draft.migration.legacy) {
      nested(draft, 'subscription_item', migrateSubscriptionItem);
    }
    return;
  }
  const moved = rename(draft, 'subscription', 'subscription_item');
  nested(
    draft,
    'subscription_item',
    (item) => {
      if (own(item.value, 'object') === 'commerce_subscription') {
        item.value.object = 'commerce_subscription_item';
        const message =
          'The literal was renamed `commerce_subscription_item`; the set of statuses changed with it';
        note(item, 'renamed', 'object', message);
      }
      migrateSubscriptionItem(item);
    },
    moved ? 'subscription' : 'subscription_item',
  );
}
