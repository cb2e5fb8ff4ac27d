import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf, timeOf } from '../seed.js';
import { legacyPlan, legacySubscriptionItem } from './legacy.js';
import { moneyOrNull } from './money.js';
import type {
  BuiltBillingPrice,
  BuiltBillingPriceTransition,
  BuiltBillingPriceTransitionDetails,
} from './types.js';

const DAY = 86_400_000;

/**
 * Builds a price as the Backend API's `/billing/prices` sends it; the plain amounts follow from the fees. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same price
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildBillingPrice } from 'isoclerk/testing'
 * buildBillingPrice({ fee: null }).supported_billing_periods // => 'annual'
 * ```
 */
export function buildBillingPrice(
  overrides: Overrides<BuiltBillingPrice> = {},
  options?: BuildOptions,
): BuiltBillingPrice {
  return price(overrides, seedOf(options));
}

function price(overrides: Overrides<BuiltBillingPrice>, seed: string): BuiltBillingPrice {
  const fee = moneyOrNull(overrides.fee, overrides.amount ?? 2000);
  const yearly = moneyOrNull(
    overrides.annual_monthly_fee,
    overrides.annual_monthly_amount ?? Math.round((fee?.amount ?? 2000) * 0.8),
  );
  return merge<BuiltBillingPrice>(
    {
      object: 'commerce_price',
      id: idOf('cprice', seed),
      plan_id: idOf('cplan', seed),
      instance_id: INSTANCE_ID,
      currency: 'USD',
      currency_symbol: '$',
      amount: fee?.amount ?? 0,
      annual_monthly_amount: yearly?.amount ?? 0,
      fee,
      annual_monthly_fee: yearly,
      description: null,
      is_default: true,
      created_at: timeOf(seed),
      supported_billing_periods: fee === null ? 'annual' : yearly === null ? 'month' : 'both',
    },
    { ...overrides, fee, annual_monthly_fee: yearly },
  );
}

/** Builds the answer to a price transition, in the legacy shape that the Backend API uses there. Never throws. */
export function buildBillingPriceTransition(
  overrides: Overrides<BuiltBillingPriceTransition> = {},
  options?: BuildOptions,
): BuiltBillingPriceTransition {
  const seed = seedOf(options);
  const parts = {
    subscription_item: legacySubscriptionItem(overrides.subscription_item ?? {}, seed),
    transition: transition(overrides.transition ?? {}, `${seed}/transition`),
  };
  return merge<BuiltBillingPriceTransition>(
    { object: 'commerce_price_transition', ...parts },
    { ...overrides, ...parts },
  );
}

/** Builds the details of a price transition: at once, the old item canceled. Never throws. */
export function buildBillingPriceTransitionDetails(
  overrides: Overrides<BuiltBillingPriceTransitionDetails> = {},
  options?: BuildOptions,
): BuiltBillingPriceTransitionDetails {
  return transition(overrides, seedOf(options));
}

function transition(
  overrides: Overrides<BuiltBillingPriceTransitionDetails>,
  seed: string,
): BuiltBillingPriceTransitionDetails {
  const { effective_at = timeOf(seed) } = overrides;
  const before = legacyPlan(overrides.previous_plan ?? {}, seed);
  return merge<BuiltBillingPriceTransitionDetails>(
    {
      previous_plan: before,
      previous_price: price({}, seed),
      effective_at,
      effective_mode: 'immediate',
      next_billing_date: effective_at + 30 * DAY,
      charged_immediately: false,
      immediate_charge: null,
      previous_subscription_item_id: idOf('csubitem', seed),
      previous_subscription_item_status: 'canceled',
    },
    {
      ...overrides,
      previous_plan: before,
      previous_price: price({ plan_id: before.id, ...overrides.previous_price }, seed),
      immediate_charge: moneyOrNull(
        overrides.immediate_charge,
        overrides.charged_immediately ? before.amount : null,
      ),
    },
  );
}
