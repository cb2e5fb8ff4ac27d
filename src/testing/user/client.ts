import type { Metadata } from '../metadata.js';
import type { ClientOrganizationMembership } from '../organization/client.js';
import type {
  ClientEnterpriseAccount,
  ClientExternalAccount,
  ClientSamlAccount,
} from './clientAccounts.js';
import type * as methods from './clientMethods.js';
import type { ClientDates, ClientResource, ClientVerification } from './clientResource.js';
import type { CamelFields } from './fields.js';
import type * as wire from './json.js';
import type { Methods } from './unavailable.js';
import type * as names from './wireNames.js';

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

export interface ClientPasskey
  extends ClientResource,
    ClientDates,
    Methods<typeof methods.PASSKEY_METHODS>,
    CamelFields<wire.PasskeyJSON, ['id']> {
  name: string | null;
  verification: (ClientVerification & { publicKey: null }) | null;
  lastUsedAt: Date | null;
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
