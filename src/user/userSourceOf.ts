import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';

/** Where a user came from: a client SDK, the backend SDK, JSON of an API or webhook, or {@link normalizeUser}. */
export type UserSource = 'client' | 'backend' | 'json' | 'normalized';

/** What no client is told, in camelCase. */
const SERVER_ONLY = [
  '_raw',
  'banned',
  'locked',
  'deprovisioned',
  'lastActiveAt',
  'locale',
  'privateMetadata',
];

/** A camelCase object that only a client SDK makes: with passkeys or `pathRoot`, and not one of ours. */
export function isClientShape(object: unknown, passkeys: unknown, pathRoot: unknown): boolean {
  return object !== 'user' && (Array.isArray(passkeys) || typeof pathRoot === 'string');
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
    if (!isRecord(value) || typeof own(value, 'id') !== 'string') return null;
    if (own(value, 'deleted') === true) return null;
    if (Array.isArray(own(value, 'email_addresses'))) return 'json';
    if (!Array.isArray(own(value, 'emailAddresses'))) return null;
    const object = own(value, 'object');
    if (object === 'user') return 'normalized';
    if (isClientShape(object, own(value, 'passkeys'), own(value, 'pathRoot'))) return 'client';
    if (SERVER_ONLY.some((key) => Object.hasOwn(value, key))) return 'backend';
    // Trimmed by hand: only the backend has numbers for times.
    return typeof own(value, 'createdAt') === 'number' ? 'backend' : 'client';
  } catch {
    return null; // hostile proxies and getters
  }
}
