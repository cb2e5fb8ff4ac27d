import { BillingPlanSchema } from 'isoclerk/billing';
import { formatMoney, isLegacyBilling, migrateBilling, planPrice } from 'isoclerk/billing/helpers';
import { inspectPayload } from 'isoclerk/inspect';
import { ratios } from './ratio.mjs';

const usd = (amount) => ({
  amount,
  amount_formatted: (amount / 100).toFixed(2),
  currency: 'USD',
  currency_symbol: '$',
});
const plan = {
  object: 'commerce_plan',
  id: 'plan_1',
  name: 'Pro',
  slug: 'pro',
  fee: usd(900),
  annual_fee: usd(9600),
  annual_monthly_fee: usd(800),
  description: null,
  avatar_url: null,
  product_id: 'prod_1',
  is_default: false,
  is_recurring: true,
  publicly_visible: true,
  has_base_fee: true,
  for_payer_type: 'user',
  features: Array.from({ length: 5 }, (_, i) => ({
    object: 'feature',
    id: `feat_${i}`,
    name: 'Seats',
    slug: 'seats',
    description: null,
    avatar_url: null,
  })),
  free_trial_enabled: true,
  free_trial_days: 14,
};
const legacy = {
  ...plan,
  amount: 900,
  amount_formatted: '9.00',
  annual_amount: 9600,
  annual_amount_formatted: '96.00',
  annual_monthly_amount: 800,
  annual_monthly_amount_formatted: '8.00',
  currency: 'USD',
  currency_symbol: '$',
  payer_type: ['user'],
};

await ratios('one plan, against a deep copy of it', {
  structuredClone: () => structuredClone(plan),
  'migrateBilling, legacy': () => migrateBilling('BillingPlan', legacy),
  'migrateBilling, current': () => migrateBilling('BillingPlan', plan),
  isLegacyBilling: () => isLegacyBilling(plan),
  'BillingPlanSchema.parse': () => BillingPlanSchema.parse(plan),
  'inspectPayload, current': () => inspectPayload(plan, { surface: 'bapi' }),
  'inspectPayload, legacy': () => inspectPayload(legacy, { surface: 'bapi' }),
});

await ratios('one price as text, against a formatter made for each call', {
  'Intl.NumberFormat': () =>
    new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(9),
  formatMoney: () => formatMoney(planPrice(plan, 'month'), 'en-US'),
});
