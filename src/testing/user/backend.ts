import type { Metadata } from '../metadata.js';
import type { CamelFields, WebUrl } from './fields.js';
import type * as wire from './json.js';
import type * as names from './wireNames.js';

/** A verification as `@clerk/backend` gives it. */
export interface BackendVerification
  extends CamelFields<wire.VerificationJSON, ['status', 'strategy', 'attempts', 'expire_at']> {
  externalVerificationRedirectURL: WebUrl | null;
  nonce: string | null;
  message: string | null;
}

/** What everything that can be verified has. */
export interface BackendVerifiable {
  verification: BackendVerification | null;
}

export type BackendIdentificationLink = Pick<wire.IdentificationLinkJSON, 'id' | 'type'>;

export interface BackendEmailAddress
  extends CamelFields<wire.EmailAddressJSON, typeof names.EMAIL_NAMES>,
    BackendVerifiable {
  linkedTo: BackendIdentificationLink[];
}

export interface BackendPhoneNumber
  extends CamelFields<wire.PhoneNumberJSON, typeof names.PHONE_NAMES>,
    BackendVerifiable {
  linkedTo: BackendIdentificationLink[];
}

export interface BackendWeb3Wallet
  extends CamelFields<wire.Web3WalletJSON, typeof names.WALLET_NAMES>,
    BackendVerifiable {}

export interface BackendExternalAccount
  extends CamelFields<wire.ExternalAccountJSON, typeof names.EXTERNAL_ACCOUNT_NAMES>,
    CamelFields<wire.ExternalAccountJSON, ['provider', 'username', 'phone_number', 'label']>,
    BackendVerifiable {
  /** Google and Facebook, Core 3. */
  externalAccountId?: string | undefined;
}

type ProviderAndTimes = CamelFields<
  wire.EnterpriseConnectionJSON,
  ['created_at', 'updated_at', 'provider']
>;

export interface BackendEnterpriseConnection
  extends CamelFields<wire.EnterpriseConnectionJSON, typeof names.CONNECTION_NAMES>,
    ProviderAndTimes {}

export interface BackendEnterpriseAccount
  extends CamelFields<wire.EnterpriseAccountJSON, typeof names.ENTERPRISE_ACCOUNT_NAMES>,
    CamelFields<wire.EnterpriseAccountJSON, ['provider', 'last_authenticated_at']>,
    BackendVerifiable {
  enterpriseConnection: BackendEnterpriseConnection | null;
}

/** Core 2 only. */
export interface BackendSamlAccount
  extends CamelFields<wire.SamlAccountJSON, typeof names.SAML_ACCOUNT_NAMES>,
    CamelFields<wire.SamlAccountJSON, ['provider', 'last_authenticated_at']>,
    BackendVerifiable {
  samlConnection:
    | (CamelFields<wire.EnterpriseConnectionJSON, typeof names.SAML_CONNECTION_NAMES> &
        ProviderAndTimes)
    | null;
}

/** The members of a backend user that overrides may set, in both majors. ProviderAndTimes are epoch milliseconds. */
export interface BackendUserFields
  extends CamelFields<wire.UserJSON, typeof names.BACKEND_USER_NAMES> {
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
  readonly raw: wire.UserJSON<Public, Private, Unsafe> | null;
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
