/** Known values complete in editors; every other string is allowed, because Clerk adds values without notice. */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/** Metadata as the app wrote it: any JSON object. */
export type Metadata = Record<string, unknown>;

/**
 * What is left of a deleted resource.
 *
 * `user.*`, `organization.*`, `organizationDomain.*`, `role.*` and `permission.*` deletions carry this. The SDK types
 * claim a full role or permission for the last two; it does not come.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `DeletedObject` (read 2026-08)
 */
export interface WebhookDeletedObject {
  /** `user`, `organization`, `role` … */
  object: string;
  /** The specification does not promise it; every known delivery has it. */
  id?: string | undefined;
  /** Always true. */
  deleted: boolean;
  /** `null` was seen on roles. */
  slug?: string | null | undefined;
  /** Your own id of a user, if it had one. Only on `user.deleted`. */
  external_id?: string | null | undefined;
}
