import * as z from 'zod/v4';
import type { WebhookEnvelope } from '../types.js';
import type { WebhookSchema } from './helpers.js';

/**
 * The outer shape of every delivery; says nothing about `data` yet.
 *
 * `timestamp` and `instance_id` are optional, because `verifyWebhook` of `@clerk/backend` 2.x drops them (so does
 * 3.x up to 3.20.1), and nothing promises `event_attributes`. There is no event id: that is the `svix-id` header.
 *
 * @example
 * ```ts
 * import { WebhookEnvelopeSchema } from 'isoclerk/webhooks/schemas'
 * WebhookEnvelopeSchema.safeParse({ object: 'event', type: 'user.created', data: {} }).success // => true
 * WebhookEnvelopeSchema.safeParse({ object: 'user', id: 'user_1' }).success // => false
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `WebhookEventPayload` (read 2026-08)
 */
export const WebhookEnvelopeSchema: WebhookSchema<WebhookEnvelope<string, unknown>> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.optional(z.literal('event')),
      type: z.string().check(z.minLength(1)),
      data: z.unknown(),
      event_attributes: z.nullish(
        z.looseObject({
          http_request: z.nullish(
            z.looseObject({
              client_ip: z.nullish(z.string()),
              user_agent: z.nullish(z.string()),
            }),
          ),
        }),
      ),
      /** Kept as delivered: {@link webhookTimestampUnit} tells milliseconds from seconds. */
      timestamp: z.optional(z.int()),
      instance_id: z.optional(z.string()),
    }))();
