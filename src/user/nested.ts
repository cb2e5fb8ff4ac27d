import { isRecord } from '../internal/isRecord.js';
import { metadata } from './metadata.js';
import { flag, list, Problem, requiredText, type Source, text, time, within } from './readers.js';
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
// is several times faster than by a computed one.

export function emailAddress(x: Source, s: boolean): NormalizedEmailAddress {
  const state = verification(x.verification);
  const sso = s ? x.matches_sso_connection : x.matchesSsoConnection;
  const email: NormalizedEmailAddress = {
    id: text(x.id, 'id'),
    emailAddress: requiredText(s ? x.email_address : x.emailAddress, 'emailAddress'),
    verified: isVerified(state),
    verification: state,
    linkedTo: links(s ? x.linked_to : x.linkedTo),
  };
  return sso == null
    ? email
    : { ...email, matchesSsoConnection: flag(sso, 'matchesSsoConnection') };
}

export function phoneNumber(x: Source, s: boolean): NormalizedPhoneNumber {
  const state = verification(x.verification);
  return {
    id: text(x.id, 'id'),
    phoneNumber: requiredText(s ? x.phone_number : x.phoneNumber, 'phoneNumber'),
    verified: isVerified(state),
    verification: state,
    linkedTo: links(s ? x.linked_to : x.linkedTo),
    reservedForSecondFactor: flag(
      s ? x.reserved_for_second_factor : x.reservedForSecondFactor,
      'reservedForSecondFactor',
    ),
    defaultSecondFactor: flag(
      s ? x.default_second_factor : x.defaultSecondFactor,
      'defaultSecondFactor',
    ),
  };
}

export function web3Wallet(x: Source, s: boolean): NormalizedWeb3Wallet {
  const state = verification(x.verification);
  return {
    id: text(x.id, 'id'),
    web3Wallet: requiredText(s ? x.web3_wallet : x.web3Wallet, 'web3Wallet'),
    verified: isVerified(state),
    verification: state,
  };
}

export function externalAccount(x: Source, s: boolean): NormalizedExternalAccount {
  const state = verification(x.verification);
  const accountId = s ? x.external_account_id : x.externalAccountId;
  const account: NormalizedExternalAccount = {
    id: requiredText(x.id, 'id'),
    provider: requiredText(x.provider, 'provider').replace(/^(?:oauth_)+(?=.)/, ''),
    // `externalId` is what @clerk/backend before 2.31 calls it.
    providerUserId: text(
      s ? x.provider_user_id : (x.providerUserId ?? x.externalId),
      'providerUserId',
    ),
    identificationId: text(s ? x.identification_id : x.identificationId, 'identificationId'),
    emailAddress: text(s ? x.email_address : x.emailAddress, 'emailAddress'),
    approvedScopes: text(s ? x.approved_scopes : x.approvedScopes, 'approvedScopes') ?? '',
    firstName: text(s ? x.first_name : x.firstName, 'firstName'),
    lastName: text(s ? x.last_name : x.lastName, 'lastName'),
    imageUrl: text(s ? x.image_url : x.imageUrl, 'imageUrl'),
    username: text(x.username, 'username'),
    phoneNumber: text(s ? x.phone_number : x.phoneNumber, 'phoneNumber'),
    label: text(x.label, 'label'),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata, 'publicMetadata'),
    verified: isVerified(state),
    verification: state,
  };
  return accountId === undefined
    ? account
    : { ...account, externalAccountId: text(accountId, 'externalAccountId') };
}

export function enterpriseAccount(x: Source, s: boolean): NormalizedEnterpriseAccount {
  const state = verification(x.verification);
  const saml = s ? x.saml_connection : x.samlConnection;
  return {
    id: text(x.id, 'id'),
    active: flag(x.active, 'active'),
    protocol: text(x.protocol, 'protocol'),
    provider: text(x.provider, 'provider'),
    providerUserId: text(s ? x.provider_user_id : x.providerUserId, 'providerUserId'),
    emailAddress: text(s ? x.email_address : x.emailAddress, 'emailAddress'),
    firstName: text(s ? x.first_name : x.firstName, 'firstName'),
    lastName: text(s ? x.last_name : x.lastName, 'lastName'),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata, 'publicMetadata'),
    lastAuthenticatedAt: time(
      s ? x.last_authenticated_at : x.lastAuthenticatedAt,
      'lastAuthenticatedAt',
    ),
    enterpriseConnectionId: text(
      s ? x.enterprise_connection_id : x.enterpriseConnectionId,
      'enterpriseConnectionId',
    ),
    enterpriseConnection: connection(
      (s ? x.enterprise_connection : x.enterpriseConnection) ?? saml,
    ),
    verified: isVerified(state),
    verification: state,
  };
}

export function passkey(x: Source, s: boolean): NormalizedPasskey {
  return {
    id: requiredText(x.id, 'id'),
    name: text(x.name, 'name'),
    lastUsedAt: time(s ? x.last_used_at : x.lastUsedAt, 'lastUsedAt'),
    verified: isVerified(verification(x.verification)),
  };
}

const isVerified = (state: NormalizedVerification | null) => state?.status === 'verified';

/** Null when nothing was started; the client makes an object with a null status of that. */
function verification(value: unknown): NormalizedVerification | null {
  return object(value, 'verification', (x) => {
    const status = text(x.status, 'status');
    return status === null ? null : { status, strategy: text(x.strategy, 'strategy') };
  });
}

function connection(value: unknown): NormalizedEnterpriseConnection | null {
  return object(value, 'enterpriseConnection', (x) => ({
    name: text(x.name, 'name'),
    domain: text(x.domain, 'domain'),
    active: flag(x.active, 'active'),
  }));
}

function links(value: unknown): NormalizedIdentificationLink[] {
  return list(value, 'linkedTo', (x) => ({ id: text(x.id, 'id'), type: text(x.type, 'type') }));
}

function object<T>(value: unknown, key: string, read: (x: Source) => T): T | null {
  if (value == null) return null;
  try {
    if (!isRecord(value)) throw new Problem('expected an object', []);
    return read(value);
  } catch (thrown) {
    throw within(thrown, key);
  }
}
