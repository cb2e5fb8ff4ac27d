import * as z from 'zod/v4';
import type {
  WebhookEnterpriseAccount,
  WebhookEnterpriseConnection,
  WebhookExternalAccount,
} from '../payloads/user.js';
import { metadata, type WebhookSchema } from './helpers.js';
import { WebhookVerificationSchema } from './verification.js';

/** An OAuth account of a user. `id` starts with `idn_` for Google and Facebook, with `eac_` otherwise. */
export const WebhookExternalAccountSchema: WebhookSchema<WebhookExternalAccount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      external_account_id: z.optional(z.string()),
      provider: z.string(),
      identification_id: z.string(),
      provider_user_id: z.string(),
      approved_scopes: z.string(),
      email_address: z.string(),
      email_address_verified: z.nullish(z.boolean()),
      first_name: z.string(),
      last_name: z.string(),
      image_url: z.nullish(z.string()),
      /** Deprecated by Clerk: use `image_url`. */
      avatar_url: z.optional(z.string()),
      username: z.nullish(z.string()),
      phone_number: z.nullish(z.string()),
      label: z.nullish(z.string()),
      public_metadata: z.nullish(metadata()),
      verification: z.nullable(WebhookVerificationSchema),
      created_at: z.optional(z.int()),
      updated_at: z.optional(z.int()),
    }))();

const connection = (): WebhookSchema<WebhookEnterpriseConnection> =>
  z.looseObject({
    id: z.string(),
    name: z.string(),
    active: z.boolean(),
    provider: z.string(),
    protocol: z.optional(z.string()),
    /** Deprecated by Clerk: use `domains`. */
    domain: z.optional(z.string()),
    domains: z.optional(z.array(z.string())),
    logo_public_url: z.nullish(z.string()),
    sync_user_attributes: z.boolean(),
    allow_subdomains: z.optional(z.boolean()),
    allow_idp_initiated: z.optional(z.boolean()),
    disable_additional_identifications: z.optional(z.boolean()),
    created_at: z.int(),
    updated_at: z.int(),
  });

/** An enterprise single sign-on account of a user, under Core 3's name or as the `saml_account` of Core 2. */
export const WebhookEnterpriseAccountSchema: WebhookSchema<WebhookEnterpriseAccount> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      active: z.boolean(),
      email_address: z.string(),
      provider: z.string(),
      protocol: z.optional(z.string()),
      first_name: z.nullish(z.string()),
      last_name: z.nullish(z.string()),
      provider_user_id: z.nullish(z.string()),
      public_metadata: z.nullish(metadata()),
      last_authenticated_at: z.nullish(z.int()),
      enterprise_connection_id: z.nullish(z.string()),
      enterprise_connection: z.nullish(connection()),
      saml_connection: z.nullish(connection()),
      verification: z.nullable(WebhookVerificationSchema),
    }))();
