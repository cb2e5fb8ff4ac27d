import { eventMistake } from '../contract/webhooks/eventMistake.js';
import { IsoclerkError } from '../errors.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { unrelayed } from '../internal/relayed.js';
import { readable } from '../readable.js';
import { familyOf } from './familyOf.js';
import type { TypedEvent } from './isWebhookEvent.js';
import { matchesPattern } from './matchesPattern.js';
import type {
  KnownWebhookEvent,
  UnknownWebhookEvent,
  WebhookEventOf,
  WebhookEventPattern,
  WebhookEventType,
  WebhookTypeOf,
} from './types.js';

/** The names of a closed union such as Clerk's `WebhookEvent`; none for `unknown` and for open unions. */
type ClosedTypeOf<E> = [E] extends [TypedEvent]
  ? string extends E['type']
    ? never
    : E['type']
  : never;

type Key<E> = HandlerPattern | ClosedTypeOf<E> | 'default';

/** `billing` is a set of families: each of them can have a handler of its own. */
type HandlerPattern = Exclude<WebhookEventPattern, 'billing'>;

/** What the handler under a key gets: an event of `E`, or of this library where `E` does not know the name. */
type HandledEvent<E, K> = K extends 'default'
  ? UnknownWebhookEvent
  : K extends `${infer F}.*`
    ? [Extract<ClosedTypeOf<E>, `${F}.${string}`>] extends [never]
      ? WebhookEventOf<K & WebhookEventPattern> | UnknownWebhookEvent
      : E & TypedEvent<`${F}.${string}`>
    : K extends ClosedTypeOf<E>
      ? E & TypedEvent<K & string>
      : K extends WebhookEventType
        ? KnownWebhookEvent<K>
        : never;

/**
 * Handlers by name, by family (`'user.*'`) and `default`, for events of type `E`.
 *
 * `default` gets every event that has no other handler, names unknown today among them. A family handler gets names
 * that Clerk adds to the family later, too.
 */
export type WebhookHandlers<E = unknown> = {
  readonly [K in Key<E>]?: (event: HandledEvent<E, K>) => unknown;
};

type Misspelt<E, H> = { readonly [K in Exclude<keyof H, Key<E>>]: never };

type Unhandled<P extends WebhookEventPattern, H> = Exclude<
  WebhookTypeOf<P>,
  WebhookTypeOf<keyof H & HandlerPattern>
>;

/** Asks for every name of the set `P` that `H` lacks. */
type Complete<E, P extends WebhookEventPattern, H> = {
  readonly [K in Unhandled<P, H>]: (event: HandledEvent<E, K>) => unknown;
};

type Result<H> =
  | (H[keyof H] extends infer F
      ? F extends (event: never) => infer R
        ? Awaited<R>
        : never
      : never)
  | ('default' extends keyof H ? never : undefined);

/**
 * Calls the one handler that fits an event best: by name, else by family, else `default`.
 *
 * Awaits the handler and gives its value; `undefined` when no handler fits. What the handler throws comes through
 * unchanged, so that Clerk retries the delivery. With a set as second argument (names, families, `'billing'`) the
 * call compiles only if every event of it has a handler; the set does nothing at run time.
 *
 * What Inngest and Svix relay reaches its handler as the event that Clerk sent.
 *
 * @param event - a verified event: Clerk's `WebhookEvent` of any SDK version, this library's, or `unknown`
 * @param handlers - handlers by name, family and `default`
 * @throws IsoclerkError `ISOCLERK_WEBHOOK_INVALID` when the value is no event: `type` is not a string, or `data` is
 * not an object where a handler by name or family would get it
 * @example
 * ```ts
 * import { handleWebhookEvent } from 'isoclerk/webhooks'
 * const event: unknown = { type: 'user.updated', data: { id: 'user_1', first_name: 'Ada' } }
 * await handleWebhookEvent(event, {
 *   'user.deleted': ({ data }) => `remove ${data.id}`,
 *   'user.*': ({ type }) => `sync on ${type}`,
 *   default: () => 'ignored',
 * }) // => 'sync on user.updated'
 * ```
 * @example Every event of a set must be handled:
 * ```ts
 * import { handleWebhookEvent } from 'isoclerk/webhooks'
 * const event: unknown = { type: 'role.deleted', data: { object: 'role', id: 'role_1', deleted: true } }
 * await handleWebhookEvent(event, 'role.*', {
 *   'role.created': ({ data }) => `add ${data.key}`,
 *   'role.updated': ({ data }) => `change ${data.key}`,
 *   'role.deleted': ({ data }) => `drop ${data.id}`,
 * }) // => 'drop role_1'
 * ```
 */
export function handleWebhookEvent<E, H extends WebhookHandlers<E>>(
  event: E,
  handlers: H & Misspelt<E, H>,
): Promise<Result<H>>;
export function handleWebhookEvent<E, P extends WebhookEventPattern, H extends WebhookHandlers<E>>(
  event: E,
  set: P | readonly P[],
  handlers: H & Misspelt<E, H> & Complete<E, P, H>,
): Promise<Result<H>>;
export async function handleWebhookEvent(
  event: unknown,
  ...rest: readonly unknown[]
): Promise<unknown> {
  const [handler, given] = readable('ISOCLERK_WEBHOOK_INVALID', () => {
    const given = unrelayed(event);
    return [handlerOf(given, rest[rest.length - 1]), given] as const;
  });
  // Outside of readable: what a handler throws is its own.
  return handler?.(given);
}

function handlerOf(event: unknown, handlers: unknown): ((event: unknown) => unknown) | undefined {
  const mistake = eventMistake(event);
  if (mistake) throw notAnEvent('', `not an event but ${mistake.problem}`, mistake.hint);
  if (!isRecord(event)) throw notAnEvent('', 'not an object');
  const type = own(event, 'type');
  if (typeof type !== 'string') throw notAnEvent('type', 'not a string');
  for (const key of [type, `${familyOf(type)}.*`, 'default']) {
    const handler = own(handlers, key);
    if (typeof handler !== 'function') continue;
    if (key === 'default') return handler as (event: unknown) => unknown;
    // As the guards say it: `users` and `user.` are of no family.
    if (!matchesPattern(type, key)) continue;
    if (!isRecord(own(event, 'data'))) throw notAnEvent('data', 'not an object');
    return handler as (event: unknown) => unknown;
  }
  return;
}

const HINT =
  'Pass the event that verifyWebhook returned; a signed body can still be something else.';

function notAnEvent(path: string, problem: string, hint = HINT): IsoclerkError {
  return new IsoclerkError('ISOCLERK_WEBHOOK_INVALID', problem, { path, hint });
}
