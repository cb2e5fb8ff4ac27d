import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf, timeOf } from '../seed.js';
import { money, moneyOrNull } from './money.js';
import { payer, paymentMethod } from './payer.js';
import { plan } from './plan.js';
import { perUnitTotal, perUnitTotalTier, totals } from './totals.js';
import type {
  BuiltBillingSubscription,
  BuiltBillingSubscriptionItem,
  BuiltBillingSubscriptionItemNextPayment,
  BuiltBillingSubscriptionItemSeats,
  BuiltBillingSubscriptionNextPayment,
} from './types.js';

const DAY = 86_400_000;

/**
 * Builds a subscription item as both APIs send it: an active month of a paid plan. Plan, payer, payment method and their ids
 * agree; `amount`, `next_payment` and `lifetime_paid` are the plan's fee; a free plan has no end and nothing due. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same item
 * @returns a new object; times in epoch milliseconds. It fits `BillingSubscriptionItemJSON` of `@clerk/backend`.
 * @example
 * ```ts
 * import { buildBillingSubscriptionItem } from 'isoclerk/testing'
 * const item = buildBillingSubscriptionItem({ plan_period: 'annual', plan: { fee: { amount: 1000 } } })
 * item.amount.amount // => 9600
 * item.next_payment.totals.grand_total.amount // => 9600
 * item.plan_id === item.plan.id // => true
 * ```
 */
export function buildBillingSubscriptionItem(
  overrides: Overrides<BuiltBillingSubscriptionItem> = {},
  options?: BuildOptions,
): BuiltBillingSubscriptionItem {
  return subscriptionItem(overrides, seedOf(options));
}

export function subscriptionItem(
  overrides: Overrides<BuiltBillingSubscriptionItem>,
  seed: string,
): BuiltBillingSubscriptionItem {
  const { plan_id, payer_id, payment_method_id, seats } = overrides;
  const { plan_period = 'month', status = 'active', period_start = timeOf(seed) } = overrides;
  const of =
    overrides.plan === null
      ? null
      : plan({ ...(plan_id != null && { id: plan_id }), ...overrides.plan }, seed);
  const who = payer({ ...(payer_id !== undefined && { id: payer_id }), ...overrides.payer }, seed);
  const method = paymentMethod(
    {
      payer_id: who.id,
      ...(payment_method_id !== undefined && { id: payment_method_id }),
      ...overrides.payment_method,
    },
    seed,
  );
  const fee = (plan_period === 'annual' ? of?.annual_fee : of?.fee)?.amount ?? 0;
  const amount = money(overrides.amount ?? undefined, fee);
  const usualEnd = fee === 0 ? null : period_start + (plan_period === 'annual' ? 365 : 30) * DAY;
  const period_end = overrides.period_end === undefined ? usualEnd : overrides.period_end;
  const isRenewed = status === 'active' && period_end !== null;
  const next =
    overrides.next_payment === null || (overrides.next_payment === undefined && !isRenewed)
      ? null
      : nextPayment(overrides.next_payment ?? {}, amount.amount, period_end ?? period_start);
  const since = (name: string) => (status === name ? period_start + DAY : null);
  return merge<BuiltBillingSubscriptionItem>(
    {
      object: 'commerce_subscription_item',
      id: idOf('csubitem', seed),
      instance_id: INSTANCE_ID,
      status,
      plan_id: of?.id ?? null,
      price_id: idOf('cprice', seed),
      plan: of,
      plan_period,
      payment_method: method,
      payment_method_id: method.id,
      lifetime_paid: amount,
      amount,
      next_payment: next,
      payer_id: who.id,
      payer: who,
      is_free_trial: false,
      period_start,
      period_end,
      canceled_at: since('canceled'),
      past_due_at: since('past_due'),
      ended_at: since('ended'),
      created_at: period_start,
      updated_at: period_start,
    },
    {
      ...overrides,
      plan: of,
      payer: who,
      payment_method: method,
      amount: overrides.amount === null ? null : amount,
      lifetime_paid: moneyOrNull(overrides.lifetime_paid, amount.amount),
      next_payment: next,
      ...(seats && { seats: seatsOf(seats) }),
    },
  );
}

/**
 * Builds a subscription as both APIs send it, with one active item. All items have its payer; the next payment is the sum of
 * the items' and comes with the first of them. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same subscription
 * @returns a new object; times in epoch milliseconds. It fits `BillingSubscriptionJSON` of `@clerk/backend`.
 * @example
 * ```ts
 * import { buildBillingSubscription } from 'isoclerk/testing'
 * const subscription = buildBillingSubscription({ subscription_items: [{}, { plan: { fee: { amount: 500 } } }] })
 * subscription.next_payment.amount.amount // => 2500
 * subscription.subscription_items[1].payer_id === subscription.payer_id // => true
 * ```
 */
