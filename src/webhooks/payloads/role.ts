import type { Open } from './common.js';

/**
 * `data` of `permission.created` and `permission.updated`. Deletions carry only a reference.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `Permission` (read 2026-08)
 */
export interface WebhookPermission {
  id: string;
  object: Open<'permission'>;
  /** `org:invoices:read`. */
  key: string;
  name: string;
  description: string | null;
  /** In the specification, in no SDK type. */
  type?: string | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}

/**
 * `data` of `role.created` and `role.updated`. Deletions carry only a reference.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `Role` (read 2026-08)
 */
export interface WebhookRole {
  id: string;
  object: Open<'role'>;
  /** `org:admin`. */
  key: string;
  name: string;
  description: string | null;
  permissions: WebhookPermission[];
  /** Required on paper, missing in the specification's own `role.updated`. */
  is_creator_eligible?: boolean | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}
