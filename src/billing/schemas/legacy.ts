// Written by scripts/billingSchemas.mjs from ../tables/legacy.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingLegacyPayer,
  BillingLegacyPaymentSource,
  BillingLegacyPlan,
  BillingLegacySubscriptionItem,
} from '../types/legacy.js';
import { BillingSubscriptionItemCreditSchema } from './credits.js';
import { BillingMoneyAmountSchema } from './money.js';
import { BillingFeatureSchema } from './plan.js';
import { BillingSubscriptionItemNextPaymentSchema } from './subscription.js';

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

/** Schema of {@link BillingLegacyPaymentSource}. */
export const BillingLegacyPaymentSourceSchema: BillingSchema<BillingLegacyPaymentSource> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal(['commerce_source', 'commerce_payment_source']),
      id: z.string(),
      payer_id: z.string(),
      payment_method: openEnum(['card', 'apple_pay', 'google_pay']),
      is_default: z.optional(z.nullable(z.boolean())),
      is_removable: z.optional(z.nullable(z.boolean())),
      gateway: z.string(),
      gateway_external_id: z.string(),
      gateway_external_account_id: z.optional(z.nullable(z.string())),
      last4: z.string(),
      status: openEnum(['active', 'disconnected']),
      wallet_type: z.string(),
      card_type: z.string(),
      expiry_year: z.optional(z.int()),
      expiry_month: z.optional(z.int()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();

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
    for_payer_type: openEnum(['user', 'org']),
    features: z.array(BillingFeatureSchema),
    period: z.optional(z.string()),
    interval: z.optional(z.int()),
    free_trial_enabled: z.optional(z.boolean()),
    free_trial_days: z.optional(z.nullable(z.int())),
  }))();

/** Schema of {@link BillingLegacySubscriptionItem}. */
export const BillingLegacySubscriptionItemSchema: BillingSchema<BillingLegacySubscriptionItem> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_subscription_item'),
      id: z.string(),
      instance_id: z.string(),
      status: openEnum([
        'active',
        'canceled',
        'expired',
        'ended',
        'past_due',
        'upcoming',
        'incomplete',
        'abandoned',
      ]),
      credit: z.optional(z.nullable(BillingSubscriptionItemCreditSchema)),
      plan_id: z.string(),
      price_id: z.optional(z.string()),
      plan: z.nullable(BillingLegacyPlanSchema),
      plan_period: openEnum(['month', 'annual']),
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
