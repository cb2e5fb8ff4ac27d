import type {
  ClientEmailAddress,
  ClientEnterpriseAccount,
  ClientExternalAccount,
  ClientOAuthProvider,
  ClientPasskey,
  ClientPhoneNumber,
  ClientResource,
  ClientSamlAccount,
  ClientVerification,
  ClientWeb3Wallet,
} from './client.js';
import {
  EMAIL_METHODS,
  PASSKEY_METHODS,
  PHONE_METHODS,
  RESOURCE_METHODS,
  WALLET_METHODS,
} from './clientMethods.js';
import { camelFields } from './fields.js';
import type {
  EmailAddressJSON,
  EnterpriseAccountJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  PasskeyJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './json.js';
import { type Methods, methods } from './unavailable.js';
import {
  CONNECTION_NAMES,
  EMAIL_NAMES,
  ENTERPRISE_ACCOUNT_NAMES,
  EXTERNAL_ACCOUNT_NAMES,
  PHONE_NAMES,
  SAML_ACCOUNT_NAMES,
  SAML_CONNECTION_NAMES,
  WALLET_NAMES,
} from './wireNames.js';

export const date = (time: number | null): Date | null => (time ? new Date(time) : null);

/** What every client object has, and the methods of its kind. */
export function resource<const Names extends readonly string[] = readonly []>(
  kind: string,
  pathRoot: string,
  names?: Names,
): ClientResource & Methods<Names> {
  return { pathRoot, ...methods(kind, [...RESOURCE_METHODS, ...(names ?? [])]) } as ClientResource &
    Methods<Names>;
}

export function emailAddress(json: EmailAddressJSON): ClientEmailAddress {
  return {
    ...resource('emailAddress', '/me/email_addresses', EMAIL_METHODS),
    ...camelFields(json, EMAIL_NAMES),
    ...camelFields(json, ['matches_sso_connection']),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.email_address,
  };
}

export function phoneNumber(json: PhoneNumberJSON): ClientPhoneNumber {
  return {
    ...resource('phoneNumber', '/me/phone_numbers', PHONE_METHODS),
    ...camelFields(json, PHONE_NAMES),
    ...camelFields(json, ['backup_codes']),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.phone_number,
  };
}

export function web3Wallet(json: Web3WalletJSON): ClientWeb3Wallet {
  return {
    ...resource('web3Wallet', '/me/web3_wallets', WALLET_METHODS),
    ...camelFields(json, WALLET_NAMES),
    verification: verification(json.verification),
    toString: () => json.web3_wallet,
  };
}

export function externalAccount(json: ExternalAccountJSON): ClientExternalAccount {
  const provider = json.provider.replace('oauth_', '') as ClientOAuthProvider;
  const names = camelFields(json, ['username', 'phone_number', 'label']) as Pick<
    ClientExternalAccount,
    'username' | 'phoneNumber' | 'label'
  >;
  return {
    ...resource('externalAccount', '/me/external_accounts', ['reauthorize', 'destroy']),
    ...camelFields(json, EXTERNAL_ACCOUNT_NAMES),
    ...names,
    provider,
    verification: json.verification && verification(json.verification),
    providerSlug: () => provider,
    providerTitle: () => `${provider.charAt(0).toUpperCase()}${provider.slice(1)} Account`,
    accountIdentifier: () => names.username || json.email_address || names.label || '',
  };
}

export function enterpriseAccount(json: EnterpriseAccountJSON): ClientEnterpriseAccount {
  const { enterprise_connection: connection } = json;
  const provider = json.provider as ClientEnterpriseAccount['provider'];
  return {
    ...resource('enterpriseAccount', '/me/enterprise_accounts', ['destroy']),
    ...camelFields(json, ENTERPRISE_ACCOUNT_NAMES),
    ...authenticated(json),
    provider,
    enterpriseConnection: connection && {
      ...resource('enterpriseConnection', ''),
      ...camelFields(connection, CONNECTION_NAMES),
      ...dates(connection),
      provider: connection.provider as ClientEnterpriseAccount['provider'],
      allowOrganizationAccountLinking: false,
      enterpriseConnectionId: null,
    },
  };
}

export function samlAccount(json: SamlAccountJSON): ClientSamlAccount {
  const { saml_connection: connection } = json;
  return {
    ...resource('samlAccount', '/me/saml_accounts'),
    ...camelFields(json, SAML_ACCOUNT_NAMES),
    ...authenticated(json),
    provider: json.provider as ClientSamlAccount['provider'],
    samlConnection: connection && {
      ...resource('enterpriseConnection', ''),
      ...camelFields(connection, SAML_CONNECTION_NAMES),
      ...camelFields(connection, ['disable_additional_identifications', 'provider']),
      ...dates(connection),
    },
  };
}

export function passkey(json: PasskeyJSON): ClientPasskey {
  const used = new Date(json.last_used_at);
  return {
    ...resource('passkey', '/me/passkeys', PASSKEY_METHODS),
    ...camelFields(json, ['id', 'name']),
    verification: json.verification && { ...verification(json.verification), publicKey: null },
    lastUsedAt: used,
    createdAt: used,
    updatedAt: used,
  };
}

function authenticated(
  json: Pick<EnterpriseAccountJSON, 'last_authenticated_at' | 'verification'>,
) {
  return {
    lastAuthenticatedAt: date(json.last_authenticated_at),
    verification: json.verification && verification(json.verification),
  };
}

export function dates(json: { readonly created_at: number; readonly updated_at: number }) {
  return { createdAt: new Date(json.created_at), updatedAt: new Date(json.updated_at) };
}

/** On the client a verification is always there: JSON null becomes one without status. */
function verification(json: VerificationJSON | null): ClientVerification {
  const url = json?.external_verification_redirect_url;
  return {
    ...resource('verification', ''),
    status: json?.status ?? null,
    strategy: json?.strategy ?? null,
    attempts: json?.attempts ?? null,
    expireAt: date(json?.expire_at ?? null),
    externalVerificationRedirectURL: url ? new URL(url) : null,
    nonce: json?.nonce || null,
    message: json?.message || null,
    error: null,
    verifiedAtClient: null,
    verifiedFromTheSameClient: () => false,
  };
}

function links(list: readonly IdentificationLinkJSON[]) {
  return list.map(({ id, type }) => ({ ...resource('identificationLink', ''), id, type }));
}
