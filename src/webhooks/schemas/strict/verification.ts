import * as z from 'zod/v4';
import { metadata } from '../helpers.js';

/** `ClerkError` of the specification. */
const strictClerkError = /* @__PURE__ */ (() =>
  z.looseObject({
    code: z.string(),
    long_message: z.string(),
    message: z.string(),
    meta: z.optional(metadata()),
  }))();

/** `verification_admin` of the specification. */
export const strictAdminVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_admin')),
    attempts: z.nullable(z.int()),
    status: z.literal('verified'),
    strategy: z.literal('admin'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_email_link` of the specification. */
export const strictEmailLinkVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_email_link')),
    attempts: z.nullable(z.int()),
    status: z.enum(['unverified', 'verified', 'failed', 'expired']),
    strategy: z.literal('email_link'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_from_oauth` of the specification. */
export const strictFromOauthVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_from_oauth')),
    attempts: z.nullable(z.int()),
    error: z.nullish(strictClerkError),
    status: z.enum(['unverified', 'verified']),
    strategy: z.string().check(z.regex(/^from_oauth_(?:(?:token_)|(?:custom_))?[a-z]+$/)),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_google_one_tap` of the specification. */
export const strictGoogleOneTapVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_google_one_tap')),
    attempts: z.nullable(z.int()),
    error: z.nullish(strictClerkError),
    status: z.enum(['unverified', 'verified']),
    strategy: z.literal('google_one_tap'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_oauth` of the specification. */
export const strictOauthVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_oauth')),
    attempts: z.nullable(z.int()),
    error: z.nullish(strictClerkError),
    external_verification_redirect_url: z.optional(z.string()),
    status: z.enum(['unverified', 'verified', 'failed', 'expired', 'transferable']),
    strategy: z.string().check(z.regex(/^oauth_(?:(?:token_)|(?:custom_))?[a-z]+$/)),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.int(),
  }))();

/** `verification_otp` of the specification. */
export const strictOtpVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_otp')),
    attempts: z.nullable(z.int()),
    channel: z.nullish(z.string()),
    status: z.enum(['unverified', 'verified', 'failed', 'expired']),
    strategy: z.enum(['phone_code', 'email_code', 'reset_password_email_code']),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_passkey` of the specification. */
export const strictPasskeyVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_passkey')),
    attempts: z.nullable(z.int()),
    message: z.nullish(z.string()),
    nonce: z.optional(z.literal('nonce')),
    status: z.literal('verified'),
    strategy: z.literal('passkey'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_saml` of the specification. */
export const strictSamlVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_saml')),
    attempts: z.nullable(z.int()),
    error: z.nullish(strictClerkError),
    external_verification_redirect_url: z.nullish(z.string()),
    status: z.enum(['unverified', 'verified', 'failed', 'expired', 'transferable']),
    strategy: z.literal('saml'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullish(z.int()),
  }))();

/** `verification_scim` of the specification. */
export const strictScimVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_scim')),
    attempts: z.nullable(z.int()),
    status: z.literal('verified'),
    strategy: z.literal('scim'),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_ticket` of the specification. */
export const strictTicketVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_ticket')),
    attempts: z.nullable(z.int()),
    status: z.enum(['unverified', 'verified', 'expired']),
    strategy: z.literal('ticket'),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();

/** `verification_web3` of the specification. */
export const strictWeb3Verification = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.literal('verification_web3')),
    attempts: z.nullable(z.int()),
    message: z.nullish(z.string()),
    nonce: z.nullish(z.string()),
    status: z.enum(['unverified', 'verified', 'failed', 'expired']),
    strategy: z.enum([
      'web3_metamask_signature',
      'web3_base_signature',
      'web3_coinbase_wallet_signature',
      'web3_okx_wallet_signature',
      'web3_solana_signature',
    ]),
    verified_at_client: z.nullish(z.string()),
    expire_at: z.nullable(z.int()),
  }))();
