import type {
  BillingEffectiveMode,
  BillingPreviousItemStatus,
  BillingSupportedPeriods,
} from './enums.js';
import type { BillingLegacyPlan, BillingLegacySubscriptionItem } from './legacy.js';
import type { BillingMoneyAmount } from './money.js';
import type { BillingPlan } from './plan.js';
import type { BillingSubscriptionItem } from './subscription.js';

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
  is_default?: boolean | undefined;
  /** Milliseconds since the epoch. */
  created_at: number;
  supported_billing_periods?: BillingSupportedPeriods | undefined;
}

/**
 * The answer to a price transition of a subscription item.
 *
 * Published in the legacy shape inside even at 2025-11-10 (`payment_source`, scalar plan amounts), so both are allowed.
 */
export interface BillingPriceTransition {
  object: 'commerce_price_transition';
  /** The new item. */
  subscription_item: BillingSubscriptionItem | BillingLegacySubscriptionItem;
  transition: BillingPriceTransitionDetails;
}

/** What a price transition changed. */
export interface BillingPriceTransitionDetails {
  previous_plan: BillingPlan | BillingLegacyPlan;
  previous_price: BillingPrice;
  /** Milliseconds since the epoch. */
  effective_at: number;
  effective_mode: BillingEffectiveMode;
  /** Milliseconds since the epoch. */
  next_billing_date?: number | null | undefined;
  charged_immediately: boolean;
  immediate_charge?: BillingMoneyAmount | null | undefined;
  previous_subscription_item_id: string;
  previous_subscription_item_status: BillingPreviousItemStatus;
}
