import { type SafeParseResult, safeParseBy } from '../../contract/webhooks/safeParse.js';
import type { ParsedWebhookEvent } from '../types.js';
import { webhookEventSchema } from './webhookEventSchema.js';

/** What {@link safeParseWebhookEvent} found. A failed result carries `type` and `id`, so that nothing is lost. */
export type SafeParseWebhookEventResult = SafeParseResult<ParsedWebhookEvent>;

/**
 * Reads a webhook delivery, from the raw body text or from a value, and returns a result instead of throwing.
 *
 * Never throws, whatever the input. `error` is an `IsoclerkError`: `ISOCLERK_WEBHOOK_NOT_JSON` for text that is
 * not JSON, else `ISOCLERK_WEBHOOK_INVALID` with all places in `issues`, each with its path and what is expected
 * there, never a value. `type` and `id` say what came, where they can be read: put the delivery aside by them. The
 * signature is not checked: do that first, with `verifyWebhook` of `@clerk/backend/webhooks`.
 *
 * @param input - the raw body text, the parsed body, or what `verifyWebhook` of any version returned
 * @example
 * ```ts
 * import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas'
 * const text = '{"object":"event","type":"user.deleted","data":{"object":"user","deleted":true}}'
 * safeParseWebhookEvent(text).success // => true
 * safeParseWebhookEvent('{"object":').error?.code // => 'ISOCLERK_WEBHOOK_NOT_JSON'
 * const result = safeParseWebhookEvent({ type: 'user.deleted', data: { object: 7, id: 'user_1' } })
 * result.error?.issues[0] // => { path: 'data.object', message: 'expected a string, received a number' }
 * result.success ? null : [result.type, result.id] // => ['user.deleted', 'user_1']
 * ```
 */
export function safeParseWebhookEvent(input: unknown): SafeParseWebhookEventResult {
  return safeParseBy(webhookEventSchema, input);
}

/**
 * Reads a webhook delivery, from the raw body text or from a value.
 *
 * A known event comes back typed, with unknown keys and enum values kept; an event that is not in the catalogue comes
 * back as `UnknownWebhookEvent` with its data untouched. `isWebhookEvent` and `handleWebhookEvent` of
 * `isoclerk/webhooks` tell them apart. Times stay as delivered. The signature is not checked: do that first, with
 * `verifyWebhook` of `@clerk/backend/webhooks`.
 *
 * @param input - the raw body text, the parsed body, or what `verifyWebhook` of any version returned
 * @throws {IsoclerkError} `ISOCLERK_WEBHOOK_NOT_JSON` when the text is not JSON.
 * @throws {IsoclerkError} `ISOCLERK_WEBHOOK_INVALID` when the value is not an event, or `data` not what the event
 * carries; `issues` lists every place.
 * @example
 * ```ts
 * import { parseWebhookEvent } from 'isoclerk/webhooks/schemas'
 * const event = parseWebhookEvent('{"type":"user.deleted","data":{"object":"user","id":"user_1","deleted":true}}')
 * event.type // => 'user.deleted'
 * ```
 */
export function parseWebhookEvent(input: unknown): ParsedWebhookEvent {
  const result = safeParseWebhookEvent(input);
  if (result.success) return result.data;
  throw result.error;
}
