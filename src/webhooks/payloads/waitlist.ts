import type { Metadata, Open } from './common.js';

/** The invitation that a waitlist entry led to. */
export interface WebhookInvitation {
  id: string;
  object: Open<'invitation'>;
  email_address: string;
  /** Missing in the specification's own example. */
  public_metadata?: Metadata | null | undefined;
  status: Open<'pending' | 'accepted' | 'revoked' | 'expired'>;
  revoked?: boolean | undefined;
  url?: string | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
  /** Epoch milliseconds. */
  expires_at?: number | null | undefined;
}

/**
 * `data` of `waitlistEntry.*`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `WaitlistEntry` (read 2026-08)
 */
export interface WebhookWaitlistEntry {
  id: string;
  /** The schema says `waitlist_entry`, the example `waitlistEntry`. */
  object: Open<'waitlist_entry' | 'waitlistEntry'>;
  email_address: string;
  status: Open<'pending' | 'invited' | 'rejected' | 'completed'>;
  invitation?: WebhookInvitation | null | undefined;
  /** True while a batch action has the entry. */
  is_locked?: boolean | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}
