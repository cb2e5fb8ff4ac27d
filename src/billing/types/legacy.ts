import type { BillingSubscriptionItemCredit } from './credits.js';
import type {
  BillingPayerType,
  BillingPlanPeriod,
  BillingSubscriptionItemStatus,
  OpenEnum,
} from './enums.js';
import type { BillingMoneyAmount } from './money.js';
import type { BillingFeature } from './plan.js';
import type { BillingSubscriptionItemNextPayment } from './subscription.js';

/**
 * A subscription item as it was before 2025-11-10. Two operations of the Backend API are still published with it:
 * `extend_free_trial` and `price_transition`.
 */
export interface BillingLegacySubscriptionItem {
  object: 'commerce_subscription_item';
  id: string;
  instance_id: string;
  status: BillingSubscriptionItemStatus;
  credit?: BillingSubscriptionItemCredit | null | undefined;
  plan_id: string;
  price_id?: string | undefined;
  plan: BillingLegacyPlan | null;
  plan_period: BillingPlanPeriod;
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
  for_payer_type: BillingPayerType;
  features: BillingFeature[];
  period?: string | undefined;
  interval?: number | undefined;
  free_trial_enabled?: boolean | undefined;
  /** Days. */
  free_trial_days?: number | null | undefined;
}

/** A payment method as it was before 2025-11-10, when it was called a payment source. */
export interface BillingLegacyPaymentSource {
  object: 'commerce_source' | 'commerce_payment_source';
  id: string;
  payer_id: string;
  /** Today `payment_type`. */
  payment_method: OpenEnum<'card' | 'apple_pay' | 'google_pay'>;
  is_default?: boolean | null | undefined;
  is_removable?: boolean | null | undefined;
  gateway: string;
  gateway_external_id: string;
  gateway_external_account_id?: string | null | undefined;
  last4: string;
  status: OpenEnum<'active' | 'disconnected'>;
  wallet_type: string;
  card_type: string;
  expiry_year?: number | undefined;
  expiry_month?: number | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

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
