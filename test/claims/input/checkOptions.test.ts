import { describe, expect, test } from 'vitest';
import { createBudgetAudit, measureClaims, type TokenLimit } from '../../../src/claims/index.js';
import {
  checked,
  count,
  isCount,
  isList,
  oneOf,
  orNull,
  texts,
} from '../../../src/claims/input/checked.js';
import { checkKind, checkOptions } from '../../../src/claims/input/checkOptions.js';

const CODE = 'ISOCLERK_CLAIMS_OPTIONS_INVALID';
const refusal = (path: string, expected: string) =>
  expect.objectContaining({
    code: CODE,
    path,
    message: `${path && `${path}: `}Expected ${expected}. Leave it out for the default.`,
  });
const limit: TokenLimit = {
  id: 'own',
  counts: 'token',
  limit: 0,
  unit: 'bytes',
  severity: 'error',
  basis: 'own',
  source: 'test',
  date: '2026-11',
};

describe('options', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', null, '', 'an object'],
    ['a list', [], '', 'an object'],
    ['another kind', { kind: 'cookie' }, 'kind', 'session or jwt-template'],
    ['another version', { version: 3 }, 'version', '1 or 2'],
    ['a version of text', { version: '1' }, 'version', '1 or 2'],
    ['defaults of text', { defaults: 'x' }, 'defaults', 'an object'],
    ['a header that is null', { header: null }, 'header', 'an object'],
    ['part of a byte', { signatureBytes: 1.5 }, 'signatureBytes', 'a count'],
    ['fewer bytes than none', { signatureBytes: -1 }, 'signatureBytes', 'a count'],
    ['bytes of text', { signatureBytes: '256' }, 'signatureBytes', 'a count'],
    ['a suffix of text', { cookieSuffix: 'no' }, 'cookieSuffix', 'true or false'],
    ['another environment', { environment: 'test' }, 'environment', 'production or development'],
    ['a request that is a list', { request: [] }, 'request', 'an object'],
    [
      'cookies of text',
      { request: { otherCookieBytes: '1' } },
      'request.otherCookieBytes',
      'a count',
    ],
    [
      'headers of text',
      { request: { otherHeaderBytes: '1' } },
      'request.otherHeaderBytes',
      'a count',
    ],
    ['an address of text', { request: { urlBytes: '/' } }, 'request.urlBytes', 'a count'],
    [
      'directives',
      { request: { handshakeDirectives: 3 } },
      'request.handshakeDirectives',
      '1 or 2',
    ],
    ['a handshake', { request: { handshakeBytes: -1 } }, 'request.handshakeBytes', 'a count'],
    ['limits that are no list', { limits: {} }, 'limits', 'a list'],
    ['a limit that is none', { limits: [limit, 5] }, 'limits[1]', 'an object'],
    ['a hole among limits', { limits: Array(1) }, 'limits[0]', 'an object'],
    ['a limit without a name', { limits: [{ ...limit, id: 5 }] }, 'limits[0].id', 'text'],
    [
      'a limit on something else',
      { limits: [{ ...limit, counts: 'toString' }] },
      'limits[0].counts',
      'what a limit counts',
    ],
    [
      'a limit without end',
      { limits: [{ ...limit, limit: Number.POSITIVE_INFINITY }] },
      'limits[0].limit',
      'a number of bytes',
    ],
    [
      'a limit of another severity',
      { limits: [{ ...limit, severity: 'fatal' }] },
      'limits[0].severity',
      'error or warning or info',
    ],
    ...['id', 'counts', 'limit', 'severity'].map((name): [string, unknown, string, string] => [
      `a limit without its ${name}`,
      { limits: [limit, { ...limit, [name]: undefined }] },
      `limits[1].${name}`,
      'a value',
    ]),
  ])('refuse %s', (_, options, path, expected) => {
    expect(() => checkOptions(options)).toThrow(refusal(path, expected));
    expect(() => measureClaims({}, options as never)).toThrow(refusal(path, expected));
  });

  test('are copied, with all their parts', () => {
    const parts = { defaults: { iss: 'x' }, request: { urlBytes: 0 }, limits: [limit] };
    const options = { ...parts, kind: 'session', version: 2, cookieSuffix: false };
    const copy = checkOptions(options);
    expect(copy).toEqual(options);
    expect(copy.defaults).not.toBe(parts.defaults);
    expect(copy.request).not.toBe(parts.request);
    expect(copy.limits?.[0]).not.toBe(limit);
    const prototypes = [copy, copy.defaults, copy.request, copy.limits?.[0]];
    expect(prototypes.map((part) => Object.getPrototypeOf(part))).toEqual([null, null, null, null]);
    expect(Object.keys(checkOptions({ kind: undefined }))).toEqual(['kind']);
    expect(Object.keys(checkOptions({}))).toEqual([]);
  });

  test('of an audit are checked as those of a token, and its own', () => {
    expect(() => createBudgetAudit({}, { worst: -1 })).toThrow(refusal('worst', 'a count'));
    expect(() => createBudgetAudit({}, { version: 3 as never })).toThrow(
      refusal('version', '1 or 2'),
    );
  });

  test('of what is rendered are kind and version', () => {
    expect(checkKind({ kind: 'jwt-template', version: 1 })).toEqual({
      kind: 'jwt-template',
      version: 1,
    });
    expect(() => checkKind({ kind: 'x' })).toThrow(refusal('kind', 'session or jwt-template'));
    expect(() => checkKind({ version: 0 })).toThrow(refusal('version', '1 or 2'));
    expect(() => checkKind(5)).toThrow(refusal('', 'an object'));
  });
});

describe('a rule', () => {
  test.each<[unknown, boolean]>([
    [0, true],
    [5, true],
    [-1, false],
    [2 ** 53, false],
    ['5', false],
  ])('of counts says of %s: %s', (value, is) => {
    expect([isCount(value), count[1](value)]).toEqual([is, is]);
  });

  test('of lists takes a million items, holes included', () => {
    expect([isList(Array(1_000_000)), isList(Array(1_000_001)), isList({ length: 0 })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('of texts takes no holes', () => {
    const [expected, accepts] = texts;
    expect(expected).toBe('a list of text');
    expect([
      accepts(['a']),
      accepts([]),
      accepts(['a', 5]),
      accepts(Array(2)),
      accepts('a'),
    ]).toEqual([true, true, false, false, false]);
  });

  test('that takes null takes what it took', () => {
    const [expected, accepts] = orNull(oneOf(1, 2));
    expect(expected).toBe('1 or 2, or null');
    expect([accepts(null), accepts(1), accepts(3), accepts(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('looks at own properties', () => {
    const inherits = Object.create({ a: 'x' });
    expect(Object.keys(checked(inherits, { a: count }, CODE, 'place'))).toEqual([]);
    expect(() => checked({ a: 'x' }, { a: count }, CODE, 'place')).toThrow(
      refusal('place.a', 'a count'),
    );
    expect(() => checked(5, {}, CODE, 'place')).toThrow(refusal('place', 'an object'));
  });
});
