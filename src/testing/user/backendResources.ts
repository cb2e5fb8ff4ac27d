import type { BackendVerification } from './backend.js';
import { camelFields } from './fields.js';
import type {
  EnterpriseAccountJSON,
  EnterpriseConnectionJSON,
  ExternalAccountJSON,
  SamlAccountJSON,
  VerificationJSON,
} from './json.js';

export function verifiable(json: { readonly verification: VerificationJSON | null }): {
  verification: BackendVerification | null;
} {
  const { verification } = json;
  if (verification === null) return { verification };
  const { external_verification_redirect_url: url, nonce = null } = verification;
  return {
    verification: {
      ...camelFields(verification, ['status', 'strategy', 'attempts', 'expire_at']),
      externalVerificationRedirectURL: url ? new URL(url) : null,
      nonce,
      message: null, // Clerk's factory never passes it on
    },
  };
}

export function links(list: readonly { readonly id: string; readonly type: string }[]) {
  return list.map(({ id, type }) => ({ id, type }));
}

export function externalAccount(account: ExternalAccountJSON, core3: boolean) {
  return {
    ...camelFields(account, [
      'id',
      'provider',
      'provider_user_id',
      'identification_id',
      'approved_scopes',
      'email_address',
      'first_name',
      'last_name',
      'image_url',
      'username',
      'phone_number',
      'public_metadata',
      'label',
    ]),
    externalId: account.provider_user_id,
    ...(core3 && { externalAccountId: account.external_account_id }),
    ...verifiable(account),
  };
}

export function enterpriseAccount(account: EnterpriseAccountJSON) {
  const { enterprise_connection: connection } = account;
  return {
    ...camelFields(account, [
      'id',
      'active',
      'email_address',
      'first_name',
      'last_name',
      'protocol',
      'provider',
      'provider_user_id',
      'public_metadata',
      'last_authenticated_at',
      'enterprise_connection_id',
    ]),
    enterpriseConnection: connection && {
      ...connectionFields(connection),
      ...camelFields(connection, [
        'disable_additional_identifications',
        'logo_public_url',
        'protocol',
      ]),
    },
    ...verifiable(account),
  };
}

export function samlAccount(account: SamlAccountJSON) {
  return {
    ...camelFields(account, [
      'id',
      'provider',
      'provider_user_id',
      'active',
      'email_address',
      'first_name',
      'last_name',
      'last_authenticated_at',
      'enterprise_connection_id',
    ]),
    samlConnection: account.saml_connection && connectionFields(account.saml_connection),
    ...verifiable(account),
  };
}

function connectionFields(connection: EnterpriseConnectionJSON) {
  return camelFields(connection, [
    'id',
    'active',
    'allow_idp_initiated',
    'allow_subdomains',
    'domain',
    'name',
    'provider',
    'sync_user_attributes',
    'created_at',
    'updated_at',
  ]);
}
