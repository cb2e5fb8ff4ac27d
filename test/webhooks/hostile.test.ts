import { describe, expect, test } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import * as webhooks from '../../src/webhooks/index.js';
import { parseWebhookEvent, safeParseWebhookEvent } from '../../src/webhooks/schemas/index.js';
import { hostileValue, plainValue } from '../hostile.js';
import { sweep } from '../sweep.js';

const { handleWebhookEvent, isWebhookEvent, webhookMeta } = webhooks;
const names = [
  ...[
    'type',
    'data',
    'object',
    'timestamp',
    'updated_at',
    'payer',
    'user_id',
    'id',
    'event',
    'body',
  ],
  ...[
    'svix-id',
    'svix-timestamp',
    'svix-signature',
    'webhook-id',
    'get',
    'then',
    'default',
    'user.*',
  ],
  ...['user.created', '__proto__'],
];
const texts = [
  'user.created',
  'user.*',
  'billing',
  'event',
  'msg_1',
  '1768471200',
  'v1,eA==',
  1768471200,
  null,
  [],
];
const functions = Object.fromEntries(
  Object.entries({ ...webhooks, parseWebhookEvent, safeParseWebhookEvent }).flatMap(
    ([name, value]) =>
      typeof value === 'function' ? [[name, value as (...args: never[]) => unknown]] : [],
  ),
);
const throwing = ['handleWebhookEvent', 'webhookMeta', 'parseWebhookEvent'];
const guards = new Set(Object.keys(functions).filter((name) => !throwing.includes(name)));

describe('isoclerk/webhooks lets nothing but its own errors out', () => {
  // A function among the handlers is the caller's, and so are its errors.
  const ours = {
    ...functions,
    handleWebhookEvent: (event: unknown) => handleWebhookEvent(event, {}),
  };
  test('of hostile values', () => sweep(ours, guards, hostileValue(names)), 300_000);
  test(
    'of plain JSON, which it refuses by name',
    () => sweep(functions, guards, plainValue(names, texts), { isPlain: true }),
    300_000,
  );
});

describe('webhookMeta', () => {
  test.each<[string, unknown]>([
    ['[5]', [5]],
    ['a list of texts', ['svix-id', 'msg_1']],
    ['[null]', [null]],
    ['nested lists', [[[['svix-id']], 'msg_1']]],
  ])('finds no header in %s', (_, headers) => {
    expect(() => webhookMeta(headers as never)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_WEBHOOK_HEADER_MISSING', path: 'svix-id' }),
    );
  });
  test.each<[string, unknown]>([
    ['an object', {}],
    ['a list of lists', [['msg_1']]],
    ['true', true],
  ])('refuses %s as a header', (_, id) => {
    expect(() => webhookMeta({ 'svix-id': id } as never)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_WEBHOOK_HEADER_INVALID', path: 'svix-id' }),
    );
  });
  test('lets no error of a getter out', () => {
    const headers = {
      get 'svix-id'(): string {
        throw new Error('secret');
      },
    };
    expect(() => webhookMeta(headers)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_WEBHOOK_HEADER_INVALID',
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});

describe('handleWebhookEvent', () => {
  const broken = Object.defineProperty({ data: {} }, 'type', {
    get: () => {
      throw new Error('secret');
    },
  });
  test("makes a getter's error ours, and leaves a handler's as it is", async () => {
    await expect(handleWebhookEvent(broken, {})).rejects.toMatchObject({
      code: 'ISOCLERK_WEBHOOK_INVALID',
      message: expect.not.stringContaining('secret'),
    });
    const error = new TypeError('of the handler');
    const thrown = handleWebhookEvent({ type: 'user.created', data: {} } as unknown, {
      'user.created': () => {
        throw error;
      },
    });
    await expect(thrown).rejects.toBe(error);
  });
  test.each(['users', 'user', 'user.', '.', '', 'user*'])(
    'sees no family in %j, as the guard',
    async (type) => {
      const event: unknown = { type, data: {} };
      expect(isWebhookEvent(event, 'user.*')).toBe(false);
      expect(await handleWebhookEvent(event, { 'user.*': () => 'called' })).toBe(undefined);
    },
  );
});

const event = { type: 'user.deleted', data: { object: 'user', deleted: true } };
const bytes = new TextEncoder().encode(JSON.stringify(event));
const mistakes: readonly [string, unknown, string, string][] = [
  ['a Buffer', Buffer.from(bytes), 'bytes', 'Decode them first: new TextDecoder().decode(bytes).'],
  ['a Uint8Array', bytes, 'bytes', 'Decode them first: new TextDecoder().decode(bytes).'],
  ['an ArrayBuffer', bytes.buffer, 'bytes', 'Decode them first: new TextDecoder().decode(bytes).'],
  [
    'a Buffer behind JSON',
    JSON.parse(JSON.stringify(Buffer.from(bytes))),
    'bytes',
    'Decode them first: new TextDecoder().decode(bytes).',
  ],
  ['a promise', Promise.resolve(event), 'a promise', 'Await it first.'],
  [
    'a request',
    new Request('https://a.example'),
    'a request',
    'Pass what verifyWebhook(request) returned.',
  ],
  ['a page', { data: [event], total_count: 1 }, 'a page', 'Pass one of its data after the other.'],
  ['an envelope', { event }, 'an envelope around the event', 'Pass its .event.'],
  ['a request of Lambda', { body: '{}' }, 'an envelope around the event', 'Pass its .body.'],
];

describe.each(mistakes)('%s in the place of an event', (_, value, problem, hint) => {
  test('is named by safeParseWebhookEvent', () => {
    const { error } = safeParseWebhookEvent(value);
    expect(error).toBeInstanceOf(IsoclerkError);
    expect(error?.message).toBe(`expected an event, received ${problem}. ${hint}`);
  });
  test('is named by handleWebhookEvent', async () => {
    await expect(handleWebhookEvent(value, {})).rejects.toMatchObject({
      code: 'ISOCLERK_WEBHOOK_INVALID',
      message: `not an event but ${problem}. ${hint}`,
    });
  });
});
