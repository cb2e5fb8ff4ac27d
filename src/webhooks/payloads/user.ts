import type { Metadata, Open } from './common.js';
import type { WebhookOrganizationMembershipJSON } from './organization.js';

/** How an identifier or account was verified. */
export interface WebhookVerificationJSON {
  object?: string;
  status: Open<'unverified' | 'verified' | 'failed' | 'expired' | 'transferable'>;
  /** `email_code`, `phone_code`, `admin`, `from_oauth_google` … */
  strategy: string;
  attempts?: number | null;
  /** Epoch milliseconds. SAML verifications may leave it out. */
  expire_at?: number | null;
  verified_at_client?: string | null;
  external_verification_redirect_url?: string | null;
  nonce?: string | null;
  message?: string | null;
  channel?: string | null;
  error?: { code: string; message: string; long_message?: string } | null;
}

export interface WebhookEmailAddressJSON {
  /** Compare with `primary_email_address_id`: the first address is not always the primary one. */
  id?: string;
  object?: Open<'email_address'>;
  email_address: string;
  verification: WebhookVerificationJSON | null;
  linked_to: { id: string; type: string }[];
  matches_sso_connection?: boolean;
  reserved?: boolean;
  /** Epoch milliseconds. */
  created_at?: number;
  /** Epoch milliseconds. */
  updated_at?: number;
}

export interface WebhookPhoneNumberJSON {
  id?: string;
  object?: Open<'phone_number'>;
  /** E.164: `+15555550100`. */
  phone_number: string;
  verification: WebhookVerificationJSON | null;
  linked_to: { id: string; type: string }[];
  reserved_for_second_factor?: boolean;
  default_second_factor?: boolean;
  reserved?: boolean;
  /** Secrets: never store or log them. */
  backup_codes?: string[] | null;
  /** Epoch milliseconds. */
  created_at?: number;
  /** Epoch milliseconds. */
  updated_at?: number;
}

export interface WebhookWeb3WalletJSON {
  id?: string;
  object?: Open<'web3_wallet'>;
  /** An address: `0x` + 40 hex digits, or another chain's form. */
  web3_wallet: string;
  verification: WebhookVerificationJSON | null;
  /** Epoch milliseconds. */
  created_at?: number;
  /** Epoch milliseconds. */
  updated_at?: number;
}

/** An OAuth account. */
export interface WebhookExternalAccountJSON {
  /** `idn_…` for Google and Facebook, `eac_…` otherwise. */
  id: string;
  object: Open<'external_account' | 'facebook_account' | 'google_account'>;
  /** With its prefix: `oauth_google`. */
  provider: string;
  provider_user_id: string;
  identification_id: string;
  /** Separated by spaces. */
  approved_scopes: string;
  email_address: string;
  first_name: string;
  last_name: string;
  external_account_id?: string;
  image_url?: string | null;
  /** Deprecated for `image_url`. */
  avatar_url?: string;
  username?: string | null;
  phone_number?: string | null;
  label?: string | null;
  public_metadata?: Metadata | null;
  email_address_verified?: boolean | null;
  verification: WebhookVerificationJSON | null;
  /** Epoch milliseconds. */
  created_at?: number;
  /** Epoch milliseconds. */
  updated_at?: number;
}

export interface WebhookEnterpriseConnectionJSON {
  id: string;
  name: string;
  active: boolean;
  provider: string;
  protocol?: string;
  /** Deprecated for `domains`. */
  domain?: string;
  domains?: string[];
  logo_public_url?: string | null;
  sync_user_attributes: boolean;
  allow_subdomains?: boolean;
  allow_idp_initiated?: boolean;
  disable_additional_identifications?: boolean;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}

