import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWebhookEvent,
  type WebhookEventPattern,
  type WebhookEventType,
  webhookEventTypes,
} from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from './hostile.js';

const events: readonly unknown[] = Object.values(webhookFixtures);

describe('isWebhookEvent by name', () => {
  test.each(webhookEventTypes)('accepts %s and no other', (type) => {
    expect(events.filter((event) => isWebhookEvent(event, type))).toEqual([webhookFixtures[type]]);
  });
  test.each([
    ['longer', 'user.createdAtEdge'],
    ['different in its last letter', 'user.creates'],
    ['shorter', 'user.create'],
    ['in capitals', 'USER.CREATED'],
    ['padded', ' user.created'],
  ])('refuses a name that is %s', (_how, type) => {
    expect(isWebhookEvent({ type, data: {} }, 'user.created')).toBe(false);
    expect(isWebhookEvent({ type, data: {} }, ['user.created'])).toBe(false);
  });
  test('takes a name that no catalogue has, as newer SDKs may', () => {
    const event: { type: 'user.renamed'; data: object } = { type: 'user.renamed', data: {} };
    expect(isWebhookEvent(event, 'user.renamed')).toBe(true);
  });
});

describe('isWebhookEvent by family', () => {
  const family = (pattern: WebhookEventPattern) =>
    events.filter((event) => isWebhookEvent(event, pattern));

  test('accepts the events of the family and no other', () => {
    expect(family('organization.*')).toEqual([
      webhookFixtures['organization.created'],
      webhookFixtures['organization.updated'],
      webhookFixtures['organization.deleted'],
    ]);
  });
  test('accepts a name that Clerk adds later', () => {
    expect(isWebhookEvent({ type: 'user.renamed', data: {} }, 'user.*')).toBe(true);
  });
  test.each(['user', 'user.', 'users.created', 'userx', 'session.created', ''])(
    'refuses the name %j for user.*',
    (type) => {
      expect(isWebhookEvent({ type, data: {} }, 'user.*')).toBe(false);
    },
  );
});

describe('isWebhookEvent by billing', () => {
  test('accepts the events of the three billing families and no other', () => {
    const families = ['subscription.*', 'subscriptionItem.*', 'paymentAttempt.*'] as const;
    const accepted = events.filter((event) => isWebhookEvent(event, 'billing'));
    expect(accepted).toEqual(events.filter((event) => isWebhookEvent(event, families)));
    expect(accepted.length).toBeGreaterThan(families.length);
    expect(events.filter((event) => isWebhookEvent(event, ['billing', 'sms.created']))).toEqual([
      webhookFixtures['sms.created'],
      ...accepted,
    ]);
  });
  test('accepts a name that Clerk adds later', () => {
    expect(isWebhookEvent({ type: 'subscription.paused', data: {} }, 'billing')).toBe(true);
  });
  test.each([
    'billing',
    'billing.created',
    'subscription',
    'subscription.',
    'subscriptions.created',
    'user.created',
  ])('refuses the name %j', (type) => {
    expect(isWebhookEvent({ type, data: {} }, 'billing')).toBe(false);
    expect(isWebhookEvent({ type, data: {} }, ['billing'])).toBe(false);
  });
});

describe('isWebhookEvent by list', () => {
  test('accepts what one of the entries accepts', () => {
    const accepted = events.filter((event) => isWebhookEvent(event, ['role.*', 'user.deleted']));
    expect(accepted).toEqual([
      webhookFixtures['user.deleted'],
      webhookFixtures['role.created'],
      webhookFixtures['role.updated'],
      webhookFixtures['role.deleted'],
    ]);
  });
  test('accepts nothing for an empty list', () => {
    expect(events.some((event) => isWebhookEvent(event, []))).toBe(false);
  });
});

describe('isWebhookEvent', () => {
  test.each(noEvents)('refuses %s', (_what, value) => {
    expect(isWebhookEvent(value, 'user.created')).toBe(false);
    expect(isWebhookEvent(value, ['user.*', 'billing'])).toBe(false);
  });
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 3],
    ['a list with holes', [undefined, null]],
    ['a list of objects', [{}, []]],
  ])('gives false, not an error, when asked for %s', (_what, types) => {
    expect(isWebhookEvent(webhookFixtures['user.created'], types as never)).toBe(false);
    expect(isWebhookEvent({ data: {} }, types as never)).toBe(false);
  });
  test('keeps to data.object whatever it says', () => {
    const event = { ...webhookFixtures['waitlistEntry.updated'] };
    expect(isWebhookEvent(event, 'waitlistEntry.updated')).toBe(true);
  });
  test('takes nothing from a polluted Object.prototype', () => {
    const prototype = Object.prototype as { type?: unknown; data?: unknown };
    try {
      prototype.type = 'user.created';
      prototype.data = {};
      expect(isWebhookEvent({}, 'user.created')).toBe(false);
      expect(isWebhookEvent({ type: 'user.created' }, 'user.*')).toBe(false);
      expect(isWebhookEvent({ type: 'user.created', data: {} }, 'user.created')).toBe(true);
    } finally {
      delete prototype.type;
      delete prototype.data;
    }
  });
  test('accepts objects without prototype and of other realms', () => {
    const bare = Object.assign(Object.create(null), webhookFixtures['user.created']);
    expect(isWebhookEvent(bare, 'user.created')).toBe(true);
    const text = JSON.stringify(webhookFixtures['user.created']);
    expect(isWebhookEvent(runInNewContext(`(${text})`), 'user.created')).toBe(true);
  });
  test('never throws and accepts only what carries the name, for any value', () => {
    const types = fc.constantFrom<WebhookEventType>(...webhookEventTypes);
    const values = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.oneof(types, fc.string()), data: fc.anything() }),
      fc.record({ type: types, data: fc.object() }),
    );
    fc.assert(
      fc.property(values, types, (value, type) => {
        const candidate = value as { type?: unknown; data?: unknown } | null | undefined;
        const expected =
          candidate?.type === type &&
          typeof candidate.data === 'object' &&
          candidate.data !== null &&
          !Array.isArray(candidate.data);
        expect(isWebhookEvent(value, type)).toBe(expected);
      }),
    );
  });
});

describe('isWebhookEvent beside a polluted Object.prototype', () => {
  test.each([
    ['type', 'user.created', { data: {} }],
    ['data', {}, { type: 'user.created' }],
  ])('takes no inherited %s alone', (key, value, event) => {
    try {
      Object.defineProperty(Object.prototype, key, { value, configurable: true });
      expect(isWebhookEvent(event, 'user.created')).toBe(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });
});

test.each([
  ['type', 'x'],
  ['type', 'user.deleted'],
  ['data', {}],
])('an inherited %s of %j hides no relayed event', (key, value) => {
  const event = { name: 'clerk/user.created', data: { id: 'user_1' } };
  try {
    Object.defineProperty(Object.prototype, key, { value, configurable: true });
    expect(isWebhookEvent(event, 'user.created')).toBe(true);
    expect(isWebhookEvent(event, 'user.deleted')).toBe(false);
    expect(isWebhookEvent(event, ['user.deleted', 'user.created'])).toBe(true);
  } finally {
    Reflect.deleteProperty(Object.prototype, key);
  }
});

describe('isWebhookEvent by family, at the edge', () => {
  test('accepts a name with one letter behind the dot', () => {
    expect(isWebhookEvent({ type: 'user.x', data: {} }, 'user.*')).toBe(true);
    expect(isWebhookEvent({ type: 'user.', data: {} }, 'user.*')).toBe(false);
  });
});
