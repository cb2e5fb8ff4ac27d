// Written by scripts/billingSchemas.mjs from ../tables/money.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';

/**
 * An amount of money, as Clerk sends it.
 *
 * Only USD is supported by Clerk today. The mocks of Clerk's SDK write the currency in lower case and the text
 * without a symbol: compare `currency` case-insensitively and treat `amount_formatted` as opaque.
 */
export interface BillingMoneyAmount {
  /** Integer in minor units of `currency` (cents for USD). Negative only in credit ledger entries. */
  amount: number;
  /** Text for people, such as `$49.99`. */
  amount_formatted: string;
  /** ISO 4217 code, such as `USD`. */
  currency: string;
  /** Symbol, such as `$`. */
  currency_symbol: string;
}

/** Schema of {@link BillingMoneyAmount}. */
export const BillingMoneyAmountSchema: BillingSchema<BillingMoneyAmount> = /* @__PURE__ */ (() =>
  z.looseObject({
    amount: z.int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  }))();
