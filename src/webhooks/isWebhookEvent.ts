import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { relayedType } from '../internal/relayed.js';
import { matchesPattern } from './matchesPattern.js';
import type {
  FamiliesIn,
  KnownWebhookEvent,
  RelayedWebhookEvent,
  RelayedWebhookEventOf,
  RelayFields,
  UnknownWebhookEvent,
  WebhookEventOf,
  WebhookEventPattern,
  WebhookEventType,
  WebhookTypeOf,
} from './types.js';

// Interfaces, not inline types: the compiler then instantiates nothing for them at each call.

/** Anything with a `type`: Clerk's `WebhookEvent` of every SDK version fits. */
export interface TypedEvent<T extends string = string> {
  readonly type: T;
}

/** Anything with a `name` in the place of `type`: Inngest's `EventPayload` fits. */
export interface NamedEvent {
  readonly name: string;
}

/** What a pattern matches among relayed events, names of the future included. */
type MatchedRelayedEvent<P extends WebhookEventPattern> =
  | RelayedWebhookEventOf<P>
  | (P extends WebhookTypeOf<P>
      ? never
      : RelayFields & { name: `clerk/${FamiliesIn<P>}.${string}`; data: unknown });

/** Names of `E` that this catalogue lacks, such as those of a newer SDK; none when `E` allows every string. */
type OwnTypeOf<E extends TypedEvent> = string extends E['type'] ? never : E['type'];

/** The names that a pattern matches, those of the future included. */
type MatchedType<P> = P extends 'billing' | `${string}.*` ? `${FamiliesIn<P>}.${string}` : P;

type MatchedEvent<P extends WebhookEventPattern> =
  | WebhookEventOf<P>
  | (P extends WebhookTypeOf<P> ? never : UnknownWebhookEvent);

/** What a pattern matches among all values: the event as Clerk sends it, or as it was relayed. */
type MatchedValue<P extends WebhookEventPattern> = MatchedEvent<P> | MatchedRelayedEvent<P>;

/** A closed union says itself what `data` is; for an open one this library does. */
type NarrowedEvent<E extends TypedEvent, P> = E &
  (string extends E['type']
    ? MatchedEvent<P & WebhookEventPattern>
    : TypedEvent<MatchedType<P> & string>);

/**
 * Tells whether a value is a webhook event of a name, of a family, of billing, or of one of several.
 *
 * Checks that `type` matches and that `data` is an object, both as own properties; it trusts the rest of `data`,
 * because the signature vouches for it. Use `isoclerk/webhooks/schemas` to check `data` too. Never throws.
 *
 * What Inngest relays is recognised too, by `name: 'clerk/user.created'` in the place of `type`, and narrows by it. An
 * `unknown` value may be either, and the type says so: `data` is the same in both, `type` is undefined where it was relayed.
 *
 * A family (`'user.*'`) also matches names that Clerk adds to it later, and on an `unknown` value the type says so:
 * `data` stays unknown until the name is known. `isKnownWebhookEvent` matches the names of today's catalogue only.
 * `'billing'` is short for `['subscription.*', 'subscriptionItem.*', 'paymentAttempt.*']`.
 *
 * Pass literals: for a variable that may hold one of several names the compiler believes that `false` excludes all.
 *
 * @param event - Clerk's own `WebhookEvent` of any SDK version, this library's, Inngest's, or any value
 * @param types - a name, a family, `'billing'`, or a list of these
 * @example
 * ```ts
 * import { isWebhookEvent } from 'isoclerk/webhooks'
 * const event: unknown = { type: 'user.deleted', data: { object: 'user', id: 'user_1', deleted: true } }
 * isWebhookEvent(event, 'user.deleted') // => true
 * isWebhookEvent(event, ['session.*', 'billing']) // => false
 * if (isWebhookEvent(event, 'user.deleted')) {
 *   event.data.id // => 'user_1'
 * }
 * ```
 */
export function isWebhookEvent<E extends TypedEvent, T extends WebhookEventType>(
  event: E,
  types: T,
): event is E & (string extends E['type'] ? KnownWebhookEvent<T> : TypedEvent<T>);
export function isWebhookEvent<T extends WebhookEventType>(
  event: NamedEvent,
  types: T,
): event is RelayedWebhookEvent<T>;
export function isWebhookEvent<T extends WebhookEventType>(
  event: unknown,
  types: T,
): event is KnownWebhookEvent<T> | RelayedWebhookEvent<T>;
export function isWebhookEvent<E extends TypedEvent, P extends WebhookEventPattern | OwnTypeOf<E>>(
  event: E,
  types: P | readonly P[],
): event is NarrowedEvent<E, P>;
export function isWebhookEvent<P extends WebhookEventPattern>(
  event: NamedEvent,
  types: P | readonly P[],
): event is MatchedRelayedEvent<P>;
export function isWebhookEvent<P extends WebhookEventPattern>(
  event: unknown,
  types: P | readonly P[],
): event is MatchedValue<P>;
export function isWebhookEvent(event: unknown, types: string | readonly string[]): boolean {
  try {
    const { type } = event as WholeEvent;
    // The short way for a name, which engines inline: nearly every question is about one.
    if (typeof types === 'string' && types !== 'billing' && PLAIN.type === undefined) {
      if (type === types) return isWhole(event as WholeEvent);
      if (type !== undefined && types.charCodeAt(types.length - 1) !== STAR) return false;
    }
    const told = own(event, 'type') ?? relayedType(event);
    return matchesPattern(told, types) && isRecord(own(event, 'data'));
  } catch {
    return false; // no object at all, hostile getters and proxies
  }
}

const STAR = 42;

interface WholeEvent {
  readonly type: unknown;
  readonly data: unknown;
}

/** Has what a polluted Object.prototype gives to every object. */
const PLAIN: Partial<WholeEvent> = {};

function isWhole(event: WholeEvent): boolean {
  if (!isRecord(event.data)) return false;
  // The short way for plain objects: Object.hasOwn costs ten times the comparison of names. Engines inline the
  // prototype only while they know the object, so it comes first.
  const plain = Object.getPrototypeOf(event) === Object.prototype;
  if (plain && PLAIN.data === undefined) return true;
  return Object.hasOwn(event, 'type') && Object.hasOwn(event, 'data');
}
