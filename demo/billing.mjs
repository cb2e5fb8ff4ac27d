import { createServer } from 'node:http';
import { createClerkClient } from '@clerk/backend';
import { billingResponseSchema } from 'isoclerk/billing';
import { isBillingSubscription } from 'isoclerk/billing/guards';
import {
  activeItems,
  formatMoney,
  isInTrial,
  isPlanFree,
  migrateBilling,
  planPrice,
} from 'isoclerk/billing/helpers';
import { inspectPayload } from 'isoclerk/inspect';
import { bad, colors, good, heading, say, table } from './ui.mjs';

const usd = (amount) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
  currency: 'USD',
  currency_symbol: '$',
});

const plan = (id, name, fee, annual) => ({
  object: 'commerce_plan',
  id,
  name,
  slug: name.toLowerCase(),
  fee: fee === null ? null : usd(fee),
  annual_fee: annual === null ? null : usd(annual),
  annual_monthly_fee: annual === null ? null : usd(annual / 12),
  description: null,
  avatar_url: null,
  product_id: 'prod_1',
  is_default: fee === 0,
  is_recurring: fee !== 0,
  publicly_visible: true,
  has_base_fee: fee !== 0,
  for_payer_type: 'user',
  features: [],
  free_trial_enabled: fee !== 0,
  free_trial_days: fee === 0 ? null : 14,
});

const plans = [
  plan('plan_free', 'Free', 0, null),
  plan('plan_pro', 'Pro', 900, 9600),
  plan('plan_team', 'Team', null, 120000), // by the year only: fee is null
];

const start = Date.UTC(2026, 0, 1);
const subscription = {
  object: 'commerce_subscription',
  id: 'sub_1',
  instance_id: 'ins_1',
  status: 'active',
  payer_id: 'payer_1',
  created_at: start,
  updated_at: start,
  active_at: start,
  past_due_at: null,
  subscription_items: [
    {
      object: 'commerce_subscription_item',
      id: 'subi_1',
      instance_id: 'ins_1',
      status: 'active',
      plan_id: 'plan_pro',
      plan: plans[1],
      plan_period: 'month',
      payer_id: 'payer_1',
      is_free_trial: true,
      period_start: start,
      period_end: start + 14 * 86_400_000,
      canceled_at: null,
      past_due_at: null,
      ended_at: null,
    },
  ],
  next_payment: { date: start + 14 * 86_400_000, amount: usd(900) },
};

// What the same subscription looked like before 2025-11-10.
const [item] = subscription.subscription_items;
const { fee: _, annual_fee: __, annual_monthly_fee: ___, ...bare } = plans[1];
const legacySubscription = {
  ...subscription,
  next_payment: { time: subscription.next_payment.date, amount: usd(900) },
  subscription_items: [
    {
      ...item,
      payment_source_id: 'card_1',
      payment_source: {
        object: 'commerce_source',
        id: 'card_1',
        payer_id: 'payer_1',
        payment_method: 'apple_pay',
        gateway: 'stripe',
        gateway_external_id: 'pm_1',
        last4: '',
        card_type: 'visa',
        status: 'active',
      },
      plan: {
        ...bare,
        description: '',
        amount: 900,
        amount_formatted: '9.00',
        annual_amount: 9600,
        annual_amount_formatted: '96.00',
        annual_monthly_amount: 0,
        annual_monthly_amount_formatted: '0.00',
        currency: 'USD',
        currency_symbol: '$',
        payer_type: ['user'],
      },
    },
  ],
};

/** Answers as api.clerk.com would, on this machine. */
async function startBackendApi() {
  const answers = {
    '/v1/billing/plans': { data: plans, total_count: plans.length },
    '/v1/users/user_1/billing/subscription': subscription,
  };
  const server = createServer((request, response) => {
    const body = answers[new URL(request.url, 'http://localhost').pathname];
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { errors: [] }));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

export async function run() {
  heading('Billing: payloads checked, old ones explained and migrated');
  const api = await startBackendApi();
  try {
    for (const path of ['/v1/billing/plans', '/v1/users/user_1/billing/subscription']) {
      const body = await (await fetch(`${api.url}${path}`)).json();
      const { success } = billingResponseSchema('bapi', 'GET', path).safeParse(body);
      const { verdict } = inspectPayload(body, { surface: 'bapi', endpoint: `GET ${path}` });
      say(`GET ${path}  ${success ? good('parses') : bad('does not parse')}, ${verdict}`);
    }
    const clerk = createClerkClient({ secretKey: 'sk_test_demo', apiUrl: api.url });
    const { data } = await clerk.billing.getPlanList();
    say('\nThe same plans as objects of @clerk/backend:');
    const price = (money) => (money ? formatMoney(money, 'en-US') : colors.dim('none'));
    table([
      ['plan', 'monthly', 'annual', 'free'].map(colors.dim),
      ...data.map((one) => [
        one.name,
        price(planPrice(one, 'month')),
        price(planPrice(one, 'annual')),
        isPlanFree(one) ? 'yes' : 'no',
      ]),
    ]);
    const [active] = activeItems(subscription);
    say(`\n${active.id}: ${isInTrial(active) ? 'in its free trial' : 'paid'}`);
  } finally {
    api.stop();
  }

  say('\nThe subscription as it was recorded before 2025-11-10:');
  const report = inspectPayload(legacySubscription, { surface: 'bapi' });
  say(`${report.as}, ${report.apiVersion}, ${bad(report.verdict)}`);
  table(
    report.issues
      .slice(0, 8)
      .map(({ path, kind, message }) => [colors.bold(path), colors.yellow(kind), message]),
  );
  say(`  … ${report.issues.length} in all`);

  const { value, notes } = migrateBilling('BillingSubscription', legacySubscription, {
    surface: 'bapi',
  });
  say('\nMigrated; what needs a person:');
  table(
    notes
      .filter(({ kind }) => kind === 'guessed' || kind === 'underivable')
      .map(({ kind, path, message }) => [colors.yellow(kind), path, message]),
  );
  const after = inspectPayload(value, { surface: 'bapi' });
  const result = isBillingSubscription(value) ? good('a subscription of today') : bad('none');
  say(`\nThe result: ${after.apiVersion}, ${after.verdict}; isBillingSubscription says: ${result}`);
}
