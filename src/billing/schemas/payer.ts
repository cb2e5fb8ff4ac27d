// Written by scripts/billingSchemas.mjs from ../tables/payer.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import type { BillingPayer } from '../types/payer.js';
import { BillingMoneyAmountSchema } from './money.js';

/** Schema of {@link BillingPayer}. */
export const BillingPayerSchema: BillingSchema<BillingPayer> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_payer'),
    id: z.string(),
    instance_id: z.string(),
    user_id: z.optional(z.nullable(z.string())),
    organization_id: z.optional(z.nullable(z.string())),
    organization_name: z.optional(z.nullable(z.string())),
    first_name: z.optional(z.nullable(z.string())),
    last_name: z.optional(z.nullable(z.string())),
    email: z.optional(z.nullable(z.string())),
    image_url: z.optional(z.string()),
    credits_balance: z.optional(BillingMoneyAmountSchema),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();
