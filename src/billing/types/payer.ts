import type { BillingMoneyAmount } from './money.js';

/** Who pays: a user (`user_id`) or an organization (`organization_id`); the other id is `null`. */
export interface BillingPayer {
  object: 'commerce_payer';
  id: string;
  instance_id: string;
  /** `null` on organization payers. */
  user_id?: string | null | undefined;
  /** `null` on user payers. */
  organization_id?: string | null | undefined;
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
