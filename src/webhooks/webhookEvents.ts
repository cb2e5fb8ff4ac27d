import { eventRows } from '../contract/events.js';
import { type FamilyOf, familyOf } from './familyOf.js';
import type { WebhookEventType } from './types.js';

type Rows = typeof eventRows;

/** What the catalogue says about an event. */
interface EventFacts<Type extends WebhookEventType> {
  /** The part of the name before the dot, so that `family.*` means every event of a family. */
  readonly family: FamilyOf<Type>;
  /** The shape of `data`: a key of `WebhookPayloadMap`, and the name of its type without `Webhook`. */
  readonly data: Rows[Type]['data'];
  /** Where the name is published: Clerk's specification, the `WebhookEvent` union of its SDKs, or both. */
  readonly origin: Rows[Type]['origin'];
}

interface DeletionFacts<Type extends WebhookEventType> extends EventFacts<Type> {
  /** What a deletion carries: `reference` is `{ object, id?, deleted: true }`, `resource` the full last state. */
  readonly deletion: Rows[Type]['data'] extends 'DeletedObject' ? 'reference' : 'resource';
}

type Catalogue = {
  readonly [Type in WebhookEventType]: Type extends `${string}.deleted`
    ? DeletionFacts<Type>
    : EventFacts<Type>;
};

/**
 * Every event that Clerk sends, with its family, the shape of its `data`, where it is published, and what a deletion
 * carries.
 *
 * @example
 * ```ts
 * import { webhookEvents } from 'isoclerk/webhooks'
 * webhookEvents['role.deleted'] // => { family: 'role', data: 'DeletedObject', origin: 'both', deletion: 'reference' }
 * webhookEvents['session.pending'] // => { family: 'session', data: 'Session', origin: 'spec' }
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `x-webhooks` (read 2026-08)
 */
export const webhookEvents = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(eventRows).map(([type, row]) => [
      type,
      { family: familyOf(type), ...row, ...deletionOf(type, row.data) },
    ]),
  ) as Catalogue)();

function deletionOf(type: string, data: string) {
  if (!type.endsWith('.deleted')) return {};
  return { deletion: data === 'DeletedObject' ? 'reference' : 'resource' };
}
