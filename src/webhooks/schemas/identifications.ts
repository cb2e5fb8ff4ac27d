import * as z from 'zod/v4';
import type {
  WebhookEmailAddress,
  WebhookPhoneNumber,
  WebhookWeb3Wallet,
} from '../payloads/user.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookVerificationSchema } from './verification.js';

const linkedTo = () => z.array(z.looseObject({ id: z.string(), type: z.string() }));

/** An email address of a user. */
export const WebhookEmailAddressSchema: WebhookSchema<WebhookEmailAddress> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    email_address: z.string(),
    verification: z.nullable(WebhookVerificationSchema),
    linked_to: linkedTo(),
    reserved: z.optional(z.boolean()),
    matches_sso_connection: z.optional(z.boolean()),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();

/** A phone number of a user. `backup_codes` are secrets. */
export const WebhookPhoneNumberSchema: WebhookSchema<WebhookPhoneNumber> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    phone_number: z.string(),
    verification: z.nullable(WebhookVerificationSchema),
    linked_to: linkedTo(),
    reserved: z.optional(z.boolean()),
    reserved_for_second_factor: z.optional(z.boolean()),
    default_second_factor: z.optional(z.boolean()),
    backup_codes: z.nullish(z.array(z.string())),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();

/** A web3 wallet of a user. */
export const WebhookWeb3WalletSchema: WebhookSchema<WebhookWeb3Wallet> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    web3_wallet: z.string(),
    verification: z.nullable(WebhookVerificationSchema),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();

/** A passkey of a user. In no SDK type. */
export const WebhookPasskeySchema = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.optional(z.string()),
    name: z.string(),
    last_used_at: z.int(),
    verification: z.nullable(WebhookVerificationSchema),
  }))();
