import { own } from '../internal/own.js';
import { unrelayed } from '../internal/relayed.js';
import { SMALLEST_MILLISECONDS } from './webhookTimestampUnit.js';

/**
 * When the state in a delivery was current, in epoch milliseconds; null when the delivery does not say.
 *
 * `data.updated_at` if it is there, else the envelope's `timestamp` (seconds, as in the specification's examples, are
 * converted). The `svix-timestamp` header is no use for order: a retry of an old event gets a new one. What Inngest and
 * Svix relay has the time of the event that Clerk sent. Never throws.
 *
 * @param event - the delivery, or what was relayed of it
 * @example
 * ```ts
 * import { webhookTime } from 'isoclerk/webhooks'
 * webhookTime({ type: 'user.updated', data: { updated_at: 1744276393626 }, timestamp: 1744276393644 }) // => 1744276393626
 * webhookTime({ type: 'user.deleted', data: { deleted: true }, timestamp: 1716883200 }) // => 1716883200000
 * ```
 * @see https://docs.svix.com/retries (read 2026-08)
 */
export function webhookTime(event: unknown): number | null {
  try {
    const sent = unrelayed(event);
    const updated = milliseconds(own(own(sent, 'data'), 'updated_at'));
    return updated ?? milliseconds(own(sent, 'timestamp'));
  } catch {
    return null; // hostile getters and proxies
  }
}

/**
 * Tells whether a delivery is older than the state you already have, so that it must not overwrite it.
 *
 * Clerk does not promise order. Store `webhookTime(event)` with each row, keep a deleted row's time too, and skip
 * stale deliveries. False when either time is unknown, and for equal times: the same state twice does no harm.
 * Never throws.
 *
 * @param event - the delivery, or what Inngest or Svix relayed of it
 * @param lastSeen - `webhookTime` of the newest delivery you have stored for this resource, in epoch milliseconds
 * @example
 * ```ts
 * import { isStaleWebhook } from 'isoclerk/webhooks'
 * const event = { type: 'user.updated', data: { id: 'user_1', updated_at: 1744276393626 } }
 * isStaleWebhook(event, 1744276400000) // => true
 * isStaleWebhook(event, null) // => false
 * ```
 * @see https://clerk.com/docs/guides/development/webhooks/syncing "eventual consistency" (read 2026-08)
 */
export function isStaleWebhook(event: unknown, lastSeen: number | null | undefined): boolean {
  const time = webhookTime(event);
  return time !== null && typeof lastSeen === 'number' && time < lastSeen;
}

function milliseconds(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return null;
  return value < SMALLEST_MILLISECONDS ? value * 1000 : value;
}
