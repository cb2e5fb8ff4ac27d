import type {
  NormalizedEmailAddress,
  NormalizedEnterpriseAccount,
  NormalizedExternalAccount,
  NormalizedUser,
} from '../../user/types.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { links } from './backendResources.js';
import { buildUserJSON, type UserOverrides } from './buildUserJSON.js';
import { byId, camelFields, fullNameOf, prefixProviders, wireFields } from './fields.js';
import type {
  EnterpriseAccountJSON,
  ExternalAccountJSON,
  Metadata,
  UserJSON,
  VerificationJSON,
} from './json.js';

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
 * Builds a user as `normalizeUser` returns it, complete as from a webhook or the Backend API. Never throws.
 *
 * @param overrides - any part of the result, at any depth; names and primary resources follow
 * @param options.seed - the same seed gives the same person in every builder
 * @returns a new, JSON-safe object; times in epoch milliseconds
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
export function buildNormalizedUser(
  overrides: object = {},
  options?: BuildOptions,
): NormalizedUser {
  const json = buildUserJSON(prefixProviders(verifiedOverrides(wireFields(overrides))), options);
  return normalizedUserOf(json);
}

/** What normalizeUser makes of a user's JSON. */
export function normalizedUserOf(json: UserJSON): NormalizedUser {
  const emailAddresses = json.email_addresses.map(
    (email): NormalizedEmailAddress & { readonly id: string } => ({
      ...camelFields(email, ['id', 'email_address', 'matches_sso_connection']),
      ...verified(email.verification),
      linkedTo: links(email.linked_to),
    }),
  );
  const phoneNumbers = json.phone_numbers.map((phone) => ({
    ...camelFields(phone, [
      'id',
      'phone_number',
      'reserved_for_second_factor',
      'default_second_factor',
    ]),
    ...verified(phone.verification),
    linkedTo: links(phone.linked_to),
  }));
  const web3Wallets = json.web3_wallets.map((wallet) => ({
    ...camelFields(wallet, ['id', 'web3_wallet']),
    ...verified(wallet.verification),
  }));
  return {
    object: 'user',
    ...camelFields(json, [
      'id',
      'external_id',
      'username',
      'first_name',
      'last_name',
      'image_url',
      'has_image',
      'primary_email_address_id',
      'primary_phone_number_id',
      'primary_web3_wallet_id',
      'password_enabled',
      'totp_enabled',
      'backup_code_enabled',
      'two_factor_enabled',
      'public_metadata',
      'unsafe_metadata',
      'create_organization_enabled',
      'create_organizations_limit',
      'delete_self_enabled',
      'created_at',
      'updated_at',
      'last_sign_in_at',
      'legal_accepted_at',
      'banned',
      'locked',
      'deprovisioned',
      'last_active_at',
      'locale',
      'timezone',
    ]),
    fullName: fullNameOf(json.first_name, json.last_name),
    primaryEmailAddress: byId(emailAddresses, json.primary_email_address_id),
    primaryPhoneNumber: byId(phoneNumbers, json.primary_phone_number_id),
    primaryWeb3Wallet: byId(web3Wallets, json.primary_web3_wallet_id),
    emailAddresses,
    phoneNumbers,
    web3Wallets,
    externalAccounts: json.external_accounts.map(externalAccount),
    enterpriseAccounts: json.enterprise_accounts.map(enterpriseAccount),
    passkeys: json.passkeys.map((passkey) => ({
      ...camelFields(passkey, ['id', 'name', 'last_used_at']),
      ...verified(passkey.verification),
    })),
  };
}

function verified(verification: VerificationJSON | null) {
  return {
    verified: verification?.status === 'verified',
    verification: verification && camelFields(verification, ['status', 'strategy']),
  };
}

function externalAccount(account: ExternalAccountJSON): NormalizedExternalAccount {
  const { external_account_id: externalAccountId } = account;
  return {
    ...camelFields(account, [
      'id',
      'provider_user_id',
      'identification_id',
      'approved_scopes',
      'username',
      'phone_number',
      'label',
      'public_metadata',
    ]),
    provider: account.provider.replace('oauth_', ''),
    // Clerk writes '' where it knows nothing.
    emailAddress: account.email_address || null,
    firstName: account.first_name || null,
    lastName: account.last_name || null,
    imageUrl: account.image_url || null,
    ...(externalAccountId !== undefined && { externalAccountId }),
    ...verified(account.verification),
  };
}

function enterpriseAccount(account: EnterpriseAccountJSON): NormalizedEnterpriseAccount {
  const { enterprise_connection: connection } = account;
  return {
    ...camelFields(account, [
      'id',
      'active',
      'protocol',
      'provider',
      'provider_user_id',
      'email_address',
      'first_name',
      'last_name',
      'public_metadata',
      'last_authenticated_at',
      'enterprise_connection_id',
    ]),
    enterpriseConnection: connection && camelFields(connection, ['name', 'domain', 'active']),
    ...verified(account.verification),
  };
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
