// Written by scripts/billingSchemas.mjs from ../tables/subscription.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import {
  type BillingCredits,
  BillingCreditsSchema,
  type BillingSubscriptionItemCredit,
  BillingSubscriptionItemCreditSchema,
} from './credits.js';
import { type BillingDiscountRedemption, BillingDiscountRedemptionSchema } from './discounts.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';
import { type BillingPayer, BillingPayerSchema } from './payer.js';
import { type BillingPaymentMethod, BillingPaymentMethodSchema } from './paymentMethod.js';
import { type BillingPlan, BillingPlanSchema } from './plan.js';
import {
  type BillingPerUnitTotal,
  BillingPerUnitTotalSchema,
  type BillingPerUnitTotalTier,
  BillingPerUnitTotalTierSchema,
  type BillingTotals,
  BillingTotalsSchema,
} from './totals.js';

/** The next payment of one subscription item. */
export interface BillingSubscriptionItemNextPayment {
  /** The plan's own fee; the full amount is `totals.grand_total`. */
  amount?: BillingMoneyAmount | undefined;
  /** Milliseconds since the epoch. */
  date?: number | undefined;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
  /** Without tax and credits: they are not previewed. */
  totals?: BillingTotals | null | undefined;
}

/** Schema of {@link BillingSubscriptionItemNextPayment}. */
export const BillingSubscriptionItemNextPaymentSchema: BillingSchema<BillingSubscriptionItemNextPayment> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: z.optional(BillingMoneyAmountSchema),
      date: z.optional(z.int()),
      per_unit_totals: z.optional(z.array(BillingPerUnitTotalSchema)),
      totals: z.optional(z.nullable(BillingTotalsSchema)),
    }))();

/** Seats of a subscription item. */
export interface BillingSubscriptionItemSeats {
  /** `null`: unlimited. */
  quantity: number | null;
  tiers?: BillingPerUnitTotalTier[] | undefined;
}

/** Schema of {@link BillingSubscriptionItemSeats}. */
export const BillingSubscriptionItemSeatsSchema: BillingSchema<BillingSubscriptionItemSeats> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      quantity: z.nullable(z.int()),
      tiers: z.optional(z.array(BillingPerUnitTotalTierSchema)),
    }))();

/** A payer's subscription to one plan. */
export interface BillingSubscriptionItem {
  object: 'commerce_subscription_item';
  id: string;
  instance_id: string;
  status: 'active' | 'canceled' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned';
  /** The older, single credit; prefer `credits`. */
  credit?: BillingSubscriptionItemCredit | undefined;
  credits?: BillingCredits | null | undefined;
  /** `null`: the subscription is inactive. */
  plan_id: string;
  price_id?: string | undefined;
  /** `null`: the subscription is inactive. */
  plan?: BillingPlan | undefined;
  plan_period: 'month' | 'annual';
  payment_method?: BillingPaymentMethod | undefined;
  payment_method_id?: string | undefined;
  /** Paid so far, all periods together. */
  lifetime_paid?: BillingMoneyAmount | undefined;
  /** Due every period. */
  amount?: BillingMoneyAmount | undefined;
  /** Absent or `null`: nothing is due. */
  next_payment?: BillingSubscriptionItemNextPayment | null | undefined;
  payer_id: string;
  payer?: BillingPayer | undefined;
  /** The item is in its free trial now. */
  is_free_trial: boolean;
  /** Milliseconds since the epoch. */
  period_start: number;
  /** Milliseconds since the epoch. `null`: free and default plans have no end. */
  period_end: number | null;
  /** Calendar date, `YYYY-MM-DD`. Absent: no proration. */
  proration_date?: string | undefined;
  /** Milliseconds since the epoch. `null`: not canceled. A canceled item runs until `period_end`. */
  canceled_at: number | null;
  /** Milliseconds since the epoch. `null`: not overdue. */
  past_due_at: number | null;
  /** Milliseconds since the epoch. `null`: not ended. */
  ended_at: number | null;
  /** Milliseconds since the epoch. */
  created_at?: number | undefined;
  /** Milliseconds since the epoch. */
  updated_at?: number | undefined;
  /** Seats of a seat-based plan. */
  seats?: BillingSubscriptionItemSeats | null | undefined;
  totals?: BillingTotals | null | undefined;
  /** The discount that is running. */
  applied_discount?: BillingDiscountRedemption | null | undefined;
}

