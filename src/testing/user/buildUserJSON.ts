import { built, partsOf } from '../gate.js';
import type { Metadata } from '../metadata.js';
import type { OrganizationMembershipJSON } from '../organization/json.js';
import { merge, type Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import {
  buildEnterpriseAccount,
  buildExternalAccount,
  enterpriseOf,
  samlAccountOf,
} from './accounts.js';
import {
  buildEmailAddress,
  buildPasskey,
  buildPhoneNumber,
  buildWeb3Wallet,
} from './identifications.js';
import type { UserJSON } from './json.js';
import { avatarOf, emailOf, personOf } from './person.js';

/** Overrides of a user, in its wire names. */
export type UserOverrides<Public = Metadata, Private = Metadata, Unsafe = Metadata> = Omit<
  Overrides<UserJSON>,
  'public_metadata' | 'private_metadata' | 'unsafe_metadata' | 'organization_memberships'
> & {
  /** Whole ones, as `buildOrganizationMembershipJSON(…, { user })` makes them. */
  readonly organization_memberships?: readonly OrganizationMembershipJSON[];
  readonly public_metadata?: Public;
  readonly private_metadata?: Private;
  readonly unsafe_metadata?: Unsafe;
};

/**
 * Builds a user as the Backend API and webhooks send it: one verified test email address, a password, no metadata.
 *
 * Give the arrays (`email_addresses`, `phone_numbers`, …) as parts; the rest of each element is filled in, and the primary
 * ids point to the first element unless you say otherwise.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same user
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object; times in epoch milliseconds. Write `as UserJSON` where the type of `@clerk/backend` 2.x or 3.x is
 *   asked for.
 * @example
 * ```ts
 * import { buildUserJSON } from 'isoclerk/testing'
 * const user = buildUserJSON({
 *   first_name: 'Jane',
 *   email_addresses: [{ email_address: 'jane@example.com' }, { verification: { status: 'unverified' } }],
 * })
 * user.primary_email_address_id === user.email_addresses[0].id // => true
 * user.email_addresses[1].verification.status // => 'unverified'
 * ```
 */
export function buildUserJSON<Public = Metadata, Private = Metadata, Unsafe = Metadata>(
  overrides?: UserOverrides<Public, Private, Unsafe>,
  options?: BuildOptions,
): UserJSON<Public, Private, Unsafe>;
export function buildUserJSON(overrides?: UserOverrides, options?: BuildOptions): UserJSON {
  return built(overrides, options, (given, _, seed) => userJSON(given, seed));
}

function userJSON(overrides: UserOverrides, seed: string): UserJSON {
  const person = personOf(seed, overrides);
  const { created_at } = person;
  const emails = partsOf(overrides.email_addresses ?? [{}], 'email_addresses');
  const email = emails.at(0)?.email_address ?? emailOf(person);
  const owner = { ...person, email };
  const each = <Part extends object, E>(
    key: string,
    parts: readonly Part[] | undefined,
    build: (part: Part, seed: string, of: typeof owner, index: number) => E,
  ): E[] =>
    partsOf(parts ?? [], key).map((part, index) =>
      build(part, `${seed}/${key}${index}`, owner, index),
    );

  const email_addresses = each('email', emails, buildEmailAddress);
  const phone_numbers = each('phone', overrides.phone_numbers, buildPhoneNumber);
  const web3_wallets = each('wallet', overrides.web3_wallets, buildWeb3Wallet);
  const samlParts = overrides.saml_accounts && partsOf(overrides.saml_accounts, 'saml_accounts');
  const enterprise_accounts = each(
    'enterprise',
    overrides.enterprise_accounts ?? samlParts?.map(enterpriseOf),
    buildEnterpriseAccount,
  );
  const lists = {
    email_addresses,
    phone_numbers,
    web3_wallets,
    external_accounts: each('external', overrides.external_accounts, buildExternalAccount),
    enterprise_accounts,
    saml_accounts: enterprise_accounts
      .filter(({ protocol }) => protocol === 'saml')
      .map((account, index) => merge(samlAccountOf(account), samlParts?.[index])),
    passkeys: each('passkey', overrides.passkeys, buildPasskey),
  };
  const totp_enabled = overrides.totp_enabled ?? false;
  const two_factor_enabled =
    overrides.two_factor_enabled ??
    (totp_enabled || phone_numbers.some((phone) => phone.reserved_for_second_factor));
  const password_enabled = overrides.password_enabled ?? true;
  const user = merge<Omit<UserJSON, keyof typeof lists>>(
    {
      id: person.id,
      object: 'user',
      external_id: null,
      username: null,
      first_name: person.first_name,
      last_name: person.last_name,
      image_url: avatarOf(person),
      has_image: false,
      primary_email_address_id: email_addresses.at(0)?.id ?? null,
      primary_phone_number_id: phone_numbers.at(0)?.id ?? null,
      primary_web3_wallet_id: web3_wallets.at(0)?.id ?? null,
      organization_memberships: [],
      public_metadata: {},
      private_metadata: {},
      unsafe_metadata: {},
      password_enabled,
      password_last_updated_at: password_enabled ? created_at : null,
      two_factor_enabled,
      totp_enabled,
      backup_code_enabled: false,
      mfa_enabled_at: two_factor_enabled ? created_at : null,
      mfa_disabled_at: null,
      banned: false,
      locked: false,
      deprovisioned: false,
      bypass_client_trust: false,
      lockout_expires_in_seconds: null,
      verification_attempts_remaining: 100,
      delete_self_enabled: true,
      create_organization_enabled: true,
      create_organizations_limit: null,
      locale: null,
      timezone: null,
      legal_accepted_at: null,
      last_sign_in_at: created_at + HOUR,
      last_active_at: created_at + HOUR,
      created_at,
      updated_at: created_at + HOUR,
    },
    overrides,
  );
  return { ...user, ...lists };
}

const HOUR = 3_600_000;
