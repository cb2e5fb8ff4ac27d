// Written by scripts/billingSchemas.mjs from ../tables/legacy.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import {
  type BillingSubscriptionItemCredit,
  BillingSubscriptionItemCreditSchema,
} from './credits.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';
import { type BillingFeature, BillingFeatureSchema } from './plan.js';
import {
  type BillingSubscriptionItemNextPayment,
  BillingSubscriptionItemNextPaymentSchema,
} from './subscription.js';

/** A payer as it was before 2025-11-10: empty text where a value does not exist. */
export interface BillingLegacyPayer {
  object: 'commerce_payer';
  id: string;
  instance_id: string;
  user_id?: string | undefined;
  first_name: string;
  last_name: string;
  email: string;
  organization_id?: string | undefined;
  organization_name?: string | undefined;
  image_url: string;
  credits_balance?: BillingMoneyAmount | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

/** Schema of {@link BillingLegacyPayer}. */
export const BillingLegacyPayerSchema: BillingSchema<BillingLegacyPayer> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_payer'),
    id: z.string(),
    instance_id: z.string(),
    user_id: z.optional(z.string()),
    first_name: z.string(),
    last_name: z.string(),
    email: z.string(),
    organization_id: z.optional(z.string()),
    organization_name: z.optional(z.string()),
    image_url: z.string(),
    credits_balance: z.optional(BillingMoneyAmountSchema),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** A payment method as it was before 2025-11-10, when it was called a payment source. */
export interface BillingLegacyPaymentSource {
  object: 'commerce_source';
  id: string;
  payer_id: string;
  /** Today `payment_type`. */
  payment_method: 'card' | 'apple_pay' | 'google_pay';
  is_default?: boolean | null | undefined;
  is_removable?: boolean | null | undefined;
  gateway: string;
  gateway_external_id: string;
  gateway_external_account_id?: string | null | undefined;
  last4: string;
  status: 'active' | 'disconnected';
  wallet_type: string;
  card_type: string;
  expiry_year?: number | undefined;
  expiry_month?: number | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

/** Schema of {@link BillingLegacyPaymentSource}. */
export const BillingLegacyPaymentSourceSchema: BillingSchema<BillingLegacyPaymentSource> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_source'),
      id: z.string(),
      payer_id: z.string(),
      payment_method: z.literal(['card', 'apple_pay', 'google_pay']),
      is_default: z.optional(z.nullable(z.boolean())),
      is_removable: z.optional(z.nullable(z.boolean())),
      gateway: z.string(),
      gateway_external_id: z.string(),
      gateway_external_account_id: z.optional(z.nullable(z.string())),
      last4: z.string(),
      status: z.literal(['active', 'disconnected']),
      wallet_type: z.string(),
      card_type: z.string(),
      expiry_year: z.optional(z.int()),
      expiry_month: z.optional(z.int()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();

/** A plan as it was before 2025-11-10: amounts beside the fee objects. */
export interface BillingLegacyPlan {
  object: 'commerce_plan';
  id: string;
  name: string;
  slug: string;
  /** Price per month. */
  fee: BillingMoneyAmount | null;
  annual_monthly_fee: BillingMoneyAmount | null;
  annual_fee: BillingMoneyAmount | null;
  /** Integer in minor units, per month; today `fee.amount`. */
  amount: number;
  amount_formatted: string;
  /** Integer in minor units, per month when billed by the year; today `annual_monthly_fee.amount`. */
  annual_monthly_amount: number;
  annual_monthly_amount_formatted: string;
  /** Integer in minor units, per year; today `annual_fee.amount`. */
  annual_amount: number;
  annual_amount_formatted: string;
  currency: string;
  currency_symbol: string;
  description: string;
  avatar_url: string;
  product_id: string;
  is_default: boolean;
  is_recurring: boolean;
  publicly_visible: boolean;
  has_base_fee: boolean;
  /** Today `for_payer_type`. */
  payer_type: string[];
  for_payer_type: 'user' | 'org';
  features: BillingFeature[];
  period?: string | undefined;
  interval?: number | undefined;
  free_trial_enabled?: boolean | undefined;
  /** Days. */
  free_trial_days?: number | null | undefined;
}

/** Schema of {@link BillingLegacyPlan}. */
export const BillingLegacyPlanSchema: BillingSchema<BillingLegacyPlan> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_plan'),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    fee: z.nullable(BillingMoneyAmountSchema),
    annual_monthly_fee: z.nullable(BillingMoneyAmountSchema),
    annual_fee: z.nullable(BillingMoneyAmountSchema),
    amount: z.int(),
    amount_formatted: z.string(),
    annual_monthly_amount: z.int(),
    annual_monthly_amount_formatted: z.string(),
    annual_amount: z.int(),
    annual_amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
    description: z.string(),
    avatar_url: z.string(),
    product_id: z.string(),
    is_default: z.boolean(),
    is_recurring: z.boolean(),
    publicly_visible: z.boolean(),
    has_base_fee: z.boolean(),
    payer_type: z.array(z.string()),
    for_payer_type: z.literal(['user', 'org']),
    features: z.array(BillingFeatureSchema),
    period: z.optional(z.string()),
    interval: z.optional(z.int()),
    free_trial_enabled: z.optional(z.boolean()),
    free_trial_days: z.optional(z.nullable(z.int())),
  }))();

