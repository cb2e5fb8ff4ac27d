/** Billing settings of an instance: the `commerce_settings` member of the Frontend API's `GET /v1/environment`. */
export interface BillingSettings {
  /** Expected by Clerk's SDK types, in no published specification. */
  object?: string | undefined;
  /** Expected by Clerk's SDK types, in no published specification. */
  id?: string | undefined;
  billing: {
    /** `null`: not set. */
    stripe_publishable_key?: string | null | undefined;
    /** Billing of users. */
    user?: BillingPayerSettings | undefined;
    /** Billing of organizations. */
    organization?: BillingPayerSettings | undefined;
    free_trial_requires_payment_method?: boolean | undefined;
  };
}

/** Billing settings for one kind of payer. */
export interface BillingPayerSettings {
  enabled?: boolean | undefined;
  has_paid_plans?: boolean | undefined;
}
