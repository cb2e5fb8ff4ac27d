import { own } from '../../internal/own.js';
import { readable } from '../../readable.js';
import { either, nowOf, record, refuse, timeOf } from './reading.js';
import type { SubscriptionItemLike, SubscriptionLike } from './types.js';

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
 * @throws {IsoclerkError} `ISOCLERK_BILLING_INVALID` when it is no subscription: it has no list of items.
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
  return readable('ISOCLERK_BILLING_INVALID', () =>
    itemsOf(subscription).filter((item) => statusOf(item) === 'active'),
  );
}

/**
 * The item a payer has now: the active one, else one that is past due, else `null`.
 *
 * With `now`, an item that was canceled and whose paid period is not over counts after these two: the payer keeps the
 * plan until then. Of several, the one whose period began last.
 *
 * @param subscription - as for `activeItems`
 * @throws {IsoclerkError} `ISOCLERK_BILLING_INVALID` when it is no subscription, or a time of it or `now` is none.
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
  clock?: ItemClock,
): Item | null {
  return readable('ISOCLERK_BILLING_INVALID', () => {
    const now = nowOf(clock);
    const items = itemsOf(subscription);
    for (const status of ['active', 'past_due', 'canceled']) {
      const candidates = items.filter(
        (item) =>
          statusOf(item) === status &&
          (status !== 'canceled' || (now !== undefined && now < (periodEnd(item) ?? now))),
      );
      const latest = candidates.sort((item, next) => periodStart(next) - periodStart(item))[0];
      if (latest) return latest;
    }
    return null;
  });
}

/** Statuses of an item that is over or has not begun. */
const NOT_RUNNING: readonly unknown[] = ['ended', 'expired', 'abandoned', 'upcoming', 'incomplete'];

/**
 * Tells whether a subscription item is in its free trial: it is one, and it has begun and not ended by its status.
 *
 * With `now`, also by its `period_end`. A canceled trial runs until its end. Never throws: what is no item, or has no time
 * where one is needed, is in no trial.
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
  clock?: ItemClock,
): boolean {
  try {
    if (!item || (own(item, 'is_free_trial') ?? own(item, 'isFreeTrial')) !== true) return false;
    if (NOT_RUNNING.includes(statusOf(item))) return false;
    const now = nowOf(clock);
    const end = periodEnd(item);
    return now === undefined || end === null || now < end;
  } catch {
    return false; // a time that is none, hostile getters and proxies
  }
}

const HINT = 'Pass a subscription of an API, an SDK or a webhook, with its items.';

function itemsOf<Item extends SubscriptionItemLike>(
  subscription: SubscriptionLike<Item> | null | undefined,
): readonly Item[] {
  if (subscription === null || subscription === undefined) return [];
  record(subscription, '', 'expected a subscription', HINT);
  const [key, items] = either(subscription, 'subscription_items', 'subscriptionItems', 'items');
  if (items === null && key === 'subscription_items') return [];
  if (!Array.isArray(items)) return refuse(key, 'expected an array', HINT);
  return Array.from({ length: items.length }, (_, index): Item => {
    const item: Item = items[index];
    record(item, `${key}[${index}]`, 'expected a subscription item', HINT);
    return item;
  });
}

const statusOf = (item: SubscriptionItemLike): unknown => own(item, 'status');
const periodEnd = (item: SubscriptionItemLike) => timeOf(item, 'period_end', 'periodEnd');
const periodStart = (item: SubscriptionItemLike) =>
  timeOf(item, 'period_start', 'periodStart') ?? 0;
