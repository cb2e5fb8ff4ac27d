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
import {
  count,
  fields,
  flag,
  isSource,
  list,
  refuse,
  type Source,
  someArray,
  text,
  time,
} from './readers.js';
import { reading } from './reading.js';
import { camelOfUser, refuseBoth, snakeOfUser } from './spelling.js';
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
  if (!isSource(source)) return refuseMistake(source, USER);
  if (source.deleted === true)
    refuse('is true, check for user.deleted first', 'ISOCLERK_USER_DELETED');
  const snake = Array.isArray(source.email_addresses);
  const id = idOf(source, USER);
  const firstName = text(snake ? source.first_name : source.firstName);
  const lastName = text(snake ? source.last_name : source.lastName);
  if (!snake && source.emailAddresses == null) refuseMistake(source, USER);
  refuseBoth(source, snake ? camelOfUser(source) : snakeOfUser(source));
  const addresses = someArray(snake ? source.email_addresses : source.emailAddresses);
  const emailAddresses = list(addresses, emailAddress, snake);
  const phoneNumbers = list(snake ? source.phone_numbers : source.phoneNumbers, phoneNumber, snake);
  const web3Wallets = list(snake ? source.web3_wallets : source.web3Wallets, web3Wallet, snake);
  const emailId = text(snake ? source.primary_email_address_id : source.primaryEmailAddressId);
  const phoneId = text(snake ? source.primary_phone_number_id : source.primaryPhoneNumberId);
  const walletId = text(snake ? source.primary_web3_wallet_id : source.primaryWeb3WalletId);
  const user: Mutable<NormalizedUser> = {
    object: 'user',
    id,
    externalId: text(snake ? source.external_id : source.externalId),
    username: text(source.username),
    firstName,
    lastName,
    fullName: joinName(firstName, lastName),
    imageUrl:
      text(snake ? source.image_url : source.imageUrl) ??
      (snake ? text(source.profile_image_url) : null),
    hasImage: flag(snake ? source.has_image : source.hasImage),
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
      snake ? source.external_accounts : source.externalAccounts,
      externalAccount,
      snake,
    ),
    passwordEnabled: flag(snake ? source.password_enabled : source.passwordEnabled),
    totpEnabled: flag(snake ? source.totp_enabled : source.totpEnabled),
    backupCodeEnabled: flag(snake ? source.backup_code_enabled : source.backupCodeEnabled),
    twoFactorEnabled: flag(snake ? source.two_factor_enabled : source.twoFactorEnabled),
    publicMetadata: metadata(snake ? source.public_metadata : source.publicMetadata),
    unsafeMetadata: metadata(snake ? source.unsafe_metadata : source.unsafeMetadata),
    createOrganizationEnabled: flag(
      snake ? source.create_organization_enabled : source.createOrganizationEnabled,
    ),
    createOrganizationsLimit: count(
      snake ? source.create_organizations_limit : source.createOrganizationsLimit,
    ),
    deleteSelfEnabled: flag(snake ? source.delete_self_enabled : source.deleteSelfEnabled),
    createdAt: time(snake ? source.created_at : source.createdAt),
    updatedAt: time(snake ? source.updated_at : source.updatedAt),
    lastSignInAt: time(snake ? source.last_sign_in_at : source.lastSignInAt),
    legalAcceptedAt: time(snake ? source.legal_accepted_at : source.legalAcceptedAt),
  };

  // From here on only what the source knows: absent is not the same as null or false.
  const accounts = enterpriseAccountsOf(source, snake);
  if (accounts) user.enterpriseAccounts = accounts;
  const passkeys = source.passkeys;
  if (passkeys != null) user.passkeys = list(passkeys, passkey, snake);
  const { banned } = source;
  if (banned != null) user.banned = flag(banned);
  const { locked } = source;
  if (locked != null) user.locked = flag(locked);
  const { deprovisioned } = source;
  if (deprovisioned != null) user.deprovisioned = flag(deprovisioned);
  const lastActiveAt = snake ? source.last_active_at : source.lastActiveAt;
  if (lastActiveAt !== undefined) user.lastActiveAt = time(lastActiveAt);
  const { locale } = source;
  if (locale !== undefined) user.locale = text(locale);
  const { timezone } = source;
  if (timezone !== undefined) user.timezone = text(timezone);
  if (withPrivate && (snake || !isClientShape(source.object, source.passkeys, source.pathRoot))) {
    const privateMetadata = metadata(snake ? source.private_metadata : source.privateMetadata);
    Object.assign(user, { privateMetadata });
  }
  return user;
}

/**
 * The backend SDK of Core 2 has no such field, and that of Core 3 an empty list, where the answer is from before there
 * were any: they are in the response it keeps, or else partly among the SAML accounts. The first that holds one counts.
 */
function enterpriseAccountsOf(
  source: Source,
  snake: boolean,
): NormalizedEnterpriseAccount[] | undefined {
  const known = snake ? source.enterprise_accounts : source.enterpriseAccounts;
  const accounts = list(known, enterpriseAccount, snake);
  if (accounts.length > 0) return accounts;
  const { _raw } = source;
  const raw = isRecord(_raw) ? fields(_raw) : undefined;
  const kept = raw?.enterprise_accounts;
  const inRaw = list(kept, enterpriseAccount, true);
  if (inRaw.length > 0) return inRaw;
  const saml = list(snake ? source.saml_accounts : source.samlAccounts, samlAccount, snake);
  if (saml.length > 0) return saml;
  const samlInRaw = list(raw?.saml_accounts, samlAccount, true);
  return samlInRaw.length > 0 || known != null || kept != null ? samlInRaw : undefined;
}
