import type { BillingMoneyAmount } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, seedOf } from '../seed.js';

type MoneyOverrides = Overrides<BillingMoneyAmount>;

/**
 * Builds an amount of money: US dollars, its text following from `amount`. Never throws.
 *
 * @param overrides - any part of the result; `amount` in minor units
 * @param options.seed - an amount has nothing random, so it changes nothing
 * @example
 * ```ts
 * import { buildBillingMoneyAmount } from 'isoclerk/testing'
 * buildBillingMoneyAmount({ amount: 4999 }).amount_formatted // => '49.99'
 * ```
 */
export function buildBillingMoneyAmount(
  overrides: MoneyOverrides = {},
  options?: BuildOptions,
): BillingMoneyAmount {
  seedOf(options);
  return money(overrides, 2000);
}

export function money(overrides: MoneyOverrides | undefined, usual: number): BillingMoneyAmount {
  const amount = overrides?.amount ?? usual;
  return merge(
    {
      amount,
      amount_formatted: (amount / 100).toFixed(2),
      currency: 'USD',
      currency_symbol: '$',
    },
    overrides,
  );
}

/** Money where null says that there is none. */
export function moneyOrNull(
  overrides: MoneyOverrides | null | undefined,
  usual: number | null,
): BillingMoneyAmount | null {
  if (overrides === null || (overrides === undefined && usual === null)) return null;
  return money(overrides, usual ?? 0);
}
