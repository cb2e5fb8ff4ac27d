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
  EnterpriseConnectionJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  PasskeyJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './json.js';
import { type Methods, methods } from './unavailable.js';

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
    ...camelFields(json, ['id', 'email_address', 'matches_sso_connection']),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.email_address,
  };
}

export function phoneNumber(json: PhoneNumberJSON): ClientPhoneNumber {
  return {
    ...resource('phoneNumber', '/me/phone_numbers', PHONE_METHODS),
    ...camelFields(json, [
      'id',
      'phone_number',
      'reserved_for_second_factor',
      'default_second_factor',
      'backup_codes',
    ]),
    linkedTo: links(json.linked_to),
    verification: verification(json.verification),
    toString: () => json.phone_number,
  };
}

export function web3Wallet(json: Web3WalletJSON): ClientWeb3Wallet {
  return {
    ...resource('web3Wallet', '/me/web3_wallets', WALLET_METHODS),
    ...camelFields(json, ['id', 'web3_wallet']),
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
    ...camelFields(json, [
      'id',
      'identification_id',
      'provider_user_id',
      'email_address',
      'approved_scopes',
      'first_name',
      'last_name',
      'image_url',
      'public_metadata',
    ]),
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
  return {
    ...resource('enterpriseAccount', '/me/enterprise_accounts', ['destroy']),
    ...account(json),
    ...camelFields(json, ['first_name', 'last_name', 'protocol', 'public_metadata']),
    provider: json.provider as ClientEnterpriseAccount['provider'],
    enterpriseConnection: connection && {
      ...connectionFields(connection),
      ...camelFields(connection, ['logo_public_url', 'protocol']),
      provider: connection.provider as ClientEnterpriseAccount['provider'],
      allowOrganizationAccountLinking: false,
      enterpriseConnectionId: null,
    },
  };
}

export function samlAccount(json: SamlAccountJSON): ClientSamlAccount {
  return {
    ...resource('samlAccount', '/me/saml_accounts'),
    ...account(json),
    ...camelFields(json, ['first_name', 'last_name']),
    provider: json.provider as ClientSamlAccount['provider'],
    samlConnection: json.saml_connection && {
      ...connectionFields(json.saml_connection),
      provider: json.saml_connection.provider,
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

function account(
  json: Omit<SamlAccountJSON | EnterpriseAccountJSON, 'object' | 'first_name' | 'last_name'>,
) {
  return {
    ...camelFields(json, [
      'id',
      'active',
      'email_address',
      'provider_user_id',
      'enterprise_connection_id',
    ]),
    lastAuthenticatedAt: date(json.last_authenticated_at),
    verification: json.verification && verification(json.verification),
  };
}

function connectionFields(json: EnterpriseConnectionJSON) {
  return {
    ...resource('enterpriseConnection', ''),
    ...camelFields(json, [
      'id',
      'active',
      'name',
      'domain',
      'sync_user_attributes',
      'allow_subdomains',
      'allow_idp_initiated',
      'disable_additional_identifications',
    ]),
    createdAt: new Date(json.created_at),
    updatedAt: new Date(json.updated_at),
  };
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
