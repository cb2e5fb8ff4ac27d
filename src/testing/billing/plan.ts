import type { BillingPlanStoreProduct } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, idOf, pickOf, seedOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { money, moneyOrNull } from './money.js';
import type {
  BuiltBillingFeature,
  BuiltBillingPlan,
  BuiltBillingPlanPrice,
  BuiltBillingPlanUnitPrice,
  BuiltBillingPlanUnitPriceTier,
  Exact,
} from './types.js';

/**
 * Builds a plan as both APIs send it: 20 dollars a month, a fifth less by the year. The fees follow from `fee` and from
 * each other. Never throws.
 *
 * @param overrides - any part of the result; `null` fees say that the plan is not sold that way
 * @param options.seed - the same seed gives the same plan
 * @returns a new object. It fits `BillingPlanJSON` of `@clerk/backend` and `@clerk/shared/types`.
 * @example
 * ```ts
 * import { buildBillingPlan } from 'isoclerk/testing'
 * const plan = buildBillingPlan({ slug: 'gold', fee: { amount: 5000 }, features: [{ slug: 'seats' }] })
 * plan.annual_fee.amount // => 48000
 * plan.features[0].name // => 'Seats'
 * ```
 */
export function buildBillingPlan(
  overrides: Overrides<BuiltBillingPlan> = {},
  options?: BuildOptions,
): BuiltBillingPlan {
  return plan(overrides, seedOf(options));
}

export function plan(overrides: Overrides<BuiltBillingPlan>, seed: string): BuiltBillingPlan {
  const slug = overrides.slug ?? pickOf(`${seed}/plan`, ['pro', 'team', 'business']);
  const { features = [{}], unit_prices, free_trial_days = null } = overrides;
  const fee = moneyOrNull(overrides.fee, 2000);
  const yearly = moneyOrNull(
    overrides.annual_monthly_fee,
    overrides.annual_fee === null ? null : Math.round((fee?.amount ?? 2000) * 0.8),
  );
  return merge<BuiltBillingPlan>(
    {
      object: 'commerce_plan',
      id: idOf('cplan', seed),
      name: titleOf(slug),
      slug,
      fee: null,
      annual_monthly_fee: null,
      annual_fee: null,
      description: null,
      avatar_url: null,
      product_id: idOf('cprod', seed),
      is_default: false,
      is_recurring: true,
      publicly_visible: true,
      has_base_fee: true,
      for_payer_type: 'user',
      features: [],
      free_trial_enabled: free_trial_days !== null,
      free_trial_days,
    },
    {
      ...overrides,
      fee,
      annual_monthly_fee: yearly,
      annual_fee: moneyOrNull(overrides.annual_fee, yearly && yearly.amount * 12),
      features: features.map((part, index) => feature(part, `${seed}/feature${index}`)),
      ...(unit_prices && { unit_prices: unit_prices.map(unitPrice) }),
    },
  );
}

/** Builds a feature of a plan; its name follows from `slug`. Never throws. */
export function buildBillingFeature(
  overrides: Overrides<BuiltBillingFeature> = {},
  options?: BuildOptions,
): BuiltBillingFeature {
  return feature(overrides, seedOf(options));
}

function feature(overrides: Overrides<BuiltBillingFeature>, seed: string): BuiltBillingFeature {
  const slug =
    overrides.slug ?? pickOf(`${seed}/feature`, ['dashboard', 'reports', 'support', 'api_access']);
  return merge<BuiltBillingFeature>(
    {
      object: 'feature',
      id: idOf('feat', seed),
      name: titleOf(slug),
      slug,
      description: null,
      avatar_url: null,
    },
    overrides,
  );
}

/** Builds the price of a plan's units: seats, with one tier of 5 dollars a block and no end. Never throws. */
export function buildBillingPlanUnitPrice(
  overrides: Overrides<BuiltBillingPlanUnitPrice> = {},
  options?: BuildOptions,
): BuiltBillingPlanUnitPrice {
  seedOf(options);
  return unitPrice(overrides);
}

function unitPrice(overrides: Overrides<BuiltBillingPlanUnitPrice>): BuiltBillingPlanUnitPrice {
  const { tiers = [{}] } = overrides;
  return merge<BuiltBillingPlanUnitPrice>(
    { name: 'seats', block_size: 1, tiers: [] },
    { ...overrides, tiers: tiers.map(unitPriceTier) },
  );
}

/** Builds one tier of a unit price, from the first block on. Never throws. */
export function buildBillingPlanUnitPriceTier(
  overrides: Overrides<BuiltBillingPlanUnitPriceTier> = {},
  options?: BuildOptions,
): BuiltBillingPlanUnitPriceTier {
  seedOf(options);
  return unitPriceTier(overrides);
}

function unitPriceTier(
  overrides: Overrides<BuiltBillingPlanUnitPriceTier>,
): BuiltBillingPlanUnitPriceTier {
  return merge(
    withoutClaims<BuiltBillingPlanUnitPriceTier>({
      starts_at_block: 1,
      ends_after_block: null,
      fee_per_block: money(overrides.fee_per_block, 500),
    }),
    overrides,
  );
}

/** Builds a further price of a plan, as Clerk's SDK knows it in `available_prices`. Never throws. */
export function buildBillingPlanPrice(
  overrides: Overrides<BuiltBillingPlanPrice> = {},
  options?: BuildOptions,
): BuiltBillingPlanPrice {
  const { unit_prices } = overrides;
  const fee = moneyOrNull(overrides.fee, 2000);
  return merge<BuiltBillingPlanPrice>(
    {
      object: 'commerce_price',
      id: idOf('cprice', seedOf(options)),
      fee: null,
      annual_monthly_fee: null,
      is_default: true,
    },
    {
      ...overrides,
      fee,
      annual_monthly_fee: moneyOrNull(
        overrides.annual_monthly_fee,
        fee && Math.round(fee.amount * 0.8),
      ),
      ...(unit_prices && { unit_prices: unit_prices.map(unitPrice) }),
    },
  );
}

/** Builds the twin of a plan in an app store, as unreleased mobile SDKs know it. Never throws. */
export function buildBillingPlanStoreProduct(
  overrides: Overrides<Exact<BillingPlanStoreProduct>> = {},
  options?: BuildOptions,
): Exact<BillingPlanStoreProduct> {
  return merge<Exact<BillingPlanStoreProduct>>(
    { store: 'apple', product_id: `com.example.${pickOf(seedOf(options), ['pro', 'team'])}` },
    overrides,
  );
}

function titleOf(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
