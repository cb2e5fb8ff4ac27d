import { timeOf } from '../../seed.js';
import type { Rules } from '../rule.js';
import { DAY, periodOf } from '../time.js';

export const subscriptionRules: Rules = {
  BillingSubscriptionItem: (given, { part, seed }) => {
    const { plan_period = 'month', status = 'active', period_start = timeOf(seed) } = given;
    const plan = part('plan', { id: given.plan_id ?? undefined });
    const payer = part('payer', { id: given.payer_id });
    const method = part('payment_method', { id: given.payment_method_id, payer_id: payer.id });
    const fee = plan_period === 'annual' ? plan?.annual_fee : plan?.fee;
    const amount = part('amount', { amount: fee?.amount ?? 0 });
    const due = amount?.amount ?? 0;
    const end = fee?.amount ? period_start + periodOf(plan_period) : null;
    const { period_end = end } = given;
    const isRenewed = status === 'active' && period_end !== null;
    const next = { amount: { amount: due }, date: period_end ?? period_start };
    return {
      plan_id: plan?.id ?? null,
      payer_id: payer.id,
      payment_method_id: method.id,
      lifetime_paid: { amount: due },
      next_payment: isRenewed || given.next_payment ? next : null,
      period_start,
      period_end,
      canceled_at: status === 'canceled' ? period_start + DAY : null,
      past_due_at: status === 'past_due' ? period_start + DAY : null,
      ended_at: status === 'ended' ? period_start + DAY : null,
      created_at: period_start,
      updated_at: period_start,
    };
  },
  BillingSubscription: (given, { part, build }) => {
    const { status = 'active', subscription_items } = given;
    const first = subscription_items?.[0];
    const id = given.payer_id ?? first?.payer?.id ?? first?.payer_id;
    const payer = build('BillingPayer', { ...first?.payer, id });
    const { created_at = first?.period_start ?? payer.created_at } = given;
    const items = part('subscription_items', { period_start: created_at, status, payer });
    const due = items.flatMap((item) => item.next_payment ?? []);
    return {
      payer_id: payer.id,
      created_at,
      updated_at: created_at,
      active_at: status === 'incomplete' || status === 'abandoned' ? null : created_at,
      past_due_at: status === 'past_due' ? created_at + 30 * DAY : null,
      next_payment:
        due.length === 0
          ? undefined
          : {
              amount: { amount: due.reduce((sum, { amount }) => sum + amount.amount, 0) },
              date: Math.min(...due.map(({ date }) => date)),
            },
    };
  },
  BillingSubscriptionItemNextPayment: (_, { part }) => ({
    totals: { base_fee: { amount: part('amount').amount } },
  }),
  BillingSubscriptionNextPayment: (_, { part }) => ({
    totals: { base_fee: { amount: part('amount').amount } },
  }),
};
