import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { planPrice } from './planPrice.js';
import type { PlanLike, UnitPriceLike } from './types.js';

/**
 * Tells whether a plan costs nothing in any period: no price above 0, and no unit (such as a seat) that costs something.
 *
 * A plan with a free trial is not free, and what is no plan is none that is free: it must have a `fee`, be it null. Never
 * throws.
 *
 * @param plan - our `BillingPlan`, or a plan of Clerk's SDKs (`annualFee`, `unitPrices`)
 * @example
 * ```ts
 * import { isPlanFree } from 'isoclerk/billing/helpers'
 *
 * isPlanFree({ fee: { amount: 0, currency: 'USD' }, annual_fee: null }) // => true
 * isPlanFree({ fee: null, annual_fee: { amount: 12000, currency: 'USD' } }) // => false
 * ```
 */
export function isPlanFree(
  plan: PlanLike & {
    readonly unit_prices?: readonly UnitPriceLike[] | undefined;
    readonly unitPrices?: readonly UnitPriceLike[] | undefined;
  },
): boolean {
  try {
    if (plan === null || plan === undefined) return false;
    const fees = [planPrice(plan, 'month'), planPrice(plan, 'annual')];
    const units = own(plan, 'unit_prices') ?? own(plan, 'unitPrices') ?? [];
    return fees.every((fee) => fee === null || isNothing(fee)) && all(units, isFreeUnit);
  } catch {
    return false; // no plan, hostile getters and proxies
  }
}

/** By index: a hole in a sparse array is undefined, and ends it. */
function all(list: unknown, fits: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (let index = 0; index < list.length; index++) if (!fits(list[index])) return false;
  return true;
}

const isFreeUnit = (unit: unknown): boolean =>
  all(own(unit, 'tiers'), (tier) => {
    const fee = own(tier, 'fee_per_block') ?? own(tier, 'feePerBlock');
    return isRecord(tier) && (fee === null || fee === undefined || isNothing(fee));
  });

/** An amount that says so: 0 or less. What does not say is not free. */
const isNothing = (money: unknown): boolean => {
  const amount = own(money, 'amount');
  return typeof amount === 'number' && amount <= 0;
};
