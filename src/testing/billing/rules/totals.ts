import type { BuiltBilling } from '../../generated/built.js';
import type { Building, Rules } from '../rule.js';

type Money = BuiltBilling['BillingMoneyAmount'];
interface Sums {
  base_fee: Money | null;
  subtotal: Money;
  tax_total: Money;
  grand_total: Money;
}

/** Four amounts of which the last is the sum: subtotal and tax, less what is taken off. */
function sums({ part }: Building<Sums>, off = 0): Money {
  const base = part('base_fee');
  const subtotal = part('subtotal', { amount: base?.amount });
  const tax = part('tax_total', { amount: 0 });
  return part('grand_total', { amount: Math.max(0, subtotal.amount + tax.amount - off) });
}

/** What credits and discounts take off. */
function takenOff({
  part,
}: Building<Pick<BuiltBilling['BillingTotals'], 'credits' | 'discounts'>>): number {
  return (part('credits')?.total.amount ?? 0) + (part('discounts')?.total.amount ?? 0);
}

export const totalsRules: Rules = {
  BillingTotals: (_, building) => {
    sums(building, takenOff(building));
    return {};
  },
  BillingCheckoutTotals: (_, building) => {
    const { part } = building;
    const due = sums(building, takenOff(building));
    const base = part('base_fee');
    const later = part('totals_due_per_period', { base_fee: { amount: base?.amount } });
    return {
      total_due_now: { amount: due.amount },
      total_due_per_period: { amount: later.grand_total.amount },
    };
  },
  BillingPeriodTotals: (_, building) => {
    sums(building);
    return {};
  },
  BillingStatementTotals: (_, building) => {
    sums(building);
    return {};
  },
};
