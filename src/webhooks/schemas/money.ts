import * as z from 'zod';

/** An amount of money in webhook payloads. */
export const billingWebhookMoneySchema = /* @__PURE__ */ (() =>
  z.looseObject({
    /** Minor units of `currency`. */
    amount: z.int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  }))();
