import type { Open } from './common.js';

/** Money as Clerk Billing sends it. */
export interface WebhookMoney {
  /** Minor units of `currency`: cents for USD. */
  amount: number;
  /** For display. With or without the symbol: do not parse it. */
  amount_formatted: string;
  /** ISO 4217, in either letter case. */
  currency: string;
  currency_symbol: string;
}

/**
 * Who pays: a user or an organization.
 *
 * The fields of the other kind come as `''`, `null` or not at all: ask `getPayer`, not `??`.
 */
export interface WebhookPayer {
  id: string;
  object?: Open<'commerce_payer'> | undefined;
  instance_id?: string | undefined;
  user_id?: string | null | undefined;
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
  email?: string | null | undefined;
  organization_id?: string | null | undefined;
  organization_name?: string | null | undefined;
  image_url?: string | null | undefined;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
}

/** Price of the blocks from one number to another. Flat, unlike the API's. */
export interface WebhookUnitPriceTier {
  /** Inclusive. */
  starts_at_block: number;
  /** Inclusive. `null`: no upper bound. */
  ends_after_block: number | null;
  /** Minor units of `currency`. */
  amount_per_block: number;
  currency: string;
}

/** What one kind of unit costs, such as a seat. */
export interface WebhookUnitPrice {
  /** The unit: `seats`. */
  name: string;
  /** Units in one block. */
  block_size: number;
  tiers: WebhookUnitPriceTier[];
}

/** A plan as webhooks carry it. The fields of the API's plan (`fee`, `annual_fee` …) do not come. */
export interface WebhookPlan {
  id: string;
  slug: string;
  name: string;
  is_recurring: boolean;
  /** Minor units of `currency`, for the item's own period. */
  amount: number;
  currency: string;
  /** Only on plans with unit prices. */
  unit_prices?: WebhookUnitPrice[] | undefined;
  /** From here on: SDK types only, the shape of 2025-09. */
  instance_id?: string | undefined;
  product_id?: string | undefined;
  description?: string | null | undefined;
  period?: Open<'month' | 'annual'> | undefined;
  interval?: number | undefined;
  /** Minor units. */
  annual_monthly_amount?: number | undefined;
  is_default?: boolean | undefined;
  has_base_fee?: boolean | undefined;
  publicly_visible?: boolean | undefined;
}

/** What was left of the period when a plan changed. */
export interface WebhookProrationCredit {
  amount?: WebhookMoney | null | undefined;
  cycle_days_remaining?: number | undefined;
  cycle_days_total?: number | undefined;
  /** 0 to 1 on paper, percent in some payloads: divide the two day counts instead. */
  cycle_remaining_percent?: number | undefined;
}

/** Credits that lower what is due. */
export interface WebhookCredits {
  proration?: WebhookProrationCredit | null | undefined;
  payer?: { remaining_balance: WebhookMoney; applied_amount: WebhookMoney } | null | undefined;
  total: WebhookMoney;
}

/** Status of a subscription item. Values are snake_case, unlike event names; others may come. */
export type WebhookItemStatus = Open<
  'abandoned' | 'active' | 'canceled' | 'ended' | 'expired' | 'incomplete' | 'past_due' | 'upcoming'
>;

/**
 * `data` of `subscriptionItem.*`, and the items inside `subscription.*` and `paymentAttempt.*`.
 *
 * Specification and SDK describe two different shapes and both are around, so only `id` and `status` are certain.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `BillingSubscriptionItemEventPayload`, `BillingSubscriptionItem` (read 2026-08)
 */
