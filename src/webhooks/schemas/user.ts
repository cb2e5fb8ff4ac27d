import * as z from 'zod/v4';
import type { WebhookUser } from '../payloads/user.js';
import { WebhookEnterpriseAccountSchema, WebhookExternalAccountSchema } from './accounts.js';
import { metadata, type WebhookSchema } from './helpers.js';
import {
  WebhookEmailAddressSchema,
  WebhookPasskeySchema,
  WebhookPhoneNumberSchema,
  WebhookWeb3WalletSchema,
} from './identifications.js';
import { WebhookOrganizationMembershipSchema } from './organizationMembership.js';

/** Data of `user.created` and `user.updated`, and `user` inside session events. Carries private metadata. */
export const WebhookUserSchema: WebhookSchema<WebhookUser> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    external_id: z.nullable(z.string()),
    username: z.nullable(z.string()),
    first_name: z.nullable(z.string()),
    last_name: z.nullable(z.string()),
    image_url: z.optional(z.string()),
    /** Deprecated by Clerk: use `image_url`. */
    profile_image_url: z.optional(z.string()),
    has_image: z.optional(z.boolean()),
    /** May point at nothing: published examples name an address and deliver an empty list. */
    primary_email_address_id: z.nullable(z.string()),
    primary_phone_number_id: z.nullable(z.string()),
    primary_web3_wallet_id: z.nullable(z.string()),
    email_addresses: z.array(WebhookEmailAddressSchema),
    phone_numbers: z.array(WebhookPhoneNumberSchema),
    web3_wallets: z.array(WebhookWeb3WalletSchema),
    passkeys: z.optional(z.array(WebhookPasskeySchema)),
    external_accounts: z.array(WebhookExternalAccountSchema),
    /** Core 2 types know `saml_accounts` only, Core 3 types `enterprise_accounts` only; deliveries carry both. */
    saml_accounts: z.optional(z.array(WebhookEnterpriseAccountSchema)),
    enterprise_accounts: z.optional(z.array(WebhookEnterpriseAccountSchema)),
    organization_memberships: z.nullish(z.array(WebhookOrganizationMembershipSchema)),
    password_enabled: z.boolean(),
    two_factor_enabled: z.boolean(),
    totp_enabled: z.optional(z.boolean()),
    backup_code_enabled: z.optional(z.boolean()),
    mfa_enabled_at: z.nullish(z.int()),
    mfa_disabled_at: z.nullish(z.int()),
    password_last_updated_at: z.nullish(z.int()),
    public_metadata: z.nullable(metadata()),
    private_metadata: z.nullish(metadata()),
    unsafe_metadata: z.nullish(metadata()),
    banned: z.optional(z.boolean()),
    locked: z.optional(z.boolean()),
    deprovisioned: z.optional(z.boolean()),
    /** Seconds. null for a locked user: the lock never ends by itself. */
    lockout_expires_in_seconds: z.nullish(z.int()),
    verification_attempts_remaining: z.nullish(z.int()),
    bypass_client_trust: z.optional(z.boolean()),
    scim: z.nullish(
      z.looseObject({
        directory_id: z.string(),
        directory_enabled: z.optional(z.boolean()),
        external_id: z.nullable(z.string()),
      }),
    ),
    delete_self_enabled: z.optional(z.boolean()),
    create_organization_enabled: z.optional(z.boolean()),
    /** 0 means unlimited, null the instance's default. */
    create_organizations_limit: z.nullish(z.int()),
    legal_accepted_at: z.nullish(z.int()),
    locale: z.nullish(z.string()),
    timezone: z.nullish(z.string()),
    last_sign_in_at: z.nullable(z.int()),
    last_active_at: z.nullish(z.int()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
