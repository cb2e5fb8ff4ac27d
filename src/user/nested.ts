import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
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

// `snake` says that the source is snake_case. Both spellings stand side by side: computing one from the other takes
// several times longer than to read the field. Each field is checked where it is read, so that a failure's path is right
// (`reading.ts`).

export function emailAddress(source: Source, snake: boolean): NormalizedEmailAddress {
  const state = verification(own(source, 'verification'));
  const email: Mutable<NormalizedEmailAddress> = {
    id: text(own(source, 'id')),
    emailAddress: requiredText(own(source, snake ? 'email_address' : 'emailAddress')),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(own(source, snake ? 'linked_to' : 'linkedTo'), link, snake),
  };
  const sso = own(source, snake ? 'matches_sso_connection' : 'matchesSsoConnection');
  if (sso != null) email.matchesSsoConnection = flag(sso);
  return email;
}

export function phoneNumber(source: Source, snake: boolean): NormalizedPhoneNumber {
  const state = verification(own(source, 'verification'));
  return {
    id: text(own(source, 'id')),
    phoneNumber: requiredText(own(source, snake ? 'phone_number' : 'phoneNumber')),
    verified: isVerified(state),
    verification: state,
    linkedTo: list(own(source, snake ? 'linked_to' : 'linkedTo'), link, snake),
    reservedForSecondFactor: flag(
      own(source, snake ? 'reserved_for_second_factor' : 'reservedForSecondFactor'),
    ),
    defaultSecondFactor: flag(own(source, snake ? 'default_second_factor' : 'defaultSecondFactor')),
  };
}

export function web3Wallet(source: Source, snake: boolean): NormalizedWeb3Wallet {
  const state = verification(own(source, 'verification'));
  return {
    id: text(own(source, 'id')),
    web3Wallet: requiredText(own(source, snake ? 'web3_wallet' : 'web3Wallet')),
    verified: isVerified(state),
    verification: state,
  };
}

export function externalAccount(source: Source, snake: boolean): NormalizedExternalAccount {
  const state = verification(own(source, 'verification'));
  const account: Mutable<NormalizedExternalAccount> = {
    id: requiredText(own(source, 'id')),
    provider: bareProvider(requiredText(own(source, 'provider'))),
    // `externalId` is what @clerk/backend before 2.31 calls it.
    providerUserId: text(
      snake
        ? own(source, 'provider_user_id')
        : (own(source, 'providerUserId') ?? own(source, 'externalId')),
    ),
    identificationId: text(own(source, snake ? 'identification_id' : 'identificationId')),
    emailAddress: text(own(source, snake ? 'email_address' : 'emailAddress')),
    approvedScopes: text(own(source, snake ? 'approved_scopes' : 'approvedScopes')) ?? '',
    firstName: text(own(source, snake ? 'first_name' : 'firstName')),
    lastName: text(own(source, snake ? 'last_name' : 'lastName')),
    imageUrl: text(own(source, snake ? 'image_url' : 'imageUrl')),
    username: text(own(source, 'username')),
    phoneNumber: text(own(source, snake ? 'phone_number' : 'phoneNumber')),
    label: text(own(source, 'label')),
    publicMetadata: metadata(own(source, snake ? 'public_metadata' : 'publicMetadata')),
    verified: isVerified(state),
    verification: state,
  };
  const accountId = own(source, snake ? 'external_account_id' : 'externalAccountId');
  if (accountId !== undefined) account.externalAccountId = text(accountId);
  return account;
}

export function enterpriseAccount(source: Source, snake: boolean): NormalizedEnterpriseAccount {
  const state = verification(own(source, 'verification'));
  return {
    id: text(own(source, 'id')),
    active: flag(own(source, 'active')),
    protocol: text(own(source, 'protocol')),
    provider: text(own(source, 'provider')),
    providerUserId: text(own(source, snake ? 'provider_user_id' : 'providerUserId')),
    emailAddress: text(own(source, snake ? 'email_address' : 'emailAddress')),
    firstName: text(own(source, snake ? 'first_name' : 'firstName')),
    lastName: text(own(source, snake ? 'last_name' : 'lastName')),
    publicMetadata: metadata(own(source, snake ? 'public_metadata' : 'publicMetadata')),
    lastAuthenticatedAt: time(own(source, snake ? 'last_authenticated_at' : 'lastAuthenticatedAt')),
    enterpriseConnectionId: text(
      own(source, snake ? 'enterprise_connection_id' : 'enterpriseConnectionId'),
    ),
    enterpriseConnection: connection(
      own(source, snake ? 'enterprise_connection' : 'enterpriseConnection') ??
        own(source, snake ? 'saml_connection' : 'samlConnection'),
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
  const state = verification(own(source, 'verification'));
  return {
    id: text(own(source, 'id')),
    name: text(own(source, 'name')),
    lastUsedAt: time(own(source, snake ? 'last_used_at' : 'lastUsedAt')),
    verified: isVerified(state),
    verification: state,
  };
}

function connection(source: unknown): NormalizedEnterpriseConnection | null {
  if (source == null) return null;
  if (!isRecord(source)) return refuse('expected an object');
  return {
    name: text(own(source, 'name')),
    domain: text(own(source, 'domain')),
    active: flag(own(source, 'active')),
  };
}

function bareProvider(provider: string): string {
  return provider.replace(/^(?:oauth_)+(?=[\s\S])/, '');
}

/** Null when nothing was started; the client makes an object with a null status of that. */
function verification(value: unknown): NormalizedVerification | null {
  if (value == null) return null;
  if (!isRecord(value)) return refuse('expected an object');
  const status = text(own(value, 'status'));
  return status === null ? null : { status, strategy: text(own(value, 'strategy')) };
}

const isVerified = (state: NormalizedVerification | null) => state?.status === 'verified';

function link(source: Source): NormalizedIdentificationLink {
  return { id: text(own(source, 'id')), type: text(own(source, 'type')) };
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
