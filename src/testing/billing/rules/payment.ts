import { idOf } from '../../seed.js';
import type { Rules } from '../rule.js';
import { DAY } from '../time.js';

export const paymentRules: Rules = {
  BillingPaymentAttempt: (given, { part }) => {
    const { status = 'paid' } = given;
    const payer = part('payer', { id: given.payer_id });
    const method = part('payment_method', { id: given.payment_method_id, payer_id: payer.id });
    const payee = part('payee', { id: given.payee_id });
    const item = part('subscription_item', {
      id: given.subscription_item_id,
      payer,
      payment_method: method,
    });
    const due = given.amount?.amount ?? item.amount?.amount ?? 0;
    const totals = part('totals', { base_fee: { amount: due } });
    const { created_at = item.period_start } = given;
    return {
      payee_id: payee.id,
      payer_id: payer.id,
      payment_method_id: method.id,
      subscription_item_id: item.id,
      amount: { amount: totals.grand_total.amount },
      paid_at: status === 'paid' ? created_at + 1000 : null,
      failed_at: status === 'failed' ? created_at + 1000 : null,
      failed_reason: status === 'failed' ? {} : undefined,
      created_at,
      updated_at: created_at + 1000,
    };
  },
  BillingStatement: (given, { part, seed }) => {
    const { id = idOf('cstmt', seed) } = given;
    const payer = part('payer');
    const groups = part('groups', { items: { statement_id: id, payer } });
    const sum = groups
      .flatMap(({ items }) => items)
      .reduce((total, { amount }) => total + amount.amount, 0);
    return {
      timestamp: groups[0]?.timestamp ?? payer.created_at,
      totals: { base_fee: { amount: sum } },
    };
  },
  BillingStatementGroup: (_, { part }) => ({ timestamp: part('items')[0]?.created_at ?? 0 }),
  BillingCheckout: (given, { part }) => {
    const { plan_period = 'month', status, subscription_item } = given;
    const plan = part('plan');
    const payer = part('payer');
    const method = part('payment_method', { payer_id: payer.id });
    const { plan_period_start: start = payer.created_at } = given;
    const fee = plan_period === 'annual' ? plan.annual_fee : plan.fee;
    const item = { plan, payer, payment_method: method, plan_period, period_start: start };
    return {
      totals: { base_fee: { amount: fee?.amount ?? 0 } },
      plan_period_start: start,
      free_trial_ends_at: plan.free_trial_days ? start + plan.free_trial_days * DAY : undefined,
      subscription_item: status === 'completed' || subscription_item ? item : undefined,
    };
  },
};
