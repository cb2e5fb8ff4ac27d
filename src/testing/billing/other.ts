import type { BillingDeletedObject, BillingPayerSettings } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf, timeOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { money, moneyOrNull } from './money.js';
import { legacyPayer, legacyPaymentSource } from './payer.js';
import { plan } from './plan.js';
import type {
  BuiltBillingLegacyPlan,
  BuiltBillingLegacySubscriptionItem,
  BuiltBillingPrice,
  BuiltBillingPriceTransition,
  BuiltBillingPriceTransitionDetails,
  BuiltBillingSettings,
} from './types.js';

const DAY = 86_400_000;

/**
 * Builds a price as the Backend API's `/billing/prices` sends it; the plain amounts follow from the fees. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same price
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildBillingPrice } from 'isoclerk/testing'
 * buildBillingPrice({ fee: null }).supported_billing_periods // => 'annual'
 * ```
 */
export function buildBillingPrice(
  overrides: Overrides<BuiltBillingPrice> = {},
  options?: BuildOptions,
): BuiltBillingPrice {
  return price(overrides, seedOf(options));
}

function price(overrides: Overrides<BuiltBillingPrice>, seed: string): BuiltBillingPrice {
  const fee = moneyOrNull(overrides.fee, overrides.amount ?? 2000);
  const yearly = moneyOrNull(
    overrides.annual_monthly_fee,
    overrides.annual_monthly_amount ?? Math.round((fee?.amount ?? 2000) * 0.8),
  );
  return merge<BuiltBillingPrice>(
    {
      object: 'commerce_price',
      id: idOf('cprice', seed),
      plan_id: idOf('cplan', seed),
      instance_id: INSTANCE_ID,
      currency: 'USD',
      currency_symbol: '$',
      amount: fee?.amount ?? 0,
      annual_monthly_amount: yearly?.amount ?? 0,
      fee,
      annual_monthly_fee: yearly,
      description: null,
      is_default: true,
      created_at: timeOf(seed),
      supported_billing_periods: fee === null ? 'annual' : yearly === null ? 'month' : 'both',
    },
    { ...overrides, fee, annual_monthly_fee: yearly },
  );
}

/** Builds the answer to a price transition, in the legacy shape that the Backend API uses there. Never throws. */
export function buildBillingPriceTransition(
  overrides: Overrides<BuiltBillingPriceTransition> = {},
  options?: BuildOptions,
): BuiltBillingPriceTransition {
  const seed = seedOf(options);
  const parts = {
    subscription_item: legacySubscriptionItem(overrides.subscription_item ?? {}, seed),
    transition: transition(overrides.transition ?? {}, `${seed}/transition`),
  };
  return merge<BuiltBillingPriceTransition>(
    { object: 'commerce_price_transition', ...parts },
    { ...overrides, ...parts },
  );
}

/** Builds the details of a price transition: at once, the old item canceled. Never throws. */
export function buildBillingPriceTransitionDetails(
  overrides: Overrides<BuiltBillingPriceTransitionDetails> = {},
  options?: BuildOptions,
): BuiltBillingPriceTransitionDetails {
  return transition(overrides, seedOf(options));
}

function transition(
  overrides: Overrides<BuiltBillingPriceTransitionDetails>,
  seed: string,
): BuiltBillingPriceTransitionDetails {
  const { effective_at = timeOf(seed) } = overrides;
  const before = legacyPlan(overrides.previous_plan ?? {}, seed);
  return merge<BuiltBillingPriceTransitionDetails>(
    {
      previous_plan: before,
      previous_price: price({}, seed),
      effective_at,
      effective_mode: 'immediate',
      next_billing_date: effective_at + 30 * DAY,
      charged_immediately: false,
      immediate_charge: null,
      previous_subscription_item_id: idOf('csubitem', seed),
      previous_subscription_item_status: 'canceled',
    },
    {
      ...overrides,
      previous_plan: before,
      previous_price: price({ plan_id: before.id, ...overrides.previous_price }, seed),
      immediate_charge: moneyOrNull(
        overrides.immediate_charge,
        overrides.charged_immediately ? before.amount : null,
      ),
    },
  );
}

/** Builds the billing settings of the Frontend API's environment: on for users and organizations. Never throws. */
export function buildBillingSettings(
  overrides: Overrides<BuiltBillingSettings> = {},
  options?: BuildOptions,
): BuiltBillingSettings {
  seedOf(options);
  return merge(
    withoutClaims<BuiltBillingSettings>({
      billing: {
        stripe_publishable_key: null,
        user: payerSettings({}),
        organization: payerSettings({}),
        free_trial_requires_payment_method: true,
      },
    }),
    overrides,
  );
}

/** Builds the billing settings of one kind of payer: on, with paid plans. Never throws. */
export function buildBillingPayerSettings(
  overrides: PayerSettingsOverrides = {},
  options?: BuildOptions,
): { enabled: boolean; has_paid_plans: boolean } {
  seedOf(options);
  return payerSettings(overrides);
}

type PayerSettingsOverrides = Overrides<{ [K in keyof BillingPayerSettings]-?: boolean }>;

function payerSettings(overrides: PayerSettingsOverrides) {
  return merge({ enabled: true, has_paid_plans: true }, overrides);
}

/** Builds what the Frontend API answers to a deletion: a payment method's. Never throws. */
export function buildBillingDeletedObject(
  overrides: Overrides<{ object: string; id: string; deleted: boolean }> = {},
  options?: BuildOptions,
): { object: string; id: string; deleted: boolean } & BillingDeletedObject {
  return merge(
    { object: 'commerce_payment_method', id: idOf('cpm', seedOf(options)), deleted: true },
    overrides,
  );
}

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

function legacyPlan(
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

function legacySubscriptionItem(
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
