import { readable } from '../../readable.js';
import type { BillingPlanPeriod } from '../generated/types.js';
import { record, refuse } from './reading.js';
import type { MoneyLike, PlanLike } from './types.js';

/**
 * The price of a plan for one period, or `null` when it is not sold by that period.
 *
 * `'annual'` is the price of the whole year, not the twelfth that pricing tables show (`annual_monthly_fee`). Prices per
 * unit, such as seats, are not in it.
 *
 * @param plan - our `BillingPlan`, or a plan of Clerk's SDKs (`annualFee`); `null` as an item's plan may be
 * @param period - an item's `plan_period` fits; a period we do not know gives `null`
 * @throws {IsoclerkError} `ISOCLERK_BILLING_INVALID` when it is no plan: it has no `fee`, not even null. Plans of webhooks
 * and from before 2025-11-10 have none.
 * @returns the money object of the plan itself, in minor units of its currency
 * @example
 * ```ts
 * import { planPrice } from 'isoclerk/billing/helpers'
 *
 * const fee = { amount: 900, currency: 'USD', amount_formatted: '9.00', currency_symbol: '$' }
 * planPrice({ fee, annual_fee: null }, 'month')?.amount // => 900
 * planPrice({ fee, annual_fee: null }, 'annual') // => null
 * ```
 */
export function planPrice<Money extends MoneyLike>(
  plan: PlanLike<Money> | null | undefined,
  period: BillingPlanPeriod,
): Money | null {
  if (plan === null || plan === undefined) return null;
  return readable('ISOCLERK_BILLING_INVALID', () => {
    record(plan, '', 'expected a plan', 'Pass a plan of an API or SDK.');
    if (!Object.hasOwn(plan, 'fee')) refuse('fee', 'is missing', HINT);
    if (period === 'month') return priceOf(plan, 'fee');
    if (period !== 'annual') return null;
    return priceOf(plan, Object.hasOwn(plan, 'annual_fee') ? 'annual_fee' : 'annualFee');
  });
}

const HINT =
  'Pass a plan of API version 2025-11-10 or newer; migrateBilling rewrites older ones. Plans of webhooks have an amount.';

type Fee = 'fee' | 'annual_fee' | 'annualFee';

function priceOf<Money extends MoneyLike>(plan: PlanLike<Money>, key: Fee): Money | null {
  const prices: { readonly [K in Fee]?: Money | null } = plan;
  const price = Object.hasOwn(plan, key) ? (prices[key] ?? null) : null;
  if (price !== null)
    record(price, key, 'expected an amount or null', 'Pass a plan of an API or SDK.');
  return price;
}
