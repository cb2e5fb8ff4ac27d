import { byId } from '../internal/byId.js';
import { isRecord } from '../internal/isRecord.js';
import { joinName } from '../internal/joinName.js';
import { own } from '../internal/own.js';
import type {
  PrivateMetadataOf,
  PublicMetadataOf,
  ServerSide,
  UnsafeMetadataOf,
  UserLike,
} from './inputs.js';
import { metadata } from './metadata.js';
import { type Expected, idOf, refuseMistake } from './mistakes.js';
import {
  emailAddress,
  enterpriseAccount,
  externalAccount,
  type Mutable,
  passkey,
  phoneNumber,
  samlAccount,
  web3Wallet,
} from './nested.js';
import { count, flag, list, refuse, type Source, someArray, text, time } from './readers.js';
import { reading } from './reading.js';
import type { NormalizedEnterpriseAccount, NormalizedUser } from './types.js';
import { isClientShape } from './userSourceOf.js';

export interface NormalizeUserOptions {
  /** Also copy private metadata. Server-side sources only; default false. */
  readonly privateMetadata?: boolean;
}

/** What {@link normalizeUser} makes of a `U`: its metadata types flow through. */
export type NormalizedUserOf<U> = NormalizedUser<PublicMetadataOf<U>, UnsafeMetadataOf<U>>;

/**
 * Turns a Clerk user of any shape into one plain object: the client's `UserResource`, the backend's `User`, JSON of
 * the Backend API or a webhook, a copy of one of these, or a user already normalised.
 *
 * The result is built field by field from an allow-list, so that nothing private and nothing of `_raw` comes through.
 * It is JSON-safe and independent of the source. Null and undefined give null. Private metadata is copied with
 * `{ privateMetadata: true }` only, and never from a client user.
 *
 * @throws {IsoclerkError} `ISOCLERK_USER_INVALID` at the first field that is missing or has the wrong type,
 * `ISOCLERK_USER_DELETED` for the data of a `user.deleted` event.
 * @example
 * ```ts
 * import { normalizeUser } from 'isoclerk/user'
 * const user = normalizeUser({
 *   id: 'user_1',
 *   first_name: 'Ada',
 *   last_name: 'Lovelace',
 *   primary_email_address_id: 'idn_1',
 *   email_addresses: [
 *     { id: 'idn_1', email_address: 'ada@example.com', verification: { status: 'verified' } },
 *   ],
 *   private_metadata: { risk: 'high' },
 * })
 * user.fullName // => 'Ada Lovelace'
 * user.primaryEmailAddress?.emailAddress // => 'ada@example.com'
 * 'privateMetadata' in user // => false
 * ```
 */
export function normalizeUser<U extends UserLike>(
  source: U & ServerSide<U>,
  options: { readonly privateMetadata: true },
): NormalizedUserOf<U> & { readonly privateMetadata: PrivateMetadataOf<U> };
export function normalizeUser<U extends UserLike>(
  source: (U & ServerSide<U>) | null | undefined,
  options: { readonly privateMetadata: true },
): (NormalizedUserOf<U> & { readonly privateMetadata: PrivateMetadataOf<U> }) | null;
export function normalizeUser<U extends UserLike>(
  source: U,
  options?: { readonly privateMetadata?: false },
): NormalizedUserOf<U>;
export function normalizeUser<U extends UserLike>(
  source: U | null | undefined,
  options?: { readonly privateMetadata?: false },
): NormalizedUserOf<U> | null;
export function normalizeUser(
  source: unknown,
  options?: NormalizeUserOptions,
): NormalizedUser | null {
  if (source == null) return null;
  return reading(source, (value) => readUser(value, options), 'ISOCLERK_USER_INVALID', USER_HINT);
}

export const USER_HINT = 'Pass a user as a Clerk SDK, API or webhook hands it out.';

const USER: Expected = {
  name: 'a user',
  holders: ['user', 'response'],
  insteadOfMany: 'Use normalizeUsers',
};

