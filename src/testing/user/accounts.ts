import { merge, type Overrides } from '../overrides.js';
import { idOf, textOf } from '../seed.js';
import { type Owner, times, verificationOf } from './identifications.js';
import type { EnterpriseAccountJSON, ExternalAccountJSON, SamlAccountJSON } from './json.js';

export function buildExternalAccount(
  overrides: Overrides<ExternalAccountJSON>,
  seed: string,
  owner: Owner,
): ExternalAccountJSON {
  const { provider = 'oauth_github', identification_id = idOf('idn', seed) } = overrides;
  // Google and Facebook accounts carry the identification's id, and their own beside it.
  const older = /^oauth_(google|facebook)$/.test(provider);
  const account = idOf('eac', seed);
  return merge<ExternalAccountJSON>(
    {
      id: older ? identification_id : account,
      object: 'external_account',
      ...(older && { external_account_id: account }),
      provider,
      identification_id,
      provider_user_id: textOf(`${seed}/provider`, 12, '123456789'),
      approved_scopes: 'email profile',
      email_address: owner.email,
      first_name: owner.first_name ?? '',
      last_name: owner.last_name ?? '',
      image_url: '',
      username: null,
      phone_number: null,
      public_metadata: {},
      label: null,
      verification: verificationOf(provider, overrides, owner),
      ...times(owner),
    },
    overrides,
  );
}

export function buildEnterpriseAccount(
  overrides: Overrides<EnterpriseAccountJSON>,
  seed: string,
  owner: Owner,
): EnterpriseAccountJSON {
  const {
    protocol = 'saml',
    provider = protocol === 'saml' ? 'saml_custom' : 'oauth_custom_acme',
  } = overrides;
  const email = overrides.email_address ?? owner.email;
  const connection = overrides.enterprise_connection;
  const connectionId =
    connection === null
      ? null
      : (connection?.id ?? overrides.enterprise_connection_id ?? idOf('entconn', seed));
  const shared = { active: true, protocol, provider };
  return merge<EnterpriseAccountJSON>(
    {
      id: idOf('entacc', seed),
      object: 'enterprise_account',
      ...shared,
      email_address: email,
      enterprise_connection:
        connectionId === null
          ? null
          : {
              id: connectionId,
              ...shared,
              name: 'Acme',
              domain: email.slice(email.lastIndexOf('@') + 1),
              logo_public_url: null,
              allow_idp_initiated: false,
              allow_subdomains: false,
              disable_additional_identifications: false,
              sync_user_attributes: true,
              ...times(owner),
            },
      enterprise_connection_id: connectionId,
      first_name: owner.first_name,
      last_name: owner.last_name,
      provider_user_id: textOf(`${seed}/provider`, 20),
      public_metadata: {},
      verification: verificationOf(protocol === 'saml' ? 'saml' : provider, overrides, owner),
      last_authenticated_at: owner.created_at,
    },
    overrides,
  );
}

/** Overrides of a SAML account as those of the enterprise account that it is, too. */
export function enterpriseOf({
  id: _,
  object: __,
  saml_connection,
  ...rest
}: Overrides<SamlAccountJSON>): Overrides<EnterpriseAccountJSON> {
  return {
    ...rest,
    ...(saml_connection !== undefined && { enterprise_connection: saml_connection }),
  };
}

/** The same account in the form that Core 2 reads; the API sends both. */
export function samlAccountOf(account: EnterpriseAccountJSON): SamlAccountJSON {
  const { enterprise_connection, protocol: _, first_name, last_name, ...rest } = account;
  return {
    ...rest,
    id: account.id.replace('entacc_', 'samlacc_'),
    object: 'saml_account',
    first_name: first_name ?? '',
    last_name: last_name ?? '',
    saml_connection: enterprise_connection,
  };
}
