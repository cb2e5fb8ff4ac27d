import { describe, expect, test } from 'vitest';
import { isWebhookDelivery } from '../../../src/webhooks/guards/index.js';
import { webhookEventTypes } from '../../../src/webhooks/index.js';
import { webhookFixtures } from '../../fixtures/webhooks/index.js';

const created = webhookFixtures['user.created'];

describe('isWebhookDelivery', () => {
  test.each(webhookEventTypes)('takes a delivery of %s, and none without its data', (type) => {
    expect(isWebhookDelivery(webhookFixtures[type])).toBe(true);
    expect(isWebhookDelivery({ ...webhookFixtures[type], data: {} })).toBe(false);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'user.created'],
    ['data of another event', { ...created, data: webhookFixtures['sms.created'].data }],
    ['data that is a list', { ...created, type: 'user.promoted', data: [] }],
    ['an event without a name', { ...created, type: '' }],
    [
      'data that throws as it is taken out',
      {
        ...created,
        get data(): never {
          throw new Error('no');
        },
      },
    ],
    [
      'data that throws',
      {
        ...created,
        data: new Proxy(created.data, {
          getOwnPropertyDescriptor: () => {
            throw new Error('no');
          },
          get: () => {
            throw new Error('no');
          },
        }),
      },
    ],
  ])('refuses %s', (_, value) => {
    expect(isWebhookDelivery(value)).toBe(false);
  });

  test.each(['user.promoted', 'toString', '__proto__'])(
    'takes %s, which nobody has published yet, with any data',
    (type) => {
      expect(isWebhookDelivery({ ...created, type, data: { any: 1 } })).toBe(true);
    },
  );
});
