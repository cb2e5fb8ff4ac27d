import * as fc from 'fast-check';
import { camelCase } from '../../internal/camelCase.js';
import { isRecord } from '../../internal/isRecord.js';
import { type NormalizedUser, normalizeUser } from '../../user/index.js';
import {
  type BackendUser,
  buildBackendUser,
  buildClientUser,
  buildUserJSON,
  type ClientUser,
  type UserJSON,
  type UserOverrides,
} from '../index.js';
import { few, metadata, name, orNull, seed, some, time } from './values.js';

const status = () =>
  fc.constantFrom(
    'verified' as const,
    'unverified' as const,
    'failed' as const,
    'expired' as const,
  );

const verification = () => orNull(fc.record({ status: status() }));

/** What two users may differ in, in wire names. Primary ids are those of an element, or null. */
export const userOverrides = (): fc.Arbitrary<UserOverrides> =>
  some<UserOverrides>({
    first_name: orNull(name()),
    last_name: orNull(name()),
    username: orNull(fc.stringMatching(/^[a-z\d_]{3,12}$/)),
    external_id: orNull(fc.uuid()),
    email_addresses: few(some({ email_address: fc.emailAddress(), verification: verification() })),
    phone_numbers: few(
      some({ reserved_for_second_factor: fc.boolean(), verification: verification() }),
    ),
    web3_wallets: few(some({ verification: verification() })),
    external_accounts: few(
      some({
        provider: fc.constantFrom('oauth_google', 'oauth_github', 'oauth_custom_acme'),
        label: orNull(name()),
        verification: verification(),
      }),
    ),
    enterprise_accounts: few(
      some({
        protocol: fc.constantFrom('saml' as const, 'oauth' as const),
        verification: verification(),
      }),
    ),
    passkeys: few(some({ name: name() })),
    public_metadata: metadata(),
    private_metadata: metadata(),
    unsafe_metadata: metadata(),
    password_enabled: fc.boolean(),
    totp_enabled: fc.boolean(),
    backup_code_enabled: fc.boolean(),
    banned: fc.boolean(),
    locked: fc.boolean(),
    create_organization_enabled: fc.boolean(),
    create_organizations_limit: orNull(fc.nat(100)),
    delete_self_enabled: fc.boolean(),
    locale: orNull(fc.constantFrom('en-US', 'de-DE', 'ja-JP')),
    last_sign_in_at: orNull(time()),
    last_active_at: orNull(time()),
    legal_accepted_at: orNull(time()),
    created_at: time(),
  });

/**
 * Arbitrary users as the Backend API and webhooks send them: any names, any number of identifiers in any state, any
 * metadata; every one valid.
 *
 * @example
 * ```ts
 * import { normalizeUser } from 'isoclerk/user'
 * import { arbitraryUserJSON } from 'isoclerk/testing/fast-check'
 * import * as fc from 'fast-check'
 * fc.assert(fc.property(arbitraryUserJSON(), (json) => normalizeUser(json).id === json.id))
 * ```
 */
export function arbitraryUserJSON(): fc.Arbitrary<UserJSON> {
  return fc
    .tuple(userOverrides(), seed())
    .map(([overrides, number]) => buildUserJSON(overrides, { seed: number }));
}

/** Arbitrary users as `@clerk/backend` 3.x gives them. */
export function arbitraryBackendUser(): fc.Arbitrary<BackendUser> {
  return fc
    .tuple(userOverrides(), seed())
    .map(([overrides, number]) => buildBackendUser(camelCased(overrides), { seed: number }));
}

/** Arbitrary users as Core 3's `useUser()` gives them. */
export function arbitraryClientUser(): fc.Arbitrary<ClientUser> {
  return fc
    .tuple(userOverrides(), seed())
    .map(([overrides, number]) =>
      buildClientUser(unprefixed(camelCased(overrides)), { seed: number }),
    );
}

/** Arbitrary users as `normalizeUser` returns them. Names are not blank: Clerk keeps blanks, normalising does too. */
export function arbitraryNormalizedUser(): fc.Arbitrary<NormalizedUser> {
  return arbitraryUserJSON().map((json) => normalizeUser(json));
}

/** Overrides of the wire as the builders of SDK objects take them: names in camelCase, metadata as it is. */
function camelCased(overrides: object): object {
  const value = (key: string, inner: unknown): unknown => {
    if (key.endsWith('_metadata')) return inner;
    if (Array.isArray(inner)) return inner.map((item) => value('', item));
    return isRecord(inner) ? camelCased(inner) : inner;
  };
  return Object.fromEntries(
    Object.entries(overrides).map(([key, inner]) => [camelCase(key), value(key, inner)]),
  );
}

/** clerk-js says `google` where the wire says `oauth_google`. */
function unprefixed(overrides: { readonly externalAccounts?: readonly object[] }): object {
  const { externalAccounts } = overrides;
  return externalAccounts === undefined
    ? overrides
    : {
        ...overrides,
        externalAccounts: externalAccounts.map((account) =>
          'provider' in account && typeof account.provider === 'string'
            ? { ...account, provider: account.provider.replace(/^oauth_/, '') }
            : account,
        ),
      };
}
