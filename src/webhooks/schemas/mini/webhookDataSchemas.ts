import { type ByEvent, byEvent } from '../../../contract/webhooks/byEvent.js';
import { type PayloadSchemas, payloadSchemas } from './generated/payloads.js';

/** Event name → the schema of its `data`. */
export type WebhookDataSchemas = ByEvent<PayloadSchemas>;

/**
 * One zod/mini schema of `data` for each event name. What they accept is what the schemas of
 * `isoclerk/webhooks/schemas` accept; the exact ones stand there only.
 *
 * @example
 * ```ts
 * import { webhookDataSchemas } from 'isoclerk/webhooks/schemas/mini'
 * webhookDataSchemas['role.deleted'].safeParse({ object: 'role', deleted: true }).success // => true
 * ```
 */
export const webhookDataSchemas: WebhookDataSchemas = /* @__PURE__ */ (() =>
  byEvent(payloadSchemas))();
