// Written by scripts/billingSchemas.mjs from ../tables/paymentAttempt.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';
import { type BillingPayer, BillingPayerSchema } from './payer.js';
import { type BillingPaymentMethod, BillingPaymentMethodSchema } from './paymentMethod.js';
import { type BillingTotals, BillingTotalsSchema } from './totals.js';

/** One attempt to take a payment. */
export interface BillingPaymentAttempt {
  /** `commerce_payment` in both APIs; Clerk's backend types say `commerce_payment_attempt`. */
  object: 'commerce_payment';
  id: string;
  payment_id: string;
  instance_id: string;
  statement_id: string;
  charge_type: 'checkout' | 'recurring';
  payee_id: string;
  payee: Record<string, unknown>;
  payer_id: string;
  payer: BillingPayer;
  payment_method_id: string;
  payment_method: BillingPaymentMethod;
  /** Recurring payments only. */
  subscription_item_id?: string | undefined;
  subscription_item?: Record<string, unknown> | undefined;
  amount: BillingMoneyAmount;
  totals?: BillingTotals | null | undefined;
  /** Id at the gateway. `null`: none yet. */
  gateway_external_id: string | null;
  /** Page of the payment at the gateway. `null`: none. */
  gateway_external_url: string | null;
  status: 'pending' | 'paid' | 'failed';
  /** Milliseconds since the epoch. `null`: not paid. */
  paid_at: number | null;
  /** Milliseconds since the epoch. `null`: did not fail. */
  failed_at: number | null;
  /** Milliseconds since the epoch. */
  created_at: number;
  /** Milliseconds since the epoch. */
  updated_at: number;
}

/** Schema of {@link BillingPaymentAttempt}. */
export const BillingPaymentAttemptSchema: BillingSchema<BillingPaymentAttempt> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_payment'),
      id: z.string(),
      payment_id: z.string(),
      instance_id: z.string(),
      statement_id: z.string(),
      charge_type: z.literal(['checkout', 'recurring']),
      payee_id: z.string(),
      payee: z.looseObject({}),
      payer_id: z.string(),
      payer: BillingPayerSchema,
      payment_method_id: z.string(),
      payment_method: BillingPaymentMethodSchema,
      subscription_item_id: z.optional(z.string()),
      subscription_item: z.optional(z.looseObject({})),
      amount: BillingMoneyAmountSchema,
      totals: z.optional(z.nullable(BillingTotalsSchema)),
      gateway_external_id: z.nullable(z.string()),
      gateway_external_url: z.nullable(z.string()),
      status: z.literal(['pending', 'paid', 'failed']),
      paid_at: z.nullable(z.int()),
      failed_at: z.nullable(z.int()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
