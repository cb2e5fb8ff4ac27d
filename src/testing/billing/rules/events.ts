import type { BuiltEventData } from '../../generated/built.js';
import type { Overrides } from '../../overrides.js';
import { timeOf } from '../../seed.js';
import type { Building, Rules } from '../rule.js';
import { DAY, periodOf } from '../time.js';
import { money } from './money.js';
import { planNamed } from './named.js';
import { personal } from './payer.js';

type Item = Pick<
  BuiltEventData['WebhookBillingSubscriptionItem'],
  'plan' | 'plan_id' | 'interval' | 'period_start'
>;

/** What follows from the plan and the period of an item. A free plan has no end. */
function periodic(given: Overrides<Item>, { part, seed }: Building<Item>) {
  const { interval = 'month', period_start = timeOf(seed) } = given;
  const plan = part('plan', { id: given.plan_id ?? undefined });
  return {
    end: plan?.amount === 0 ? null : period_start + periodOf(interval),
    implied: {
      plan_id: plan?.id ?? null,
      period_start,
      created_at: period_start,
      updated_at: period_start,
    },
  };
}

const plan = (given: { readonly slug?: string }, { seed }: { readonly seed: string }) => ({
  ...planNamed(given, seed),
  amount: 2000,
});

/** Data of `subscription.*`, `subscriptionItem.*` and `paymentAttempt.*`. */
export const eventRules: Rules = {
  WebhookMoney: money,
  // All of it is text: what belongs to the other kind is empty.
  WebhookPayer: (given, { seed }) => {
    const { names, times } = personal(given, seed);
    if (!given.organization_id) return { ...names, ...times };
    return {
      ...times,
      user_id: '',
      first_name: '',
      last_name: '',
      email: '',
      organization_name: 'Acme',
    };
  },
  WebhookBillingPlan: plan,
  WebhookBillingSubscriptionItemEventPlan: plan,
  WebhookBillingSubscriptionItemEventPayload: (given, building) => {
    const { end, implied } = periodic(given, building);
    return { ...implied, period_end: end };
  },
  WebhookBillingSubscriptionItem: (given, building) => {
    const { end, implied } = periodic(given, building);
    return { ...implied, period_end: end ?? implied.period_start };
  },
  WebhookSubscription: (given, { part }) => {
    const { status = 'active' } = given;
    const payer = part('payer', { id: given.payer_id });
    const { created_at = payer.created_at } = given;
    const since = (name: typeof status) => (status === name ? created_at + 30 * DAY : null);
    return {
      payer_id: payer.id,
      items: { subscription_id: null, status, period_start: created_at },
      active_at: status === 'incomplete' || status === 'abandoned' ? null : created_at,
      canceled_at: since('canceled'),
      ended_at: since('ended'),
      past_due_at: since('past_due'),
      created_at,
      updated_at: created_at,
    };
  },
  WebhookPaymentAttempt: (given, { part }) => {
    const { status = 'paid' } = given;
    const { created_at = part('payer').created_at } = given;
    const items = part('subscription_items');
    const due = items.reduce((sum, item) => sum + (item.plan?.amount ?? 0), 0);
    return {
      totals: { subtotal: { amount: due } },
      failed_reason: status === 'failed' ? {} : null,
      paid_at: status === 'paid' ? created_at + 1000 : null,
      failed_at: status === 'failed' ? created_at + 1000 : null,
      billing_date: created_at,
      created_at,
      updated_at: created_at + 1000,
    };
  },
  WebhookTotals: (_, { part }) => {
    const tax = part('tax_total', { amount: 0 });
    return { grand_total: { amount: part('subtotal').amount + tax.amount } };
  },
};
