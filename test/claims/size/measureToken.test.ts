import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { measureClaims, measureToken } from '../../../src/claims/index.js';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const signature = 'A'.repeat(342);
const jwt = (payload: unknown, header: unknown = { alg: 'RS256' }) =>
  [encode(JSON.stringify(header)), encode(JSON.stringify(payload)), signature].join('.');

describe('measureToken', () => {
  test('gives the report that predicted the token', () => {
    const predicted = measureClaims({ plan: 'pro', name: 'María' });
    const { tokenHeader: header } = {
      tokenHeader: {
        alg: 'RS256',
        cat: 'cl_B7d4PD111AAA',
        kid: `ins_${'0'.repeat(27)}`,
        oiat: 1_800_000_000,
        typ: 'JWT',
      },
    };
    const found = measureToken(jwt(predicted.payload, header));
    expect(found).toEqual({ ...predicted, assumed: [], uncertainty: [] });
  });

  test('counts what stands in the token, not what it means', () => {
    const text = '{"sub":"a","n":1.50e1,"u":"\\u00e9"}';
    const token = [encode('{"alg":"RS256"}'), encode(text), signature].join('.');
    const { claims, payloadBytes } = measureToken(token);
    expect(claims).toEqual([
      { name: 'u', bytes: 13, origin: 'custom' },
      { name: 'n', bytes: 11, origin: 'custom' },
      { name: 'sub', bytes: 10, origin: 'default' },
    ]);
    expect(payloadBytes).toBe(text.length);
  });

  test('tells the versions apart by v', () => {
    const custom = (payload: object) =>
      measureToken(jwt(payload))
        .claims.filter(({ origin }) => origin === 'custom')
        .map(({ name }) => name);
    expect(custom({ org_id: 'a', o: {} })).toEqual(['o']);
    expect(custom({ org_id: 'a', o: {}, v: 2 })).toEqual(['org_id']);
  });

  test('knows a JWT template by its category, and the caller may say it', () => {
    expect(measureToken(jwt({}, { cat: 'cl_B7d4PD222AAA' })).kind).toBe('jwt-template');
    expect(measureToken(jwt({}, { cat: 'cl_B7d4PD111AAA' })).kind).toBe('session');
    expect(measureToken(jwt({}), { kind: 'jwt-template' }).cookies).toEqual([]);
  });

  test('takes signatures of other lengths', () => {
    const token = `${encode('{"alg":"HS256"}')}.${encode('{}')}.${'A'.repeat(43)}`;
    expect(measureToken(token).tokenLength).toBe(token.length);
  });

  test('reads a token where neither atob nor TextDecoder nor Intl are', () => {
    const expected = measureToken(jwt({ name: 'Ada <é日😀>' }));
    try {
      for (const name of ['atob', 'TextDecoder', 'Intl']) vi.stubGlobal(name, undefined);
      expect(measureToken(jwt({ name: 'Ada <é日😀>' }))).toEqual(expected);
      expect(expected.payload).toEqual({ name: 'Ada <é日😀>' });
      expect(() => measureToken(`gIA.${encode('{}')}.${signature}`)).toThrow(
        /not base64url of UTF-8/,
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('decodes what Buffer encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, number) => {
        expect(measureToken(jwt({ [text]: number })).payload).toEqual({ [text]: number });
      }),
    );
  });

  const secret = 'SECRETSECRET';
  test.each([
    ['empty text', '', '', 'This is not a JWT of three base64url parts'],
    ['two parts', `${secret}.${secret}`, '', 'This is not a JWT of three base64url parts'],
    [
      'four parts',
      `${secret}.${secret}.${secret}.${secret}`,
      '',
      'This is not a JWT of three base64url parts',
    ],
    [
      'a prefix',
      `Bearer ${secret}.${secret}.${secret}`,
      '',
      'This is not a JWT of three base64url parts',
    ],
    [
      'an impossible length',
      `${secret}A.${secret}.${secret}`,
      '',
      'This is not a JWT of three base64url parts',
    ],
    [
      'padding',
      `${secret}.${encode('{}')}=.${secret}`,
      '',
      'This is not a JWT of three base64url parts',
    ],
    [
      'a header that is not UTF-8',
      `gIA.${encode('{}')}.${secret}`,
      'header',
      'This part is not base64url of UTF-8',
    ],
    [
      'a header that is not JSON',
      `${encode(secret)}.${encode('{}')}.${secret}`,
      'header',
      'This part is not JSON',
    ],
    [
      'a payload that is not JSON',
      `${encode('{}')}.${encode(secret)}.${secret}`,
      'payload',
      'This part is not JSON',
    ],
    [
      'a payload that is an array',
      `${encode('{}')}.${encode(`["${secret}"]`)}.${secret}`,
      'payload',
      'This part is not a JSON object',
    ],
    ['no text at all', undefined as never, '', 'This is not a JWT of three base64url parts'],
  ])('refuses %s without quoting it', (_, token, path, problem) => {
    const prefix = path && `${path}: `;
    expect(() => measureToken(token)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOKEN_INVALID',
        message: `${prefix}${problem}. Pass one signed JWT alone, without Bearer, quotes or a cookie name.`,
      }),
    );
  });
});
