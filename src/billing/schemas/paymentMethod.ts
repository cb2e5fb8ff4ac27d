// Written by scripts/billingSchemas.mjs from ../tables/paymentMethod.ts.
import * as z from 'zod/v4';
import { openEnum } from '../openEnum.js';
import type { BillingSchema } from '../schemaType.js';
import type {
  BillingPaymentMethod,
  BillingPaymentMethodInitialize,
} from '../types/paymentMethod.js';

/** Schema of {@link BillingPaymentMethod}. */
export const BillingPaymentMethodSchema: BillingSchema<BillingPaymentMethod> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_payment_method'),
      id: z.string(),
      payer_id: z.string(),
      payment_type: z.optional(openEnum(['card', 'link', 'payer-credits'])),
      is_default: z.optional(z.boolean()),
      is_removable: z.optional(z.boolean()),
      gateway: z.string(),
      gateway_external_id: z.string(),
      gateway_external_account_id: z.nullable(z.string()),
      last4: z.nullable(z.string()),
      card_type: z.nullable(z.string()),
      status: openEnum(['active', 'disconnected', 'expired']),
      wallet_type: z.optional(z.nullable(z.string())),
      expiry_year: z.optional(z.nullable(z.int())),
      expiry_month: z.optional(z.nullable(z.int())),
      created_at: z.optional(z.nullable(z.int())),
      updated_at: z.optional(z.nullable(z.int())),
    }))();

/** Schema of {@link BillingPaymentMethodInitialize}. */
export const BillingPaymentMethodInitializeSchema: BillingSchema<BillingPaymentMethodInitialize> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.literal('commerce_payment_method_initialize'),
      external_client_secret: z.optional(z.string()),
      external_gateway_id: z.optional(z.string()),
      payment_method_order: z.optional(z.array(z.string())),
      id: z.optional(z.string()),
    }))();
