import { eventRows } from '../../contract/events.js';
import { isRecord } from '../../internal/isRecord.js';
import type { ParsedWebhookEvent } from '../types.js';
import { isWebhookEventEnvelope } from './generated/guards.js';
import { payloadGuards } from './generated/payloads.js';

/**
 * Tells whether a value is a delivery whose data is what its event carries: what `webhookEventSchema` of
 * `isoclerk/webhooks/schemas` accepts, without zod and many times as fast. An event that is not in the catalogue passes
 * with any data. Never throws.
 *
 * A guard says only yes or no: ask it first, and the schema when you need to know why not.
 *
 * @example
 * ```ts
 * import { isWebhookDelivery } from 'isoclerk/webhooks/guards'
 * isWebhookDelivery({ type: 'user.deleted', data: { object: 'user', deleted: true } }) // => true
 * isWebhookDelivery({ type: 'user.deleted', data: {} }) // => false
 * isWebhookDelivery({ type: 'moon.landed', data: { crew: 3 } }) // => true
 * ```
 */
export function isWebhookDelivery(value: unknown): value is ParsedWebhookEvent {
  if (!isWebhookEventEnvelope(value)) return false;
  try {
    const { type, data } = value;
    if (type === '' || !isRecord(data)) return false;
    // A name that every object inherits is no event's. What a class gives counts, as the schema has it.
    if ('type' in Object.prototype && !Object.hasOwn(value, 'type')) return false;
    if (!Object.hasOwn(eventRows, type)) return true;
    return payloadGuards[eventRows[type as keyof typeof eventRows].data](data);
  } catch {
    return false; // a getter or a proxy that throws
  }
}
