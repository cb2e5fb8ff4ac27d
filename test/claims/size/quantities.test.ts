import { describe, expect, test } from 'vitest';
import type { TokenOptions } from '../../../src/claims/index.js';
import { base64Length, quantities, suffixLength } from '../../../src/claims/size/quantities.js';
import { checkLimits, worseVerdict } from '../../../src/claims/size/tokenBudget.js';
import type { TokenLimit } from '../../../src/claims/size/tokenLimits.js';

const size = {
  tokenLength: 1000,
  fixed: 500,
  payloadBytes: 375,
  customClaimsBytes: 20,
  hasOrganization: false,
};
const of = (options: TokenOptions, more = {}) => {
  const entries = Object.entries(quantities({ ...size, ...more }, options));
  return Object.fromEntries(entries.filter(([, bytes]) => bytes !== undefined));
};
const usual = {
  'custom-claims': 20,
  token: 1000,
  cookie: 1009,
  'suffixed-cookie': 1018,
  'cookie-header': 1132 + 1055,
  'header-line': 1132 + 1055 + 8,
  headers: 1132 + 1055 + 606,
  'forwarded-headers': 1132 + 1055 + 606 + 1018,
  request: 1132 + 1055 + 607,
};
const plus = (more: number, also: Record<string, number> = {}) => ({
  ...usual,
  'cookie-header': usual['cookie-header'] + more,
  'header-line': usual['header-line'] + more,
  headers: usual.headers + more,
  'forwarded-headers': usual['forwarded-headers'] + more,
  request: usual.request + more,
  ...also,
});
// 2048 bytes in base64, where a nonce stands for more.
const most = 500 + 2731;
const inline = 500 + 3458; // 203 + 2 * (195 + 1000) bytes
const cookies = { 'handshake-cookie': most + 17, 'inline-handshake-cookie': inline + 17 };

describe('what a token comes to', () => {
  test('as a cookie', () => {
    expect(of({})).toEqual({ ...usual, ...cookies });
    expect(of({}, { hasOrganization: true })).toEqual(plus(31, cookies));
    expect(of({ kind: 'session', environment: 'production' })).toEqual(of({}));
  });

  test('without a second cookie', () => {
    const { 'suffixed-cookie': _, ...rest } = plus(-1055, cookies);
    expect(of({ cookieSuffix: false })).toEqual(rest);
    expect([suffixLength({}), suffixLength({ cookieSuffix: false })]).toEqual([9, 0]);
  });

  test('in development', () => {
    const inUrl = (more: number) => {
      const long = inline + 157; // 118 bytes more in base64, rounded
      return {
        'handshake-url': 20 + most,
        'inline-handshake-url': 20 + long,
        'handshake-request': 20 + most + usual.headers + more,
        'inline-handshake-request': 20 + long + usual.headers + more,
      };
    };
    expect(of({ environment: 'development' })).toEqual(plus(105, inUrl(105)));
    const { 'suffixed-cookie': _, ...rest } = plus(48 - 1055, inUrl(48 - 1055));
    expect(of({ environment: 'development', cookieSuffix: false })).toEqual(rest);
  });

  test('in a header of its own', () => {
    expect(of({ kind: 'jwt-template' })).toEqual({
      token: 1000,
      'header-line': 1022,
      headers: 1620,
      'forwarded-headers': 1620 + 1018,
      request: 1621,
    });
  });

  test('beside what else a request has', () => {
    const request = { otherCookieBytes: 7, otherHeaderBytes: 500, urlBytes: 30 };
    expect(of({ request })).toEqual(
      plus(7, {
        headers: usual.headers + 7 - 100,
        'forwarded-headers': usual['forwarded-headers'] + 7 - 100,
        request: usual.request + 7 - 100 + 29,
        ...cookies,
      }),
    );
    const { 'handshake-url': url } = of({ request, environment: 'development' });
    expect(url).toBe(49 + most);
  });

  test('with another handshake', () => {
    const handshake = (request: TokenOptions['request']) => {
      const amounts = quantities(size, request ? { request } : {});
      return [amounts['handshake-cookie'], amounts['inline-handshake-cookie']];
    };
    // 203 + 195 + 1000 bytes, which are not replaced.
    expect(handshake({ handshakeDirectives: 1 })).toEqual([500 + 1864 + 17, 500 + 1864 + 17]);
    expect(handshake({ handshakeBytes: 30 })).toEqual([500 + 2707 + 17, 500 + 2707 + 17]);
  });

  test('at another length', () => {
    const amounts = quantities(size, {}, 2000);
    expect([amounts.token, amounts.cookie, amounts.headers]).toEqual([
      2000,
      2009,
      usual.headers + 2000,
    ]);
  });

  test.each([
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 4],
    [256, 342],
  ])('%i bytes are %i characters', (bytes, characters) => {
    expect(base64Length(bytes)).toBe(characters);
  });
});

describe('limits', () => {
  const row = (limit: number, severity: TokenLimit['severity'] = 'error'): TokenLimit => ({
    id: `${severity} ${limit}`,
    counts: 'cookie',
    limit,
    unit: 'bytes',
    severity,
    basis: 'own',
    source: 'test',
    date: '2026-11',
  });

  test('say what is used and what is left', () => {
    const { limits, ...rest } = checkLimits(size, { limits: [row(1009), row(1008, 'warning')] });
    expect(limits).toEqual([
      { ...row(1009), used: 1009, remaining: 0, fits: true },
      { ...row(1008, 'warning'), used: 1009, remaining: -1, fits: false },
    ]);
    expect(rest).toEqual({ verdict: 'tight', tokenLimit: 1000, remainingBytes: 0 });
  });

  test.each([
    [1009, 'fits', 1000, 0],
    [1008, 'over', 999, -1],
    [1013, 'fits', 1004, 3],
    [9, 'over', 0, -750],
    [2 ** 20 + 8, 'fits', 2 ** 20 - 1, 785_681],
    [2 ** 20 + 9, 'fits', null, null],
  ])('of %i bytes: %s, up to %s, %s left', (limit, verdict, tokenLimit, remainingBytes) => {
    const found = checkLimits(size, { limits: [row(limit)] });
    expect(found).toMatchObject({ verdict, tokenLimit, remainingBytes });
  });

  test('decide together', () => {
    const of = (...limits: TokenLimit[]) => {
      const { verdict, tokenLimit } = checkLimits(size, { limits });
      return [verdict, tokenLimit];
    };
    expect(of()).toEqual(['fits', null]);
    expect(of(row(1, 'info'), row(2000))).toEqual(['fits', 1991]);
    expect(of(row(2000), row(1500))).toEqual(['fits', 1491]);
    expect(of(row(1), row(1, 'warning'))).toEqual(['over', 0]);
    expect(of(row(1, 'warning'), row(1, 'info'))).toEqual(['tight', null]);
  });

  test.each([
    ['fits', 'error', 'over'],
    ['fits', 'warning', 'tight'],
    ['fits', 'info', 'fits'],
    ['tight', 'error', 'over'],
    ['tight', 'warning', 'tight'],
    ['tight', 'info', 'tight'],
    ['over', 'error', 'over'],
    ['over', 'warning', 'over'],
    ['over', 'info', 'over'],
  ] as const)('make %s, one of severity %s more: %s', (before, severity, after) => {
    expect(worseVerdict(before, severity)).toBe(after);
  });
});
