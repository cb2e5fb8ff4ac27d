import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isKnownWebhookEvent,
  isWebhookEvent,
  type WebhookEventPattern,
  webhookEvents,
  webhookEventTypes,
} from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from './hostile.js';

const events: readonly { type: string }[] = Object.values(webhookFixtures);

const families = new Set(Object.values(webhookEvents).map(({ family }) => family));
const namesOf = (...wanted: string[]) =>
  webhookEventTypes.filter((type) => wanted.includes(webhookEvents[type].family));

const patterns: readonly [WebhookEventPattern, readonly string[]][] = [
  ...[...families].map((family): [WebhookEventPattern, readonly string[]] => [
    `${family}.*`,
    namesOf(family),
  ]),
  ['billing', namesOf('subscription', 'subscriptionItem', 'paymentAttempt')],
  ['user.created', ['user.created']],
];

describe.each(patterns)('isKnownWebhookEvent by %s', (pattern, types) => {
  test('accepts its events and no other', () => {
    const accepted = events.filter((event) => isKnownWebhookEvent(event, pattern));
    expect(accepted.map(({ type }) => type)).toEqual(types);
  });
  test('refuses a name that the catalogue does not have', () => {
    const [family] = (types[0] ?? '').split('.');
    expect(isKnownWebhookEvent({ type: `${family}.renamed`, data: {} }, pattern)).toBe(false);
  });
  test.each(noEvents)('refuses %s', (_what, value) => {
    expect(isKnownWebhookEvent(value, pattern)).toBe(false);
  });
});

describe('isKnownWebhookEvent', () => {
  test.each([
    [{ type: 'user.created', data: {} }, true],
    [{ type: 'user.renamed', data: {} }, false],
    [{ type: 'user.*', data: {} }, false],
    [{ type: 'billing', data: {} }, false],
    [{ type: 'toString', data: {} }, false],
  ])('of %j is %j', (event, known) => {
    expect(isKnownWebhookEvent(event)).toBe(known);
  });
  test.each(noEvents)('refuses %s', (_what, value) => {
    expect(isKnownWebhookEvent(value)).toBe(false);
  });
  test('by list accepts what one of the entries accepts', () => {
    const accepted = events.filter((event) =>
      isKnownWebhookEvent(event, ['billing', 'role.*', 'user.deleted']),
    );
    expect(accepted.map(({ type }) => type)).toEqual([
      'user.deleted',
      ...namesOf('role', 'subscription', 'subscriptionItem', 'paymentAttempt'),
    ]);
    expect(events.some((event) => isKnownWebhookEvent(event, []))).toBe(false);
  });
  test('is isWebhookEvent with the names of the catalogue, for any value', () => {
    const types = fc.oneof(fc.constantFrom(...webhookEventTypes), fc.string());
    const values = fc.oneof(
      fc.anything(),
      fc.record({ type: types, data: fc.oneof(fc.object(), fc.anything()) }),
    );
    const asked = fc.constantFrom(...patterns.map(([pattern]) => pattern));
    fc.assert(
      fc.property(values, asked, (value, pattern) => {
        const known = isWebhookEvent(value, webhookEventTypes);
        expect(isKnownWebhookEvent(value)).toBe(known);
        expect(isKnownWebhookEvent(value, pattern)).toBe(known && isWebhookEvent(value, pattern));
      }),
    );
  });
});
