import { type ByEvent, byEvent } from '../../contract/webhooks/byEvent.js';
import { type PayloadSchemas, payloadSchemas } from './generated/payloads.js';
import { type StrictDataSchemas, strictDataSchemas } from './generated/strict.js';

/** Event name → the schema of its `data`; under `strict` as it is published. */
export type WebhookDataSchemas = ByEvent<PayloadSchemas> & { readonly strict: StrictDataSchemas };

/**
 * One zod schema of `data` for each event name, and under `strict` the same as Clerk's specification publishes it.
 *
 * The schemas themselves accept what is really delivered: a field is required only where specification, SDK types
 * and published examples agree, null passes wherever one of them has it, unknown keys and enum values are kept. The
 * strict ones are for contract tests: specification word for word, so they refuse many real deliveries and most of
 * Clerk's own examples. `strict` is not enumerable: `Object.entries` lists events only.
 *
 * Importing this table ships every schema twice. Parsing needs `parseWebhookEvent` only, and each schema is also an
 * export of its own (`WebhookUserSchema`).
 *
 * @example
 * ```ts
 * import { webhookDataSchemas } from 'isoclerk/webhooks/schemas'
 * const deleted = { object: 'role', deleted: true, slug: null }
 * webhookDataSchemas['role.deleted'].safeParse(deleted).success // => true
 * webhookDataSchemas.strict['role.deleted'].safeParse(deleted).success // => false
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml (read 2026-08)
 */
export const webhookDataSchemas: WebhookDataSchemas = /* @__PURE__ */ (() =>
  Object.defineProperty(byEvent(payloadSchemas), 'strict', {
    value: strictDataSchemas,
  }) as WebhookDataSchemas)();
