import * as z from 'zod/v4';
import type { WebhookEmail, WebhookSms } from '../payloads/message.js';
import { metadata, type WebhookSchema } from './helpers.js';

/** Data of `email.created`. `body` and `data` hold one-time codes and links. */
export const WebhookEmailSchema: WebhookSchema<WebhookEmail> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    slug: z.nullish(z.string()),
    from_email_name: z.string(),
    reply_to_email_name: z.nullish(z.string()),
    to_email_address: z.optional(z.string()),
    email_address_id: z.nullish(z.string()),
    user_id: z.nullish(z.string()),
    subject: z.optional(z.string()),
    body: z.optional(z.string()),
    body_plain: z.nullish(z.string()),
    status: z.optional(z.string()),
    data: z.nullish(metadata()),
    delivered_by_clerk: z.boolean(),
    suppression_reason: z.nullish(z.string()),
  }))();

/** Data of `sms.created`. `message` and `data` hold one-time codes. */
export const WebhookSmsSchema: WebhookSchema<WebhookSms> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    slug: z.nullish(z.string()),
    from_phone_number: z.string(),
    to_phone_number: z.string(),
    phone_number_id: z.nullish(z.string()),
    user_id: z.nullish(z.string()),
    message: z.string(),
    status: z.string(),
    data: z.nullish(metadata()),
    delivered_by_clerk: z.boolean(),
    /** The specification says `created_at_ms`, its example `created_at`, the SDK types neither. */
    created_at_ms: z.optional(z.int()),
    created_at: z.optional(z.int()),
  }))();
