import { isRecord } from '../internal/isRecord.js';
import { webhookEvents } from './events.js';
import { own } from './own.js';
import type {
  WebhookEvent,
  WebhookEventFamily,
  WebhookEventType,
  WebhookTypesByFamily,
} from './types.js';

/**
 * Every known event name.
 *
 * @example
 * ```ts
 * import { webhookEventTypes } from 'isoclerk/webhooks'
 * webhookEventTypes.length // => 46
 * ```
 */
export const webhookEventTypes: readonly WebhookEventType[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(webhookEvents) as WebhookEventType[],
);

/**
 * Family → its known names. A family is the part of a name before the dot.
 *
 * @example
 * ```ts
 * import { webhookEventFamilies } from 'isoclerk/webhooks'
 * webhookEventFamilies.role // => ['role.created', 'role.updated', 'role.deleted']
 * ```
 */
export const webhookEventFamilies: {
  readonly [F in WebhookEventFamily]: readonly WebhookTypesByFamily[F][];
} = /* @__PURE__ */ groupByFamily();

function groupByFamily() {
  const families: Record<string, WebhookEventType[]> = {};
  for (const type of webhookEventTypes) {
    const { family } = webhookEvents[type];
    families[family] ??= [];
    families[family].push(type);
  }
  for (const types of Object.values(families)) Object.freeze(types);
  return Object.freeze(families) as never;
}

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
  return typeof value === 'string' && Object.hasOwn(webhookEvents, value);
}

/**
 * Tells whether a value is an event of the catalogue: afterwards a plain `switch` on `type` narrows.
 *
 * For values of type `unknown` and for what `parseWebhookEvent` returns. Checks what `isWebhookEvent` checks. Never
 * throws.
 *
 * @example
 * ```ts
 * import { isKnownWebhookEvent } from 'isoclerk/webhooks'
 * isKnownWebhookEvent({ type: 'user.renamed', data: {} }) // => false
 * ```
 */
export function isKnownWebhookEvent(event: unknown): event is WebhookEvent {
  return knownFamilyOf(event) !== undefined;
}

/** The family of an event of the catalogue. Never throws. */
export function knownFamilyOf(event: unknown): WebhookEventFamily | undefined {
  try {
    const type = own(event, 'type');
    const known = isWebhookEventType(type) && isRecord(own(event, 'data'));
    return known ? webhookEvents[type].family : undefined;
  } catch {
    return; // hostile getters and proxies
  }
}
