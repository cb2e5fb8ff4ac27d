import * as z from 'zod/v4';
import { metadata } from '../helpers.js';
import {
  strictGoogleOneTapVerification,
  strictOauthVerification,
  strictSamlVerification,
  strictTicketVerification,
} from './verification.js';

/** `ExternalAccountWithVerification` of the specification. */
export const strictExternalAccountWithVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.enum(['external_account', 'facebook_account', 'google_account']),
    id: z.string(),
    approved_scopes: z.string(),
    avatar_url: z.optional(z.string()),
    email_address: z.string(),
    email_address_verified: z.nullish(z.boolean()),
    first_name: z.string(),
    identification_id: z.string(),
    image_url: z.nullish(z.string()),
    label: z.nullish(z.string()),
    last_name: z.string(),
    phone_number: z.nullish(z.string()),
    provider: z.string(),
    provider_user_id: z.string(),
    public_metadata: metadata(),
    username: z.nullish(z.string()),
    verification: z.nullable(z.union([strictOauthVerification, strictGoogleOneTapVerification])),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `SAMLAccountConnection` of the specification. */
const strictSamlAccountConnection = /* @__PURE__ */ (() =>
  z
    .looseObject({
      id: z.string(),
      active: z.boolean(),
      allow_idp_initiated: z.optional(z.boolean()),
      allow_subdomains: z.optional(z.boolean()),
      disable_additional_identifications: z.optional(z.boolean()),
      domain: z.optional(z.string()),
      domains: z.optional(z.array(z.string())),
      name: z.string(),
      provider: z.string(),
      sync_user_attributes: z.boolean(),
      created_at: z.int(),
      updated_at: z.int(),
    })
    .check(
      z.refine((connection) => connection.domain !== undefined || connection.domains !== undefined),
    ))();

/** `SAMLAccount` of the specification. */
export const strictSamlAccount = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('saml_account'),
    id: z.string(),
    active: z.boolean(),
    email_address: z.string(),
    first_name: z.nullish(z.string()),
    last_name: z.nullish(z.string()),
    provider: z.string(),
    provider_user_id: z.nullish(z.string()),
    public_metadata: z.optional(metadata()),
    saml_connection: z.nullish(strictSamlAccountConnection),
    verification: z.nullable(z.union([strictSamlVerification, strictTicketVerification])),
    last_authenticated_at: z.nullish(z.int()),
  }))();

/** `EnterpriseAccountConnection` of the specification. */
const strictEnterpriseAccountConnection = /* @__PURE__ */ (() =>
  z
    .looseObject({
      id: z.string(),
      active: z.boolean(),
      allow_idp_initiated: z.boolean(),
      allow_subdomains: z.boolean(),
      disable_additional_identifications: z.boolean(),
      domain: z.optional(z.string()),
      domains: z.optional(z.array(z.string())),
      logo_public_url: z.nullable(z.string()),
      name: z.string(),
      protocol: z.string(),
      provider: z.string(),
      sync_user_attributes: z.boolean(),
      created_at: z.int(),
      updated_at: z.int(),
    })
    .check(
      z.refine((connection) => connection.domain !== undefined || connection.domains !== undefined),
    ))();

/** `EnterpriseAccount` of the specification. */
export const strictEnterpriseAccount = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('enterprise_account'),
    id: z.string(),
    active: z.boolean(),
    email_address: z.string(),
    enterprise_connection: z.nullish(strictEnterpriseAccountConnection),
    enterprise_connection_id: z.nullish(z.string()),
    first_name: z.nullish(z.string()),
    last_name: z.nullish(z.string()),
    protocol: z.optional(z.enum(['oauth', 'saml'])),
    provider: z.string(),
    provider_user_id: z.nullish(z.string()),
    public_metadata: z.optional(metadata()),
    verification: z.nullable(
      z.union([strictTicketVerification, strictSamlVerification, strictOauthVerification]),
    ),
    last_authenticated_at: z.nullish(z.int()),
  }))();
