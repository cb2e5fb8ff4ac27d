import * as z from 'zod/v4';
import { isRecord } from '../../internal/isRecord.js';
import type { UnknownWebhookEvent, WebhookEvent, WebhookEventType } from '../types.js';
import { dataSchemas } from './dataSchemas.js';
import { WebhookEnvelopeSchema } from './envelope.js';

/** A known event, or one whose name is not in the catalogue. */
export type ParsedWebhookEvent = WebhookEvent | UnknownWebhookEvent;

type Envelope = z.infer<typeof WebhookEnvelopeSchema>;

const isKnown = (type: string): type is WebhookEventType => Object.hasOwn(dataSchemas, type);

// A union would answer "no branch fits"; reading `type` first gives the issues of the one branch that is meant.
function readData(envelope: Envelope, context: z.core.ParsePayload): ParsedWebhookEvent {
  const { type, data } = envelope;
  if (!isRecord(data)) {
    context.issues.push({ code: 'invalid_type', expected: 'object', input: data, path: ['data'] });
    return z.NEVER;
  }
  if (!isKnown(type)) return envelope as UnknownWebhookEvent;
  const result = dataSchemas[type].safeParse(data);
  if (result.success) {
    envelope.data = result.data; // zod's own copy, not the input
    return envelope as WebhookEvent;
  }
  for (const issue of result.error.issues) {
    context.issues.push({ ...issue, input: undefined, path: ['data', ...issue.path] });
  }
  return z.NEVER;
}

/**
 * The zod schema of a whole delivery: `type` decides which schema reads `data`.
 *
 * An event that is not in the catalogue passes as {@link UnknownWebhookEvent} with its data untouched: Clerk adds
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
export const webhookEventSchema = /* @__PURE__ */ (() =>
  z.pipe(WebhookEnvelopeSchema, z.transform(readData)))();