/** An enterprise (SAML or OIDC) account. `saml_accounts` has the same idea in its older form. */
export interface WebhookEnterpriseAccountJSON {
  id: string;
  object: Open<'enterprise_account' | 'saml_account'>;
  active: boolean;
  provider: string;
  email_address: string;
  protocol?: Open<'oauth' | 'saml'>;
  provider_user_id?: string | null;
  first_name?: string | null;
  last_name?: string | null;
  public_metadata?: Metadata | null;
  /** Epoch milliseconds. */
  last_authenticated_at?: number | null;
  enterprise_connection_id?: string | null;
  enterprise_connection?: WebhookEnterpriseConnectionJSON | null;
  saml_connection?: WebhookEnterpriseConnectionJSON | null;
  verification: WebhookVerificationJSON | null;
}

/**
 * `data` of `user.created` and `user.updated`: the Backend API's user.
 *
 * It holds private metadata and may hold backup codes: pass it through `normalizeUser` before it leaves the server.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `User` (read 2026-08)
 */
export interface WebhookUserJSON {
  id: string;
  object: Open<'user'>;
  /** Your own id of the user. */
  external_id: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  image_url?: string;
  /** Deprecated for `image_url`. */
  profile_image_url?: string;
  has_image?: boolean;
  /** May point at no entry of `email_addresses`. */
  primary_email_address_id: string | null;
  primary_phone_number_id: string | null;
  primary_web3_wallet_id: string | null;
  email_addresses: WebhookEmailAddressJSON[];
  phone_numbers: WebhookPhoneNumberJSON[];
  web3_wallets: WebhookWeb3WalletJSON[];
  external_accounts: WebhookExternalAccountJSON[];
  /** In the specification and in Core 3 types; Core 2 types have only `saml_accounts`. */
  enterprise_accounts?: WebhookEnterpriseAccountJSON[];
  /** In the specification and in Core 2 types. */
  saml_accounts?: WebhookEnterpriseAccountJSON[];
  /** In the specification, in no SDK type. */
  passkeys?: {
    id?: string;
    object?: Open<'passkey'>;
    name: string;
    /** Epoch milliseconds. */
    last_used_at: number;
    verification: WebhookVerificationJSON | null;
  }[];
  /** Usually left out. */
  organization_memberships?: WebhookOrganizationMembershipJSON[] | null;
  /** Readable by the user. `null` when the app stored null. */
  public_metadata: Metadata | null;
  /** For your server only. */
  private_metadata?: Metadata | null;
  /** Writable by the user: check it before you trust it. */
  unsafe_metadata?: Metadata | null;
  password_enabled: boolean;
  two_factor_enabled: boolean;
  totp_enabled?: boolean;
  backup_code_enabled?: boolean;
  banned?: boolean;
  locked?: boolean;
  deprovisioned?: boolean;
  bypass_client_trust?: boolean;
  /** Seconds from the moment of the event. `null` on a locked user: the lock does not expire. */
  lockout_expires_in_seconds?: number | null;
  /** `null`: lockout is off. */
  verification_attempts_remaining?: number | null;
  delete_self_enabled?: boolean;
  create_organization_enabled?: boolean;
  /** 0 means unlimited, `null` the instance's default. */
  create_organizations_limit?: number | null;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. Deliveries may arrive out of order: keep the newest. */
  updated_at: number;
  /** Epoch milliseconds. */
  last_sign_in_at: number | null;
  /** Epoch milliseconds, with day precision. */
  last_active_at?: number | null;
  /** Epoch milliseconds. */
  legal_accepted_at?: number | null;
  /** Epoch milliseconds. */
  password_last_updated_at?: number | null;
  /** Epoch milliseconds. Kept when MFA is turned off again. */
  mfa_enabled_at?: number | null;
  /** Epoch milliseconds. Kept when MFA is turned on again. */
  mfa_disabled_at?: number | null;
  locale?: string | null;
  /** In SDK types since 3.25.0 at the latest, in no specification. */
  timezone?: string | null;
  scim?: { directory_id: string; directory_enabled?: boolean; external_id: string | null } | null;
}
