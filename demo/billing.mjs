import { formatMoney, migrateBilling, planPrice } from 'isoclerk/billing/helpers';
import { bad, good, isoclerk, say, scene } from './ui.mjs';

// A plan as it was recorded before API version 2025-11-10.
const old = {
  object: 'commerce_plan',
  id: 'plan_pro',
  name: 'Pro',
  slug: 'pro',
  amount: 900,
  amount_formatted: '9.00',
  annual_amount: 9600,
  annual_amount_formatted: '96.00',
  annual_monthly_amount: 800,
  annual_monthly_amount_formatted: '8.00',
  currency: 'USD',
  currency_symbol: '$',
  description: '',
  product_id: 'prod_1',
  is_default: false,
  is_recurring: true,
  publicly_visible: true,
  has_base_fee: true,
  payer_type: ['user'],
  avatar_url: '',
  features: [],
  free_trial_enabled: false,
  free_trial_days: null,
};

export function run() {
  scene('4  Billing fixtures are older than the API');
  try {
    say(old.fee.amount);
  } catch (error) {
    bad('plan.fee.amount on a plan that was recorded before 2025-11-10:');
    say(`    ${error.name}: ${error.message}`);
  }
  const files = { 'plan.json': old };
  const before = isoclerk('check plan.json', files);
  bad(`isoclerk check plan.json   (exit code ${before.status})`);
  for (const line of before.lines.slice(0, 4)) say(`    ${line}`);
  say('    …');

  const after = isoclerk('check plan.json --migrate new.json', files);
  good(`isoclerk check plan.json --migrate new.json   (exit code ${after.status})`);
  for (const line of after.lines.filter((text) => /^(As w|W)ritten:/.test(text)))
    say(`    ${line}`);
  const { value } = migrateBilling('BillingPlan', old);
  good(
    `formatMoney(planPrice(plan, 'month')) is ${formatMoney(planPrice(value, 'month'), 'en-US')}`,
  );
}
