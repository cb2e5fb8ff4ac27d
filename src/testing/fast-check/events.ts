import * as fc from 'fast-check';
import { type WebhookEventType, webhookEventTypes } from '../../webhooks/index.js';
import { type BuiltWebhookEvent, buildWebhookEvent, type WebhookDataOverrides } from '../index.js';
import { userOverrides } from './users.js';
import { few, metadata, name, seed, some, time, word } from './values.js';

/** An arbitrary event of a type: a union with one member for each name. */
export type ArbitraryEvent<T extends WebhookEventType> = { [K in T]: BuiltWebhookEvent<K> }[T];

/**
 * Arbitrary webhook events of one type, or of all: users with any names and metadata, payers of both kinds, any number of
 * items. Every one valid, as Clerk delivers them.
 *
 * @param type - default: any of the known types
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a type that is none.
 * @example
 * ```ts
 * import { arbitraryWebhookEvent } from 'isoclerk/testing/fast-check'
 * import { isWebhookEvent } from 'isoclerk/webhooks'
 * import * as fc from 'fast-check'
 * fc.assert(fc.property(arbitraryWebhookEvent('user.created'), (event) => isWebhookEvent(event, 'user.*')))
 * ```
 */
export function arbitraryWebhookEvent<T extends WebhookEventType = WebhookEventType>(
  type?: T,
): fc.Arbitrary<ArbitraryEvent<T>> {
  if (type !== undefined) buildWebhookEvent(type); // refuses a type that is none, before anything is drawn
  const types = type === undefined ? webhookEventTypes : [type];
  return fc.oneof(...types.map(eventOf)) as fc.Arbitrary<ArbitraryEvent<T>>;
}

function eventOf<T extends WebhookEventType>(type: T): fc.Arbitrary<BuiltWebhookEvent<T>> {
  return fc
    .tuple(dataOverrides(type), seed())
    .map(([data, number]) => buildWebhookEvent(type, { data }, { seed: number }));
}

function dataOverrides<T extends WebhookEventType>(type: T): fc.Arbitrary<WebhookDataOverrides<T>> {
  return varied(type) as fc.Arbitrary<WebhookDataOverrides<T>>;
}

function varied(type: WebhookEventType): fc.Arbitrary<object> {
  const [family, verb] = type.split('.');
  if (verb === 'deleted' && family !== 'organizationMembership') return fc.constant({});
  const payer = some({ organization_id: fc.constant('org_2payer') });
  const plan = some({ amount: fc.nat(1_000_000), slug: word() });
  const item = { plan, interval: fc.constantFrom('month', 'annual'), period_start: time() };
  switch (family) {
    case 'user':
      return userOverrides();
    case 'session':
      return some({ user: userOverrides() });
    case 'organization':
      return some({ name: name(), public_metadata: metadata(), private_metadata: metadata() });
    case 'organizationMembership':
      return some({
        role: fc.constantFrom('org:admin', 'org:member'),
        public_metadata: metadata(),
        organization: some({ name: name() }),
      });
    case 'organizationInvitation':
      return some({ email_address: fc.emailAddress(), public_metadata: metadata() });
    case 'subscription':
      return some({ payer, items: few(some(item)) });
    case 'subscriptionItem':
      return some({ ...item, payer, is_free_trial: fc.boolean() });
    case 'paymentAttempt':
      return some({
        payer,
        status: fc.constantFrom('paid', 'failed', 'pending'),
        subscription_items: few(some(item), 1),
      });
    default:
      return fc.constant({});
  }
}
