import { timeOf } from '../../seed.js';
import type { Rules } from '../rule.js';

/** What is credited for the rest of a period, in percent: the specification of webhooks has a fraction. */
const remaining = (given: {
  readonly cycle_days_remaining?: number;
  readonly cycle_days_total?: number;
}) => ({
  cycle_remaining_percent:
    (100 * (given.cycle_days_remaining ?? 15)) / (given.cycle_days_total ?? 30),
  amount: { amount: 1000 },
});

export const adjustmentRules: Rules = {
  BillingProrationCreditDetail: remaining,
  BillingSubscriptionItemCredit: remaining,
  BillingProrationDiscount: ({ cycle_days_passed = 15, cycle_days_total = 30 }) => ({
    cycle_passed_percent: (100 * cycle_days_passed) / cycle_days_total,
    amount: { amount: 1000 },
  }),
  BillingPayerCredit: () => ({
    remaining_balance: { amount: 0 },
    applied_amount: { amount: 500 },
  }),
  BillingCredits: (given, { part }) => {
    // With a total given, nothing says which part it is.
    const days = part('proration', given.total ? null : {});
    const balance = part('payer');
    const sum = (days?.amount.amount ?? 0) + (balance?.applied_amount.amount ?? 0);
    return { total: { amount: sum } };
  },
  BillingCreditBalance: () => ({ balance: { amount: 1000 } }),
  BillingCreditLedgerEntry: (_, { seed }) => ({
    amount: { amount: 1000 },
    created_at: new Date(timeOf(seed)).toISOString(),
  }),
  BillingDiscounts: (given, { part }) => {
    const days = part('proration');
    const discount = part('discount', given.total ? undefined : {});
    return { total: { amount: (days?.amount.amount ?? 0) + (discount?.amount.amount ?? 0) } };
  },
  BillingAppliedDiscount: ({ effect }) => ({
    cycles_applied: 1,
    amount: { amount: 200 },
    ...(effect === 'fixed_amount' ? { amount_off: { amount: 200 } } : { percent_off: 10 }),
  }),
  BillingDiscountRedemption: ({ effect, source = 'promo_code' }) => ({
    ...(source === 'promo_code' && { promo_code: 'LAUNCH10' }),
    ...(effect === 'fixed_amount' ? { amount_off: { amount: 200 } } : { percent_off: 10 }),
  }),
};
