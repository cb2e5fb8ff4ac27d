// Written by scripts/billingSchemas.mjs from ../tables/credits.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingCredits,
  BillingPayerCredit,
  BillingProrationCreditDetail,
  BillingSubscriptionItemCredit,
} from '../types/credits.js';
import { BillingMoneyAmountSchema } from './money.js';

/** Schema of {@link BillingCreditBalance}. */
export const BillingCreditBalanceSchema: BillingSchema<BillingCreditBalance> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: openEnum(['commerce_credit_balance']),
      balance: z.nullable(BillingMoneyAmountSchema),
    }))();

/** Schema of {@link BillingCreditLedgerEntry}. */
export const BillingCreditLedgerEntrySchema: BillingSchema<BillingCreditLedgerEntry> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.optional(openEnum(['commerce_credit_ledger'])),
      id: z.string(),
      payer_id: z.string(),
      amount: BillingMoneyAmountSchema,
      source_type: z.string(),
      source_id: z.string(),
      note: z.optional(z.nullable(z.string())),
      created_at: z.union([z.string(), z.int()]),
    }))();

/** Schema of {@link BillingProrationCreditDetail}. */
export const BillingProrationCreditDetailSchema: BillingSchema<BillingProrationCreditDetail> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: BillingMoneyAmountSchema,
      cycle_days_remaining: z.int(),
      cycle_days_total: z.int(),
      cycle_remaining_percent: z.number(),
    }))();

/** Schema of {@link BillingPayerCredit}. */
export const BillingPayerCreditSchema: BillingSchema<BillingPayerCredit> = /* @__PURE__ */ (() =>
  z.looseObject({
    remaining_balance: BillingMoneyAmountSchema,
    applied_amount: BillingMoneyAmountSchema,
  }))();

/** Schema of {@link BillingCredits}. */
export const BillingCreditsSchema: BillingSchema<BillingCredits> = /* @__PURE__ */ (() =>
  z.looseObject({
    proration: z.nullable(BillingProrationCreditDetailSchema),
    payer: z.nullable(BillingPayerCreditSchema),
    total: BillingMoneyAmountSchema,
  }))();

/** Schema of {@link BillingSubscriptionItemCredit}. */
export const BillingSubscriptionItemCreditSchema: BillingSchema<BillingSubscriptionItemCredit> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      amount: z.optional(z.nullable(BillingMoneyAmountSchema)),
      cycle_days_remaining: z.optional(z.int()),
      cycle_days_total: z.optional(z.int()),
      cycle_remaining_percent: z.optional(z.number()),
    }))();
