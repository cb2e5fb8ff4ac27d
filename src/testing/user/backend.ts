import type { Metadata } from '../metadata.js';
import type { CamelFields, WebUrl } from './fields.js';
import type {
  EmailAddressJSON,
  EnterpriseAccountJSON,
  EnterpriseConnectionJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  UserJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './json.js';
import type {
  BACKEND_USER_NAMES,
  CONNECTION_NAMES,
  EMAIL_NAMES,
  ENTERPRISE_ACCOUNT_NAMES,
  EXTERNAL_ACCOUNT_NAMES,
  PHONE_NAMES,
  SAML_ACCOUNT_NAMES,
  SAML_CONNECTION_NAMES,
  WALLET_NAMES,
} from './wireNames.js';

/** A verification as `@clerk/backend` gives it. */
export interface BackendVerification
  extends CamelFields<VerificationJSON, ['status', 'strategy', 'attempts', 'expire_at']> {
  externalVerificationRedirectURL: WebUrl | null;
  nonce: string | null;
  message: string | null;
}

/** What everything that can be verified has. */
export interface BackendVerifiable {
  verification: BackendVerification | null;
}

export type BackendIdentificationLink = Pick<IdentificationLinkJSON, 'id' | 'type'>;

export interface BackendEmailAddress
  extends CamelFields<EmailAddressJSON, typeof EMAIL_NAMES>,
    BackendVerifiable {
  linkedTo: BackendIdentificationLink[];
}

export interface BackendPhoneNumber
  extends CamelFields<PhoneNumberJSON, typeof PHONE_NAMES>,
    BackendVerifiable {
  linkedTo: BackendIdentificationLink[];
}

export interface BackendWeb3Wallet
  extends CamelFields<Web3WalletJSON, typeof WALLET_NAMES>,
    BackendVerifiable {}

export interface BackendExternalAccount
  extends CamelFields<ExternalAccountJSON, typeof EXTERNAL_ACCOUNT_NAMES>,
    CamelFields<ExternalAccountJSON, ['provider', 'username', 'phone_number', 'label']>,
    BackendVerifiable {
  /** Google and Facebook, Core 3. */
  externalAccountId?: string | undefined;
}

type ProviderAndTimes = CamelFields<
  EnterpriseConnectionJSON,
  ['created_at', 'updated_at', 'provider']
>;

export interface BackendEnterpriseConnection
  extends CamelFields<EnterpriseConnectionJSON, typeof CONNECTION_NAMES>,
    ProviderAndTimes {}

export interface BackendEnterpriseAccount
  extends CamelFields<EnterpriseAccountJSON, typeof ENTERPRISE_ACCOUNT_NAMES>,
    CamelFields<EnterpriseAccountJSON, ['provider', 'last_authenticated_at']>,
    BackendVerifiable {
  enterpriseConnection: BackendEnterpriseConnection | null;
}

/** Core 2 only. */
export interface BackendSamlAccount
  extends CamelFields<SamlAccountJSON, typeof SAML_ACCOUNT_NAMES>,
    CamelFields<SamlAccountJSON, ['provider', 'last_authenticated_at']>,
    BackendVerifiable {
  samlConnection:
    | (CamelFields<EnterpriseConnectionJSON, typeof SAML_CONNECTION_NAMES> & ProviderAndTimes)
    | null;
}

/** The members of a backend user that overrides may set, in both majors. ProviderAndTimes are epoch milliseconds. */
export interface BackendUserFields extends CamelFields<UserJSON, typeof BACKEND_USER_NAMES> {
  emailAddresses: BackendEmailAddress[];
  phoneNumbers: BackendPhoneNumber[];
  web3Wallets: BackendWeb3Wallet[];
  externalAccounts: BackendExternalAccount[];
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
