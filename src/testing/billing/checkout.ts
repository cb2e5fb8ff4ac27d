import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, idOf, seedOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { payer, paymentMethod } from './payer.js';
import { plan } from './plan.js';
import { subscriptionItem } from './subscription.js';
import { checkoutTotals } from './totals.js';
import type { BuiltBillingCheckout } from './types.js';

const DAY = 86_400_000;

/**
 * Builds a checkout as the Frontend API sends it: of a month of a plan, to be confirmed. A completed one has its
 * `subscription_item`. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same checkout
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildBillingCheckout } from 'isoclerk/testing'
 * const checkout = buildBillingCheckout({ status: 'completed', plan_period: 'annual' })
 * checkout.totals.total_due_now.amount === checkout.plan.annual_fee.amount // => true
 * checkout.subscription_item.plan_id === checkout.plan.id // => true
 * ```
 */
export function buildBillingCheckout(
  overrides: Overrides<BuiltBillingCheckout> = {},
  options?: BuildOptions,
): BuiltBillingCheckout {
  const seed = seedOf(options);
  const { plan_period = 'month', status = 'needs_confirmation', subscription_item } = overrides;
  const of = plan(overrides.plan ?? {}, seed);
  const who = payer(overrides.payer ?? {}, seed);
  const method = paymentMethod({ payer_id: who.id, ...overrides.payment_method }, seed);
  const fee = (plan_period === 'annual' ? of.annual_fee : of.fee)?.amount ?? 0;
  const parts = checkoutTotals(overrides.totals ?? {}, fee);
  const { plan_period_start = who.created_at } = overrides;
  const item =
    status === 'completed' || subscription_item
      ? {
          subscription_item: subscriptionItem(
            {
              plan_period,
              period_start: plan_period_start,
              ...subscription_item,
              plan: { ...of, ...subscription_item?.plan },
              payer: { ...who, ...subscription_item?.payer },
              payment_method: { ...method, ...subscription_item?.payment_method },
            },
            seed,
          ),
        }
      : {};
  return merge(
    withoutClaims<BuiltBillingCheckout>({
      object: 'commerce_checkout',
      id: idOf('cchk', seed),
      external_gateway_id: idOf('acct', seed),
      plan: of,
      plan_period,
      payer: who,
      payment_method: method,
      status,
      totals: parts,
      plan_period_start,
      ...(of.free_trial_days && {
        free_trial_ends_at: plan_period_start + of.free_trial_days * DAY,
      }),
      is_immediate_plan_change: true,
      needs_payment_method: false,
    }),
    { ...overrides, plan: of, payer: who, payment_method: method, totals: parts, ...item },
  );
}
