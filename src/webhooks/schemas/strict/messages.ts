import * as z from 'zod/v4';
import { metadata } from '../helpers.js';

/** `EmailEventPayload` of the specification. */
export const strictEmail = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    body: z.optional(z.string()),
    body_plain: z.nullish(z.string()),
    data: metadata(),
    delivered_by_clerk: z.boolean(),
    email_address_id: z.nullish(z.string()),
    from_email_name: z.string(),
    reply_to_email_name: z.nullish(z.string()),
    slug: z.nullable(z.string()),
    status: z.optional(z.string()),
    subject: z.optional(z.string()),
    to_email_address: z.optional(z.string()),
    user_id: z.nullish(z.string()),
  }))();

/** `SmsEventPayload` of the specification. */
export const strictSms = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    created_at_ms: z.int(),
    data: metadata(),
    delivered_by_clerk: z.boolean(),
    from_phone_number: z.string(),
    message: z.string(),
    phone_number_id: z.nullish(z.string()),
    slug: z.nullish(z.string()),
    status: z.string(),
    to_phone_number: z.string(),
    user_id: z.nullish(z.string()),
  }))();
