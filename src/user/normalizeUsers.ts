import type { PrivateMetadataOf, ServerSide, UserLike } from './inputs.js';
import { type Expected, refuseMistake } from './mistakes.js';
import {
  type NormalizedUserOf,
  type NormalizeUserOptions,
  readUser,
  USER_HINT,
} from './normalizeUser.js';
import { count, isSource, list, refuse, someArray } from './readers.js';
import { reading } from './reading.js';
import type { NormalizedUser } from './types.js';

/** A page as `@clerk/backend` returns it. */
export interface UserPage<T> {
  readonly data: readonly T[];
  readonly totalCount: number;
}

/** A page as Clerk's APIs return it. */
export interface UserPageJSON<T> {
  readonly data: readonly T[];
  readonly total_count: number;
}

type Public = { readonly privateMetadata?: false };
type Private = { readonly privateMetadata: true };
type PrivateUserOf<U> = NormalizedUserOf<U> & { readonly privateMetadata: PrivateMetadataOf<U> };

/**
 * Normalises many users: an array, or a page of Clerk's as the same kind of page.
 *
 * @throws {IsoclerkError} as `normalizeUser`, with the index in the path: `data[3].emailAddresses`.
 * @example
 * ```ts
 * import { normalizeUsers } from 'isoclerk/user'
 * const page = normalizeUsers({ data: [{ id: 'user_1', emailAddresses: [] }], totalCount: 12 })
 * page.totalCount // => 12
 * page.data.map((user) => user.id) // => ['user_1']
 * ```
 */
export function normalizeUsers<U extends UserLike>(
  sources: readonly (U & ServerSide<U>)[],
  options: Private,
): PrivateUserOf<U>[];
export function normalizeUsers<U extends UserLike>(
  sources: UserPage<U & ServerSide<U>>,
  options: Private,
): { data: PrivateUserOf<U>[]; totalCount: number };
export function normalizeUsers<U extends UserLike>(
  sources: UserPageJSON<U & ServerSide<U>>,
  options: Private,
): { data: PrivateUserOf<U>[]; total_count: number };
export function normalizeUsers<U extends UserLike>(
  sources: readonly U[],
  options?: Public,
): NormalizedUserOf<U>[];
export function normalizeUsers<U extends UserLike>(
  sources: UserPage<U>,
  options?: Public,
): { data: NormalizedUserOf<U>[]; totalCount: number };
export function normalizeUsers<U extends UserLike>(
  sources: UserPageJSON<U>,
  options?: Public,
): { data: NormalizedUserOf<U>[]; total_count: number };
export function normalizeUsers(sources: unknown, options?: NormalizeUserOptions): unknown {
  return reading(
    sources,
    (value) => (Array.isArray(value) ? users(value, options) : page(value, options)),
    'ISOCLERK_USER_INVALID',
    USER_HINT,
  );
}

function users(value: unknown, options?: NormalizeUserOptions): NormalizedUser[] {
  return list(value, (user) => readUser(user, options), false);
}

const USERS: Expected = {
  name: 'users',
  holders: ['response', 'users'],
  insteadOfOne: 'Use normalizeUser',
};

function page(value: unknown, options?: NormalizeUserOptions) {
  const source = isSource(value) ? value : refuseMistake(value, USERS);
  if (!Array.isArray(source.data)) refuseMistake(source, USERS);
  const data = users(someArray(source.data), options);
  const total = source.total_count;
  if (total !== undefined) return { data, total_count: count(total) };
  return { data, totalCount: count(source.totalCount ?? refuse('expected a number')) };
}
