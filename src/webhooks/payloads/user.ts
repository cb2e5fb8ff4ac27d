import type { Metadata, Open } from './common.js';
import type { WebhookOrganizationMembership } from './organization.js';

/** How an identifier or account was verified. */
export interface WebhookVerification {
  object?: string | undefined;
  status: Open<'unverified' | 'verified' | 'failed' | 'expired' | 'transferable'>;
  /** `email_code`, `phone_code`, `admin`, `from_oauth_google` … */
  strategy: string;
  attempts?: number | null | undefined;
  /** Epoch milliseconds. SAML verifications may leave it out. */
  expire_at?: number | null | undefined;
  verified_at_client?: string | null | undefined;
  external_verification_redirect_url?: string | null | undefined;
  nonce?: string | null | undefined;
  message?: string | null | undefined;
  channel?: string | null | undefined;
  error?:
    | {
        code: string;
        message: string;
        long_message?: string | undefined;
        meta?: Metadata | undefined;
      }
    | null
    | undefined;
}

/** An email address of a user. */
export interface WebhookEmailAddress {
  /** Compare with `primary_email_address_id`: the first address is not always the primary one. */
  id?: string | undefined;
  object?: Open<'email_address'> | undefined;
  email_address: string;
  verification: WebhookVerification | null;
  linked_to: { id: string; type: string }[];
  matches_sso_connection?: boolean | undefined;
  reserved?: boolean | undefined;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
}

/** A phone number of a user. May carry backup codes: never pass it on as it is. */
export interface WebhookPhoneNumber {
  id?: string | undefined;
  object?: Open<'phone_number'> | undefined;
  /** E.164: `+15555550100`. */
  phone_number: string;
  verification: WebhookVerification | null;
  linked_to: { id: string; type: string }[];
  reserved_for_second_factor?: boolean | undefined;
  default_second_factor?: boolean | undefined;
  reserved?: boolean | undefined;
  /** Secrets: never store or log them. */
  backup_codes?: string[] | null | undefined;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
}

/** A web3 wallet of a user. */
export interface WebhookWeb3Wallet {
  id?: string | undefined;
  object?: Open<'web3_wallet'> | undefined;
  /** An address: `0x` + 40 hex digits, or another chain's form. */
  web3_wallet: string;
  verification: WebhookVerification | null;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
}

/** An OAuth account. */
export interface WebhookExternalAccount {
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
  external_account_id?: string | undefined;
  image_url?: string | null | undefined;
  /** Deprecated for `image_url`. */
  avatar_url?: string | undefined;
  username?: string | null | undefined;
  phone_number?: string | null | undefined;
  label?: string | null | undefined;
  public_metadata?: Metadata | null | undefined;
  email_address_verified?: boolean | null | undefined;
  verification: WebhookVerification | null;
  /** Epoch milliseconds. */
  created_at?: number | undefined;
  /** Epoch milliseconds. */
  updated_at?: number | undefined;
}

/** The connection behind an enterprise account. */
export interface WebhookEnterpriseConnection {
  id: string;
  name: string;
  active: boolean;
  provider: string;
  protocol?: string | undefined;
  /** Deprecated for `domains`. */
  domain?: string | undefined;
  domains?: string[] | undefined;
  logo_public_url?: string | null | undefined;
  sync_user_attributes: boolean;
  allow_subdomains?: boolean | undefined;
  allow_idp_initiated?: boolean | undefined;
  disable_additional_identifications?: boolean | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}

/** An enterprise (SAML or OIDC) account. `saml_accounts` has the same idea in its older form. */
export interface WebhookEnterpriseAccount {
  id: string;
  object: Open<'enterprise_account' | 'saml_account'>;
  active: boolean;
  provider: string;
  email_address: string;
  protocol?: Open<'oauth' | 'saml'> | undefined;
  provider_user_id?: string | null | undefined;
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
  public_metadata?: Metadata | null | undefined;
  /** Epoch milliseconds. */
  last_authenticated_at?: number | null | undefined;
  enterprise_connection_id?: string | null | undefined;
  enterprise_connection?: WebhookEnterpriseConnection | null | undefined;
  saml_connection?: WebhookEnterpriseConnection | null | undefined;
  verification: WebhookVerification | null;
}

