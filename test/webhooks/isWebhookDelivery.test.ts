import { describe, expect, test } from 'vitest';
import { isWebhookDelivery } from '../../src/webhooks/guards/index.js';
import { webhookDataSchemas } from '../../src/webhooks/schemas/mini/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';

const deliveries = Object.entries(webhookFixtures);
const deleted = { object: 'user', deleted: true };

describe('isWebhookDelivery', () => {
  test.each(deliveries)('accepts the delivery of %s', (_type, event) => {
    expect(isWebhookDelivery(event)).toBe(true);
  });
  test('accepts an event of tomorrow with any data', () => {
    expect(isWebhookDelivery({ type: 'moon.landed', data: { crew: 3 } })).toBe(true);
    expect(isWebhookDelivery({ type: 'toString', data: {} })).toBe(true);
  });
  const hostile = new Proxy(
    { type: 'user.deleted', data: deleted },
    {
      get: () => {
        throw new Error('secret');
      },
    },
  );
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'user.deleted'],
    ['no type', { data: deleted }],
    ['an empty type', { type: '', data: deleted }],
    ['a type that is no text', { type: 1, data: deleted }],
    ['no data', { type: 'moon.landed' }],
    ['null for data', { type: 'moon.landed', data: null }],
    ['a list for data', { type: 'moon.landed', data: [] }],
    ['data of another event', { type: 'user.deleted', data: {} }],
    ['a timestamp that is a text', { type: 'user.deleted', data: deleted, timestamp: '1' }],
    ['what throws when it is read', hostile],
  ])('refuses %s', (_what, value) => {
    expect(isWebhookDelivery(value)).toBe(false);
  });
  test('is false for data that cannot be read', () => {
    const event = {
      type: 'moon.landed',
      get data(): object {
        throw new Error('secret');
      },
    };
    expect(isWebhookDelivery(event)).toBe(false);
  });
  test('says what the schema of the event says, for the data of every other event', () => {
    for (const [type, schema] of Object.entries(webhookDataSchemas)) {
      for (const [, { data }] of deliveries) {
        expect(isWebhookDelivery({ type, data })).toBe(schema.safeParse(data).success);
      }
    }
  });
});

test('a type that every object inherits is no event, one of its own or its class is', () => {
  class Event {
    get type() {
      return 'user.deleted';
    }
  }
  const own = { type: 'user.deleted', data: deleted };
  expect(isWebhookDelivery(Object.assign(new Event(), { data: deleted }))).toBe(true);
  try {
    Object.defineProperty(Object.prototype, 'type', { value: 'user.deleted', configurable: true });
    expect(isWebhookDelivery({ data: deleted })).toBe(false);
    expect(isWebhookDelivery(own)).toBe(true);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'type');
  }
});
