import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { IsoclerkError, isIsoclerkError } from '../../../src/errors.js';
import { parseWebhookEvent, safeParseWebhookEvent } from '../../../src/webhooks/schemas/index.js';

const SECRET = 'sk-ada@example.com';

const deleted = {
  object: 'event',
  type: 'user.deleted',
  timestamp: 1654012591835,
  instance_id: 'ins_1',
  event_attributes: { http_request: { client_ip: '203.0.113.7', user_agent: 'curl/8' } },
  data: { object: 'user', id: 'user_1', deleted: true },
};

const errorOf = (input: unknown) => {
  const { error } = safeParseWebhookEvent(input);
  if (!error) throw new Error('the input passed');
  return error;
};

describe('parseWebhookEvent', () => {
  test('reads the raw body text', () => {
    expect(parseWebhookEvent(JSON.stringify(deleted))).toStrictEqual(deleted);
  });

  test('reads a parsed body and leaves it alone', () => {
    const input = structuredClone(deleted);
    const event = parseWebhookEvent(input);
    expect(event).toStrictEqual(deleted);
    expect(event).not.toBe(input);
    expect(input).toStrictEqual(deleted);
  });

  test('reads a frozen body', () => {
    const input = Object.freeze({ ...deleted, data: Object.freeze({ ...deleted.data }) });
    expect(parseWebhookEvent(input)).toStrictEqual(deleted);
  });

  test.each([
    ['both', { type: 'user.created', data: { id: 'user_1' } }, 'user.created', 'user_1'],
    ['the name alone', { type: 'user.created', data: null }, 'user.created', null],
    ['the id alone', { type: 7, data: { id: 'user_1' } }, null, 'user_1'],
    ['nothing', { type: {}, data: { id: 7 } }, null, null],
    ['nothing of a text that is no JSON', '{"type":"user.created"', null, null],
    ['nothing that is inherited', Object.create({ type: 'user.created' }), null, null],
  ])('a failed result carries what can be read: %s', (_, input, type, id) => {
    const result = safeParseWebhookEvent(input);
    expect(result).toMatchObject({ success: false, type, id });
  });

  test('throws what safeParseWebhookEvent returns', () => {
    const input = { type: 'user.deleted', data: { object: 'user', deleted: 'no' } };
    const error = errorOf(input);
    expect(error).toBeInstanceOf(IsoclerkError);
    expect(() => parseWebhookEvent(input)).toThrow(error.message);
  });

  test.each([
    ['verifyWebhook of 2.x: no timestamp, no instance', ['timestamp', 'instance_id']],
    ['without event_attributes', ['event_attributes']],
    ['with nothing but type and data', ['object', 'timestamp', 'instance_id', 'event_attributes']],
  ])('accepts an event %s', (_, keys) => {
    const event = Object.fromEntries(
      Object.entries(deleted).filter(([key]) => !keys.includes(key)),
    );
    expect(parseWebhookEvent(event)).toStrictEqual(event);
  });

  test.each([
    ['null', null],
    ['without a request', { http_request: null }],
    ['empty', {}],
    ['with an empty request', { http_request: {} }],
    ['with more in it', { http_request: { client_ip: null, asn: 64496 }, actor: 'admin' }],
  ])('accepts event_attributes that are %s', (_, event_attributes) => {
    const event = { ...deleted, event_attributes };
    expect(parseWebhookEvent(event)).toStrictEqual(event);
  });

  test('keeps a timestamp in seconds as delivered', () => {
    const event = { ...deleted, timestamp: 1716883200 };
    expect(parseWebhookEvent(event)).toStrictEqual(event);
  });

  test('keeps unknown keys at the top and in data', () => {
    const event = { ...deleted, trace: 'x', data: { ...deleted.data, reason: { code: 1 } } };
    expect(parseWebhookEvent(event)).toStrictEqual(event);
  });

  test('hands out the data of an unknown event untouched', () => {
    const data = { crew: [1, { nested: undefined }], when: new Date(0) };
    const event = parseWebhookEvent({ type: 'moon.landed', data });
    expect(event).toStrictEqual({ type: 'moon.landed', data });
    expect(event.data).toBe(data);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'strict'])(
    'takes the type %s for an unknown event',
    (type) => {
      expect(parseWebhookEvent({ type, data: { a: 1 } })).toStrictEqual({ type, data: { a: 1 } });
    },
  );

  test('reads a __proto__ key of the text as data, not as a prototype', () => {
    const event = parseWebhookEvent(
      '{"type":"user.deleted","data":{"object":"user","deleted":true,"__proto__":{"admin":true}}}',
    );
    expect(Object.getPrototypeOf(event.data)).toBe(Object.prototype);
    expect((event.data as { admin?: unknown }).admin).toBeUndefined();
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

describe('safeParseWebhookEvent', () => {
  test.each([
    ['undefined', undefined, '', 'expected an object, received nothing'],
    ['null', null, '', 'expected an object, received null'],
    ['a number', 7, '', 'expected an object, received a number'],
    ['a signed array', [1], '', 'expected an object, received an array'],
    ['an empty object', {}, 'type', 'expected a string, received nothing'],
    ['an API resource', { object: 'user', id: 'u' }, 'type', 'expected a string, received nothing'],
    [
      'an empty type',
      { type: '', data: {} },
      'type',
      'expected a text that is not empty, received a string',
    ],
    [
      'a type that is no text',
      { type: 1, data: {} },
      'type',
      'expected a string, received a number',
    ],
    ['no data', { type: 'user.created' }, 'data', 'expected an object, received nothing'],
    [
      'no data of an unknown event',
      { type: 'moon.landed' },
      'data',
      'expected an object, received nothing',
    ],
    ['data: null', { type: 'foo.bar', data: null }, 'data', 'expected an object, received null'],
    [
      'data that is a list',
      { type: 'user.created', data: [] },
      'data',
      'expected an object, received an array',
    ],
    [
      'a timestamp that is text',
      { ...deleted, timestamp: '1' },
      'timestamp',
      'expected a number, received a string',
    ],
    [
      'a fraction as timestamp',
      { ...deleted, timestamp: 1.5 },
      'timestamp',
      'expected a whole number, received a number',
    ],
    [
      'an unsafe timestamp',
      { ...deleted, timestamp: 2 ** 60 },
      'timestamp',
      'expected a safe integer, received a number',
    ],
    [
      'a deletion that does not say so in a boolean',
      { type: 'user.deleted', data: { object: 'user', deleted: 'yes' } },
      'data.deleted',
      'expected true or false, received a string',
    ],
    [
      'data without an id',
      {
        type: 'email.created',
        data: { object: 'email', from_email_name: 'n', delivered_by_clerk: true },
      },
      'data.id',
      'expected a string, received nothing',
    ],
  ])('refuses %s', (_, input, path, message) => {
    const error = errorOf(input);
    expect(error.code).toBe('ISOCLERK_WEBHOOK_INVALID');
    expect(error.path).toBe(path);
    expect(error.issues[0]).toStrictEqual({ path, message });
  });

  test('names the first place in the message and counts the rest', () => {
    const error = errorOf({ type: 'user.deleted', data: { id: 1 } });
    expect(error.message).toBe(
      'data.object: expected a string, received nothing (and 1 more in issues). Pass the raw body text or what verifyWebhook returned; if Clerk really sends this, answer 2xx and report it.',
    );
    expect(error.issues).toStrictEqual([
      { path: 'data.object', message: 'expected a string, received nothing' },
      { path: 'data.id', message: 'expected a string, received a number' },
    ]);
  });

  test.each([
    ['cut', `{"object":"event","data":"${SECRET}`],
    ['empty', ''],
    ['no JSON at all', `<html>${SECRET}</html>`],
    ['two documents', `{}{"a":"${SECRET}"}`],
  ])('answers text that is %s with a code and quotes nothing', (_, text) => {
    const error = errorOf(text);
    expect(error.code).toBe('ISOCLERK_WEBHOOK_NOT_JSON');
    expect(error.message).toBe(
      'the text is not JSON. Pass the body exactly as received, before any other reader consumed or cut it.',
    );
    expect(error.cause).toBeUndefined();
    expect(`${JSON.stringify(error)} ${error.stack}`).not.toContain(SECRET);
  });

  test('reads text of JSON that is not an event as the value', () => {
    expect(errorOf('"text"').issues).toStrictEqual([
      { path: '', message: 'expected an object, received a string' },
    ]);
  });

  test('survives text that is nested a hundred thousand levels deep', () => {
    const depth = 100_000;
    const text = `{"type":"moon.landed","data":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    expect(safeParseWebhookEvent(text).success).toBe(true);
    expect(safeParseWebhookEvent(text.replace('moon.landed', 'user.created')).success).toBe(false);
  });

  test.each([
    [
      'a getter that throws',
      {
        get type() {
          throw new Error(SECRET);
        },
      },
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get() {
            throw new Error(SECRET);
          },
        },
      ),
    ],
    [
      'data whose getter throws',
      {
        type: 'user.deleted',
        data: {
          get object() {
            throw new Error(SECRET);
          },
        },
      },
    ],
  ])('does not throw on %s', (_, input) => {
    const error = errorOf(input);
    expect(error.issues).toStrictEqual([{ path: '', message: 'the value cannot be read' }]);
    expect(error.message).not.toContain(SECRET);
  });

  describe('with a zod error map that quotes the input', () => {
    afterEach(() => {
      z.config({ customError: undefined });
    });

    test('puts no value into message, issues or cause', () => {
      z.config({ customError: (issue) => `bad ${JSON.stringify(issue.input)}` });
      const error = errorOf({ type: 'user.deleted', timestamp: SECRET, data: {} });
      expect(error.message).toContain('expected a number, received a string');
      expect(JSON.stringify([error.message, error.issues, error.cause])).not.toContain(SECRET);
      const inner = errorOf({ type: 'user.deleted', data: { object: 'user', id: [SECRET] } });
      expect(JSON.stringify([inner.message, inner.issues])).not.toContain(SECRET);
    });
  });

  test('never throws, and fails with a code for every JSON value that is no event', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { success, error } = safeParseWebhookEvent(value);
        return success || isIsoclerkError(error);
      }),
    );
  });

  test('accepts every object under an unknown name', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const event = parseWebhookEvent({ type: 'moon.landed', data });
        expect(event.data).toBe(data);
      }),
    );
  });
});
