import type { UserJSONLike } from './inputs.js';
import { normalizeUser } from './normalizeUser.js';
import type { NormalizedUser } from './types.js';
import { type UserSource, userSourceOf } from './userSourceOf.js';

// What tells the shapes apart, and no optional property: TypeScript narrows a union to Clerk's own `User` only if that
// is a subtype, and a type that lacks an optional property is none. `normalizeUser` takes each of them as it is.

/** What is certain of a client user: only the client has passkeys in camelCase. */
export interface ClientUserShape {
  readonly id: string;
  readonly emailAddresses: readonly { readonly emailAddress: string }[];
  readonly passkeys: readonly { readonly id: string }[];
}

/** What is certain of a backend user: only the server knows `banned`. */
export interface BackendUserShape {
  readonly id: string;
  readonly emailAddresses: readonly { readonly emailAddress: string }[];
  readonly banned: boolean;
}

/** What is certain of user JSON. */
export interface UserJSONShape {
  readonly id: string;
  readonly email_addresses: readonly { readonly email_address: string }[];
}

/** The normalised user if `value` has that shape and every field checks, else null. */
function check(value: unknown, source: UserSource): NormalizedUser | null {
  try {
    return userSourceOf(value) === source ? normalizeUser(value as UserJSONLike) : null;
  } catch {
    return null;
  }
}

/**
 * Tells whether a value is a client `UserResource` or a copy of one, every field checked. Never throws.
 *
 * The pages router of Next.js types a serialised backend user as `UserResource` before it hydrates: that is a backend
 * user, and this says so.
 *
 * @example
 * ```ts
 * import { isClientUser } from 'isoclerk/user'
 * isClientUser({ id: 'user_1', emailAddresses: [], passkeys: [] }) // => true
 * isClientUser({ id: 'user_1', emailAddresses: [], banned: false }) // => false
 * ```
 */
export function isClientUser(value: unknown): value is ClientUserShape {
  return check(value, 'client')?.passkeys !== undefined;
}

/**
 * Tells whether a value is a backend `User` or a copy of one, every field checked. Never throws.
 *
 * @example
 * ```ts
 * import { isBackendUser } from 'isoclerk/user'
 * isBackendUser({ id: 'user_1', emailAddresses: [], banned: false }) // => true
 * ```
 */
export function isBackendUser(value: unknown): value is BackendUserShape {
  return check(value, 'backend')?.banned !== undefined;
}

/**
 * Tells whether a value is user JSON of an API, a webhook or a client snapshot, every field checked. Never throws.
 *
 * @example
 * ```ts
 * import { isUserJSON } from 'isoclerk/user'
 * isUserJSON({ id: 'user_1', email_addresses: [] }) // => true
 * isUserJSON({ id: 'user_1', object: 'user', deleted: true }) // => false
 * ```
 */
export function isUserJSON(value: unknown): value is UserJSONShape {
  return check(value, 'json') !== null;
}

/**
 * Tells whether a value is a normalised user: normalising it again would change nothing. Never throws.
 *
 * @example
 * ```ts
 * import { isNormalizedUser, normalizeUser } from 'isoclerk/user'
 * isNormalizedUser(normalizeUser({ id: 'user_1', email_addresses: [] })) // => true
 * ```
 */
export function isNormalizedUser(value: unknown): value is NormalizedUser {
  try {
    const user = check(value, 'normalized');
    return user !== null && contains(value, user);
  } catch {
    return false;
  }
}

/** Whether `value` has every field of `part`, equal. */
function contains(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(value, part);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(part) && !(Array.isArray(value) && value.length === part.length)) return false;
  return Object.entries(part).every(
    ([key, field]) => Object.hasOwn(value, key) && contains(Reflect.get(value, key), field),
  );
}
