import { timeOf } from '../../seed.js';
import type { Rules } from '../rule.js';
import { DAY, periodOf } from '../time.js';

/** Shapes from before 2025-11-10; price transitions still answer in them. */
export const legacyRules: Rules = {
  BillingLegacySubscriptionItem: (given, { part, seed }) => {
    const { plan_period = 'month' } = given;
    const plan = part('plan', { id: given.plan_id });
    const payer = part('payer', { id: given.payer_id });
    const source = part('payment_source', { id: given.payment_source_id, payer_id: payer?.id });
    const start = given.period_start ?? timeOf(seed);
    const end = start + periodOf(plan_period);
    const fee = (plan_period === 'annual' ? plan?.annual_amount : plan?.amount) ?? 0;
    const amount = { amount: part('amount', { amount: fee })?.amount ?? fee };
    return {
      plan_id: plan?.id,
      payer_id: payer?.id,
      payment_source_id: source?.id,
      lifetime_paid: amount,
      next_invoice: { amount, date: end },
      next_payment: { amount, date: end },
      period_start: start,
      period_end: end,
      created_at: start,
      updated_at: start,
    };
  },
  BillingPriceTransitionDetails: (given, { part, seed }) => {
    const { effective_at = timeOf(seed), charged_immediately = false } = given;
    const plan = part('previous_plan');
    return {
      previous_price: { plan_id: plan.id },
      effective_at,
      next_billing_date: effective_at + 30 * DAY,
      immediate_charge: charged_immediately ? { amount: plan.amount } : null,
    };
  },
};
