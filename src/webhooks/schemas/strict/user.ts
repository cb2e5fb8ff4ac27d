import * as z from 'zod/v4';
import { metadata } from '../helpers.js';
import {
  strictEnterpriseAccount,
  strictExternalAccountWithVerification,
  strictSamlAccount,
} from './accounts.js';
import {
  strictEmailAddress,
  strictPasskey,
  strictPhoneNumber,
  strictWeb3Wallet,
} from './identifications.js';
import { strictOrganizationMembership } from './organization.js';

/** `SCIMUserMetadata` of the specification. */
const strictScimUserMetadata = /* @__PURE__ */ (() =>
  z.looseObject({
    directory_enabled: z.optional(z.boolean()),
    directory_id: z.string(),
    external_id: z.nullable(z.string()),
  }))();

/** `User` of the specification. */
export const strictUser = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('user'),
    id: z.string(),
    backup_code_enabled: z.boolean(),
    banned: z.boolean(),
    bypass_client_trust: z.optional(z.boolean()),
    create_organization_enabled: z.boolean(),
    create_organizations_limit: z.nullish(z.int()),
    delete_self_enabled: z.boolean(),
    deprovisioned: z.optional(z.boolean()),
    email_addresses: z.array(strictEmailAddress),
    enterprise_accounts: z.array(strictEnterpriseAccount),
    external_accounts: z.array(strictExternalAccountWithVerification),
    external_id: z.nullable(z.string()),
    first_name: z.nullable(z.string()),
    has_image: z.boolean(),
    image_url: z.optional(z.string()),
    last_name: z.nullable(z.string()),
    locale: z.nullish(z.string()),
    locked: z.boolean(),
    lockout_expires_in_seconds: z.nullable(z.int()),
    organization_memberships: z.optional(z.array(strictOrganizationMembership)),
    passkeys: z.array(strictPasskey),
    password_enabled: z.boolean(),
    phone_numbers: z.array(strictPhoneNumber),
    primary_email_address_id: z.nullable(z.string()),
    primary_phone_number_id: z.nullable(z.string()),
    primary_web3_wallet_id: z.nullable(z.string()),
    private_metadata: z.nullish(metadata()),
    profile_image_url: z.optional(z.string()),
    public_metadata: metadata(),
    saml_accounts: z.array(strictSamlAccount),
    scim: z.nullish(strictScimUserMetadata),
    totp_enabled: z.boolean(),
    two_factor_enabled: z.boolean(),
    unsafe_metadata: z.optional(metadata()),
    username: z.nullable(z.string()),
    verification_attempts_remaining: z.nullable(z.int()),
    web3_wallets: z.array(strictWeb3Wallet),
    created_at: z.int(),
    last_active_at: z.nullable(z.int()),
    last_sign_in_at: z.nullable(z.int()),
    legal_accepted_at: z.nullable(z.int()),
    mfa_disabled_at: z.nullable(z.int()),
    mfa_enabled_at: z.nullable(z.int()),
    password_last_updated_at: z.nullish(z.int()),
    updated_at: z.int(),
  }))();
