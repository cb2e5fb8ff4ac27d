import { isRecord } from '../internal/isRecord.js';
import { metadata } from './metadata.js';
import { flag, list, refuse, requiredText, type Source, text, time } from './readers.js';
import type {
  NormalizedEmailAddress,
  NormalizedEnterpriseAccount,
  NormalizedEnterpriseConnection,
  NormalizedExternalAccount,
  NormalizedIdentificationLink,
  NormalizedPasskey,
  NormalizedPhoneNumber,
  NormalizedVerification,
  NormalizedWeb3Wallet,
} from './types.js';

// `s` says that the source is snake_case. Both spellings stand side by side: reading a property by a constant name
// is several times faster than by a computed one. Each field is checked where it is read, so that a failure's path is
// right (`reading.ts`).

export function emailAddress(x: Source, s: boolean): NormalizedEmailAddress {
  const state = verification(x.verification);
  const email: Mutable<NormalizedEmailAddress> = {
    id: text(x.id),
    emailAddress: requiredText(s ? x.email_address : x.emailAddress),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(s ? x.linked_to : x.linkedTo, link, s),
  };
  const sso = s ? x.matches_sso_connection : x.matchesSsoConnection;
  if (sso != null) email.matchesSsoConnection = flag(sso);
  return email;
}

export function phoneNumber(x: Source, s: boolean): NormalizedPhoneNumber {
  const state = verification(x.verification);
  return {
    id: text(x.id),
    phoneNumber: requiredText(s ? x.phone_number : x.phoneNumber),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(s ? x.linked_to : x.linkedTo, link, s),
    reservedForSecondFactor: flag(s ? x.reserved_for_second_factor : x.reservedForSecondFactor),
    defaultSecondFactor: flag(s ? x.default_second_factor : x.defaultSecondFactor),
  };
}

export function web3Wallet(x: Source, s: boolean): NormalizedWeb3Wallet {
  const state = verification(x.verification);
  return {
    id: text(x.id),
    web3Wallet: requiredText(s ? x.web3_wallet : x.web3Wallet),
    verified: isVerified(state),
    verification: state,
  };
}

export function externalAccount(x: Source, s: boolean): NormalizedExternalAccount {
  const state = verification(x.verification);
  const account: Mutable<NormalizedExternalAccount> = {
    id: requiredText(x.id),
    provider: bareProvider(requiredText(x.provider)),
    // `externalId` is what @clerk/backend before 2.31 calls it.
    providerUserId: text(s ? x.provider_user_id : (x.providerUserId ?? x.externalId)),
    identificationId: text(s ? x.identification_id : x.identificationId),
    emailAddress: text(s ? x.email_address : x.emailAddress),
    approvedScopes: text(s ? x.approved_scopes : x.approvedScopes) ?? '',
    firstName: text(s ? x.first_name : x.firstName),
    lastName: text(s ? x.last_name : x.lastName),
    imageUrl: text(s ? x.image_url : x.imageUrl),
    username: text(x.username),
    phoneNumber: text(s ? x.phone_number : x.phoneNumber),
    label: text(x.label),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata),
    verified: isVerified(state),
    verification: state,
  };
  const accountId = s ? x.external_account_id : x.externalAccountId;
  if (accountId !== undefined) account.externalAccountId = text(accountId);
  return account;
}

export function enterpriseAccount(x: Source, s: boolean): NormalizedEnterpriseAccount {
  const state = verification(x.verification);
  return {
    id: text(x.id),
    active: flag(x.active),
    protocol: text(x.protocol),
    provider: text(x.provider),
    providerUserId: text(s ? x.provider_user_id : x.providerUserId),
    emailAddress: text(s ? x.email_address : x.emailAddress),
    firstName: text(s ? x.first_name : x.firstName),
    lastName: text(s ? x.last_name : x.lastName),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata),
    lastAuthenticatedAt: time(s ? x.last_authenticated_at : x.lastAuthenticatedAt),
    enterpriseConnectionId: text(s ? x.enterprise_connection_id : x.enterpriseConnectionId),
    enterpriseConnection: connection(
      (s ? x.enterprise_connection : x.enterpriseConnection) ??
        (s ? x.saml_connection : x.samlConnection),
    ),
    verified: isVerified(state),
    verification: state,
  };
}

/** What the backend SDK of Core 2 has instead of enterprise accounts. */
export function samlAccount(x: Source, s: boolean): NormalizedEnterpriseAccount {
  return {
    ...enterpriseAccount(x, s),
    protocol: 'saml',
  };
}

export function passkey(x: Source, s: boolean): NormalizedPasskey {
  const state = verification(x.verification);
  return {
    id: text(x.id),
    name: text(x.name),
    lastUsedAt: time(s ? x.last_used_at : x.lastUsedAt),
    verified: isVerified(state),
    verification: state,
  };
}

function connection(x: unknown): NormalizedEnterpriseConnection | null {
  if (x == null) return null;
  if (!isRecord(x)) return refuse('expected an object');
  return { name: text(x.name), domain: text(x.domain), active: flag(x.active) };
}

function bareProvider(provider: string): string {
  return provider.startsWith('oauth_') && provider.length > 6
    ? bareProvider(provider.slice(6))
    : provider;
}

/** Null when nothing was started; the client makes an object with a null status of that. */
function verification(value: unknown): NormalizedVerification | null {
  if (value == null) return null;
  if (!isRecord(value)) return refuse('expected an object');
  const status = text(value.status);
  return status === null ? null : { status, strategy: text(value.strategy) };
}

const isVerified = (state: NormalizedVerification | null) => state?.status === 'verified';

function link(x: Source): NormalizedIdentificationLink {
  return { id: text(x.id), type: text(x.type) };
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
