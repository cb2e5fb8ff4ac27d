// Written by scripts/billingSchemas.mjs from ../tables/credits.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** A payer's credit balance. */
export interface BillingCreditBalance {
  object: string;
  /** `null`: the payer never had credits. */
  balance: BillingMoneyAmount | null;
}

/** Schema of {@link BillingCreditBalance}. */
export const BillingCreditBalanceSchema: BillingSchema<BillingCreditBalance> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      balance: z.nullable(BillingMoneyAmountSchema),
    }))();

/** One change of a payer's credit balance. */
export interface BillingCreditLedgerEntry {
  object: string;
  id: string;
  payer_id: string;
  /** Positive for an increase, negative for a decrease. */
  amount: BillingMoneyAmount;
  /** What caused the change, such as `grant`. */
  source_type: string;
  source_id: string;
  note?: string | null | undefined;
  /** ISO 8601 text from the Backend API; Clerk's SDK reads milliseconds since the epoch. */
  created_at: string;
}

/** Schema of {@link BillingCreditLedgerEntry}. */
export const BillingCreditLedgerEntrySchema: BillingSchema<BillingCreditLedgerEntry> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      payer_id: z.string(),
      amount: BillingMoneyAmountSchema,
      source_type: z.string(),
      source_id: z.string(),
      note: z.optional(z.nullable(z.string())),
      created_at: z.string(),
    }))();

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

/** Schema of {@link BillingProrationCreditDetail}. */
export const BillingProrationCreditDetailSchema: BillingSchema<BillingProrationCreditDetail> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      cycle_days_remaining: z.int(),
      cycle_days_total: z.int(),
      cycle_remaining_percent: z.number(),
    }))();

/** Credit taken from the payer's balance. */
export interface BillingPayerCredit {
  /** Left after `applied_amount` is taken. */
  remaining_balance: BillingMoneyAmount;
  applied_amount: BillingMoneyAmount;
}

/** Schema of {@link BillingPayerCredit}. */
export const BillingPayerCreditSchema: BillingSchema<BillingPayerCredit> = /* @__PURE__ */ (() =>
  z.looseObject({
    remaining_balance: BillingMoneyAmountSchema,
    applied_amount: BillingMoneyAmountSchema,
  }))();

/** All credits that lower a payment. */
export interface BillingCredits {
  /** For the unused part of an earlier period. `null`: none. */
  proration: BillingProrationCreditDetail | null;
  /** From the payer's balance. `null`: none. */
  payer: BillingPayerCredit | null;
  total: BillingMoneyAmount;
}

/** Schema of {@link BillingCredits}. */
export const BillingCreditsSchema: BillingSchema<BillingCredits> = /* @__PURE__ */ (() =>
  z.looseObject({
    proration: z.nullable(BillingProrationCreditDetailSchema),
    payer: z.nullable(BillingPayerCreditSchema),
    total: BillingMoneyAmountSchema,
  }))();

/** The older, single credit of a subscription item; prefer `credits`. */
export interface BillingSubscriptionItemCredit {
  amount?: BillingMoneyAmount | null | undefined;
  /** Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_remaining_percent?: number | undefined;
}

/** Schema of {@link BillingSubscriptionItemCredit}. */
export const BillingSubscriptionItemCreditSchema: BillingSchema<BillingSubscriptionItemCredit> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      cycle_remaining_percent: z.optional(z.number()),
    }))();