/** {@link normalizeUser} for use inside `reading`. */
export function readUser(source: unknown, options?: NormalizeUserOptions): NormalizedUser {
  const withPrivate = own(options, 'privateMetadata') === true;
  if (!isRecord(source)) return refuseMistake(source, USER);
  if (own(source, 'deleted') === true)
    refuse('is true, check for user.deleted first', 'ISOCLERK_USER_DELETED');
  const snake = Array.isArray(own(source, 'email_addresses'));
  const id = idOf(source, USER);
  const firstName = text(own(source, snake ? 'first_name' : 'firstName'));
  const lastName = text(own(source, snake ? 'last_name' : 'lastName'));
  const addressKey = snake ? 'email_addresses' : 'emailAddresses';
  if (own(source, addressKey) == null) refuseMistake(source, USER);
  const emailAddresses = list(someArray(own(source, addressKey)), emailAddress, snake);
  const phoneNumbers = list(
    own(source, snake ? 'phone_numbers' : 'phoneNumbers'),
    phoneNumber,
    snake,
  );
  const web3Wallets = list(own(source, snake ? 'web3_wallets' : 'web3Wallets'), web3Wallet, snake);
  const emailId = text(own(source, snake ? 'primary_email_address_id' : 'primaryEmailAddressId'));
  const phoneId = text(own(source, snake ? 'primary_phone_number_id' : 'primaryPhoneNumberId'));
  const walletId = text(own(source, snake ? 'primary_web3_wallet_id' : 'primaryWeb3WalletId'));
  const user: Mutable<NormalizedUser> = {
    object: 'user',
    id,
    externalId: text(own(source, snake ? 'external_id' : 'externalId')),
    username: text(own(source, 'username')),
    firstName,
    lastName,
    fullName: joinName(firstName, lastName),
    imageUrl:
      text(own(source, snake ? 'image_url' : 'imageUrl')) ??
      (snake ? text(own(source, 'profile_image_url')) : null),
    hasImage: flag(own(source, snake ? 'has_image' : 'hasImage')),
    primaryEmailAddressId: emailId,
    primaryPhoneNumberId: phoneId,
    primaryWeb3WalletId: walletId,
    primaryEmailAddress: byId(emailAddresses, emailId),
    primaryPhoneNumber: byId(phoneNumbers, phoneId),
    primaryWeb3Wallet: byId(web3Wallets, walletId),
    emailAddresses,
    phoneNumbers,
    web3Wallets,
    externalAccounts: list(
      own(source, snake ? 'external_accounts' : 'externalAccounts'),
      externalAccount,
      snake,
    ),
    passwordEnabled: flag(own(source, snake ? 'password_enabled' : 'passwordEnabled')),
    totpEnabled: flag(own(source, snake ? 'totp_enabled' : 'totpEnabled')),
    backupCodeEnabled: flag(own(source, snake ? 'backup_code_enabled' : 'backupCodeEnabled')),
    twoFactorEnabled: flag(own(source, snake ? 'two_factor_enabled' : 'twoFactorEnabled')),
    publicMetadata: metadata(own(source, snake ? 'public_metadata' : 'publicMetadata')),
    unsafeMetadata: metadata(own(source, snake ? 'unsafe_metadata' : 'unsafeMetadata')),
    createOrganizationEnabled: flag(
      own(source, snake ? 'create_organization_enabled' : 'createOrganizationEnabled'),
    ),
    createOrganizationsLimit: count(
      own(source, snake ? 'create_organizations_limit' : 'createOrganizationsLimit'),
    ),
    deleteSelfEnabled: flag(own(source, snake ? 'delete_self_enabled' : 'deleteSelfEnabled')),
    createdAt: time(own(source, snake ? 'created_at' : 'createdAt')),
    updatedAt: time(own(source, snake ? 'updated_at' : 'updatedAt')),
    lastSignInAt: time(own(source, snake ? 'last_sign_in_at' : 'lastSignInAt')),
    legalAcceptedAt: time(own(source, snake ? 'legal_accepted_at' : 'legalAcceptedAt')),
  };

  // From here on only what the source knows: absent is not the same as null or false.
  const accounts = enterpriseAccountsOf(source, snake);
  if (accounts) user.enterpriseAccounts = accounts;
  const passkeys = own(source, 'passkeys');
  if (passkeys != null) user.passkeys = list(passkeys, passkey, snake);
  for (const name of FLAGS) {
    const value = own(source, name);
    if (value != null) user[name] = flag(value);
  }
  const lastActiveAt = own(source, snake ? 'last_active_at' : 'lastActiveAt');
  if (lastActiveAt !== undefined) user.lastActiveAt = time(lastActiveAt);
  for (const name of TEXTS) {
    const value = own(source, name);
    if (value !== undefined) user[name] = text(value);
  }
  if (withPrivate && (snake || !isClientShape(source))) {
    const privateMetadata = metadata(own(source, snake ? 'private_metadata' : 'privateMetadata'));
    Object.assign(user, { privateMetadata });
  }
  return user;
}

const FLAGS = ['banned', 'locked', 'deprovisioned'] as const;
const TEXTS = ['locale', 'timezone'] as const;

/**
 * The backend SDK of Core 2 has no such field, and that of Core 3 an empty list, where the answer is from before there
 * were any: they are in the response it keeps, or else partly among the SAML accounts. The first that holds one counts.
 */
function enterpriseAccountsOf(
  source: Source,
  snake: boolean,
): NormalizedEnterpriseAccount[] | undefined {
  const known = own(source, snake ? 'enterprise_accounts' : 'enterpriseAccounts');
  const accounts = list(known, enterpriseAccount, snake);
  if (accounts.length > 0) return accounts;
  const raw = own(source, '_raw');
  const kept = own(raw, 'enterprise_accounts');
  const inRaw = list(kept, enterpriseAccount, true);
  if (inRaw.length > 0) return inRaw;
  const saml = list(own(source, snake ? 'saml_accounts' : 'samlAccounts'), samlAccount, snake);
  if (saml.length > 0) return saml;
  const samlInRaw = list(own(raw, 'saml_accounts'), samlAccount, true);
  return samlInRaw.length > 0 || known != null || kept != null ? samlInRaw : undefined;
}
