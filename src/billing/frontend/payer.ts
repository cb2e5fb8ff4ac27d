// Written by scripts/billingSchemas.mjs from ../tables/payer.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import { type BillingMoneyAmount, BillingMoneyAmountSchema } from './money.js';

/** Who pays: a user (`user_id`) or an organization (`organization_id`); the other id is `null`. */
export interface BillingPayer {
  object: 'commerce_payer';
  id: string;
  instance_id: string;
  /** `null` on organization payers. */
  user_id: string | null;
  /** `null` on user payers. */
  organization_id: string | null;
  /** `null` on user payers; absent when the endpoint does not say. */
  organization_name?: string | null | undefined;
  /** `null` on organization payers; `''` on a user payer is a real empty name. */
  first_name?: string | null | undefined;
  /** `null` on organization payers; `''` on a user payer is a real empty name. */
  last_name?: string | null | undefined;
  /** `null` on organization payers. */
  email?: string | null | undefined;
  /** URL of an image. */
  image_url?: string | undefined;
  /** Credit the payer has left. */
  credits_balance?: BillingMoneyAmount | undefined;
  /** Milliseconds since the epoch. */
  created_at?: number | undefined;
  /** Milliseconds since the epoch. */
  updated_at?: number | undefined;
}

/** Schema of {@link BillingPayer}. */
export const BillingPayerSchema: BillingSchema<BillingPayer> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('commerce_payer'),
    id: z.string(),
    instance_id: z.string(),
    user_id: z.nullable(z.string()),
    organization_id: z.nullable(z.string()),
    organization_name: z.optional(z.nullable(z.string())),
    first_name: z.optional(z.nullable(z.string())),
    last_name: z.optional(z.nullable(z.string())),
    email: z.optional(z.nullable(z.string())),
    image_url: z.optional(z.string()),
    credits_balance: z.optional(BillingMoneyAmountSchema),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();
