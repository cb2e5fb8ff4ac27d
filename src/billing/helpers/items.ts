import type { SubscriptionItemLike, SubscriptionLike, TimeLike } from './types.js';

/** A point in time to look from. Without it, these functions go by status alone and read no clock. */
export interface ItemClock {
  /** Milliseconds since the epoch, e.g. `Date.now()`. */
  readonly now?: number;
}

/**
 * The items of a subscription whose status is `active`, free trials included, in the order they came.
 *
 * @param subscription - our `BillingSubscription`, one of Clerk's SDKs (`subscriptionItems`), or the data of a
 * `subscription.*` webhook (`items`); `null` gives none
 * @example
 * ```ts
 * import { activeItems } from 'isoclerk/billing/helpers'
 *
 * const items = [{ id: 'subi_1', status: 'ended' }, { id: 'subi_2', status: 'active' }]
 * activeItems({ subscription_items: items }).map((item) => item.id) // => ['subi_2']
 * ```
 */
export function activeItems<Item extends SubscriptionItemLike>(
  subscription: SubscriptionLike<Item> | null | undefined,
): Item[] {
  return itemsOf(subscription).filter((item) => item.status === 'active');
}

/**
 * The item a payer has now: the active one, else one that is past due, else `null`.
 *
 * With `now`, an item that was canceled and whose paid period is not over counts after these two: the payer keeps the
 * plan until then. Of several, the one whose period began last.
 *
 * @param subscription - as for `activeItems`
 * @example
 * ```ts
 * import { currentItem } from 'isoclerk/billing/helpers'
 *
 * const subscription = { subscription_items: [{ status: 'canceled', period_end: 2_000 }] }
 * currentItem(subscription) // => null
 * currentItem(subscription, { now: 1_000 }) // => { status: 'canceled', period_end: 2_000 }
 * ```
 */
export function currentItem<Item extends SubscriptionItemLike>(
  subscription: SubscriptionLike<Item> | null | undefined,
  { now }: ItemClock = {},
): Item | null {
  const items = itemsOf(subscription);
  for (const status of ['active', 'past_due', 'canceled']) {
    const candidates = items.filter(
      (item) =>
        item.status === status &&
        (status !== 'canceled' || (now !== undefined && now < (periodEnd(item) ?? now))),
    );
    const latest = candidates.sort((item, next) => periodStart(next) - periodStart(item))[0];
    if (latest) return latest;
  }
  return null;
}

/** Statuses of an item that is over or has not begun. */
const NOT_RUNNING: readonly string[] = ['ended', 'expired', 'abandoned', 'upcoming', 'incomplete'];

/**
 * Tells whether a subscription item is in its free trial: it is one, and it has begun and not ended by its status.
 *
 * With `now`, also by its `period_end`. A canceled trial runs until its end.
 *
 * @param item - our `BillingSubscriptionItem`, one of Clerk's SDKs (`isFreeTrial`), or a webhook's
 * @example
 * ```ts
 * import { isInTrial } from 'isoclerk/billing/helpers'
 *
 * isInTrial({ status: 'active', is_free_trial: true, period_end: 2_000 }) // => true
 * isInTrial({ status: 'active', is_free_trial: true, period_end: 2_000 }, { now: 3_000 }) // => false
 * ```
 */
export function isInTrial(
  item: SubscriptionItemLike | null | undefined,
  { now }: ItemClock = {},
): boolean {
  if (!item || (item.is_free_trial ?? item.isFreeTrial) !== true) return false;
  if (NOT_RUNNING.includes(item.status)) return false;
  const end = periodEnd(item);
  return now === undefined || end === null || now < end;
}

function itemsOf<Item extends SubscriptionItemLike>(
  subscription: SubscriptionLike<Item> | null | undefined,
): readonly Item[] {
  if (!subscription) return [];
  if ('subscription_items' in subscription) return subscription.subscription_items ?? [];
  return 'subscriptionItems' in subscription ? subscription.subscriptionItems : subscription.items;
}

const periodStart = (item: SubscriptionItemLike): number =>
  milliseconds(item.period_start ?? item.periodStart) ?? 0;

const periodEnd = (item: SubscriptionItemLike): number | null =>
  milliseconds(item.period_end ?? item.periodEnd);

const milliseconds = (time: TimeLike): number | null =>
  time === null || time === undefined ? null : Number(time);
