// Written by scripts/billingSchemas.mjs from ../tables/price.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import {
  type BillingLegacyPlan,
  BillingLegacyPlanSchema,
  type BillingLegacySubscriptionItem,
  BillingLegacySubscriptionItemSchema,
} from './legacy.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** A price of a plan, as the Backend API manages them (`/billing/prices`). */
export interface BillingPrice {
  object: 'commerce_price';
  id: string;
  plan_id: string;
  instance_id: string;
  /** ISO 4217 code, such as `USD`. */
  currency: string;
  currency_symbol: string;
  /** Integer in minor units, per month. `0` can mean "no monthly price": trust `fee`. */
  amount: number;
  /** Integer in minor units, per month when billed by the year. `0` can mean "none": trust `annual_monthly_fee`. */
  annual_monthly_amount: number;
  /** Price per month. `null`: no monthly price. */
  fee: BillingMoneyAmount | null;
  /** The annual price divided by twelve. `null`: no annual price. */
  annual_monthly_fee: BillingMoneyAmount | null;
  description?: string | null | undefined;
  is_default: boolean;
  /** Milliseconds since the epoch. */
  created_at: number;
  supported_billing_periods: 'month' | 'annual' | 'both';
}

/** Schema of {@link BillingPrice}. */
export const BillingPriceSchema: BillingSchema<BillingPrice> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_price'),
    id: z.string(),
    plan_id: z.string(),
    instance_id: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
    amount: z.int(),
    annual_monthly_amount: z.int(),
    fee: z.nullable(BillingMoneyAmountSchema),
    annual_monthly_fee: z.nullable(BillingMoneyAmountSchema),
    description: z.optional(z.nullable(z.string())),
    is_default: z.boolean(),
    created_at: z.int(),
    supported_billing_periods: z.literal(['month', 'annual', 'both']),
  }))();

/** What a price transition changed. */
export interface BillingPriceTransitionDetails {
  previous_plan: BillingLegacyPlan;
  previous_price: BillingPrice;
  /** Milliseconds since the epoch. */
  effective_at: number;
  effective_mode: 'immediate' | 'end_of_period';
  /** Milliseconds since the epoch. */
  next_billing_date?: number | null | undefined;
  charged_immediately: boolean;
  immediate_charge?: BillingMoneyAmount | null | undefined;
  previous_subscription_item_id: string;
  previous_subscription_item_status: 'canceled' | 'ended' | 'abandoned';
}

/** Schema of {@link BillingPriceTransitionDetails}. */
export const BillingPriceTransitionDetailsSchema: BillingSchema<BillingPriceTransitionDetails> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      previous_plan: BillingLegacyPlanSchema,
      previous_price: BillingPriceSchema,
      effective_at: z.int(),
      effective_mode: z.literal(['immediate', 'end_of_period']),
      next_billing_date: z.optional(z.nullable(z.int())),
      charged_immediately: z.boolean(),
      immediate_charge: z.optional(z.nullable(BillingMoneyAmountSchema)),
      previous_subscription_item_id: z.string(),
      previous_subscription_item_status: z.literal(['canceled', 'ended', 'abandoned']),
    }))();

/**
 * The answer to a price transition of a subscription item.
 *
 * Published in the legacy shape inside even at 2025-11-10 (`payment_source`, scalar plan amounts), so both are allowed.
 */
export interface BillingPriceTransition {
  object: 'commerce_price_transition';
  /** The new item. */
  subscription_item: BillingLegacySubscriptionItem;
  transition: BillingPriceTransitionDetails;
}

/** Schema of {@link BillingPriceTransition}. */
export const BillingPriceTransitionSchema: BillingSchema<BillingPriceTransition> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_price_transition'),
      subscription_item: BillingLegacySubscriptionItemSchema,
      transition: BillingPriceTransitionDetailsSchema,
    }))();
