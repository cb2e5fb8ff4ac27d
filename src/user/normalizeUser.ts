import { isRecord } from '../internal/isRecord.js';
import { joinName } from '../internal/joinName.js';
import type {
  PrivateMetadataOf,
  PublicMetadataOf,
  ServerSide,
  UnsafeMetadataOf,
  UserLike,
} from './inputs.js';
import { metadata } from './metadata.js';
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
import { count, flag, list, refuse, requiredText, type Source, text, time } from './readers.js';
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
  return reading(source, (x) => readUser(x, options), 'ISOCLERK_USER_INVALID', USER_HINT);
}

export const USER_HINT = 'Pass a user as a Clerk SDK, API or webhook hands it out.';

/** {@link normalizeUser} for use inside `reading`. */
export function readUser(x: unknown, options: NormalizeUserOptions = {}): NormalizedUser {
  if (!isRecord(x)) return refuse('expected a user');
  if (x.deleted === true) refuse('is true, check for user.deleted first', 'ISOCLERK_USER_DELETED');
  const s = Array.isArray(x.email_addresses);
  const id = requiredText(x.id);
  const firstName = text(s ? x.first_name : x.firstName);
  const lastName = text(s ? x.last_name : x.lastName);
  const emailAddresses = list(
    (s ? x.email_addresses : x.emailAddresses) ?? refuse('expected an array'),
    emailAddress,
    s,
  );
  const phoneNumbers = list(s ? x.phone_numbers : x.phoneNumbers, phoneNumber, s);
  const web3Wallets = list(s ? x.web3_wallets : x.web3Wallets, web3Wallet, s);
  const emailId = text(s ? x.primary_email_address_id : x.primaryEmailAddressId);
  const phoneId = text(s ? x.primary_phone_number_id : x.primaryPhoneNumberId);
  const walletId = text(s ? x.primary_web3_wallet_id : x.primaryWeb3WalletId);
  const user: Mutable<NormalizedUser> = {
    object: 'user',
    id,
    externalId: text(s ? x.external_id : x.externalId),
    username: text(x.username),
    firstName,
    lastName,
    fullName: joinName(firstName, lastName),
    imageUrl: text(s ? x.image_url : x.imageUrl) ?? (s ? text(x.profile_image_url) : null),
    hasImage: flag(s ? x.has_image : x.hasImage),
    primaryEmailAddressId: emailId,
    primaryPhoneNumberId: phoneId,
    primaryWeb3WalletId: walletId,
    primaryEmailAddress: withId(emailAddresses, emailId),
    primaryPhoneNumber: withId(phoneNumbers, phoneId),
    primaryWeb3Wallet: withId(web3Wallets, walletId),
    emailAddresses,
    phoneNumbers,
    web3Wallets,
    externalAccounts: list(s ? x.external_accounts : x.externalAccounts, externalAccount, s),
    passwordEnabled: flag(s ? x.password_enabled : x.passwordEnabled),
    totpEnabled: flag(s ? x.totp_enabled : x.totpEnabled),
    backupCodeEnabled: flag(s ? x.backup_code_enabled : x.backupCodeEnabled),
    twoFactorEnabled: flag(s ? x.two_factor_enabled : x.twoFactorEnabled),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata),
    unsafeMetadata: metadata(s ? x.unsafe_metadata : x.unsafeMetadata),
    createOrganizationEnabled: flag(
      s ? x.create_organization_enabled : x.createOrganizationEnabled,
    ),
    createOrganizationsLimit: count(s ? x.create_organizations_limit : x.createOrganizationsLimit),
    deleteSelfEnabled: flag(s ? x.delete_self_enabled : x.deleteSelfEnabled),
    createdAt: time(s ? x.created_at : x.createdAt),
    updatedAt: time(s ? x.updated_at : x.updatedAt),
    lastSignInAt: time(s ? x.last_sign_in_at : x.lastSignInAt),
    legalAcceptedAt: time(s ? x.legal_accepted_at : x.legalAcceptedAt),
  };

  // From here on only what the source knows: absent is not the same as null or false.
  const accounts = enterpriseAccountsOf(x, s);
  if (accounts) user.enterpriseAccounts = accounts;
  if (x.passkeys != null) user.passkeys = list(x.passkeys, passkey, s);
  if (x.banned != null) user.banned = flag(x.banned);
  if (x.locked != null) user.locked = flag(x.locked);
  if (x.deprovisioned != null) user.deprovisioned = flag(x.deprovisioned);
  const lastActiveAt = s ? x.last_active_at : x.lastActiveAt;
  if (lastActiveAt !== undefined) user.lastActiveAt = time(lastActiveAt);
  if (x.locale !== undefined) user.locale = text(x.locale);
  if (x.timezone !== undefined) user.timezone = text(x.timezone);
  if (options.privateMetadata === true && (s || !isClientShape(x))) {
    const privateMetadata = metadata(s ? x.private_metadata : x.privateMetadata);
    Object.assign(user, { privateMetadata });
  }
  return user;
}

/** The backend SDK of Core 2 has no such field: it is in the response it keeps, or else partly in `samlAccounts`. */
function enterpriseAccountsOf(x: Source, s: boolean): NormalizedEnterpriseAccount[] | undefined {
  const own = s ? x.enterprise_accounts : x.enterpriseAccounts;
  if (own != null) return list(own, enterpriseAccount, s);
  if (isRecord(x._raw) && x._raw.enterprise_accounts != null) {
    return list(x._raw.enterprise_accounts, enterpriseAccount, true);
  }
  const saml = list(s ? x.saml_accounts : x.samlAccounts, samlAccount, s);
  return saml.length > 0 ? saml : undefined;
}

function withId<T extends { readonly id: string | null }>(items: T[], id: string | null): T | null {
  return (id !== null && items.find((item) => item.id === id)) || null;
}
