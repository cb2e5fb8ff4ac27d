import type { Rules } from '../rule.js';

/** The text follows from the amount: two decimals, as US dollars have. */
export const money = ({ amount = 2000 }: { readonly amount?: number }) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
});

export const moneyRules: Rules = { BillingMoneyAmount: money };
