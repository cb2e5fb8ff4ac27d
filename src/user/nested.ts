import { metadata } from './metadata.js';
import { fields, flag, list, requiredText, type Source, text, time } from './readers.js';
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

// `snake` says that the source is snake_case. Both spellings stand side by side: computing one from the other takes
// several times longer than to read the field. Each field is checked where it is read, so that a failure's path is right
// (`reading.ts`).

export function emailAddress(source: Source, snake: boolean): NormalizedEmailAddress {
  const state = verification(source.verification);
  const email: Mutable<NormalizedEmailAddress> = {
    id: text(source.id),
    emailAddress: requiredText(snake ? source.email_address : source.emailAddress),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(snake ? source.linked_to : source.linkedTo, link, snake),
  };
  const sso = snake ? source.matches_sso_connection : source.matchesSsoConnection;
  if (sso != null) email.matchesSsoConnection = flag(sso);
  return email;
}

export function phoneNumber(source: Source, snake: boolean): NormalizedPhoneNumber {
  const state = verification(source.verification);
  return {
    id: text(source.id),
    phoneNumber: requiredText(snake ? source.phone_number : source.phoneNumber),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(snake ? source.linked_to : source.linkedTo, link, snake),
    reservedForSecondFactor: flag(
      snake ? source.reserved_for_second_factor : source.reservedForSecondFactor,
    ),
    defaultSecondFactor: flag(snake ? source.default_second_factor : source.defaultSecondFactor),
  };
}

export function web3Wallet(source: Source, snake: boolean): NormalizedWeb3Wallet {
  const state = verification(source.verification);
  return {
    id: text(source.id),
    web3Wallet: requiredText(snake ? source.web3_wallet : source.web3Wallet),
    verified: isVerified(state),
    verification: state,
  };
}

export function externalAccount(source: Source, snake: boolean): NormalizedExternalAccount {
  const state = verification(source.verification);
  const account: Mutable<NormalizedExternalAccount> = {
    id: requiredText(source.id),
    provider: bareProvider(requiredText(source.provider)),
    // `externalId` is what @clerk/backend before 2.31 calls it.
    providerUserId: text(
      snake ? source.provider_user_id : (source.providerUserId ?? source.externalId),
    ),
    identificationId: text(snake ? source.identification_id : source.identificationId),
    emailAddress: text(snake ? source.email_address : source.emailAddress),
    approvedScopes: text(snake ? source.approved_scopes : source.approvedScopes) ?? '',
    firstName: text(snake ? source.first_name : source.firstName),
    lastName: text(snake ? source.last_name : source.lastName),
    imageUrl: text(snake ? source.image_url : source.imageUrl),
    username: text(source.username),
    phoneNumber: text(snake ? source.phone_number : source.phoneNumber),
    label: text(source.label),
    publicMetadata: metadata(snake ? source.public_metadata : source.publicMetadata),
    verified: isVerified(state),
    verification: state,
  };
  const accountId = snake ? source.external_account_id : source.externalAccountId;
  if (accountId !== undefined) account.externalAccountId = text(accountId);
  return account;
}

export function enterpriseAccount(source: Source, snake: boolean): NormalizedEnterpriseAccount {
  const state = verification(source.verification);
  return {
    id: text(source.id),
    active: flag(source.active),
    protocol: text(source.protocol),
    provider: text(source.provider),
    providerUserId: text(snake ? source.provider_user_id : source.providerUserId),
    emailAddress: text(snake ? source.email_address : source.emailAddress),
    firstName: text(snake ? source.first_name : source.firstName),
    lastName: text(snake ? source.last_name : source.lastName),
    publicMetadata: metadata(snake ? source.public_metadata : source.publicMetadata),
    lastAuthenticatedAt: time(snake ? source.last_authenticated_at : source.lastAuthenticatedAt),
    enterpriseConnectionId: text(
      snake ? source.enterprise_connection_id : source.enterpriseConnectionId,
    ),
    enterpriseConnection: connection(
      (snake ? source.enterprise_connection : source.enterpriseConnection) ??
        (snake ? source.saml_connection : source.samlConnection),
    ),
    verified: isVerified(state),
    verification: state,
  };
}

/** What the backend SDK of Core 2 has instead of enterprise accounts. */
export function samlAccount(source: Source, snake: boolean): NormalizedEnterpriseAccount {
  return {
    ...enterpriseAccount(source, snake),
    protocol: 'saml',
  };
}

export function passkey(source: Source, snake: boolean): NormalizedPasskey {
  const state = verification(source.verification);
  return {
    id: text(source.id),
    name: text(source.name),
    lastUsedAt: time(snake ? source.last_used_at : source.lastUsedAt),
    verified: isVerified(state),
    verification: state,
  };
}

function connection(value: unknown): NormalizedEnterpriseConnection | null {
  if (value == null) return null;
  const source = fields(value);
  return {
    name: text(source.name),
    domain: text(source.domain),
    active: flag(source.active),
  };
}

function bareProvider(provider: string): string {
  let at = 0;
  while (provider.startsWith('oauth_', at) && at + 6 < provider.length) at += 6;
  return provider.slice(at);
}

/** Null when nothing was started; the client makes an object with a null status of that. */
function verification(value: unknown): NormalizedVerification | null {
  if (value == null) return null;
  const source = fields(value);
  const status = text(source.status);
  return status === null ? null : { status, strategy: text(source.strategy) };
}

const isVerified = (state: NormalizedVerification | null) => state?.status === 'verified';

function link(source: Source): NormalizedIdentificationLink {
  return { id: text(source.id), type: text(source.type) };
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
