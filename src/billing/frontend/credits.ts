// Written by scripts/billingSchemas.mjs from ../tables/credits.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

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
  amount: BillingMoneyAmount;
  /** Days. */
  cycle_days_remaining: number;
  /** Days. */
  cycle_days_total: number;
  /** Part of the period that is left, as Clerk sends it: sources disagree between 0–1 and 0–100. Divide the days instead. */
  cycle_remaining_percent: number;
}

/** Schema of {@link BillingSubscriptionItemCredit}. */
export const BillingSubscriptionItemCreditSchema: BillingSchema<BillingSubscriptionItemCredit> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      cycle_days_remaining: z.int(),
      cycle_days_total: z.int(),
      cycle_remaining_percent: z.number(),
    }))();
