import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { relayedType } from '../internal/relayed.js';
import { isWebhookEventType } from './catalogue.js';
import type { NamedEvent, TypedEvent } from './isWebhookEvent.js';
import { matchesPattern } from './matchesPattern.js';
import type {
  RelayedWebhookEventOf,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventPattern,
  WebhookEventType,
  WebhookTypeOf,
} from './types.js';

/** `E`, known to be one of today's events. A closed union such as Clerk's says itself what `data` is. */
type KnownEvent<E extends TypedEvent, P extends WebhookEventPattern> = E &
  (string extends E['type'] ? WebhookEventOf<P> : TypedEvent<WebhookTypeOf<P>>);

/**
 * Tells whether a value is an event of today's catalogue: any, or one that a second argument covers: a name, a family,
 * `'billing'`, or a list of these.
 *
 * Checks what `isWebhookEvent` checks, and refuses names that Clerk may add later. So `data` is known for a whole
 * family, and a plain `switch` on `type` narrows. What Inngest relays is recognised too, and has no `type`. Never throws.
 *
 * @param event - Clerk's own `WebhookEvent` of any SDK version, this library's, Inngest's, or any value
 * @example
 * ```ts
 * import { isKnownWebhookEvent } from 'isoclerk/webhooks'
 * const event: unknown = { type: 'user.deleted', data: { object: 'user', id: 'user_1', deleted: true } }
 * isKnownWebhookEvent(event) // => true
 * isKnownWebhookEvent(event, 'billing') // => false
 * isKnownWebhookEvent({ type: 'user.renamed', data: {} }, 'user.*') // => false
 * if (isKnownWebhookEvent(event, 'user.*')) {
 *   event.data.id // => 'user_1'
 * }
 * ```
 */
export function isKnownWebhookEvent(event: TypedEvent): event is WebhookEvent;
export function isKnownWebhookEvent<E extends TypedEvent, P extends WebhookEventPattern>(
  event: E,
  types: P | readonly P[],
): event is KnownEvent<E, P>;
export function isKnownWebhookEvent<P extends WebhookEventPattern = WebhookEventType>(
  event: NamedEvent,
  types?: P | readonly P[],
): event is RelayedWebhookEventOf<P>;
export function isKnownWebhookEvent(
  event: unknown,
): event is WebhookEvent | RelayedWebhookEventOf<WebhookEventType>;
export function isKnownWebhookEvent<P extends WebhookEventPattern>(
  event: unknown,
  types: P | readonly P[],
): event is WebhookEventOf<P> | RelayedWebhookEventOf<P>;
export function isKnownWebhookEvent(
  event: unknown,
  types?: WebhookEventPattern | readonly WebhookEventPattern[],
): boolean {
  try {
    const type = own(event, 'type') ?? relayedType(event);
    const known = isWebhookEventType(type) && isRecord(own(event, 'data'));
    return known && (types === undefined || matchesPattern(type, types));
  } catch {
    return false; // hostile getters and proxies
  }
}
