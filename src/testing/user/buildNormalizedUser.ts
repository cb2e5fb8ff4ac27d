import { type NormalizedUser, normalizeUser } from '../../user/index.js';
import { built } from '../gate.js';
import type { Metadata } from '../metadata.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { buildUserJSON, type UserOverrides } from './buildUserJSON.js';
import { prefixProviders, wireFields } from './fields.js';

type Derived =
  | 'object'
  | 'fullName'
  | 'primaryEmailAddress'
  | 'primaryPhoneNumber'
  | 'primaryWeb3Wallet'
  | 'publicMetadata'
  | 'unsafeMetadata';

/** Overrides of a normalised user, in its own names. `verified` is short for the verification's status. */
export type NormalizedUserOverrides<Public = Metadata, Unsafe = Metadata> = Overrides<
  Omit<NormalizedUser, Derived>
> & { readonly publicMetadata?: Public; readonly unsafeMetadata?: Unsafe };

/**
 * Builds a user as `normalizeUser` returns it, complete as from a webhook or the Backend API: `normalizeUser` makes it of
 * what {@link buildUserJSON} builds, so an empty name is null here too.
 *
 * @param overrides - any part of the result, at any depth; names and primary resources follow
 * @param options.seed - the same seed gives the same person in every builder
 * @returns a new, JSON-safe object; times in epoch milliseconds
 * @throws {IsoclerkError} `ISOCLERK_USER_INVALID` for an override that `normalizeUser` refuses: an empty email address,
 *   metadata that JSON cannot carry; its path names the field as JSON does. `ISOCLERK_TESTING_INVALID` for one from which
 *   nothing can be built: a list that is none.
 * @example
 * ```ts
 * import { buildNormalizedUser } from 'isoclerk/testing'
 * const user = buildNormalizedUser({ emailAddresses: [{ emailAddress: 'jane@example.com', verified: false }] })
 * user.primaryEmailAddress.emailAddress // => 'jane@example.com'
 * user.primaryEmailAddress.verification.status // => 'unverified'
 * ```
 */
export function buildNormalizedUser<Public = Metadata, Unsafe = Metadata>(
  overrides?: NormalizedUserOverrides<Public, Unsafe>,
  options?: BuildOptions,
): NormalizedUser<Public, Unsafe>;
export function buildNormalizedUser(overrides?: object, options?: BuildOptions): NormalizedUser {
  return built(overrides, options, (given, _, seed) => {
    const wire = prefixProviders(verifiedOverrides(wireFields(given)));
    return normalizeUser(buildUserJSON(wire, { seed }));
  });
}

/** `{ verified: false }` on an element is a verification that says so. */
function verifiedOverrides(wire: UserOverrides): UserOverrides {
  const withStatus = (element: object): object => {
    const { verified, ...rest } = element as { verified?: boolean };
    if (verified === undefined || 'verification' in rest) return rest;
    return { ...rest, verification: { status: verified ? 'verified' : 'unverified' } };
  };
  return Object.fromEntries(
    Object.entries(wire).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(withStatus) : value,
    ]),
  );
}
