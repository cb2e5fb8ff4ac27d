import { base64Url } from '../base64.js';
import { buildMembership, publicUserDataOf } from '../organization/buildMembership.js';
import { list, merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, pickOf, seedOf, textOf, timeOf } from '../seed.js';
import {
  buildEmailAddress,
  buildEnterpriseAccount,
  buildExternalAccount,
  buildPasskey,
  buildPhoneNumber,
  buildWeb3Wallet,
  type Owner,
  samlAccountOf,
} from './identifications.js';
import type { Metadata, UserJSON } from './json.js';

/** Overrides of a user whose metadata types are known. */
export type UserOverrides<Public, Private, Unsafe> = Omit<
  Overrides<UserJSON>,
  'public_metadata' | 'private_metadata' | 'unsafe_metadata'
> & {
  readonly public_metadata?: Public;
  readonly private_metadata?: Private;
  readonly unsafe_metadata?: Unsafe;
};

const FIRST_NAMES = [
  'Ada',
  'Bruno',
  'Chidi',
  'Dalia',
  'Emil',
  'Freya',
  'Goran',
  'Hana',
  'Inès',
  'Jamal',
  'Keiko',
  'Lior',
] as const;
const LAST_NAMES = [
  'Adeyemi',
  'Bauer',
  'Castro',
  'Dubois',
  'Eriksson',
  'Fischer',
  'García',
  'Haddad',
  'Ivanova',
  'Jensen',
  'Kim',
  'Lopez',
] as const;

/**
 * Builds a user as the Backend API and webhooks send it: one verified test email address, a password, no metadata.
 *
 * Give the arrays (`email_addresses`, `phone_numbers`, …) as parts; the rest of each element is filled in, and the primary
 * ids point to the first element unless you say otherwise. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same user
 * @returns a new object; times in epoch milliseconds. It fits `UserJSON` of `@clerk/backend` 2.x and 3.x.
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
export function buildUserJSON(
  overrides: Overrides<UserJSON> = {},
  options?: BuildOptions,
): UserJSON {
  const seed = seedOf(options);
  const { id = idOf('user', seed), first_name, last_name, created_at = timeOf(seed) } = overrides;
  const person = {
    id,
    first_name: first_name === undefined ? pickOf(`${seed}/first`, FIRST_NAMES) : first_name,
    last_name: last_name === undefined ? pickOf(`${seed}/last`, LAST_NAMES) : last_name,
    tag: textOf(`${seed}/tag`, 5, 'abcdefghijkmnpqrstuvwxyz23456789'),
    created_at,
    email: '',
  };
  const email_addresses = list(
    overrides.email_addresses,
    [{}],
    `${seed}/email`,
    buildEmailAddress,
    person,
  );
  const owner: Owner = { ...person, email: email_addresses[0]?.email_address ?? '' };
  const phone_numbers = list(overrides.phone_numbers, [], `${seed}/phone`, buildPhoneNumber, owner);
  const web3_wallets = list(overrides.web3_wallets, [], `${seed}/wallet`, buildWeb3Wallet, owner);
  const enterprise_accounts = list(
    overrides.enterprise_accounts,
    [],
    `${seed}/enterprise`,
    buildEnterpriseAccount,
    owner,
  );
  const lists = {
    email_addresses,
    phone_numbers,
    web3_wallets,
    external_accounts: list(
      overrides.external_accounts,
      [],
      `${seed}/external`,
      buildExternalAccount,
      owner,
    ),
    enterprise_accounts,
    saml_accounts: enterprise_accounts
      .filter(({ protocol }) => protocol === 'saml')
      .map((account, index) => merge(samlAccountOf(account), overrides.saml_accounts?.[index])),
    passkeys: list(overrides.passkeys, [], `${seed}/passkey`, buildPasskey, owner),
  };
  const totp_enabled = overrides.totp_enabled ?? false;
  const two_factor_enabled =
    overrides.two_factor_enabled ??
    (totp_enabled || phone_numbers.some((phone) => phone.reserved_for_second_factor));
  const password_enabled = overrides.password_enabled ?? true;
  const user = merge<Omit<UserJSON, keyof typeof lists>>(
    {
      id,
      object: 'user',
      external_id: null,
      username: null,
      first_name: owner.first_name,
      last_name: owner.last_name,
      image_url: avatarUrl(owner),
      has_image: false,
      primary_email_address_id: email_addresses[0]?.id ?? null,
      primary_phone_number_id: phone_numbers[0]?.id ?? null,
      primary_web3_wallet_id: web3_wallets[0]?.id ?? null,
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
  return {
    ...user,
    ...lists,
    organization_memberships: list(
      overrides.organization_memberships,
      [],
      `${seed}/membership`,
      buildMembership,
      { user: publicUserDataOf({ ...user, ...lists }) },
    ),
  };
}

const HOUR = 3_600_000;

/** The address of the picture Clerk draws from a user's initials. */
function avatarUrl({ id, first_name, last_name }: Owner): string {
  const initials = [first_name, last_name].map((name) => [...(name ?? '')][0] ?? '').join('');
  const picture = JSON.stringify({ type: 'default', iid: INSTANCE_ID, rid: id, initials });
  return `https://img.clerk.com/${base64Url(new TextEncoder().encode(picture))}`;
}
