import type { Metadata } from '../metadata.js';
import type { ALLOWLIST_METHODS, ORGANIZATION_METHODS } from '../organization/clientMethods.js';
import type {
  EMAIL_METHODS,
  PASSKEY_METHODS,
  PHONE_METHODS,
  RESOURCE_METHODS,
  USER_METHODS,
  WALLET_METHODS,
} from './clientMethods.js';
import type { WebUrl } from './fields.js';
import type { Methods, Unavailable } from './unavailable.js';

/** What every client object has. */
export interface ClientResource extends Methods<typeof RESOURCE_METHODS> {
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

export interface ClientEmailAddress extends ClientResource, Methods<typeof EMAIL_METHODS> {
  id: string;
  emailAddress: string;
  matchesSsoConnection: boolean;
  linkedTo: ClientIdentificationLink[];
  verification: ClientVerification;
  toString: () => string;
}

export interface ClientPhoneNumber extends ClientResource, Methods<typeof PHONE_METHODS> {
  id: string;
  phoneNumber: string;
  reservedForSecondFactor: boolean;
  defaultSecondFactor: boolean;
  linkedTo: ClientIdentificationLink[];
  verification: ClientVerification;
  backupCodes: string[];
  toString: () => string;
}

export interface ClientWeb3Wallet extends ClientResource, Methods<typeof WALLET_METHODS> {
  id: string;
  web3Wallet: string;
  verification: ClientVerification;
  toString: () => string;
}

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
export interface ClientExternalAccount extends ClientResource {
  id: string;
  identificationId: string;
  provider: ClientOAuthProvider;
  providerUserId: string;
  emailAddress: string;
  approvedScopes: string;
  firstName: string;
  lastName: string;
  imageUrl: string;
  username?: string;
  phoneNumber?: string;
  publicMetadata: Metadata;
  label?: string;
  verification: ClientVerification | null;
  reauthorize: Unavailable;
  destroy: Unavailable;
  providerSlug: () => ClientOAuthProvider;
  providerTitle: () => string;
  accountIdentifier: () => string;
}

export interface ClientEnterpriseConnection extends ClientResource {
  id: string;
  active: boolean;
  allowIdpInitiated: boolean;
  allowOrganizationAccountLinking: boolean;
  allowSubdomains: boolean;
  disableAdditionalIdentifications: boolean;
  domain: string;
  enterpriseConnectionId: string | null;
  logoPublicUrl: string | null;
  name: string;
  protocol: 'saml' | 'oauth';
  provider: ClientEnterpriseProvider;
  syncUserAttributes: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface ClientEnterpriseAccount extends ClientResource {
  id: string;
  active: boolean;
  emailAddress: string;
  enterpriseConnection: ClientEnterpriseConnection | null;
  enterpriseConnectionId: string | null;
  firstName: string | null;
  lastName: string | null;
  protocol: 'saml' | 'oauth';
  provider: ClientEnterpriseProvider;
  providerUserId: string | null;
  publicMetadata: Metadata | null;
  verification: ClientVerification | null;
  lastAuthenticatedAt: Date | null;
  destroy: Unavailable;
}

/** Core 2 only. */
export interface ClientSamlAccount extends ClientResource {
  id: string;
  provider: 'saml_okta' | 'saml_google' | 'saml_microsoft' | 'saml_custom';
  providerUserId: string | null;
  active: boolean;
  emailAddress: string;
  firstName: string;
  lastName: string;
  verification: ClientVerification | null;
  samlConnection:
    | (ClientResource & {
        id: string;
        name: string;
        domain: string;
        active: boolean;
        provider: string;
        syncUserAttributes: boolean;
        allowSubdomains: boolean;
        allowIdpInitiated: boolean;
        disableAdditionalIdentifications: boolean;
        createdAt: Date;
        updatedAt: Date;
      })
    | null;
  lastAuthenticatedAt: Date | null;
  enterpriseConnectionId: string | null;
}

export interface ClientPasskey extends ClientResource, Methods<typeof PASSKEY_METHODS> {
  id: string;
  name: string | null;
  verification: (ClientVerification & { publicKey: null }) | null;
  lastUsedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface ClientOrganization extends ClientResource, Methods<typeof ORGANIZATION_METHODS> {
  id: string;
  name: string;
  slug: string | null;
  imageUrl: string;
  hasImage: boolean;
  membersCount: number;
  pendingInvitationsCount: number;
  publicMetadata: Metadata;
  adminDeleteEnabled: boolean;
  maxAllowedMemberships: number;
  selfServeSSOEnabled: boolean;
  exclusiveMembership: boolean;
  ssoBypassAllowlist: Methods<typeof ALLOWLIST_METHODS>;
  createdAt: Date;
  updatedAt: Date;
}

export interface ClientOrganizationMembership extends ClientResource {
  id: string;
  organization: ClientOrganization;
  permissions: string[];
  publicMetadata: Metadata;
  publicUserData: {
    firstName: string | null;
    lastName: string | null;
    imageUrl: string;
    hasImage: boolean;
    identifier: string;
    userId: string;
  };
  role: string;
  roleName: string;
  createdAt: Date;
  updatedAt: Date;
  update: Unavailable;
  destroy: Unavailable;
}

/** The members of a client user that overrides may set, in both majors. Methods too: `{ update: vi.fn() }`. */
export interface ClientUserFields extends ClientResource, Methods<typeof USER_METHODS> {
  id: string;
  externalId: string | null;
  primaryEmailAddressId: string | null;
  primaryPhoneNumberId: string | null;
  primaryWeb3WalletId: string | null;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  imageUrl: string;
  hasImage: boolean;
  emailAddresses: ClientEmailAddress[];
  phoneNumbers: ClientPhoneNumber[];
  web3Wallets: ClientWeb3Wallet[];
  externalAccounts: ClientExternalAccount[];
  enterpriseAccounts: ClientEnterpriseAccount[];
  passkeys: ClientPasskey[];
  organizationMemberships: ClientOrganizationMembership[];
  passwordEnabled: boolean;
  totpEnabled: boolean;
  backupCodeEnabled: boolean;
  twoFactorEnabled: boolean;
  lastSignInAt: Date | null;
  legalAcceptedAt: Date | null;
  createOrganizationEnabled: boolean;
  createOrganizationsLimit: number | null;
  deleteSelfEnabled: boolean;
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
