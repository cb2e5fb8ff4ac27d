// Written by scripts/billingSchemas.mjs from ../tables/settings.ts.
import * as z from 'zod/v4';
import type { BillingSchema } from '../schemaType.js';

/** Billing settings for one kind of payer. */
export interface BillingPayerSettings {
  enabled: boolean;
  has_paid_plans: boolean;
}

/** Schema of {@link BillingPayerSettings}. */
export const BillingPayerSettingsSchema: BillingSchema<BillingPayerSettings> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      enabled: z.boolean(),
      has_paid_plans: z.boolean(),
    }))();

/** Billing settings of an instance: the `commerce_settings` member of the Frontend API's `GET /v1/environment`. */
export interface BillingSettings {
  /** Expected by Clerk's SDK types, in no published specification. */
  object?: string | undefined;
  /** Expected by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
  billing: {
    stripe_publishable_key: string | null;
    user: BillingPayerSettings;
    organization: BillingPayerSettings;
    free_trial_requires_payment_method?: boolean | undefined;
  };
}

/** Schema of {@link BillingSettings}. */
export const BillingSettingsSchema: BillingSchema<BillingSettings> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    billing: z.looseObject({
      stripe_publishable_key: z.nullable(z.string()),
      user: BillingPayerSettingsSchema,
      organization: BillingPayerSettingsSchema,
      free_trial_requires_payment_method: z.optional(z.boolean()),
    }),
  }))();