export function buildBillingSubscription(
  overrides: Overrides<BuiltBillingSubscription> = {},
  options?: BuildOptions,
): BuiltBillingSubscription {
  const seed = seedOf(options);
  const { subscription_items: parts = [{}], status = 'active', next_payment } = overrides;
  const { payer_id = parts[0]?.payer?.id ?? parts[0]?.payer_id } = overrides;
  const who = payer({ ...(payer_id !== undefined && { id: payer_id }), ...parts[0]?.payer }, seed);
  const { created_at = parts[0]?.period_start ?? who.created_at } = overrides;
  const items = parts.map((part, index) =>
    subscriptionItem(
      {
        period_start: created_at,
        status,
        ...part,
        payer: { ...who, ...part.payer },
      },
      `${seed}/item${index}`,
    ),
  );
  const due = items.flatMap((item) => item.next_payment ?? []);
  const next =
    due.length > 0 || next_payment
      ? {
          next_payment: subscriptionNextPayment(
            next_payment ?? {},
            due.reduce((sum, { amount }) => sum + amount.amount, 0),
            Math.min(...due.map(({ date }) => date)),
          ),
        }
      : {};
  return merge<BuiltBillingSubscription>(
    {
      object: 'commerce_subscription',
      id: idOf('csub', seed),
      instance_id: INSTANCE_ID,
      status,
      payer_id: who.id,
      created_at,
      updated_at: created_at,
      active_at: status === 'incomplete' || status === 'abandoned' ? null : created_at,
      past_due_at: status === 'past_due' ? created_at + 30 * DAY : null,
      subscription_items: items,
      eligible_for_free_trial: false,
    },
    { ...overrides, subscription_items: items, ...next },
  );
}

/** Builds what is due for an item at the end of its period. Never throws. */
export function buildBillingSubscriptionItemNextPayment(
  overrides: Overrides<BuiltBillingSubscriptionItemNextPayment> = {},
  options?: BuildOptions,
): BuiltBillingSubscriptionItemNextPayment {
  return nextPayment(overrides, 2000, timeOf(seedOf(options)));
}

function nextPayment(
  overrides: Overrides<BuiltBillingSubscriptionItemNextPayment>,
  base: number,
  date: number,
): BuiltBillingSubscriptionItemNextPayment {
  const { per_unit_totals: units } = overrides;
  const amount = money(overrides.amount, base);
  return merge<BuiltBillingSubscriptionItemNextPayment>(
    { amount, date, totals: totals({}, amount.amount) },
    {
      ...overrides,
      amount,
      totals: totals(overrides.totals ?? {}, amount.amount),
      ...(units && { per_unit_totals: units.map(perUnitTotal) }),
    },
  );
}

/** Builds what is due for a subscription next. Never throws. */
export function buildBillingSubscriptionNextPayment(
  overrides: Overrides<BuiltBillingSubscriptionNextPayment> = {},
  options?: BuildOptions,
): BuiltBillingSubscriptionNextPayment {
  return subscriptionNextPayment(overrides, 2000, timeOf(seedOf(options)));
}

function subscriptionNextPayment(
  overrides: Overrides<BuiltBillingSubscriptionNextPayment>,
  base: number,
  date: number,
): BuiltBillingSubscriptionNextPayment {
  const { per_unit_totals: units } = overrides;
  const amount = money(overrides.amount, base);
  return merge<BuiltBillingSubscriptionNextPayment>(
    { amount, date, totals: totals({}, amount.amount) },
    {
      ...overrides,
      amount,
      totals: totals(overrides.totals ?? {}, amount.amount),
      ...(units && { per_unit_totals: units.map(perUnitTotal) }),
    },
  );
}

/** Builds the seats of a subscription item: five. Never throws. */
export function buildBillingSubscriptionItemSeats(
  overrides: Overrides<BuiltBillingSubscriptionItemSeats> = {},
  options?: BuildOptions,
): BuiltBillingSubscriptionItemSeats {
  seedOf(options);
  return seatsOf(overrides);
}

function seatsOf(
  overrides: Overrides<BuiltBillingSubscriptionItemSeats>,
): BuiltBillingSubscriptionItemSeats {
  const { quantity = 5, tiers } = overrides;
  return { quantity, ...(tiers && { tiers: tiers.map(perUnitTotalTier) }) };
}