export interface WebhookSubscriptionItem {
  id: string;
  object?: Open<'commerce_subscription_item' | 'subscription_item'> | undefined;
  status: WebhookItemStatus;
  /** Left out or null inside a subscription. */
  subscription_id?: string | null | undefined;
  plan_id?: string | null | undefined;
  plan?: WebhookPlan | null | undefined;
  /** `month` or `annual`. The SDK types have it as `plan_period`. */
  interval?: Open<'month' | 'annual'> | null | undefined;
  plan_period?: Open<'month' | 'annual'> | null | undefined;
  /** Sent and documented, in no SDK type. */
  is_free_trial?: boolean | undefined;
  /** Epoch milliseconds. */
  period_start?: number | undefined;
  /** Epoch milliseconds. `null` on a default plan: it does not end. */
  period_end?: number | null | undefined;
  /** Only when the item is the event's own subject. */
  payer?: WebhookPayer | null | undefined;
  /** `null` quantity: unlimited. */
  seats?: { quantity: number | null } | null | undefined;
  /** Deprecated for `credits`. */
  credit?: WebhookProrationCredit | null | undefined;
  credits?: WebhookCredits | null | undefined;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
  /** From here on: required by the SDK types, absent from the specification. Check before you read. */
  amount?: WebhookMoney | null | undefined;
  /** Minor units. */
  lifetime_paid?: number | null | undefined;
  /** Minor units. */
  next_payment_amount?: number | null | undefined;
  /** Epoch milliseconds. */
  next_payment_date?: number | null | undefined;
  /** `YYYY-MM-DD`. */
  proration_date?: string | null | undefined;
  /** Epoch milliseconds. */
  canceled_at?: number | null | undefined;
  /** Epoch milliseconds. */
  past_due_at?: number | null | undefined;
}

/**
 * `data` of `subscription.*`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `SubscriptionEventPayload` (read 2026-08)
 */
export interface WebhookSubscription {
  id: string;
  object: Open<'commerce_subscription'>;
  status: WebhookItemStatus;
  payer_id: string;
  payer: WebhookPayer;
  items: WebhookSubscriptionItem[];
  latest_payment_id?: string | null | undefined;
  payment_source_id?: string | null | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
  /** Epoch milliseconds. `null`: never was. */
  active_at?: number | null | undefined;
  /** Epoch milliseconds. */
  canceled_at?: number | null | undefined;
  /** Epoch milliseconds. */
  ended_at?: number | null | undefined;
  /** Epoch milliseconds. */
  past_due_at?: number | null | undefined;
}

/** How a payment was made. Keeps the name that the API replaced by `payment_method`. */
export interface WebhookPaymentSource {
  id: string;
  /** `stripe`. */
  gateway: string;
  gateway_external_id: string;
  gateway_external_account_id?: string | null | undefined;
  /** The kind of method, not the method itself. */
  payment_method: Open<'card' | 'link'>;
  status: Open<'active' | 'disconnected'>;
  card_type?: string | null | undefined;
  last4?: string | null | undefined;
}

/** A flat line of units: the API nests tiers here, webhooks do not. */
export interface WebhookUnitTotal {
  name?: string | undefined;
  /** Minor units of one unit. */
  amount?: number | undefined;
  /** `null`: unlimited. */
  quantity?: number | null | undefined;
  /** Minor units. */
  total?: number | undefined;
  currency?: string | undefined;
}

/** The sums of a payment attempt. */
export interface WebhookTotals {
  subtotal: WebhookMoney;
  tax_total: WebhookMoney;
  grand_total: WebhookMoney;
  per_unit_totals?: WebhookUnitTotal[] | undefined;
}

/**
 * `data` of `paymentAttempt.*`. There is no event for success or failure: read `status`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `PaymentAttemptEventPayload` (read 2026-08)
 */
export interface WebhookPaymentAttempt {
  id: string;
  /** Absent in the specification; the SDK types require it. */
  object?: Open<'commerce_payment_attempt' | 'commerce_payment'> | undefined;
  instance_id: string;
  payment_id: string;
  statement_id: string;
  /** Deprecated. */
  invoice_id?: string | null | undefined;
  gateway_external_id: string;
  status: Open<'pending' | 'paid' | 'failed'>;
  charge_type: Open<'checkout' | 'recurring'>;
  payee: {
    id: string;
    gateway_type: string;
    gateway_external_id: string;
    gateway_status: Open<'active' | 'pending' | 'restricted' | 'disconnected'>;
  };
  payer: WebhookPayer;
  payment_source: WebhookPaymentSource;
  subscription_items: WebhookSubscriptionItem[];
  totals: WebhookTotals;
  failed_reason?: { code: string; decline_code?: string | null | undefined } | null | undefined;
  /** Epoch milliseconds. The date that is being billed for. */
  billing_date: number;
  /** Epoch milliseconds. */
  paid_at?: number | null | undefined;
  /** Epoch milliseconds. */
  failed_at?: number | null | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}
