import * as z from 'zod/v4';

/** `BillingAmount` of the specification. */
const strictBillingAmount = /* @__PURE__ */ (() =>
  z.looseObject({
    amount: z.int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  }))();

/** `BillingSubscriptionCredit` of the specification. */
export const strictBillingSubscriptionCredit = /* @__PURE__ */ (() =>
  z.looseObject({
    amount: strictBillingAmount,
    cycle_days_remaining: z.int(),
    cycle_days_total: z.int(),
    cycle_remaining_percent: z.number(),
  }))();

/** `BillingSubscriptionPayerCredit` of the specification. */
const strictBillingSubscriptionPayerCredit = /* @__PURE__ */ (() =>
  z.looseObject({
    applied_amount: strictBillingAmount,
    remaining_balance: strictBillingAmount,
  }))();

/** `BillingSubscriptionCredits` of the specification. */
export const strictBillingSubscriptionCredits = /* @__PURE__ */ (() =>
  z.looseObject({
    payer: z.nullish(strictBillingSubscriptionPayerCredit),
    proration: z.nullish(strictBillingSubscriptionCredit),
    total: strictBillingAmount,
  }))();

/** `BillingUnitTotal` of the specification. */
const strictBillingUnitTotal = /* @__PURE__ */ (() =>
  z.looseObject({
    amount: z.optional(z.int()),
    currency: z.optional(z.string()),
    name: z.optional(z.string()),
    quantity: z.nullish(z.int()),
    total: z.optional(z.int()),
  }))();

/** `BillingTotals` of the specification. */
export const strictBillingTotals = /* @__PURE__ */ (() =>
  z.looseObject({
    grand_total: strictBillingAmount,
    per_unit_totals: z.optional(z.array(strictBillingUnitTotal)),
    subtotal: strictBillingAmount,
    tax_total: strictBillingAmount,
  }))();
