import { IsoclerkError, type IsoclerkIssue } from '../../errors.js';
import { describeIssues } from './issues.js';
import { type ParsedWebhookEvent, webhookEventSchema } from './webhookEventSchema.js';

/** As in zod: look at `success`, then read `data` or `error`. */
export type SafeParseWebhookEventResult =
  | { readonly success: true; readonly data: ParsedWebhookEvent; readonly error?: never }
  | { readonly success: false; readonly error: IsoclerkError; readonly data?: never };

function invalid(issues: readonly IsoclerkIssue[]): IsoclerkError {
  const [first = { path: '', message: 'the value cannot be read' }, ...more] = issues;
  const others = more.length ? ` (and ${more.length} more in issues)` : '';
  return new IsoclerkError('ISOCLERK_WEBHOOK_INVALID', `${first.message}${others}`, {
    path: first.path,
    hint: 'Pass the raw body text or what verifyWebhook returned; if Clerk really sends this, answer 2xx and report it.',
    issues: issues.length ? issues : [first],
  });
}

/**
 * Reads a webhook delivery, from the raw body text or from a value, and returns a result instead of throwing.
 *
 * Never throws, whatever the input. `error` is an {@link IsoclerkError}: `ISOCLERK_WEBHOOK_NOT_JSON` for text that is
 * not JSON, else `ISOCLERK_WEBHOOK_INVALID` with all places in `issues`, each with its path and what is expected
 * there, never a value. The signature is not checked: do that first, with `verifyWebhook` of
 * `@clerk/backend/webhooks`.
 *
 * @param input - the raw body text, the parsed body, or what `verifyWebhook` of any version returned
 * @example
 * ```ts
 * import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas'
 * const text = '{"object":"event","type":"user.deleted","data":{"object":"user","deleted":true}}'
 * safeParseWebhookEvent(text).success // => true
 * safeParseWebhookEvent('{"object":').error?.code // => 'ISOCLERK_WEBHOOK_NOT_JSON'
 * const result = safeParseWebhookEvent({ type: 'session.ended', data: { id: 7 } })
 * result.error?.issues[1] // => { path: 'data.id', message: 'expected a string, received a number' }
 * ```
 */
export function safeParseWebhookEvent(input: unknown): SafeParseWebhookEventResult {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input);
    } catch {
      // No cause: the engine's own error quotes the text.
      const error = new IsoclerkError('ISOCLERK_WEBHOOK_NOT_JSON', 'the text is not JSON', {
        hint: 'Pass the body exactly as received, before any other reader consumed or cut it.',
      });
      return { success: false, error };
    }
  }
  try {
    const result = webhookEventSchema.safeParse(value);
    if (result.success) return { success: true, data: result.data };
    return { success: false, error: invalid(describeIssues(result.error.issues, value)) };
  } catch {
    return { success: false, error: invalid([]) }; // a getter or a proxy that throws
  }
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