/**
 * A subscription item as it was before 2025-11-10. Two operations of the Backend API are still published with it:
 * `extend_free_trial` and `price_transition`.
 */
export interface BillingLegacySubscriptionItem {
  object: 'commerce_subscription_item';
  id: string;
  instance_id: string;
  status: 'active' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned';
  credit?: BillingSubscriptionItemCredit | null | undefined;
  plan_id: string;
  price_id?: string | undefined;
  plan: BillingLegacyPlan | null;
  plan_period: 'month' | 'annual';
  payment_source_id: string;
  payment_source?: BillingLegacyPaymentSource | null | undefined;
  lifetime_paid?: BillingMoneyAmount | null | undefined;
  amount?: BillingMoneyAmount | null | undefined;
  /** Older name of `next_payment`. */
  next_invoice?: BillingSubscriptionItemNextPayment | null | undefined;
  next_payment?: BillingSubscriptionItemNextPayment | null | undefined;
  payer_id: string;
  payer?: BillingLegacyPayer | null | undefined;
  is_free_trial: boolean;
  /** Milliseconds since the epoch. */
  period_start?: number | null | undefined;
  /** Milliseconds since the epoch. */
  period_end?: number | null | undefined;
  /** Calendar date, `''` without proration. */
  proration_date: string;
  /** Milliseconds since the epoch. */
  canceled_at?: number | null | undefined;
  /** Milliseconds since the epoch. */
  past_due_at?: number | null | undefined;
  /** Milliseconds since the epoch. */
  ended_at?: number | null | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

/** Schema of {@link BillingLegacySubscriptionItem}. */
export const BillingLegacySubscriptionItemSchema: BillingSchema<BillingLegacySubscriptionItem> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_subscription_item'),
      id: z.string(),
      instance_id: z.string(),
      status: z.literal(['active', 'ended', 'past_due', 'upcoming', 'incomplete', 'abandoned']),
      credit: z.optional(z.nullable(BillingSubscriptionItemCreditSchema)),
      plan_id: z.string(),
      price_id: z.optional(z.string()),
      plan: z.nullable(BillingLegacyPlanSchema),
      plan_period: z.literal(['month', 'annual']),
      payment_source_id: z.string(),
      payment_source: z.optional(z.nullable(BillingLegacyPaymentSourceSchema)),
      lifetime_paid: z.optional(z.nullable(BillingMoneyAmountSchema)),
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      next_invoice: z.optional(z.nullable(BillingSubscriptionItemNextPaymentSchema)),
      next_payment: z.optional(z.nullable(BillingSubscriptionItemNextPaymentSchema)),
      payer_id: z.string(),
      payer: z.optional(z.nullable(BillingLegacyPayerSchema)),
      is_free_trial: z.boolean(),
      period_start: z.optional(z.nullable(z.int())),
      period_end: z.optional(z.nullable(z.int())),
      proration_date: z.string(),
      canceled_at: z.optional(z.nullable(z.int())),
      past_due_at: z.optional(z.nullable(z.int())),
      ended_at: z.optional(z.nullable(z.int())),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
