import { IsoclerkError } from '../../errors.js';
import { isWebhookEventType, type WebhookEventType } from '../../webhooks/index.js';
import { built, ownOf } from '../gate.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, timeOf } from '../seed.js';
import type { BuiltWebhookEvent } from './data.js';
import { sampleOf, type WebhookDataOverrides } from './samples.js';

/** Any part of an event, at any depth. */
export interface WebhookEventOverrides<T extends WebhookEventType> {
  readonly data?: WebhookDataOverrides<T>;
  readonly event_attributes?: Overrides<BuiltWebhookEvent<T>['event_attributes']> | undefined;
  /** Epoch milliseconds. `undefined` leaves it out, as `verifyWebhook` of `@clerk/backend` 2.x does. */
  readonly timestamp?: number | undefined;
  readonly instance_id?: string | undefined;
}

/**
 * Builds a webhook event as Clerk delivers it, of any of the known types; `data` fits the type: `session.ended` carries an
 * ended session, `subscription.pastDue` one that is past due, `*.deleted` the reference that is left.
 *
 * It is the body of the delivery: sign it with {@link signWebhook}, or pass it where `verifyWebhook` would have returned it.
 * References are kept: `payer_id` is the payer's, `user_id` the user's, totals are the sum of the items.
 *
 * @param type - `user.created` … `paymentAttempt.updated`
 * @param overrides - any part of the event, at any depth: `{ data: { first_name: 'Jane' } }`
 * @param options.seed - the same seed gives the same event
 * @returns a new, JSON-safe object; times in epoch milliseconds. Where deliveries and Clerk's types agree, it fits
 *   `WebhookEvent` of `@clerk/backend`; where those claim more than is delivered (`user.*`, `session.*`), or something else
 *   (`subscription.*`, `subscriptionItem.*`, `paymentAttempt.*`), write `as WebhookEvent`.
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a type that is not in the catalogue, and for overrides of types from
 *   which nothing can be built.
 * @example
 * ```ts
 * import { buildWebhookEvent } from 'isoclerk/testing'
 * const event = buildWebhookEvent('subscription.pastDue', { data: { payer: { organization_id: 'org_1' } } })
 * event.data.status // => 'past_due'
 * event.data.payer_id === event.data.payer.id // => true
 * event.data.payer.user_id // => ''
 * ```
 */
export function buildWebhookEvent<const T extends WebhookEventType>(
  type: T,
  overrides?: WebhookEventOverrides<T>,
  options?: BuildOptions,
): BuiltWebhookEvent<T>;
export function buildWebhookEvent(
  type: WebhookEventType,
  overrides?: { readonly data?: object },
  options?: BuildOptions,
): object {
  if (!isWebhookEventType(type)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a known webhook event type', {
      path: 'type',
      hint: 'suggestWebhookEventType of isoclerk/webhooks may know which one is meant.',
    });
  }
  return built(overrides, options, (given, _, seed) => event(type, given, seed));
}

function event(
  type: WebhookEventType,
  overrides: { readonly data?: object },
  seed: string,
): object {
  const { data: part, ...rest } = overrides;
  const data = sampleOf(type)(ownOf(part, 'data'), seed);
  const time = Object.entries(data).reduce(
    (latest, [key, value]) =>
      /^(created|updated)_at/.test(key) && value > latest ? value : latest,
    timeOf(seed),
  );
  return merge(
    {
      type,
      object: 'event',
      data,
      event_attributes: {
        http_request: { client_ip: '203.0.113.7', user_agent: 'Mozilla/5.0 (isoclerk)' },
      },
      timestamp: time + 18, // what a recorded delivery shows
      instance_id: INSTANCE_ID,
    },
    rest,
  );
}
