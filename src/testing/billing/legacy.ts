import type { BillingLegacyPayer, BillingLegacyPaymentSource } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf, timeOf } from '../seed.js';
import { personOf } from '../user/person.js';
import { money, moneyOrNull } from './money.js';
import { payer } from './payer.js';
import { plan } from './plan.js';
import type { BuiltBillingLegacyPlan, BuiltBillingLegacySubscriptionItem, Exact } from './types.js';

const DAY = 86_400_000;

/**
 * Builds a plan as versions before 2025-11-10 sent it: with the plain amounts beside the fees, and `payer_type`. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same plan
 * @example
 * ```ts
 * import { buildBillingLegacyPlan } from 'isoclerk/testing'
 * buildBillingLegacyPlan({ fee: { amount: 900 } }).amount_formatted // => '9.00'
 * ```
 */
export function buildBillingLegacyPlan(
  overrides: Overrides<BuiltBillingLegacyPlan> = {},
  options?: BuildOptions,
): BuiltBillingLegacyPlan {
  return legacyPlan(overrides, seedOf(options));
}

export function legacyPlan(
  overrides: Overrides<BuiltBillingLegacyPlan>,
  seed: string,
): BuiltBillingLegacyPlan {
  const { fee, annual_fee, annual_monthly_fee, features, free_trial_days, slug, id } = overrides;
  const now = plan(
    {
      ...(slug !== undefined && { slug }),
      ...(id !== undefined && { id }),
      ...(free_trial_days !== undefined && { free_trial_days }),
      ...(features && {
        features: features.map(({ description, avatar_url, ...feature }) => ({
          ...feature,
          ...(description !== undefined && { description }),
          ...(avatar_url !== undefined && { avatar_url }),
        })),
      }),
      fee: moneyOrNull(fee, overrides.amount ?? 2000),
      ...(annual_monthly_fee !== undefined && { annual_monthly_fee }),
      ...(annual_fee !== undefined && { annual_fee }),
    },
    seed,
  );
  const { for_payer_type = 'user' } = overrides;
  return merge<BuiltBillingLegacyPlan>(
    {
      ...now,
      amount: now.fee?.amount ?? 0,
      amount_formatted: now.fee?.amount_formatted ?? '0.00',
      annual_monthly_amount: now.annual_monthly_fee?.amount ?? 0,
      annual_monthly_amount_formatted: now.annual_monthly_fee?.amount_formatted ?? '0.00',
      annual_amount: now.annual_fee?.amount ?? 0,
      annual_amount_formatted: now.annual_fee?.amount_formatted ?? '0.00',
      currency: 'USD',
      currency_symbol: '$',
      description: '',
      avatar_url: '',
      payer_type: [for_payer_type],
      for_payer_type,
      period: 'month',
      interval: 1,
    },
    {
      ...overrides,
      fee: now.fee,
      annual_monthly_fee: now.annual_monthly_fee,
      annual_fee: now.annual_fee,
      features: now.features,
    },
  );
}

/** Builds a subscription item as versions before 2025-11-10 sent it: `payment_source`, `next_invoice`, a legacy plan. Never throws. */
export function buildBillingLegacySubscriptionItem(
  overrides: Overrides<BuiltBillingLegacySubscriptionItem> = {},
  options?: BuildOptions,
): BuiltBillingLegacySubscriptionItem {
  return legacySubscriptionItem(overrides, seedOf(options));
}

export function legacySubscriptionItem(
  overrides: Overrides<BuiltBillingLegacySubscriptionItem>,
  seed: string,
): BuiltBillingLegacySubscriptionItem {
  const { plan_id, payer_id, payment_source_id, plan_period = 'month' } = overrides;
  const of =
    overrides.plan === null
      ? null
      : legacyPlan({ ...(plan_id !== undefined && { id: plan_id }), ...overrides.plan }, seed);
  const who = legacyPayer(
    { ...(payer_id !== undefined && { id: payer_id }), ...overrides.payer },
    seed,
  );
  const source = legacyPaymentSource(
    {
      payer_id: who.id,
      ...(payment_source_id !== undefined && { id: payment_source_id }),
      ...overrides.payment_source,
    },
    seed,
  );
  const { period_start = timeOf(seed) } = overrides;
  const start = period_start ?? timeOf(seed);
  const end = start + (plan_period === 'annual' ? 365 : 30) * DAY;
  const fee = (plan_period === 'annual' ? of?.annual_amount : of?.amount) ?? 0;
  const amount = money(overrides.amount ?? undefined, fee);
  return merge<BuiltBillingLegacySubscriptionItem>(
    {
      object: 'commerce_subscription_item',
      id: idOf('csubitem', seed),
      instance_id: INSTANCE_ID,
      status: 'active',
      credit: null,
      plan_id: of?.id ?? plan_id ?? idOf('cplan', seed),
      price_id: idOf('cprice', seed),
      plan: of,
      plan_period,
      payment_source_id: source.id,
      payment_source: source,
      lifetime_paid: amount,
      amount,
      next_invoice: { amount, date: end },
      next_payment: { amount, date: end },
      payer_id: who.id,
      payer: who,
      is_free_trial: false,
      period_start,
      period_end: end,
      proration_date: '',
      created_at: start,
      updated_at: start,
    },
    {
      ...overrides,
      plan: of,
      payer: overrides.payer === null ? null : who,
      payment_source: overrides.payment_source === null ? null : source,
      amount: overrides.amount === null ? null : amount,
    },
  );
}

/** Builds a payer as versions before 2025-11-10 sent it: the other kind's ids left out, empty texts for nothing. Never throws. */
export function buildBillingLegacyPayer(
  overrides: Overrides<Exact<BillingLegacyPayer>> = {},
  options?: BuildOptions,
): Exact<BillingLegacyPayer> {
  return legacyPayer(overrides, seedOf(options));
}

function legacyPayer(
  overrides: Overrides<Exact<BillingLegacyPayer>>,
  seed: string,
): Exact<BillingLegacyPayer> {
  const { user_id, organization_id, organization_name, ...now } = payer(
    {
      ...(overrides.organization_id !== undefined && {
        organization_id: overrides.organization_id,
      }),
    },
    seed,
  );
  return merge<Exact<BillingLegacyPayer>>(
    {
      ...now,
      ...(user_id !== null && { user_id }),
      ...(organization_id !== null && { organization_id }),
      ...(organization_name !== null && { organization_name }),
      first_name: now.first_name ?? '',
      last_name: now.last_name ?? '',
      email: now.email ?? '',
    },
    overrides,
  );
}

/** Builds a payment source: what a payment method was called before 2025-11-10. Never throws. */
export function buildBillingLegacyPaymentSource(
  overrides: Overrides<Exact<BillingLegacyPaymentSource>> = {},
  options?: BuildOptions,
): Exact<BillingLegacyPaymentSource> {
  return legacyPaymentSource(overrides, seedOf(options));
}

function legacyPaymentSource(
  overrides: Overrides<Exact<BillingLegacyPaymentSource>>,
  seed: string,
): Exact<BillingLegacyPaymentSource> {
  const { created_at } = personOf(seed);
  return merge<Exact<BillingLegacyPaymentSource>>(
    {
      object: 'commerce_source',
      id: idOf('csrc', seed),
      payer_id: idOf('cpayer', seed),
      payment_method: 'card',
      is_default: true,
      is_removable: true,
      gateway: 'stripe',
      gateway_external_id: idOf('pm', seed),
      gateway_external_account_id: null,
      last4: '4242',
      status: 'active',
      wallet_type: '',
      card_type: 'visa',
      expiry_year: 2031,
      expiry_month: 12,
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}