/**
 * `data` of `user.created` and `user.updated`: the Backend API's user.
 *
 * It holds private metadata and may hold backup codes: pass it through `normalizeUser` before it leaves the server.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `User` (read 2026-08)
 */
export interface WebhookUser {
  id: string;
  object: Open<'user'>;
  /** Your own id of the user. */
  external_id: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  image_url?: string | undefined;
  /** Deprecated for `image_url`. */
  profile_image_url?: string | undefined;
  has_image?: boolean | undefined;
  /** May point at no entry of `email_addresses`. */
  primary_email_address_id: string | null;
  primary_phone_number_id: string | null;
  primary_web3_wallet_id: string | null;
  email_addresses: WebhookEmailAddress[];
  phone_numbers: WebhookPhoneNumber[];
  web3_wallets: WebhookWeb3Wallet[];
  external_accounts: WebhookExternalAccount[];
  /** In the specification and in Core 3 types; Core 2 types have only `saml_accounts`. */
  enterprise_accounts?: WebhookEnterpriseAccount[] | undefined;
  /** In the specification and in Core 2 types. */
  saml_accounts?: WebhookEnterpriseAccount[] | undefined;
  /** In the specification, in no SDK type. */
  passkeys?:
    | {
        id?: string | undefined;
        object?: Open<'passkey'> | undefined;
        name: string;
        /** Epoch milliseconds. */
        last_used_at: number;
        verification: WebhookVerification | null;
      }[]
    | undefined;
  /** Usually left out. */
  organization_memberships?: WebhookOrganizationMembership[] | null | undefined;
  /** Readable by the user. `null` when the app stored null. */
  public_metadata: Metadata | null;
  /** For your server only. */
  private_metadata?: Metadata | null | undefined;
  /** Writable by the user: check it before you trust it. */
  unsafe_metadata?: Metadata | null | undefined;
  password_enabled: boolean;
  two_factor_enabled: boolean;
  totp_enabled?: boolean | undefined;
  backup_code_enabled?: boolean | undefined;
  banned?: boolean | undefined;
  locked?: boolean | undefined;
  deprovisioned?: boolean | undefined;
  bypass_client_trust?: boolean | undefined;
  /** Seconds from the moment of the event. `null` on a locked user: the lock does not expire. */
  lockout_expires_in_seconds?: number | null | undefined;
  /** `null`: lockout is off. */
  verification_attempts_remaining?: number | null | undefined;
  delete_self_enabled?: boolean | undefined;
  create_organization_enabled?: boolean | undefined;
  /** 0 means unlimited, `null` the instance's default. */
  create_organizations_limit?: number | null | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. Deliveries may arrive out of order: keep the newest. */
  updated_at: number;
  /** Epoch milliseconds. */
  last_sign_in_at: number | null;
  /** Epoch milliseconds, with day precision. */
  last_active_at?: number | null | undefined;
  /** Epoch milliseconds. */
  legal_accepted_at?: number | null | undefined;
  /** Epoch milliseconds. */
  password_last_updated_at?: number | null | undefined;
  /** Epoch milliseconds. Kept when MFA is turned off again. */
  mfa_enabled_at?: number | null | undefined;
  /** Epoch milliseconds. Kept when MFA is turned on again. */
  mfa_disabled_at?: number | null | undefined;
  locale?: string | null | undefined;
  /** In SDK types since 3.25.0 at the latest, in no specification. */
  timezone?: string | null | undefined;
  scim?:
    | { directory_id: string; directory_enabled?: boolean | undefined; external_id: string | null }
    | null
    | undefined;
}
