import type { BillingCredits, BillingSubscriptionItemCredit } from './credits.js';
import type { BillingDiscountRedemption } from './discounts.js';
import type {
  BillingManager,
  BillingPlanPeriod,
  BillingSubscriptionItemStatus,
  BillingSubscriptionStatus,
} from './enums.js';
import type { BillingMoneyAmount } from './money.js';
import type { BillingPayer } from './payer.js';
import type { BillingPaymentMethod } from './paymentMethod.js';
import type { BillingPlan } from './plan.js';
import type { BillingPerUnitTotal, BillingPerUnitTotalTier, BillingTotals } from './totals.js';

/** All that a payer is subscribed to: one subscription with an item for each plan. */
export interface BillingSubscription {
  object: 'commerce_subscription';
  id: string;
  instance_id: string;
  status: BillingSubscriptionStatus;
  payer_id: string;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number | null;
  /** Milliseconds since the epoch. `null`: was never active. */
  active_at: number | null;
  /** Milliseconds since the epoch. `null`: nothing is overdue. */
  past_due_at: number | null;
  /** One for each plan, past and upcoming ones included. */
  subscription_items: BillingSubscriptionItem[] | null;
  /** Absent or `null`: nothing is due. */
  next_payment?: BillingSubscriptionNextPayment | null | undefined;
  /** The payer may start a free trial. */
  eligible_for_free_trial?: boolean | undefined;
}

/** A payer's subscription to one plan. */
export interface BillingSubscriptionItem {
  object: 'commerce_subscription_item';
  id: string;
  instance_id: string;
  status: BillingSubscriptionItemStatus;
  /** The older, single credit; prefer `credits`. */
  credit?: BillingSubscriptionItemCredit | undefined;
  credits?: BillingCredits | null | undefined;
  /** `null`: the subscription is inactive. */
  plan_id?: string | null | undefined;
  price_id?: string | undefined;
  /** `null`: the subscription is inactive. */
  plan?: BillingPlan | null | undefined;
  plan_period: BillingPlanPeriod;
  payment_method?: BillingPaymentMethod | undefined;
  payment_method_id?: string | undefined;
  /** Paid so far, all periods together. */
  lifetime_paid?: BillingMoneyAmount | null | undefined;
  /** Due every period. */
  amount?: BillingMoneyAmount | null | undefined;
  /** Absent or `null`: nothing is due. */
  next_payment?: BillingSubscriptionItemNextPayment | null | undefined;
  payer_id?: string | undefined;
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
  /** Absent: `clerk`. Known to unreleased mobile SDKs only. */
  managed_by?: BillingManager | undefined;
  /** Known to an unreleased mobile SDK only. */
  store_product_id?: string | undefined;
}

/** Seats of a subscription item. */
export interface BillingSubscriptionItemSeats {
  /** `null`: unlimited. */
  quantity: number | null;
  tiers?: BillingPerUnitTotalTier[] | undefined;
}

/** The next payment of one subscription item. */
export interface BillingSubscriptionItemNextPayment {
  /** The plan's own fee; the full amount is `totals.grand_total`. */
  amount?: BillingMoneyAmount | null | undefined;
  /** Milliseconds since the epoch. */
  date?: number | null | undefined;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
  /** Without tax and credits: they are not previewed. */
  totals?: BillingTotals | null | undefined;
}

/** The next payment of a whole subscription. */
export interface BillingSubscriptionNextPayment {
  /** Milliseconds since the epoch. */
  date: number;
  /** The plans' own fees; the full amount is `totals.grand_total`. */
  amount: BillingMoneyAmount;
  per_unit_totals?: BillingPerUnitTotal[] | undefined;
  /** Without tax and credits: they are not previewed. */
  totals?: BillingTotals | null | undefined;
}
