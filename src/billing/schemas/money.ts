// Written by scripts/billingSchemas.mjs from ../tables/money.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import type { BillingMoneyAmount } from '../types/money.js';

/** Schema of {@link BillingMoneyAmount}. */
export const BillingMoneyAmountSchema: BillingSchema<BillingMoneyAmount> = /* @__PURE__ */ (() =>
  z.looseObject({
    amount: z.int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  }))();
