/** Money as Clerk Billing sends it: `amount` in minor units. */
export interface WebhookMoneyData {
  amount: number;
  amount_formatted: string;
  currency: string;
  currency_symbol: string;
}

/** Who pays. The fields of the other kind are `''`, as in Clerk's deliveries. */
export interface WebhookPayerData {
  id: string;
  object: 'commerce_payer';
  user_id: string;
  first_name: string;
  last_name: string;
  email: string;
  organization_id: string;
  organization_name: string;
  image_url: string;
  created_at: number;
  updated_at: number;
  /** In Clerk's types, not on the wire. */
  instance_id: never;
}

/** Members of Clerk's plan type that are not on the wire. */
type ClaimedOfPlan = {
  [K in
    | 'instance_id'
    | 'product_id'
    | 'is_default'
    | 'period'
    | 'interval'
    | 'has_base_fee'
    | 'annual_monthly_amount'
    | 'publicly_visible']: never;
};

export interface WebhookPlanData extends ClaimedOfPlan {
  id: string;
  slug: string;
  name: string;
  is_recurring: boolean;
  /** Minor units, for the item's period. */
  amount: number;
  currency: string;
}

/** Members of Clerk's item type that are not on the wire. */
type ClaimedOfItem = {
  [K in
    | 'amount'
    | 'credit'
    | 'lifetime_paid'
    | 'next_payment_amount'
    | 'next_payment_date'
    | 'plan_period'
    | 'proration_date']: never;
};

export interface WebhookSubscriptionItemData extends ClaimedOfItem {
  id: string;
  object: 'commerce_subscription_item';
  status: 'abandoned' | 'active' | 'canceled' | 'ended' | 'incomplete' | 'past_due' | 'upcoming';
  /** null inside a subscription. */
  subscription_id: string | null;
  plan_id: string | null;
  plan: WebhookPlanData | null;
  interval: 'month' | 'annual';
  is_free_trial: boolean;
  /** Epoch milliseconds. */
  period_start: number;
  /** Epoch milliseconds; null on a default plan. */
  period_end: number | null;
  /** Only when the item is the event's own subject. */
  payer?: WebhookPayerData;
  seats?: { quantity: number | null };
  created_at: number;
  updated_at: number;
}

export interface WebhookSubscriptionData {
  id: string;
  object: 'commerce_subscription';
  status: 'abandoned' | 'active' | 'canceled' | 'ended' | 'incomplete' | 'past_due';
  payer_id: string;
  payer: WebhookPayerData;
  items: WebhookSubscriptionItemData[];
  latest_payment_id: string | null;
  payment_source_id: string | null;
  /** Epoch milliseconds; null: never was. */
  active_at: number | null;
  canceled_at: number | null;
  ended_at: number | null;
  past_due_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface WebhookPaymentAttemptItemData
  extends Omit<WebhookSubscriptionItemData, 'is_free_trial' | 'period_end' | 'status'> {
  status: WebhookSubscriptionItemData['status'] | 'expired';
  period_end: number;
}

export interface WebhookPaymentAttemptData {
  id: string;
  /** In Clerk's types (`commerce_payment_attempt`), not on the wire. */
  object: never;
  instance_id: string;
  payment_id: string;
  statement_id: string;
  /** Deprecated by Clerk. */
  invoice_id: string;
  gateway_external_id: string;
  status: 'pending' | 'paid' | 'failed';
  charge_type: 'checkout' | 'recurring';
  payee: {
    id: string;
    gateway_type: string;
    gateway_external_id: string;
    gateway_status: 'active' | 'pending' | 'restricted' | 'disconnected';
  };
  payer: WebhookPayerData;
  payment_source: {
    id: string;
    gateway: string;
    gateway_external_id: string;
    gateway_external_account_id: string | null;
    payment_method: 'card' | 'link';
    status: 'active' | 'disconnected';
    card_type: string | null;
    last4: string | null;
  };
  subscription_items: WebhookPaymentAttemptItemData[];
  totals: {
    subtotal: WebhookMoneyData;
    tax_total: WebhookMoneyData;
    grand_total: WebhookMoneyData;
  };
  failed_reason: { code: string; decline_code: string } | null;
  /** Epoch milliseconds. */
  billing_date: number;
  paid_at: number | null;
  failed_at: number | null;
  created_at: number;
  updated_at: number;
}
