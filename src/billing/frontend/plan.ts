// Written by scripts/billingSchemas.mjs from ../tables/plan.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** A feature that a plan includes. */
export interface BillingFeature {
  object: 'feature';
  id: string;
  name: string;
  /** URL-friendly name; the one that session tokens carry and `has({ feature })` asks for. */
  slug: string;
  /** `null`: none given. */
  description: string | null;
  /** URL of an image. `null`: none given. */
  avatar_url: string | null;
}

/** Schema of {@link BillingFeature}. */
export const BillingFeatureSchema: BillingSchema<BillingFeature> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('feature'),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    description: z.nullable(z.string()),
    avatar_url: z.nullable(z.string()),
  }))();

/** Price of the blocks from one number to another. */
export interface BillingPlanUnitPriceTier {
  /** First block of the tier, inclusive. */
  starts_at_block: number;
  /** Last block of the tier, inclusive. `null`: no end. */
  ends_after_block?: number | null | undefined;
  fee_per_block: BillingMoneyAmount;
}

/** Schema of {@link BillingPlanUnitPriceTier}. */
export const BillingPlanUnitPriceTierSchema: BillingSchema<BillingPlanUnitPriceTier> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      starts_at_block: z.int(),
      ends_after_block: z.optional(z.nullable(z.int())),
      fee_per_block: BillingMoneyAmountSchema,
    }))();

/** What one kind of unit costs in a plan, such as a seat. */
export interface BillingPlanUnitPrice {
  /** The unit, such as `seats`. */
  name: string;
  /** Units sold together. */
  block_size: number;
  tiers: BillingPlanUnitPriceTier[];
}

/** Schema of {@link BillingPlanUnitPrice}. */
export const BillingPlanUnitPriceSchema: BillingSchema<BillingPlanUnitPrice> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      name: z.string(),
      block_size: z.int(),
      tiers: z.array(BillingPlanUnitPriceTierSchema),
    }))();

/** A plan that users or organizations can subscribe to. */
export interface BillingPlan {
  object: 'commerce_plan';
  id: string;
  name: string;
  /** URL-friendly name. */
  slug: string;
  /** Price per month. `null`: no monthly price, the plan is sold by the year only. */
  fee: BillingMoneyAmount | null;
  /** The annual price divided by twelve. `null`: no annual price. */
  annual_monthly_fee: BillingMoneyAmount | null;
  /** Price per year. `null`: no annual price. */
  annual_fee: BillingMoneyAmount | null;
  /** `null`: none given. */
  description: string | null;
  /** URL of an image. `null`: none given. */
  avatar_url: string | null;
  /** @deprecated Products no longer exist; Clerk's SDK dropped the field. */
  product_id: string;
  /** The default plan. */
  is_default: boolean;
  is_recurring: boolean;
  /** Shown in pricing tables. */
  publicly_visible: boolean;
  /** The plan costs something before units such as seats are counted. */
  has_base_fee: boolean;
  for_payer_type: 'user' | 'org';
  /** Absent when the response says nothing about features; never `null`. */
  features?: BillingFeature[] | undefined;
  free_trial_enabled: boolean;
  /** Length of the free trial in days. `null`: no trial. */
  free_trial_days: number | null;
  /** Prices per unit, such as seats. Absent unless the plan has them. */
  unit_prices?: BillingPlanUnitPrice[] | undefined;
}

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
    product_id: z.string(),
    is_default: z.boolean(),
    is_recurring: z.boolean(),
    publicly_visible: z.boolean(),
    has_base_fee: z.boolean(),
    for_payer_type: z.literal(['user', 'org']),
    features: z.optional(z.array(BillingFeatureSchema)),
    free_trial_enabled: z.boolean(),
    free_trial_days: z.nullable(z.int()),
    unit_prices: z.optional(z.array(BillingPlanUnitPriceSchema)),
  }))();
