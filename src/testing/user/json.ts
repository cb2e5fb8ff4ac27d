import type { Metadata } from '../metadata.js';
import type { OrganizationMembershipJSON } from '../organization/json.js';

/**
 * How an identifier was verified.
 *
 * Members like `id`, here and below, which Clerk's types claim and the wire does not carry, are optional: nothing is built
 * there, and an assertion to Clerk's type needs no detour.
 */
export interface VerificationJSON {
  /** Not on the wire. */
  id?: string;
  /** `verification_otp`, `verification_oauth` …, which Clerk's types do not know. */
  object: string;
  status: 'unverified' | 'verified' | 'transferable' | 'failed' | 'expired';
  /** `email_code`, `phone_code`, `from_oauth_google`, `admin` … */
  strategy: string;
  attempts: number | null;
  /** Epoch milliseconds. */
  expire_at: number | null;
  external_verification_redirect_url?: string | null;
  nonce?: string | null;
  message?: string | null;
}

/** Another identification that shares this one. */
export interface IdentificationLinkJSON {
  id: string;
  /** `oauth_google`, `saml` … */
  type: string;
  /** Not on the wire; see {@link VerificationJSON}. */
  object?: string;
}

interface Verifiable {
  id: string;
  verification: VerificationJSON | null;
}

interface Identification extends Verifiable {
  created_at: number;
  updated_at: number;
}

export interface EmailAddressJSON extends Identification {
  object: 'email_address';
  email_address: string;
  reserved: boolean;
  linked_to: IdentificationLinkJSON[];
  matches_sso_connection: boolean;
}

export interface PhoneNumberJSON extends Identification {
  object: 'phone_number';
  /** E.164. */
  phone_number: string;
  reserved: boolean;
  reserved_for_second_factor: boolean;
  default_second_factor: boolean;
  linked_to: IdentificationLinkJSON[];
  backup_codes: string[];
}

export interface Web3WalletJSON extends Identification {
  object: 'web3_wallet';
  web3_wallet: string;
}

export interface ExternalAccountJSON extends Identification {
  object: 'external_account';
  /** Google and Facebook only: there `id` is the identification's. */
  external_account_id?: string;
  /** With its prefix: `oauth_github`. */
  provider: string;
  identification_id: string;
  provider_user_id: string;
  /** Separated by spaces. */
  approved_scopes: string;
  email_address: string;
  first_name: string;
  last_name: string;
  image_url: string;
  username: string | null;
  phone_number: string | null;
  public_metadata: Metadata;
  label: string | null;
}

/** The connection of an enterprise account. */
export interface EnterpriseConnectionJSON {
  id: string;
  /** Not on the wire; see {@link VerificationJSON}. */
  object?: string;
  active: boolean;
  allow_idp_initiated: boolean;
  allow_subdomains: boolean;
  disable_additional_identifications: boolean;
  domain: string;
  logo_public_url: string | null;
  name: string;
  protocol: 'saml' | 'oauth';
  provider: string;
  sync_user_attributes: boolean;
  created_at: number;
  updated_at: number;
}

export interface EnterpriseAccountJSON extends Verifiable {
  object: 'enterprise_account';
  active: boolean;
  email_address: string;
  enterprise_connection: EnterpriseConnectionJSON | null;
  enterprise_connection_id: string | null;
  first_name: string | null;
  last_name: string | null;
  protocol: 'saml' | 'oauth';
  /** `saml_okta`, `saml_custom`, `oauth_custom_acme` … */
  provider: string;
  provider_user_id: string | null;
  public_metadata: Metadata;
  last_authenticated_at: number | null;
}

/** The older form of an enterprise account: Core 2 reads it, Core 3 does not. */
export interface SamlAccountJSON
  extends Omit<
    EnterpriseAccountJSON,
    'object' | 'enterprise_connection' | 'protocol' | 'first_name' | 'last_name'
  > {
  object: 'saml_account';
  first_name: string;
  last_name: string;
  saml_connection: EnterpriseConnectionJSON | null;
}

export interface PasskeyJSON extends Verifiable {
  object: 'passkey';
  name: string;
  last_used_at: number;
}

/**
 * A user as the Backend API and webhooks send it, complete. All times are epoch milliseconds. Write `as UserJSON` where the
 * type of `@clerk/backend` 2.x or 3.x is asked for: it claims members of verifications that are not on the wire.
 */
export interface UserJSON<Public = Metadata, Private = Metadata, Unsafe = Metadata> {
  id: string;
  object: 'user';
  external_id: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  image_url: string;
  has_image: boolean;
  primary_email_address_id: string | null;
  primary_phone_number_id: string | null;
  primary_web3_wallet_id: string | null;
  email_addresses: EmailAddressJSON[];
  phone_numbers: PhoneNumberJSON[];
  web3_wallets: Web3WalletJSON[];
  external_accounts: ExternalAccountJSON[];
  enterprise_accounts: EnterpriseAccountJSON[];
  saml_accounts: SamlAccountJSON[];
  passkeys: PasskeyJSON[];
  organization_memberships: OrganizationMembershipJSON[];
  public_metadata: Public;
  private_metadata: Private;
  unsafe_metadata: Unsafe;
  password_enabled: boolean;
  password_last_updated_at: number | null;
  two_factor_enabled: boolean;
  totp_enabled: boolean;
  backup_code_enabled: boolean;
  mfa_enabled_at: number | null;
  mfa_disabled_at: number | null;
  banned: boolean;
  locked: boolean;
  deprovisioned: boolean;
  bypass_client_trust: boolean;
  lockout_expires_in_seconds: number | null;
  verification_attempts_remaining: number | null;
  delete_self_enabled: boolean;
  create_organization_enabled: boolean;
  create_organizations_limit: number | null;
  locale: string | null;
  timezone: string | null;
  legal_accepted_at: number | null;
  last_sign_in_at: number | null;
  last_active_at: number | null;
  created_at: number;
  updated_at: number;
}
