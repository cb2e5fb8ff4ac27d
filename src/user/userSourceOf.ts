import { isRecord } from '../internal/isRecord.js';
import type { Source } from './readers.js';

/** Where a user came from: a client SDK, the backend SDK, JSON of an API or webhook, or {@link normalizeUser}. */
export type UserSource = 'client' | 'backend' | 'json' | 'normalized';

/** A camelCase object that only a client SDK makes: with passkeys or `pathRoot`, and not one of ours. */
export function isClientShape(source: Source): boolean {
  return (
    source.object !== 'user' &&
    (Array.isArray(source.passkeys) || typeof source.pathRoot === 'string')
  );
}

/**
 * Tells which shape of a Clerk user a value has, or null when it is none; copies count as their original.
 *
 * A look at a few telling keys, not a validation: the guards (`isClientUser` …) check every field. Never throws.
 *
 * @example
 * ```ts
 * import { userSourceOf } from 'isoclerk/user'
 * userSourceOf({ id: 'user_1', email_addresses: [] }) // => 'json'
 * userSourceOf({ id: 'user_1', object: 'user', deleted: true }) // => null
 * ```
 */
export function userSourceOf(value: unknown): UserSource | null {
  try {
    if (!isRecord(value) || typeof value.id !== 'string' || value.deleted === true) return null;
    if (Array.isArray(value.email_addresses)) return 'json';
    if (!Array.isArray(value.emailAddresses)) return null;
    if (value.object === 'user') return 'normalized';
    if (isClientShape(value)) return 'client';
    if ('_raw' in value || 'banned' in value || 'lastActiveAt' in value) return 'backend';
    // Trimmed by hand: only the backend has numbers for times.
    return typeof value.createdAt === 'number' ? 'backend' : 'client';
  } catch {
    return null; // hostile proxies and getters
  }
}
