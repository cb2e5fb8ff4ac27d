import * as z from 'zod/v4';
import { strictBillingPayer } from './payer.js';

/** `BillingSeats` of the specification. */
const strictBillingSeats = /* @__PURE__ */ (() =>
  z.looseObject({
    quantity: z.nullable(z.int()),
  }))();

/** `BillingSubscriptionItemEventPlanUnitPriceTier` of the specification. */
const strictUnitPriceTier = /* @__PURE__ */ (() =>
  z.looseObject({
    amount_per_block: z.int(),
    currency: z.string(),
    ends_after_block: z.nullable(z.int()),
    starts_at_block: z.int(),
  }))();

/** `BillingSubscriptionItemEventPlanUnitPrice` of the specification. */
const strictUnitPrice = /* @__PURE__ */ (() =>
  z.looseObject({
    block_size: z.int(),
    name: z.string(),
    tiers: z.array(strictUnitPriceTier),
  }))();

/** `BillingSubscriptionItemEventPlan` of the specification. */
const strictItemPlan = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    amount: z.int(),
    currency: z.string(),
    is_recurring: z.boolean(),
    name: z.string(),
    slug: z.string(),
    unit_prices: z.optional(z.array(strictUnitPrice)),
  }))();

/** `BillingSubscriptionItemEventPayload` of the specification. */
export const strictSubscriptionItem = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_subscription_item'),
    id: z.string(),
    interval: z.string(),
    is_free_trial: z.boolean(),
    payer: z.optional(strictBillingPayer),
    period_end: z.nullable(z.int()),
    period_start: z.int(),
    plan: z.nullable(strictItemPlan),
    plan_id: z.nullable(z.string()),
    seats: z.optional(strictBillingSeats),
    status: z.enum([
      'abandoned',
      'active',
      'canceled',
      'ended',
      'incomplete',
      'past_due',
      'upcoming',
    ]),
    subscription_id: z.nullable(z.string()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `SubscriptionEventPayload` of the specification. */
export const strictSubscription = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_subscription'),
    id: z.string(),
    items: z.array(strictSubscriptionItem),
    latest_payment_id: z.nullable(z.string()),
    payer: strictBillingPayer,
    payer_id: z.string(),
    payment_source_id: z.nullable(z.string()),
    status: z.enum(['ended', 'canceled', 'abandoned', 'past_due', 'active', 'incomplete']),
    active_at: z.nullable(z.int()),
    canceled_at: z.nullable(z.int()),
    created_at: z.int(),
    ended_at: z.nullable(z.int()),
    past_due_at: z.nullable(z.int()),
    updated_at: z.int(),
  }))();
