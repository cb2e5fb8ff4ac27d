import { eventRows } from '../contract/events.js';
import type { WebhookEventType } from './types.js';

/**
 * Every known event name.
 *
 * @example
 * ```ts
 * import { webhookEventTypes } from 'isoclerk/webhooks'
 * webhookEventTypes.filter((type) => type.startsWith('role.')) // => ['role.created', 'role.updated', 'role.deleted']
 * ```
 */
export const webhookEventTypes: readonly WebhookEventType[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(eventRows) as WebhookEventType[],
);

/**
 * Tells whether a value is a known event name. Never throws.
 *
 * @example
 * ```ts
 * import { isWebhookEventType } from 'isoclerk/webhooks'
 * isWebhookEventType('subscription.past_due') // => false
 * ```
 */
export function isWebhookEventType(value: unknown): value is WebhookEventType {
  return typeof value === 'string' && Object.hasOwn(eventRows, value);
}
