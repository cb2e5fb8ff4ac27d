import { ownOf } from '../gate.js';
import type * as client from './client.js';
import type * as accounts from './clientAccounts.js';
import {
  EMAIL_METHODS,
  PASSKEY_METHODS,
  PHONE_METHODS,
  RESOURCE_METHODS,
  WALLET_METHODS,
} from './clientMethods.js';
import type { ClientResource, ClientVerification } from './clientResource.js';
import { camelFields, urlOf } from './fields.js';
import type * as wire from './json.js';
import { type Methods, methods } from './unavailable.js';
import * as names from './wireNames.js';

export const date = (time: number | null): Date | null => (time ? new Date(time) : null);

/** What every client object has, and the methods of its kind. */
export function resource<const Names extends readonly string[] = readonly []>(
  kind: string,
  pathRoot: string,
  methodNames?: Names,
): ClientResource & Methods<Names> {
  return {
    pathRoot,
    ...methods(kind, [...RESOURCE_METHODS, ...(methodNames ?? [])]),
  } as ClientResource & Methods<Names>;
}

export function emailAddress(json: wire.EmailAddressJSON): client.ClientEmailAddress {
  return {
    ...resource('emailAddress', '/me/email_addresses', EMAIL_METHODS),
    ...camelFields(json, names.EMAIL_NAMES),
    ...camelFields(json, ['matches_sso_connection']),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.email_address,
  };
}

export function phoneNumber(json: wire.PhoneNumberJSON): client.ClientPhoneNumber {
  return {
    ...resource('phoneNumber', '/me/phone_numbers', PHONE_METHODS),
    ...camelFields(json, names.PHONE_NAMES),
    ...camelFields(json, ['backup_codes']),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.phone_number,
  };
}

export function web3Wallet(json: wire.Web3WalletJSON): client.ClientWeb3Wallet {
  return {
    ...resource('web3Wallet', '/me/web3_wallets', WALLET_METHODS),
    ...camelFields(json, names.WALLET_NAMES),
    verification: verification(json.verification),
    toString: () => json.web3_wallet,
  };
}

export function externalAccount(json: wire.ExternalAccountJSON): accounts.ClientExternalAccount {
  const provider = json.provider.replace('oauth_', '') as accounts.ClientOAuthProvider;
  const labels = camelFields(json, ['username', 'phone_number', 'label']) as Pick<
    accounts.ClientExternalAccount,
    'username' | 'phoneNumber' | 'label'
  >;
  return {
    ...resource('externalAccount', '/me/external_accounts', ['reauthorize', 'destroy']),
    ...camelFields(json, names.EXTERNAL_ACCOUNT_NAMES),
    ...labels,
    provider,
    verification: json.verification && verification(json.verification),
    providerSlug: () => provider,
    providerTitle: () => `${provider.charAt(0).toUpperCase()}${provider.slice(1)} Account`,
    accountIdentifier: () => labels.username || json.email_address || labels.label || '',
  };
}

export function enterpriseAccount(
  json: wire.EnterpriseAccountJSON,
): accounts.ClientEnterpriseAccount {
  const { enterprise_connection: connection } = json;
  const provider = json.provider as accounts.ClientEnterpriseAccount['provider'];
  return {
    ...resource('enterpriseAccount', '/me/enterprise_accounts', ['destroy']),
    ...camelFields(json, names.ENTERPRISE_ACCOUNT_NAMES),
    ...authenticated(json),
    provider,
    enterpriseConnection: connection && {
      ...resource('enterpriseConnection', ''),
      ...camelFields(connection, names.CONNECTION_NAMES),
      ...dates(connection),
      provider: connection.provider as accounts.ClientEnterpriseAccount['provider'],
      allowOrganizationAccountLinking: false,
      enterpriseConnectionId: null,
    },
  };
}

export function samlAccount(json: wire.SamlAccountJSON): accounts.ClientSamlAccount {
  const { saml_connection: connection } = json;
  return {
    ...resource('samlAccount', '/me/saml_accounts'),
    ...camelFields(json, names.SAML_ACCOUNT_NAMES),
    ...authenticated(json),
    provider: json.provider as accounts.ClientSamlAccount['provider'],
    samlConnection: connection && {
      ...resource('enterpriseConnection', ''),
      ...camelFields(connection, names.SAML_CONNECTION_NAMES),
      ...camelFields(connection, ['disable_additional_identifications', 'provider']),
      ...dates(connection),
    },
  };
}

export function passkey(json: wire.PasskeyJSON): client.ClientPasskey {
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
  json: Pick<wire.EnterpriseAccountJSON, 'last_authenticated_at' | 'verification'>,
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
function verification(given: wire.VerificationJSON | null): ClientVerification {
  const json: Partial<wire.VerificationJSON> = ownOf(given, 'verification');
  const url = json.external_verification_redirect_url;
  return {
    ...resource('verification', ''),
    status: json.status ?? null,
    strategy: json.strategy ?? null,
    attempts: json.attempts ?? null,
    expireAt: date(json.expire_at ?? null),
    externalVerificationRedirectURL: url ? urlOf(url) : null,
    nonce: json.nonce || null,
    message: json.message || null,
    error: null,
    verifiedAtClient: null,
    verifiedFromTheSameClient: () => false,
  };
}

function links(list: readonly wire.IdentificationLinkJSON[]) {
  return list.map(({ id, type }) => ({ ...resource('identificationLink', ''), id, type }));
}
