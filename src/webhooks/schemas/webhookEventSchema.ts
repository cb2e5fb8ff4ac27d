import * as z from 'zod/v4';
import { eventSchema } from '../../contract/webhooks/eventSchema.js';
import type { ParsedWebhookEvent } from '../types.js';
import { payloadSchemas } from './generated/payloads.js';
import { WebhookEventEnvelopeSchema } from './generated/schemas.js';

/**
 * The zod schema of a whole delivery: `type` decides which schema reads `data`.
 *
 * An event that is not in the catalogue passes as `UnknownWebhookEvent` with its data untouched: Clerk adds
 * events, and a handler that refuses them is retried for days. What fails says where: `data.id`, not "no match".
 * For plain parsing take {@link parseWebhookEvent}; this is for composing, and works as a Standard Schema.
 *
 * @example
 * ```ts
 * import { webhookEventSchema } from 'isoclerk/webhooks/schemas'
 * const event = { type: 'user.deleted', data: { object: 'user', id: 'user_1', deleted: true } }
 * webhookEventSchema.parse(event) // => event
 * webhookEventSchema.safeParse({ type: 'moon.landed', data: { crew: 3 } }).success // => true
 * webhookEventSchema.safeParse({ type: 'user.deleted', data: {} }).error?.issues[0]?.path // => ['data', 'object']
 * ```
 */
export const webhookEventSchema: z.ZodType<ParsedWebhookEvent> = /* @__PURE__ */ (() =>
  eventSchema(
    { pipe: z.pipe, transform: z.transform },
    WebhookEventEnvelopeSchema,
    () => payloadSchemas as never,
  ) as z.ZodType<ParsedWebhookEvent>)();
