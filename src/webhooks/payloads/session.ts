import type { Open } from './common.js';
import type { WebhookUser } from './user.js';

/** Device and place of a session. Personal data. */
export interface WebhookSessionActivity {
  id: string;
  object?: string | undefined;
  is_mobile: boolean;
  device_type?: string | undefined;
  browser_name?: string | undefined;
  browser_version?: string | undefined;
  /** Personal data. */
  ip_address?: string | undefined;
  city?: string | undefined;
  country?: string | undefined;
}

/**
 * `data` of `session.*`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `SessionEventPayload` (read 2026-08)
 */
export interface WebhookSession {
  id: string;
  object: Open<'session'>;
  /** `pending` comes with `session.pending`, although the specification's list lacks it. */
  status: Open<
    'active' | 'pending' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced'
  >;
  user_id: string;
  client_id: string;
  /** The user at the time of the event. In SDK types since 2.23.0, where it may be null. */
  user?: WebhookUser | null | undefined;
  /** Who impersonates the user: `{ sub, … }`. */
  actor?: Record<string, unknown> | null | undefined;
  latest_activity?: WebhookSessionActivity | null | undefined;
  last_active_organization_id?: string | null | undefined;
  /** Epoch milliseconds. */
  last_active_at: number;
  /** Epoch milliseconds. */
  expire_at: number;
  /** Epoch milliseconds. */
  abandon_at: number;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}
