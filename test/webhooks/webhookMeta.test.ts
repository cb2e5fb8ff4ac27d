import type { IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WebhookHeaders, webhookMeta } from '../../src/webhooks/index.js';

const record = {
  'svix-id': 'msg_2fixture',
  'svix-timestamp': '1768471200',
  'svix-signature': 'v1,c2lnbmF0dXJl',
};
const meta = { id: 'msg_2fixture', timestampSeconds: 1768471200, signatureCount: 1 };
const renamed = (rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]));

const incoming: IncomingHttpHeaders = { host: 'example.com', 'set-cookie': ['a=b'], ...record };

const sources: readonly [string, WebhookHeaders][] = [
  ['a plain object', record],
  ['Headers', new Headers(record)],
  ['a Map', new Map(Object.entries(record))],
  ['a Map in capitals', new Map(Object.entries(renamed((name) => name.toUpperCase())))],
  ['entries', Object.entries(record)],
  ["Node's IncomingHttpHeaders", incoming],
  ['an object with get() only', { get: (name: string) => new Headers(record).get(name) }],
  ['names in capitals', renamed((name) => name.toUpperCase())],
  ['names in title case', renamed((name) => name.replace(/^s|(?<=-)./g, (c) => c.toUpperCase()))],
  ['the standard names', renamed((name) => name.replace('svix', 'webhook'))],
  ['standard Headers', new Headers(renamed((name) => name.replace('svix', 'webhook')))],
  ['lists of one value', Object.fromEntries(Object.entries(record).map(([k, v]) => [k, [v]]))],
  ['an object without prototype', Object.assign(Object.create(null), record)],
  ['padded values', { ...record, 'svix-id': ' msg_2fixture ', 'svix-timestamp': '1768471200 ' }],
];

describe('webhookMeta', () => {
  test.each(sources)('reads %s', (_what, headers) => {
    expect(webhookMeta(headers)).toEqual(meta);
  });
  test('prefers what Clerk sends when both families are there', () => {
    const headers = {
      ...renamed((name) => name.replace('svix', 'webhook')),
      ...record,
      'webhook-id': 'other',
    };
    expect(webhookMeta(headers).id).toBe('msg_2fixture');
  });
  test.each([
    ['v1,c2ln v1,b2xk', 2],
    ['v1,c2ln v1a,b2xk v2,eA==', 1],
    ['v1a,b2xk v1,c2ln  v1,eA==', 2],
  ])('counts the signatures of version 1 in %s', (signature, count) => {
    expect(webhookMeta({ ...record, 'svix-signature': signature }).signatureCount).toBe(count);
  });

  const missing =
    'the header is missing or empty. Pass the headers of the request as they arrived; only requests that Clerk sends have them.';
  test.each<[string, string, unknown]>([
    ['svix-id', 'nothing at all', {}],
    ['svix-id', 'null', null],
    ['svix-id', 'undefined', undefined],
    ['svix-id', 'a text', 'svix-id: msg'],
    ['svix-id', 'an empty id', { ...record, 'svix-id': '' }],
    ['svix-id', 'a blank id', { ...record, 'svix-id': '  ' }],
    ['svix-id', 'an undefined id', { ...record, 'svix-id': undefined }],
    ['svix-timestamp', 'no timestamp', { 'svix-id': 'msg_1', 'svix-signature': 'v1,eA==' }],
    ['svix-signature', 'no signature', { 'svix-id': 'msg_1', 'svix-timestamp': '1768471200' }],
    ['webhook-timestamp', 'one standard header', { 'webhook-id': 'msg_1' }],
    [
      'svix-timestamp',
      'halves of both families',
      { 'svix-id': 'msg_1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,eA==' },
    ],
  ])('names %s when there is %s', (name, _what, headers) => {
    expect(() => webhookMeta(headers as WebhookHeaders)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_WEBHOOK_HEADER_MISSING',
        path: name,
        message: `${name}: ${missing}`,
      }),
    );
  });

  const refuse = 'Refuse the request: Clerk does not send such a header.';
  const forms: Record<string, string> = {
    'svix-id': 'one id without blanks',
    'svix-timestamp': 'whole seconds since 1970',
    'svix-signature': 'signatures as v1,<base64>, separated by blanks',
  };
  test.each<[string, string | string[]]>([
    ['svix-id', 'msg_1, msg_1'],
    ['svix-id', ['msg_1', 'msg_2']],
    ['svix-id', 'msg\u0000'],
    ['svix-id', 'x'.repeat(257)],
    ['svix-timestamp', '2026-01-15T10:00:00Z'],
    ['svix-timestamp', '1768471200.5'],
    ['svix-timestamp', '-1'],
    ['svix-timestamp', '1e9'],
    ['svix-timestamp', '0x10'],
    ['svix-timestamp', '9'.repeat(16)],
    ['svix-timestamp', 'NaN'],
    ['svix-signature', 'c2ln'],
    ['svix-signature', 'v2,c2ln'],
    ['svix-signature', 'v1,'],
    ['svix-signature', 'v1,<script>'],
  ])('refuses %s: %j and does not quote it', (name, value) => {
    expect(() => webhookMeta({ ...record, [name]: value })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_WEBHOOK_HEADER_INVALID',
        path: name,
        message: `${name}: the header is not ${forms[name]}. ${refuse}`,
      }),
    );
  });
  test('gives back what was written, from every form of headers', () => {
    const ids = fc.stringMatching(/^[!-~]{1,40}$/);
    const written = fc.record({
      id: ids,
      seconds: fc.nat(),
      signatures: fc.array(fc.base64String({ minLength: 4 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(written, ({ id, seconds, signatures }) => {
        const headers = {
          'svix-id': id,
          'svix-timestamp': String(seconds),
          'svix-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
        };
        const expected = { id, timestampSeconds: seconds, signatureCount: signatures.length };
        expect(webhookMeta(headers)).toEqual(expected);
        expect(webhookMeta(new Headers(headers))).toEqual(expected);
        expect(webhookMeta(new Map(Object.entries(headers)))).toEqual(expected);
      }),
    );
  });
});

describe('webhookMeta from unusual headers', () => {
  const standard = renamed((name) => name.replace('svix', 'webhook'));
  const entries: readonly unknown[] = Object.entries(record);
  test.each<[string, unknown]>([
    ['a number for the time', { ...record, 'svix-timestamp': 1768471200 }],
    ['get() for the standard names', { get: (name: string) => standard[name] ?? null }],
    ['a list that is not to be iterated', Object.assign([...entries], { [Symbol.iterator]: null })],
    ['an object with an iterator that is no function', { ...record, [Symbol.iterator]: 'no' }],
    ['an object with a header named get', { ...record, get: 'no' }],
  ])('reads %s', (_what, headers) => {
    expect(webhookMeta(headers as WebhookHeaders)).toEqual(meta);
  });
  test('a header that get() answers with null is missing', () => {
    expect(() => webhookMeta({ get: () => null })).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_WEBHOOK_HEADER_MISSING', path: 'svix-id' }),
    );
  });
  test('does not ask the get() of a polluted Object.prototype', () => {
    const prototype = Object.prototype as { get?: unknown };
    let read: unknown;
    try {
      prototype.get = () => 'v1,b3RoZXI=';
      read = webhookMeta(record);
    } finally {
      delete prototype.get;
    }
    expect(read).toEqual(meta);
  });
});
