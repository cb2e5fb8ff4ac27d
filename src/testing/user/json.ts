import type { BuiltEventData } from '../generated/built.js';
import type { Metadata } from '../metadata.js';
import type { OrganizationMembershipJSON } from '../organization/json.js';

// Members like a verification's `id`, which Clerk's types claim and the wire does not carry, are optional: nothing is built
// there, and an assertion to Clerk's type needs no detour.
export type EmailAddressJSON = BuiltEventData['WebhookEmailAddress'];
export type EnterpriseAccountJSON = BuiltEventData['WebhookEnterpriseAccount'];
export type EnterpriseConnectionJSON = BuiltEventData['WebhookEnterpriseConnection'];
export type ExternalAccountJSON = BuiltEventData['WebhookExternalAccount'];
export type IdentificationLinkJSON = BuiltEventData['WebhookIdentificationLink'];
export type PasskeyJSON = BuiltEventData['WebhookPasskey'];
export type PhoneNumberJSON = BuiltEventData['WebhookPhoneNumber'];
export type VerificationJSON = BuiltEventData['WebhookVerification'];
export type Web3WalletJSON = BuiltEventData['WebhookWeb3Wallet'];

/** The older form of an enterprise account: Core 2 reads it, Core 3 does not. */
export interface SamlAccountJSON
  extends Omit<
    EnterpriseAccountJSON,
    'object' | 'enterprise_connection' | 'saml_connection' | 'protocol' | 'first_name' | 'last_name'
  > {
  object: 'saml_account';
  first_name: string;
  last_name: string;
  saml_connection: EnterpriseConnectionJSON | null;
}

/**
 * A user as the Backend API and webhooks send it, complete. All times are epoch milliseconds. Write `as UserJSON` where the
 * type of `@clerk/backend` 2.x or 3.x is asked for: it claims members of verifications that are not on the wire.
 */
export interface UserJSON<Public = Metadata, Private = Metadata, Unsafe = Metadata>
  extends Omit<
    BuiltEventData['WebhookUser'],
    | 'saml_accounts'
    | 'organization_memberships'
    | 'public_metadata'
    | 'private_metadata'
    | 'unsafe_metadata'
  > {
  saml_accounts: SamlAccountJSON[];
  organization_memberships: OrganizationMembershipJSON[];
  public_metadata: Public;
  private_metadata: Private;
  unsafe_metadata: Unsafe;
}
