import type { ClientDates, ClientResource, ClientVerification } from './clientResource.js';
import type { CamelFields } from './fields.js';
import type * as wire from './json.js';
import type { Unavailable } from './unavailable.js';
import type * as names from './wireNames.js';

/** OAuth providers that Clerk's types of both majors know, without the `oauth_` prefix. */
export type ClientOAuthProvider =
  | 'apple'
  | 'atlassian'
  | 'bitbucket'
  | 'box'
  | 'coinbase'
  | 'discord'
  | 'dropbox'
  | 'facebook'
  | 'github'
  | 'gitlab'
  | 'google'
  | 'hubspot'
  | 'huggingface'
  | 'instagram'
  | 'line'
  | 'linear'
  | 'linkedin'
  | 'linkedin_oidc'
  | 'microsoft'
  | 'notion'
  | 'slack'
  | 'spotify'
  | 'tiktok'
  | 'twitch'
  | 'twitter'
  | 'x'
  | 'xero'
  | `custom_${string}`;

export type ClientEnterpriseProvider =
  | 'saml_okta'
  | 'saml_google'
  | 'saml_microsoft'
  | 'saml_custom'
  | `oauth_${ClientOAuthProvider}`;

/** `username`, `phoneNumber` and `label` are typed as in Clerk's types. As there, what arrives when there is none is null. */
export interface ClientExternalAccount
  extends ClientResource,
    CamelFields<wire.ExternalAccountJSON, typeof names.EXTERNAL_ACCOUNT_NAMES> {
  provider: ClientOAuthProvider;
  username?: string;
  phoneNumber?: string;
  label?: string;
  verification: ClientVerification | null;
  reauthorize: Unavailable;
  destroy: Unavailable;
  providerSlug: () => ClientOAuthProvider;
  providerTitle: () => string;
  accountIdentifier: () => string;
}

export interface ClientEnterpriseConnection
  extends ClientResource,
    ClientDates,
    CamelFields<wire.EnterpriseConnectionJSON, typeof names.CONNECTION_NAMES> {
  allowOrganizationAccountLinking: boolean;
  enterpriseConnectionId: string | null;
  provider: ClientEnterpriseProvider;
}

export interface ClientEnterpriseAccount
  extends ClientResource,
    CamelFields<wire.EnterpriseAccountJSON, typeof names.ENTERPRISE_ACCOUNT_NAMES> {
  enterpriseConnection: ClientEnterpriseConnection | null;
  provider: ClientEnterpriseProvider;
  verification: ClientVerification | null;
  lastAuthenticatedAt: Date | null;
  destroy: Unavailable;
}

/** Core 2 only. */
export interface ClientSamlAccount
  extends ClientResource,
    CamelFields<wire.SamlAccountJSON, typeof names.SAML_ACCOUNT_NAMES> {
  provider: 'saml_okta' | 'saml_google' | 'saml_microsoft' | 'saml_custom';
  verification: ClientVerification | null;
  samlConnection:
    | (ClientResource &
        ClientDates &
        CamelFields<wire.EnterpriseConnectionJSON, typeof names.SAML_CONNECTION_NAMES> &
        CamelFields<
          wire.EnterpriseConnectionJSON,
          ['disable_additional_identifications', 'provider']
        >)
    | null;
  lastAuthenticatedAt: Date | null;
}
