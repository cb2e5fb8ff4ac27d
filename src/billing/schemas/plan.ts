// Written by scripts/billingSchemas.mjs from ../tables/plan.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingFeature,
  BillingPlan,
  BillingPlanPrice,
  BillingPlanStoreProduct,
  BillingPlanUnitPrice,
  BillingPlanUnitPriceTier,
} from '../types/plan.js';
import { BillingMoneyAmountSchema } from './money.js';

/** Schema of {@link BillingFeature}. */
export const BillingFeatureSchema: BillingSchema<BillingFeature> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('feature'),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    description: z.optional(z.nullable(z.string())),
    avatar_url: z.optional(z.nullable(z.string())),
  }))();

/** Schema of {@link BillingPlanUnitPriceTier}. */
export const BillingPlanUnitPriceTierSchema: BillingSchema<BillingPlanUnitPriceTier> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      starts_at_block: z.int(),
      ends_after_block: z.optional(z.nullable(z.int())),
      fee_per_block: BillingMoneyAmountSchema,
      object: z.optional(z.literal('commerce_unit_price')),
      id: z.optional(z.string()),
    }))();

/** Schema of {@link BillingPlanUnitPrice}. */
export const BillingPlanUnitPriceSchema: BillingSchema<BillingPlanUnitPrice> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      name: z.string(),
      block_size: z.int(),
      tiers: z.array(BillingPlanUnitPriceTierSchema),
    }))();

/** Schema of {@link BillingPlanPrice}. */
export const BillingPlanPriceSchema: BillingSchema<BillingPlanPrice> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_price'),
    id: z.string(),
    fee: z.nullable(BillingMoneyAmountSchema),
    annual_monthly_fee: z.nullable(BillingMoneyAmountSchema),
    is_default: z.boolean(),
    unit_prices: z.optional(z.array(BillingPlanUnitPriceSchema)),
  }))();

/** Schema of {@link BillingPlanStoreProduct}. */
export const BillingPlanStoreProductSchema: BillingSchema<BillingPlanStoreProduct> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      store: openEnum(['apple', 'google']),
      product_id: z.string(),
      purchase_option_id: z.optional(z.nullable(z.string())),
    }))();

/** Schema of {@link BillingPlan}. */
export const BillingPlanSchema: BillingSchema<BillingPlan> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_plan'),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    fee: z.nullable(BillingMoneyAmountSchema),
    annual_monthly_fee: z.nullable(BillingMoneyAmountSchema),
    annual_fee: z.nullable(BillingMoneyAmountSchema),
    description: z.nullable(z.string()),
    avatar_url: z.nullable(z.string()),
    product_id: z.optional(z.string()),
    is_default: z.boolean(),
    is_recurring: z.boolean(),
    publicly_visible: z.boolean(),
    has_base_fee: z.boolean(),
    for_payer_type: openEnum(['user', 'org']),
    features: z.optional(z.array(BillingFeatureSchema)),
    free_trial_enabled: z.optional(z.boolean()),
    free_trial_days: z.optional(z.nullable(z.int())),
    unit_prices: z.optional(z.array(BillingPlanUnitPriceSchema)),
    available_prices: z.optional(z.array(BillingPlanPriceSchema)),
    store_products: z.optional(z.array(BillingPlanStoreProductSchema)),
  }))();
