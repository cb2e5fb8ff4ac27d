import type { Metadata } from '../metadata.js';
import type { WebUrl } from './fields.js';
import type { UserJSON } from './json.js';

/** A verification as `@clerk/backend` gives it. */
export interface BackendVerification {
  status: 'unverified' | 'verified' | 'transferable' | 'failed' | 'expired';
  strategy: string;
  externalVerificationRedirectURL: WebUrl | null;
  attempts: number | null;
  /** Epoch milliseconds. */
  expireAt: number | null;
  nonce: string | null;
  message: string | null;
}

export interface BackendIdentificationLink {
  id: string;
  type: string;
}

export interface BackendEmailAddress {
  id: string;
  emailAddress: string;
  verification: BackendVerification | null;
  linkedTo: BackendIdentificationLink[];
}

export interface BackendPhoneNumber {
  id: string;
  phoneNumber: string;
  reservedForSecondFactor: boolean;
  defaultSecondFactor: boolean;
  verification: BackendVerification | null;
  linkedTo: BackendIdentificationLink[];
}

export interface BackendWeb3Wallet {
  id: string;
  web3Wallet: string;
  verification: BackendVerification | null;
}

export interface BackendExternalAccount {
  id: string;
  /** With its prefix: `oauth_github`. */
  provider: string;
  providerUserId: string;
  identificationId: string;
  approvedScopes: string;
  emailAddress: string;
  firstName: string;
  lastName: string;
  imageUrl: string;
  username: string | null;
  phoneNumber: string | null;
  publicMetadata: Metadata;
  label: string | null;
  verification: BackendVerification | null;
  /** Google and Facebook, Core 3. */
  externalAccountId?: string | undefined;
}

export interface BackendEnterpriseConnection {
  id: string;
  active: boolean;
  allowIdpInitiated: boolean;
  allowSubdomains: boolean;
  disableAdditionalIdentifications: boolean;
  domain: string;
  logoPublicUrl: string | null;
  name: string;
  protocol: 'saml' | 'oauth';
  provider: string;
  syncUserAttributes: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface BackendEnterpriseAccount {
  id: string;
  active: boolean;
  emailAddress: string;
  enterpriseConnection: BackendEnterpriseConnection | null;
  firstName: string | null;
  lastName: string | null;
  protocol: 'saml' | 'oauth';
  provider: string;
  providerUserId: string | null;
  publicMetadata: Metadata;
  verification: BackendVerification | null;
  lastAuthenticatedAt: number | null;
  enterpriseConnectionId: string | null;
}

/** Core 2 only. */
export interface BackendSamlAccount {
  id: string;
  provider: string;
  providerUserId: string | null;
  active: boolean;
  emailAddress: string;
  firstName: string;
  lastName: string;
  verification: BackendVerification | null;
  samlConnection: Omit<
    BackendEnterpriseConnection,
    'disableAdditionalIdentifications' | 'logoPublicUrl' | 'protocol'
  > | null;
  lastAuthenticatedAt: number | null;
  enterpriseConnectionId: string | null;
}

/** The members of a backend user that overrides may set, in both majors. */
export interface BackendUserFields {
  id: string;
  passwordEnabled: boolean;
  totpEnabled: boolean;
  backupCodeEnabled: boolean;
  twoFactorEnabled: boolean;
  banned: boolean;
  locked: boolean;
  /** Epoch milliseconds, as all times here. */
  createdAt: number;
  updatedAt: number;
  imageUrl: string;
  hasImage: boolean;
  primaryEmailAddressId: string | null;
  primaryPhoneNumberId: string | null;
  primaryWeb3WalletId: string | null;
  lastSignInAt: number | null;
  externalId: string | null;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  emailAddresses: BackendEmailAddress[];
  phoneNumbers: BackendPhoneNumber[];
  web3Wallets: BackendWeb3Wallet[];
  externalAccounts: BackendExternalAccount[];
  lastActiveAt: number | null;
  createOrganizationEnabled: boolean;
  createOrganizationsLimit: number | null;
  deleteSelfEnabled: boolean;
  legalAcceptedAt: number | null;
  locale: string | null;
}

interface BackendUserCommon<Public, Private, Unsafe>
  extends Omit<BackendUserFields, 'externalAccounts'> {
  /** `externalId` is Clerk's deprecated second name of `providerUserId`. */
  externalAccounts: (BackendExternalAccount & { externalId: string })[];
  publicMetadata: Public;
  privateMetadata: Private;
  unsafeMetadata: Unsafe;
  /** The untouched response. A getter, as those below: a spread or a JSON copy loses it. */
  readonly raw: UserJSON<Public, Private, Unsafe> | null;
  readonly primaryEmailAddress: BackendEmailAddress | null;
  readonly primaryPhoneNumber: BackendPhoneNumber | null;
  readonly primaryWeb3Wallet: BackendWeb3Wallet | null;
  readonly fullName: string | null;
}

/** A user of `@clerk/backend` 3.x: every public member of its `User` class. */
export interface BackendUser<Public = Metadata, Private = Metadata, Unsafe = Metadata>
  extends BackendUserCommon<Public, Private, Unsafe> {
  enterpriseAccounts: BackendEnterpriseAccount[];
  timezone: string | null;
  deprovisioned: boolean;
}

/** A user of `@clerk/backend` 2.x: every public member of its `User` class. */
export interface BackendUserCore2<Public = Metadata, Private = Metadata, Unsafe = Metadata>
  extends BackendUserCommon<Public, Private, Unsafe> {
  samlAccounts: BackendSamlAccount[];
}
