import type {
  BillingDiscountEffect,
  BillingDiscountSource,
  BillingDiscountStatus,
} from './enums.js';
import type { BillingMoneyAmount } from './money.js';

/** Reduction for the part of a billing period that has already passed. */
export interface BillingProrationDiscount {
  amount: BillingMoneyAmount;
  /** Days. */
  cycle_days_passed: number;
  /** Days. */
  cycle_days_total: number;
  /** Part of the period that has passed, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_passed_percent: number;
}

/** A discount that lowers one payment. */
export interface BillingAppliedDiscount {
  /** What the discount takes off this payment. */
  amount: BillingMoneyAmount;
  discount_id: string;
  name: string;
  effect: BillingDiscountEffect;
  /** 0 to 100, when `effect` is `percentage`. */
  percent_off?: number | undefined;
  /** When `effect` is `fixed_amount`. */
  amount_off?: BillingMoneyAmount | undefined;
  promo_code?: string | undefined;
  /** Billing periods that are left. `null`: for ever. */
  cycles_remaining: number | null;
  /** Billing periods it was given for. `null`: for ever. */
  duration_in_cycles?: number | null | undefined;
  /** Billing periods it was already applied to. */
  cycles_applied?: number | null | undefined;
}

/** All reductions of a payment. */
export interface BillingDiscounts {
  /** For the part of the period that has passed. `null`: none. */
  proration: BillingProrationDiscount | null;
  /** The discount applied. `null` or absent: none. */
  discount?: BillingAppliedDiscount | null | undefined;
  total: BillingMoneyAmount;
}

/** A discount that was given to a subscription item. */
export interface BillingDiscountRedemption {
  object: 'commerce_discount_redemption';
  id: string;
  subscription_item_id: string;
  discount_id: string;
  name?: string | undefined;
  source: BillingDiscountSource;
  promo_code?: string | undefined;
  effect?: BillingDiscountEffect | undefined;
  /** 0 to 100, when `effect` is `percentage`. */
  percent_off?: number | null | undefined;
  /** When `effect` is `fixed_amount`. */
  amount_off?: BillingMoneyAmount | null | undefined;
  /** What it takes off the next renewal. Absent without data on the next payment. */
  amount?: BillingMoneyAmount | null | undefined;
  /** Billing periods that are left. `null`: for ever. */
  cycles_remaining: number | null;
  /** Billing periods it was already applied to. */
  cycles_applied: number;
  status?: BillingDiscountStatus | undefined;
  /** Milliseconds since the epoch. */
  redeemed_at: number;
  /** Who redeemed it. `null`: not known. */
  redeemed_by: string | null;
}
