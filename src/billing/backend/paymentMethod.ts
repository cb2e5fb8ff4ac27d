// Written by scripts/billingSchemas.mjs from ../tables/paymentMethod.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';

/** A card or another way to pay. */
export interface BillingPaymentMethod {
  object: 'commerce_payment_method';
  id: string;
  payer_id: string;
  payment_type: 'card' | 'link' | 'payer-credits';
  /** The payer's default. */
  is_default?: boolean | undefined;
  is_removable?: boolean | undefined;
  /** Payment gateway, such as `stripe`. */
  gateway: string;
  /** Id at the gateway. */
  gateway_external_id: string;
  /** Account at the gateway. `null`: none. */
  gateway_external_account_id: string | null;
  /** Last four digits. `null`: not a card. */
  last4: string | null;
  /** Card brand. `null`: not a card. */
  card_type: string | null;
  status: 'active' | 'disconnected';
  /** Wallet such as Apple Pay. `null`: none. */
  wallet_type?: string | null | undefined;
  /** Four digits. `null`: does not apply. */
  expiry_year?: number | null | undefined;
  /** 1 to 12. `null`: does not apply. */
  expiry_month?: number | null | undefined;
  /** Milliseconds since the epoch. */
  created_at?: number | undefined;
  /** Milliseconds since the epoch. */
  updated_at?: number | undefined;
}

/** Schema of {@link BillingPaymentMethod}. */
export const BillingPaymentMethodSchema: BillingSchema<BillingPaymentMethod> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_payment_method'),
      id: z.string(),
      payer_id: z.string(),
      payment_type: z.literal(['card', 'link', 'payer-credits']),
      is_default: z.optional(z.boolean()),
      is_removable: z.optional(z.boolean()),
      gateway: z.string(),
      gateway_external_id: z.string(),
      gateway_external_account_id: z.nullable(z.string()),
      last4: z.nullable(z.string()),
      card_type: z.nullable(z.string()),
      status: z.literal(['active', 'disconnected']),
      wallet_type: z.optional(z.nullable(z.string())),
      expiry_year: z.optional(z.nullable(z.int())),
      expiry_month: z.optional(z.nullable(z.int())),
      created_at: z.optional(z.int()),
      updated_at: z.optional(z.int()),
    }))();
