import * as z from 'zod/v4';
import type { WebhookVerification } from '../payloads/user.js';
import { metadata, type WebhookSchema } from './helpers.js';

/** How an identification was verified: one shape for the eleven variants of the specification. */
export const WebhookVerificationSchema: WebhookSchema<WebhookVerification> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    status: z.string(),
    strategy: z.string(),
    attempts: z.nullish(z.int()),
    /** Epoch milliseconds. */
    expire_at: z.nullish(z.int()),
    verified_at_client: z.nullish(z.string()),
    /** Phone codes only. */
    channel: z.nullish(z.string()),
    external_verification_redirect_url: z.nullish(z.string()),
    nonce: z.nullish(z.string()),
    message: z.nullish(z.string()),
    error: z.nullish(
      z.looseObject({
        code: z.string(),
        message: z.string(),
        long_message: z.optional(z.string()),
        meta: z.optional(metadata()),
      }),
    ),
  }))();
