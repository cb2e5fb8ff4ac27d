import type { IsoclerkError } from '../errors.js';
import { isRecord } from '../internal/isRecord.js';
import type {
  PrivateMetadataOf,
  PublicMetadataOf,
  ServerUser,
  UnsafeMetadataOf,
  UserLike,
} from './inputs.js';
import { joinName } from './joinName.js';
import { metadata } from './metadata.js';
import {
  emailAddress,
  enterpriseAccount,
  externalAccount,
  passkey,
  phoneNumber,
  web3Wallet,
} from './nested.js';
import {
  count,
  flag,
  list,
  Problem,
  refuse,
  requiredText,
  type Source,
  spelled,
  text,
  time,
  toError,
} from './readers.js';
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
  source: U & ServerUser<U>,
  options: { readonly privateMetadata: true },
): NormalizedUserOf<U> & { readonly privateMetadata: PrivateMetadataOf<U> };
export function normalizeUser<U extends UserLike>(
  source: (U & ServerUser<U>) | null | undefined,
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
  try {
    return readUser(source, options);
  } catch (thrown) {
    throw userError(thrown);
  }
}

/** {@link normalizeUser} whose errors are still on their way up. */
export function readUser(source: unknown, options: NormalizeUserOptions = {}): NormalizedUser {
  let snake = false;
  try {
    if (!isRecord(source)) throw new Problem('expected a user', []);
    if (source.deleted === true) {
      throw new Problem('is what is left of a deleted user', [], {
        code: 'ISOCLERK_USER_DELETED',
        hint: 'A user.deleted event names only the id: delete your copy instead of normalising it.',
      });
    }
    snake = Array.isArray(source.email_addresses);
    return copyUser(source, snake, options.privateMetadata === true);
  } catch (thrown) {
    throw spelled(thrown, snake);
  }
}

export function userError(thrown: unknown): IsoclerkError {
  return toError(
    thrown,
    'ISOCLERK_USER_INVALID',
    'Pass a user as a Clerk SDK, its Backend API or a webhook hands it out.',
  );
}

