import type { billingFamilies, eventRows } from '../contract/events.js';
import type { FamilyOf } from './familyOf.js';
import type { WebhookEventEnvelope, WebhookPayloadMap } from './generated/types.js';

type Rows = typeof eventRows;

/** Every known event name. */
export type WebhookEventType = keyof Rows;

/** The part of an event name before the dot. */
export type WebhookEventFamily = FamilyOf<WebhookEventType>;

/** A name, a whole family, or all of Clerk Billing: `'user.created'`, `'user.*'`, `'billing'`. */
export type WebhookEventPattern = WebhookEventType | `${WebhookEventFamily}.*` | 'billing';

/** The families that a pattern means as a whole; none for a name. */
export type FamiliesIn<P> = P extends 'billing'
  ? (typeof billingFamilies)[number]
  : P extends `${infer F}.*`
    ? F
    : never;

/** The known names that a pattern covers: `'role.*'` → `'role.created' | 'role.updated' | 'role.deleted'`. */
export type WebhookTypeOf<P extends WebhookEventPattern> = P extends WebhookEventType
  ? P
  : TypesByFamily[FamiliesIn<P> & WebhookEventFamily];

type TypesByFamily = {
  [F in WebhookEventFamily]: Extract<WebhookEventType, `${F}.${string}`>;
};

/** What a delivery has besides its name and data. */
type EnvelopeFields = Omit<WebhookEventEnvelope, 'type' | 'data'>;

/**
 * The outer shape of a delivery.
 *
 * There is no event id in it: the id is the `svix-id` header, see `webhookMeta`.
 */
export interface WebhookEnvelope<Type extends string, Data> extends EnvelopeFields {
  type: Type;
  data: Data;
}

/** The event of one name. */
export interface KnownWebhookEvent<T extends WebhookEventType> extends EnvelopeFields {
  type: T;
  data: WebhookPayloadMap[Rows[T]['data']];
}

/** The event of one name as Inngest relays it: its name in `name`, its data unchanged, the rest Inngest's. */
export interface RelayedWebhookEvent<T extends WebhookEventType> extends RelayFields {
  name: `clerk/${T}`;
  data: WebhookPayloadMap[Rows[T]['data']];
}

/** The rest of an event of Inngest, which the compiler wants to see in what it narrows to. */
export interface RelayFields {
  /** Not there: whatever has a `type` is no relayed event. So `switch (event.type)` tells the two apart. */
  type?: undefined;
  id?: string;
  /** Epoch milliseconds: when Inngest received it, unless its sender said another time. */
  ts?: number;
  user?: unknown;
  v?: string;
}

/** Event name → event as Inngest relays it. */
type RelayedEventMap = { [T in WebhookEventType]: RelayedWebhookEvent<T> };

/** The relayed event of a name, or the union of relayed events of a family. */
export type RelayedWebhookEventOf<P extends WebhookEventPattern> =
  RelayedEventMap[WebhookTypeOf<P>];

/** Event name → event. */
export type WebhookEventMap = { [T in WebhookEventType]: KnownWebhookEvent<T> };

/** The event of a name, or the union of events of a family: `WebhookEventOf<'user.*'>`. */
export type WebhookEventOf<P extends WebhookEventPattern> = WebhookEventMap[WebhookTypeOf<P>];

/** The `data` of an event, or the union of a family. */
export type WebhookDataOf<P extends WebhookEventPattern> = WebhookEventOf<P>['data'];

/** Any known event. */
export type WebhookEvent = WebhookEventMap[WebhookEventType];

/** A known event, or one whose name is not in the catalogue: what `parseWebhookEvent` returns. */
export type ParsedWebhookEvent = WebhookEvent | UnknownWebhookEvent;

/** A delivery whose name is not in the catalogue: Clerk adds events. */
export type UnknownWebhookEvent = WebhookEnvelope<string, unknown>;
