// Written by scripts/billingSchemas.mjs from ../tables/settings.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';
import type { BillingPayerSettings, BillingSettings } from '../types/settings.js';

/** Schema of {@link BillingPayerSettings}. */
export const BillingPayerSettingsSchema: BillingSchema<BillingPayerSettings> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      enabled: z.optional(z.boolean()),
      has_paid_plans: z.optional(z.boolean()),
    }))();

/** Schema of {@link BillingSettings}. */
export const BillingSettingsSchema: BillingSchema<BillingSettings> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    billing: z.looseObject({
      stripe_publishable_key: z.optional(z.nullable(z.string())),
      user: z.optional(BillingPayerSettingsSchema),
      organization: z.optional(BillingPayerSettingsSchema),
      free_trial_requires_payment_method: z.optional(z.boolean()),
    }),
  }))();
