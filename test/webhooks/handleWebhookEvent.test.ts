import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import {
  handleWebhookEvent,
  isWebhookEvent,
  type WebhookEventType,
  webhookEventTypes,
} from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';

const event: unknown = webhookFixtures['user.updated'];

describe('handleWebhookEvent', () => {
  test('prefers the name to the family to default', async () => {
    const handlers = { 'user.updated': () => 1, 'user.*': () => 2, default: () => 3 };
    expect(await handleWebhookEvent(event, handlers)).toBe(1);
    expect(await handleWebhookEvent(webhookFixtures['user.deleted'], handlers)).toBe(2);
    expect(await handleWebhookEvent(webhookFixtures['role.deleted'], handlers)).toBe(3);
  });
  test.each(['users', 'user', 'usersxcreated'])(
    'gives %s to default: it has no family',
    async (type) => {
      const handlers = { 'user.*': () => 2, default: () => 3 };
      expect(await handleWebhookEvent({ type, data: {} } as unknown, handlers)).toBe(3);
    },
  );
  test.each(webhookEventTypes)(
    'calls the handler of %s and no other, with the event itself',
    async (type) => {
      const called = vi.fn();
      const handlers = Object.fromEntries(
        webhookEventTypes.map((name) => [name, (given: unknown) => called(name, given)]),
      );
      await handleWebhookEvent(
        webhookFixtures[type],
        handlers as Record<WebhookEventType, () => void>,
      );
      expect(called.mock.calls).toEqual([[type, webhookFixtures[type]]]);
      expect(called.mock.calls[0]?.[1]).toBe(webhookFixtures[type]);
    },
  );
  test('gives undefined when nothing fits', async () => {
    expect(await handleWebhookEvent(event, { 'role.*': () => 1 })).toBe(undefined);
    expect(await handleWebhookEvent(event, {})).toBe(undefined);
  });
  test('waits for the handler', async () => {
    const slow = { 'user.*': () => new Promise<string>((done) => setTimeout(done, 5, 'done')) };
    expect(await handleWebhookEvent(event, slow)).toBe('done');
  });
  test('lets the error of a handler through as it is', async () => {
    const error = new Error('database is down');
    const thrown = handleWebhookEvent(event, {
      'user.*': () => {
        throw error;
      },
    });
    await expect(thrown).rejects.toBe(error);
    const rejected = handleWebhookEvent(event, { 'user.*': () => Promise.reject(error) });
    await expect(rejected).rejects.toBe(error);
  });
  test('gives names that no catalogue has to the family, or to default', async () => {
    const handlers = { 'user.*': () => 'family', default: () => 'default' };
    expect(await handleWebhookEvent({ type: 'user.renamed', data: {} }, handlers)).toBe('family');
    expect(await handleWebhookEvent({ type: 'invoice.paid', data: null }, handlers)).toBe(
      'default',
    );
    expect(await handleWebhookEvent({ type: 'nonsense', data: {} }, handlers)).toBe('default');
  });
  test('takes a set of names as second argument, for the compiler only', async () => {
    const handlers = { 'role.*': () => 'role', default: () => 'default' };
    const role = webhookFixtures['role.created'];
    expect(await handleWebhookEvent(role, 'role.*', handlers)).toBe('role');
    expect(await handleWebhookEvent(event, ['role.*'], handlers)).toBe('default');
  });
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'finds no handler in the prototype for an event named %s',
    async (type) => {
      expect(await handleWebhookEvent({ type, data: {} }, { default: () => 'default' })).toBe(
        'default',
      );
      expect(await handleWebhookEvent({ type, data: {} }, {})).toBe(undefined);
    },
  );

  const hint =
    'Pass the event that verifyWebhook returned; a signed body can still be something else.';
  test.each([
    ['nothing', undefined, '', `not an object. ${hint}`],
    ['a list', [1], '', `not an object. ${hint}`],
    [
      'a signed list as verifyWebhook returns it',
      { object: 'event' },
      'type',
      `type: not a string. ${hint}`,
    ],
    ['a number as type', { type: 1, data: {} }, 'type', `type: not a string. ${hint}`],
    [
      'null data under a known name',
      { type: 'user.updated', data: null },
      'data',
      `data: not an object. ${hint}`,
    ],
    [
      'inherited keys',
      Object.create({ type: 'user.updated', data: {} }),
      'type',
      `type: not a string. ${hint}`,
    ],
  ])('rejects %s with a code', async (_what, value: unknown, path, message) => {
    const result = handleWebhookEvent(value, { 'user.updated': () => 1, default: () => 2 });
    await expect(result).rejects.toThrow(IsoclerkError);
    await expect(result).rejects.toMatchObject({ code: 'ISOCLERK_WEBHOOK_INVALID', path, message });
  });
  test('either routes a value or rejects it with the code, for any value', async () => {
    const types = fc.oneof(fc.constantFrom(...webhookEventTypes), fc.string());
    const values = fc.oneof(fc.anything(), fc.record({ type: types, data: fc.anything() }));
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const handlers = {
          'user.*': () => 'user',
          'role.created': () => 'role',
          default: () => 'rest',
        };
        const outcome = await handleWebhookEvent(value, handlers).catch((error) => error.code);
        const routed = isWebhookEvent(value, 'user.*')
          ? 'user'
          : isWebhookEvent(value, 'role.created')
            ? 'role'
            : 'rest';
        expect([routed, 'ISOCLERK_WEBHOOK_INVALID']).toContain(outcome);
      }),
    );
  });
});
