import type { Open } from './common.js';
import type { WebhookUserJSON } from './user.js';

export interface WebhookSessionActivityJSON {
  id: string;
  object?: string;
  is_mobile: boolean;
  device_type?: string;
  browser_name?: string;
  browser_version?: string;
  /** Personal data. */
  ip_address?: string;
  city?: string;
  country?: string;
}

/**
 * `data` of `session.*`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `SessionEventPayload` (read 2026-08)
 */
export interface WebhookSessionJSON {
  id: string;
  object: Open<'session'>;
  /** `pending` comes with `session.pending`, although the specification's list lacks it. */
  status: Open<
    'active' | 'pending' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced'
  >;
  user_id: string;
  client_id: string;
  /** The user at the time of the event. In SDK types since 2.23.0, where it may be null. */
  user?: WebhookUserJSON | null;
  /** Who impersonates the user: `{ sub, … }`. */
  actor?: Record<string, unknown> | null;
  latest_activity?: WebhookSessionActivityJSON | null;
  last_active_organization_id?: string | null;
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