/** Schema of {@link BillingSubscriptionItem}. */
export const BillingSubscriptionItemSchema: BillingSchema<BillingSubscriptionItem> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_subscription_item'),
      id: z.string(),
      instance_id: z.string(),
      status: z.literal([
        'active',
        'canceled',
        'ended',
        'past_due',
        'upcoming',
        'incomplete',
        'abandoned',
      ]),
      credit: z.optional(BillingSubscriptionItemCreditSchema),
      credits: z.optional(z.nullable(BillingCreditsSchema)),
      plan_id: z.string(),
      price_id: z.optional(z.string()),
      plan: z.optional(BillingPlanSchema),
      plan_period: z.literal(['month', 'annual']),
      payment_method: z.optional(BillingPaymentMethodSchema),
      payment_method_id: z.optional(z.string()),
      lifetime_paid: z.optional(BillingMoneyAmountSchema),
      amount: z.optional(BillingMoneyAmountSchema),
      next_payment: z.optional(z.nullable(BillingSubscriptionItemNextPaymentSchema)),
      payer_id: z.string(),
      payer: z.optional(BillingPayerSchema),
      is_free_trial: z.boolean(),
      period_start: z.int(),
      period_end: z.nullable(z.int()),
      proration_date: z.optional(z.string()),
      canceled_at: z.nullable(z.int()),
      past_due_at: z.nullable(z.int()),
      ended_at: z.nullable(z.int()),
      created_at: z.optional(z.int()),
      updated_at: z.optional(z.int()),
      seats: z.optional(z.nullable(BillingSubscriptionItemSeatsSchema)),
      totals: z.optional(z.nullable(BillingTotalsSchema)),
      applied_discount: z.optional(z.nullable(BillingDiscountRedemptionSchema)),
    }))();

/** The next payment of a whole subscription. */
export interface BillingSubscriptionNextPayment {
  /** Milliseconds since the epoch. */
  date: number;
  /** The plans' own fees; the full amount is `totals.grand_total`. */
  amount: BillingMoneyAmount;
  /** Without tax and credits: they are not previewed. */
  totals?: BillingTotals | null | undefined;
}

/** Schema of {@link BillingSubscriptionNextPayment}. */
export const BillingSubscriptionNextPaymentSchema: BillingSchema<BillingSubscriptionNextPayment> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      date: z.int(),
      amount: BillingMoneyAmountSchema,
      totals: z.optional(z.nullable(BillingTotalsSchema)),
    }))();

/** All that a payer is subscribed to: one subscription with an item for each plan. */
export interface BillingSubscription {
  object: 'commerce_subscription';
  id: string;
  instance_id: string;
  status: 'active' | 'past_due' | 'canceled' | 'ended' | 'abandoned' | 'incomplete';
  payer_id: string;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
  /** Milliseconds since the epoch. `null`: was never active. */
  active_at: number | null;
  /** Milliseconds since the epoch. `null`: nothing is overdue. */
  past_due_at: number | null;
  /** One for each plan, past and upcoming ones included. */
  subscription_items: BillingSubscriptionItem[];
  /** Absent or `null`: nothing is due. */
  next_payment?: BillingSubscriptionNextPayment | null | undefined;
  /** The payer may start a free trial. */
  eligible_for_free_trial?: boolean | undefined;
}

/** Schema of {@link BillingSubscription}. */
export const BillingSubscriptionSchema: BillingSchema<BillingSubscription> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_subscription'),
    id: z.string(),
    instance_id: z.string(),
    status: z.literal(['active', 'past_due', 'canceled', 'ended', 'abandoned', 'incomplete']),
    payer_id: z.string(),
    created_at: z.int(),
    updated_at: z.int(),
    active_at: z.nullable(z.int()),
    past_due_at: z.nullable(z.int()),
    subscription_items: z.array(BillingSubscriptionItemSchema),
    next_payment: z.optional(z.nullable(BillingSubscriptionNextPaymentSchema)),
    eligible_for_free_trial: z.optional(z.boolean()),
  }))();
