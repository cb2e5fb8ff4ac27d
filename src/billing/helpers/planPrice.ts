import type { BillingPlanPeriod } from '../generated/types.js';
import type { MoneyLike, PlanLike } from './types.js';

/**
 * The price of a plan for one period, or `null` when it is not sold by that period.
 *
 * `'annual'` is the price of the whole year, not the twelfth that pricing tables show (`annual_monthly_fee`). Prices per
 * unit, such as seats, are not in it.
 *
 * @param plan - our `BillingPlan`, or a plan of Clerk's SDKs (`annualFee`); `null` as an item's plan may be
 * @param period - an item's `plan_period` fits; a period we do not know gives `null`
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
  if (!plan) return null;
  if (period === 'month') return plan.fee ?? null;
  if (period !== 'annual') return null;
  return ('annual_fee' in plan ? plan.annual_fee : plan.annualFee) ?? null;
}
