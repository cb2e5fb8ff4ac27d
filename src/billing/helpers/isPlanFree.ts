import { planPrice } from './planPrice.js';
import type { PlanLike, UnitPriceLike } from './types.js';

/**
 * Tells whether a plan costs nothing in any period: no price above 0, and no unit (such as a seat) that costs something.
 *
 * A plan with a free trial is not free.
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
  const units = plan.unit_prices ?? plan.unitPrices ?? [];
  const prices = [
    planPrice(plan, 'month'),
    planPrice(plan, 'annual'),
    ...units.flatMap(({ tiers }) => tiers.map((tier) => tier.fee_per_block ?? tier.feePerBlock)),
  ];
  return !prices.some((price) => price && price.amount > 0);
}