function copyUser(x: Source, s: boolean, withPrivate: boolean): NormalizedUser {
  const emails = s ? x.email_addresses : x.emailAddresses;
  const phones = s ? x.phone_numbers : x.phoneNumbers;
  const wallets = s ? x.web3_wallets : x.web3Wallets;
  const accounts = s ? x.external_accounts : x.externalAccounts;
  const id = requiredText(x.id, 'id');
  if (emails == null) refuse('emailAddresses', 'an array');
  const emailAddresses = list(emails, 'emailAddresses', (item) => emailAddress(item, s));
  const phoneNumbers = list(phones, 'phoneNumbers', (item) => phoneNumber(item, s));
  const web3Wallets = list(wallets, 'web3Wallets', (item) => web3Wallet(item, s));
  const emailId = text(
    s ? x.primary_email_address_id : x.primaryEmailAddressId,
    'primaryEmailAddressId',
  );
  const phoneId = text(
    s ? x.primary_phone_number_id : x.primaryPhoneNumberId,
    'primaryPhoneNumberId',
  );
  const walletId = text(
    s ? x.primary_web3_wallet_id : x.primaryWeb3WalletId,
    'primaryWeb3WalletId',
  );
  const firstName = text(s ? x.first_name : x.firstName, 'firstName');
  const lastName = text(s ? x.last_name : x.lastName, 'lastName');
  const user: Mutable<NormalizedUser> = {
    object: 'user',
    id,
    externalId: text(s ? x.external_id : x.externalId, 'externalId'),
    username: text(x.username, 'username'),
    firstName,
    lastName,
    fullName: joinName(firstName, lastName),
    imageUrl:
      text(s ? x.image_url : x.imageUrl, 'imageUrl') ??
      (s ? text(x.profile_image_url, 'profileImageUrl') : null),
    hasImage: flag(s ? x.has_image : x.hasImage, 'hasImage'),
    primaryEmailAddressId: emailId,
    primaryPhoneNumberId: phoneId,
    primaryWeb3WalletId: walletId,
    primaryEmailAddress: withId(emailAddresses, emailId),
    primaryPhoneNumber: withId(phoneNumbers, phoneId),
    primaryWeb3Wallet: withId(web3Wallets, walletId),
    emailAddresses,
    phoneNumbers,
    web3Wallets,
    externalAccounts: list(accounts, 'externalAccounts', (item) => externalAccount(item, s)),
    passwordEnabled: flag(s ? x.password_enabled : x.passwordEnabled, 'passwordEnabled'),
    totpEnabled: flag(s ? x.totp_enabled : x.totpEnabled, 'totpEnabled'),
    backupCodeEnabled: flag(s ? x.backup_code_enabled : x.backupCodeEnabled, 'backupCodeEnabled'),
    twoFactorEnabled: flag(s ? x.two_factor_enabled : x.twoFactorEnabled, 'twoFactorEnabled'),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata, 'publicMetadata'),
    unsafeMetadata: metadata(s ? x.unsafe_metadata : x.unsafeMetadata, 'unsafeMetadata'),
    createOrganizationEnabled: flag(
      s ? x.create_organization_enabled : x.createOrganizationEnabled,
      'createOrganizationEnabled',
    ),
    createOrganizationsLimit: count(
      s ? x.create_organizations_limit : x.createOrganizationsLimit,
      'createOrganizationsLimit',
    ),
    deleteSelfEnabled: flag(s ? x.delete_self_enabled : x.deleteSelfEnabled, 'deleteSelfEnabled'),
    createdAt: time(s ? x.created_at : x.createdAt, 'createdAt'),
    updatedAt: time(s ? x.updated_at : x.updatedAt, 'updatedAt'),
    lastSignInAt: time(s ? x.last_sign_in_at : x.lastSignInAt, 'lastSignInAt'),
    legalAcceptedAt: time(s ? x.legal_accepted_at : x.legalAcceptedAt, 'legalAcceptedAt'),
  };

  // From here on, only what the source knows: absent is not the same as null or false.
  const { banned, locked, deprovisioned, passkeys, locale, timezone } = x;
  const lastActiveAt = s ? x.last_active_at : x.lastActiveAt;
  const enterpriseAccounts = enterpriseAccountsOf(x, s);
  if (enterpriseAccounts) user.enterpriseAccounts = enterpriseAccounts;
  if (passkeys != null) user.passkeys = list(passkeys, 'passkeys', (item) => passkey(item, s));
  if (banned != null) user.banned = flag(banned, 'banned');
  if (locked != null) user.locked = flag(locked, 'locked');
  if (deprovisioned != null) user.deprovisioned = flag(deprovisioned, 'deprovisioned');
  if (lastActiveAt !== undefined) user.lastActiveAt = time(lastActiveAt, 'lastActiveAt');
  if (locale !== undefined) user.locale = text(locale, 'locale');
  if (timezone !== undefined) user.timezone = text(timezone, 'timezone');
  if (withPrivate && (s || !isClientShape(x))) {
    const value = s ? x.private_metadata : x.privateMetadata;
    Object.assign(user, { privateMetadata: metadata(value, 'privateMetadata') });
  }
  return user;
}

/** The backend SDK of Core 2 has no such field: it is in the response it keeps, or else partly in `samlAccounts`. */
function enterpriseAccountsOf(x: Source, s: boolean): NormalizedEnterpriseAccount[] | undefined {
  const own = s ? x.enterprise_accounts : x.enterpriseAccounts;
  const raw = isRecord(x._raw) ? x._raw.enterprise_accounts : undefined;
  const saml = s ? x.saml_accounts : x.samlAccounts;
  const key = 'enterpriseAccounts';
  if (own != null) return list(own, key, (item) => enterpriseAccount(item, s));
  if (raw != null) return list(raw, key, (item) => enterpriseAccount(item, true));
  const accounts = list(saml, 'samlAccounts', (item) => ({
    ...enterpriseAccount(item, s),
    protocol: 'saml',
  }));
  return accounts.length > 0 ? accounts : undefined;
}

function withId<T extends { readonly id: string | null }>(items: T[], id: string | null): T | null {
  return (id !== null && items.find((item) => item.id === id)) || null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
