import type { BillingCheckoutStatus, BillingPlanPeriod } from './enums.js';
import type { BillingPayer } from './payer.js';
import type { BillingPaymentMethod } from './paymentMethod.js';
import type { BillingPlan } from './plan.js';
import type { BillingSubscriptionItem } from './subscription.js';
import type { BillingCheckoutTotals } from './totals.js';

/** The purchase of a plan, from first look to confirmation. */
export interface BillingCheckout {
  object: 'commerce_checkout';
  id: string;
  /** Account at the gateway that receives the money. */
  external_gateway_id: string;
  /** Required by Clerk's SDK types, in no published specification. */
  external_client_secret?: string | undefined;
  plan: BillingPlan;
  plan_period: BillingPlanPeriod;
  payer: BillingPayer;
  payment_method?: BillingPaymentMethod | undefined;
  status: BillingCheckoutStatus;
  totals: BillingCheckoutTotals;
  /** The item that a completed checkout made. */
  subscription_item?: BillingSubscriptionItem | undefined;
  /** Milliseconds since the epoch. */
  plan_period_start?: number | undefined;
  /** Milliseconds since the epoch. */
  free_trial_ends_at?: number | undefined;
  /** `true`: takes effect upon completion. `false`: at the start of the next period. */
  is_immediate_plan_change: boolean;
  needs_payment_method: boolean;
}
