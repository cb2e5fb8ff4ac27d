import * as z from 'zod/v4';
import {
  strictAdminVerification,
  strictEmailLinkVerification,
  strictFromOauthVerification,
  strictOtpVerification,
  strictPasskeyVerification,
  strictSamlVerification,
  strictScimVerification,
  strictTicketVerification,
  strictWeb3Verification,
} from './verification.js';

/** `IdentificationLink` of the specification. */
const strictIdentificationLink = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    type: z.string().check(z.regex(/^oauth_[a-z]+$/)),
  }))();

/** `EmailAddress` of the specification. */
export const strictEmailAddress = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('email_address'),
    id: z.optional(z.string()),
    email_address: z.string(),
    linked_to: z.array(strictIdentificationLink),
    matches_sso_connection: z.optional(z.boolean()),
    reserved: z.boolean(),
    verification: z.nullable(
      z.union([
        strictOtpVerification,
        strictAdminVerification,
        strictFromOauthVerification,
        strictTicketVerification,
        strictSamlVerification,
        strictEmailLinkVerification,
        strictScimVerification,
      ]),
    ),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `PhoneNumber` of the specification. */
export const strictPhoneNumber = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('phone_number'),
    id: z.optional(z.string()),
    backup_codes: z.nullish(z.array(z.string())),
    default_second_factor: z.optional(z.boolean()),
    linked_to: z.array(strictIdentificationLink),
    phone_number: z.string(),
    reserved: z.boolean(),
    reserved_for_second_factor: z.optional(z.boolean()),
    verification: z.nullable(z.union([strictOtpVerification, strictAdminVerification])),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `Web3Wallet` of the specification. */
export const strictWeb3Wallet = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('web3_wallet'),
    id: z.optional(z.string()),
    verification: z.nullable(z.union([strictWeb3Verification, strictAdminVerification])),
    web3_wallet: z.string(),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** `Passkey` of the specification. */
export const strictPasskey = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('passkey'),
    id: z.optional(z.string()),
    name: z.string(),
    verification: z.nullable(strictPasskeyVerification),
    last_used_at: z.int(),
  }))();
