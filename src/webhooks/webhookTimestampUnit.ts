import { own } from '../internal/own.js';
import { unrelayed } from '../internal/relayed.js';

// Seconds reach it in the year 33658, milliseconds passed it in 2001, before Clerk was there.
export const SMALLEST_MILLISECONDS = 1e12;

/**
 * Tells in which unit an event's `timestamp` is: `milliseconds` in every real delivery, `seconds` in payloads made
 * from the specification's examples, `null` when it is missing.
 *
 * Nothing converts the number in the event itself; `webhookTime` gives milliseconds. The line is 1e12: as milliseconds
 * that is September 2001, long before Clerk, and as seconds the year 33658. The `svix-timestamp` header is another
 * number, always in seconds. Never throws.
 *
 * @param event - the delivery, or what Inngest (`ts`) or Svix relayed of it
 * @example
 * ```ts
 * import { webhookTimestampUnit } from 'isoclerk/webhooks'
 * webhookTimestampUnit({ timestamp: 1654012591835 }) // => 'milliseconds'
 * webhookTimestampUnit({ timestamp: 1716883200 }) // => 'seconds'
 * webhookTimestampUnit({}) // => null
 * ```
 * @see clerk/clerk-docs:docs/guides/development/webhooks/overview.mdx, "in milliseconds" (read 2026-08)
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml, whose examples have ten digits (read 2026-08)
 */
export function webhookTimestampUnit(event: unknown): 'seconds' | 'milliseconds' | null {
  try {
    const timestamp = own(unrelayed(event), 'timestamp');
    if (typeof timestamp !== 'number' || Number.isNaN(timestamp)) return null;
    return timestamp < SMALLEST_MILLISECONDS ? 'seconds' : 'milliseconds';
  } catch {
    return null; // hostile getters and proxies
  }
}
