import type { OpenEnum } from './enums.js';
import type { BillingMoneyAmount } from './money.js';

/** Credit for the unused part of a billing period. */
export interface BillingProrationCreditDetail {
  amount: BillingMoneyAmount;
  /** Days. */
  cycle_days_remaining: number;
  /** Days. */
  cycle_days_total: number;
  /** Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_remaining_percent: number;
}

/** Credit taken from the payer's balance. */
export interface BillingPayerCredit {
  /** Left after `applied_amount` is taken. */
  remaining_balance: BillingMoneyAmount;
  applied_amount: BillingMoneyAmount;
}

/** All credits that lower a payment. */
export interface BillingCredits {
  /** For the unused part of an earlier period. `null`: none. */
  proration: BillingProrationCreditDetail | null;
  /** From the payer's balance. `null`: none. */
  payer: BillingPayerCredit | null;
  total: BillingMoneyAmount;
}

/** The older, single credit of a subscription item; prefer `credits`. */
export interface BillingSubscriptionItemCredit {
  amount?: BillingMoneyAmount | null | undefined;
  /** Days. */
  cycle_days_remaining?: number | undefined;
  /** Days. */
  cycle_days_total?: number | undefined;
  /** Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_remaining_percent?: number | undefined;
}

/** A payer's credit balance. */
export interface BillingCreditBalance {
  object: OpenEnum<'commerce_credit_balance'>;
  /** `null`: the payer never had credits. */
  balance: BillingMoneyAmount | null;
}

/** One change of a payer's credit balance. */
export interface BillingCreditLedgerEntry {
  object?: OpenEnum<'commerce_credit_ledger'> | undefined;
  id: string;
  payer_id: string;
  /** Positive for an increase, negative for a decrease. */
  amount: BillingMoneyAmount;
  /** What caused the change, such as `grant`. */
  source_type: string;
  source_id: string;
  note?: string | null | undefined;
  /** ISO 8601 text from the Backend API; Clerk's SDK reads milliseconds since the epoch. */
  created_at: string | number;
}
