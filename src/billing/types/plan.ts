import type { BillingPayerType, BillingStore } from './enums.js';
import type { BillingMoneyAmount } from './money.js';

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
  product_id?: string | undefined;
  /** The default plan. */
  is_default: boolean;
  is_recurring: boolean;
  /** Shown in pricing tables. */
  publicly_visible: boolean;
  /** The plan costs something before units such as seats are counted. */
  has_base_fee: boolean;
  for_payer_type: BillingPayerType;
  /** Absent when the response says nothing about features; never `null`. */
  features?: BillingFeature[] | undefined;
  free_trial_enabled?: boolean | undefined;
  /** Length of the free trial in days. `null`: no trial. */
  free_trial_days?: number | null | undefined;
  /** Prices per unit, such as seats. Absent unless the plan has them. */
  unit_prices?: BillingPlanUnitPrice[] | undefined;
  /** Further prices of the plan. Known to Clerk's SDK, in no published specification. */
  available_prices?: BillingPlanPrice[] | undefined;
  /** Twins of the plan in app stores. Known to unreleased mobile SDKs only. */
  store_products?: BillingPlanStoreProduct[] | undefined;
}

/** A feature that a plan includes. */
export interface BillingFeature {
  object: 'feature';
  id: string;
  name: string;
  /** URL-friendly name; the one that session tokens carry and `has({ feature })` asks for. */
  slug: string;
  /** `null`: none given. */
  description?: string | null | undefined;
  /** URL of an image. `null`: none given. */
  avatar_url?: string | null | undefined;
}

/** What one kind of unit costs in a plan, such as a seat. */
export interface BillingPlanUnitPrice {
  /** The unit, such as `seats`. */
  name: string;
  /** Units sold together. */
  block_size: number;
  tiers: BillingPlanUnitPriceTier[];
}

/** Price of the blocks from one number to another. */
export interface BillingPlanUnitPriceTier {
  /** First block of the tier, inclusive. */
  starts_at_block: number;
  /** Last block of the tier, inclusive. `null`: no end. */
  ends_after_block?: number | null | undefined;
  fee_per_block: BillingMoneyAmount;
  /** Required by Clerk's SDK types, in no published specification. */
  object?: 'commerce_unit_price' | undefined;
  /** Required by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
}

/** A further price of a plan (`plan.available_prices`). Not the Backend API's {@link BillingPrice}, though `object` is the same. */
export interface BillingPlanPrice {
  object: 'commerce_price';
  id: string;
  /** Price per month. `null`: no monthly price. */
  fee: BillingMoneyAmount | null;
  /** The annual price divided by twelve. `null`: no annual price. */
  annual_monthly_fee: BillingMoneyAmount | null;
  is_default: boolean;
  unit_prices?: BillingPlanUnitPrice[] | undefined;
}

/** The twin of a plan in an app store (`plan.store_products`). Known to unreleased mobile SDKs only. */
export interface BillingPlanStoreProduct {
  store: BillingStore;
  product_id: string;
  purchase_option_id?: string | null | undefined;
}
