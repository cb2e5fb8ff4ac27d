import type { Metadata } from '../metadata.js';
import type { ALLOWLIST_METHODS, ORGANIZATION_METHODS } from '../organization/clientMethods.js';
import type {
  OrganizationJSON,
  OrganizationMembershipJSON,
  PublicUserDataJSON,
} from '../organization/json.js';
import type * as methods from './clientMethods.js';
import type { CamelFields, WebUrl } from './fields.js';
import type * as wire from './json.js';
import type { Methods, Unavailable } from './unavailable.js';
import type * as names from './wireNames.js';

/** What every client object has. */
export interface ClientResource extends Methods<typeof methods.RESOURCE_METHODS> {
  pathRoot: string;
}

/** A verification as clerk-js gives it. JSON null becomes one with `status: null`. */
export interface ClientVerification extends ClientResource {
  status: 'unverified' | 'verified' | 'transferable' | 'failed' | 'expired' | null;
  strategy: string | null;
  attempts: number | null;
  expireAt: Date | null;
  externalVerificationRedirectURL: WebUrl | null;
  nonce: string | null;
  message: string | null;
  error: null;
  verifiedAtClient: string | null;
  verifiedFromTheSameClient: () => boolean;
}

export interface ClientIdentificationLink extends ClientResource {
  id: string;
  type: string;
}

/** An email address, phone number or wallet. */
interface ClientIdentification extends ClientResource {
  verification: ClientVerification;
  toString: () => string;
}

export interface ClientEmailAddress
  extends ClientIdentification,
    Methods<typeof methods.EMAIL_METHODS>,
    CamelFields<wire.EmailAddressJSON, typeof names.EMAIL_NAMES>,
    CamelFields<wire.EmailAddressJSON, ['matches_sso_connection']> {
  linkedTo: ClientIdentificationLink[];
}

export interface ClientPhoneNumber
  extends ClientIdentification,
    Methods<typeof methods.PHONE_METHODS>,
    CamelFields<wire.PhoneNumberJSON, typeof names.PHONE_NAMES>,
    CamelFields<wire.PhoneNumberJSON, ['backup_codes']> {
  linkedTo: ClientIdentificationLink[];
}

export interface ClientWeb3Wallet
  extends ClientIdentification,
    Methods<typeof methods.WALLET_METHODS>,
    CamelFields<wire.Web3WalletJSON, typeof names.WALLET_NAMES> {}

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

interface Dated {
  createdAt: Date;
  updatedAt: Date;
}

export interface ClientEnterpriseConnection
  extends ClientResource,
    Dated,
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
        Dated &
        CamelFields<wire.EnterpriseConnectionJSON, typeof names.SAML_CONNECTION_NAMES> &
        CamelFields<
          wire.EnterpriseConnectionJSON,
          ['disable_additional_identifications', 'provider']
        >)
    | null;
  lastAuthenticatedAt: Date | null;
}

export interface ClientPasskey
  extends ClientResource,
    Dated,
    Methods<typeof methods.PASSKEY_METHODS>,
    CamelFields<wire.PasskeyJSON, ['id']> {
  name: string | null;
  verification: (ClientVerification & { publicKey: null }) | null;
  lastUsedAt: Date | null;
}

export interface ClientOrganization
  extends ClientResource,
    Dated,
    Methods<typeof ORGANIZATION_METHODS>,
    Omit<CamelFields<OrganizationJSON, typeof names.ORGANIZATION_NAMES>, 'slug'> {
  slug: string | null;
  selfServeSSOEnabled: boolean;
  exclusiveMembership: boolean;
  ssoBypassAllowlist: Methods<typeof ALLOWLIST_METHODS>;
}

export interface ClientOrganizationMembership
  extends ClientResource,
    Dated,
    CamelFields<OrganizationMembershipJSON, typeof names.MEMBERSHIP_NAMES> {
  organization: ClientOrganization;
  publicUserData: CamelFields<PublicUserDataJSON, typeof names.PUBLIC_USER_NAMES>;
  update: Unavailable;
  destroy: Unavailable;
}

/** The members of a client user that overrides may set, in both majors. Methods too: `{ update: vi.fn() }`. */
export interface ClientUserFields
  extends ClientResource,
    Methods<typeof methods.USER_METHODS>,
    CamelFields<wire.UserJSON, typeof names.USER_NAMES>,
    CamelFields<wire.UserJSON, ['external_id', 'username', 'first_name', 'last_name']>,
    CamelFields<wire.UserJSON, ['create_organizations_limit']> {
  emailAddresses: ClientEmailAddress[];
  phoneNumbers: ClientPhoneNumber[];
  web3Wallets: ClientWeb3Wallet[];
  externalAccounts: ClientExternalAccount[];
  enterpriseAccounts: ClientEnterpriseAccount[];
  passkeys: ClientPasskey[];
  organizationMemberships: ClientOrganizationMembership[];
  lastSignInAt: Date | null;
  legalAcceptedAt: Date | null;
  updatedAt: Date | null;
  createdAt: Date | null;
}

interface ClientUserCommon<Public, Unsafe> extends ClientUserFields {
  fullName: string | null;
  primaryEmailAddress: ClientEmailAddress | null;
  primaryPhoneNumber: ClientPhoneNumber | null;
  primaryWeb3Wallet: ClientWeb3Wallet | null;
  publicMetadata: Public;
  unsafeMetadata: Unsafe;
  isPrimaryIdentification: (identification: { readonly id?: string | undefined }) => boolean;
  /** A getter, as those below: a spread or a JSON copy loses it. */
  readonly verifiedExternalAccounts: ClientExternalAccount[];
  readonly unverifiedExternalAccounts: ClientExternalAccount[];
  readonly verifiedWeb3Wallets: ClientWeb3Wallet[];
  readonly hasVerifiedEmailAddress: boolean;
  readonly hasVerifiedPhoneNumber: boolean;
}

/** A user of Core 3's `useUser()`: it fits `UserResource` of `@clerk/shared/types` 4.x. */
export interface ClientUser<Public = Metadata, Unsafe = Metadata>
  extends ClientUserCommon<Public, Unsafe> {
  timezone: string | null;
}

/** A user of Core 2's `useUser()`: it fits `UserResource` of `@clerk/types` 4.x. */
export interface ClientUserCore2<Public = Metadata, Unsafe = Metadata>
  extends ClientUserCommon<Public, Unsafe> {
  samlAccounts: ClientSamlAccount[];
}
