import { describe, expect, test } from 'vitest';
import type { ClaimsContext, TokenOptions } from '../../../src/claims/index.js';
import {
  contextClaims,
  measureClaims,
  tokenHeader,
  tokenLimits,
} from '../../../src/claims/index.js';

// Constructed tokens that were signed and measured before this library existed (2026-11): azp and iss of 23 and 25
// characters, fva [0,-1], sts active, slug acme-inc, role admin.
const defaults = { iss: 'https://clerk.example.com', azp: 'https://app.example.com', fva: [0, -1] };
const development = {
  ...defaults,
  azp: 'http://localhost:3000',
  iss: 'https://happy-panda-12.clerk.accounts.dev'.slice(0, 39),
};
const { oiat, ...withoutOiat } = tokenHeader;

const organization = { id: `org_${'2'.repeat(27)}`, slug: 'acme-inc' };
const actor = {
  iss: 'https://dashboard.clerk.com',
  sid: `sess_${'2'.repeat(27)}`,
  sub: `user_${'2'.repeat(27)}`,
};
const names = ['create', 'read', 'update', 'delete', 'manage'];
const features = Array.from({ length: 10 }, (_, i) => `feature${i}`);
const permissions = features.flatMap((feature) => names.map((name) => `org:${feature}:${name}`));
const team: ClaimsContext = { organization, membership: { role: 'org:admin' } };
const entitled: ClaimsContext = {
  organization,
  membership: { role: 'org:admin', permissions },
  features,
  plan: 'pro',
};
const member = (count: number): ClaimsContext => ({
  organization,
  membership: {
    role: 'org:admin',
    permissions: Array.from({ length: count }, (_, i) =>
      `org:feature${i % 10}:create`.slice(0, 19),
    ),
  },
});

const token = (context: ClaimsContext, options: TokenOptions = {}): TokenOptions => ({
  ...options,
  defaults: { ...contextClaims(context, options), ...defaults, ...options.defaults },
});

// The first custom claim brings jti, 29 bytes, which the headroom leaves out.
const headroom = (options: TokenOptions) => (measureClaims({}, options).remainingBytes ?? 0) - 29;

describe('measureClaims gives the sizes of signed tokens to the byte', () => {
  test.each([
    ['v2, no organization, production', token({}), 234, 802, 2428, 2446],
    [
      'v2, no organization, development',
      token({}, { defaults: development }),
      246,
      818,
      2416,
      2434,
    ],
    ['v2, organization, no features', token(team), 310, 904, 2352, 2370],
    [
      'v2, organization, 10 features with 5 permissions, plan',
      token(entitled),
      521,
      1185,
      2141,
      2159,
    ],
    ['v1, organization, 20 permissions', token(member(20), { version: 1 }), 776, 1525, 1886, 1904],
    [
      'v1, organization, 50 permissions',
      token({ organization, membership: { role: 'org:admin', permissions } }, { version: 1 }),
      1416,
      2378,
      1246,
      1264,
    ],
    ['v2, no organization, impersonated', token({ session: { actor } }), 360, 970, 2302, 2320],
    [
      'v2, organization 10 × 5, plan, impersonated',
      token({ ...entitled, session: { actor } }),
      647,
      1353,
      2015,
      2033,
    ],
  ])('%s', (_, options, payload, length, room, roomWithoutOiat) => {
    const budget = measureClaims({}, options);
    expect([budget.payloadBytes, budget.tokenLength]).toEqual([payload, length]);
    expect(headroom(options)).toBe(room);
    expect(headroom({ ...options, header: withoutOiat })).toBe(roomWithoutOiat);
  });

  test('a third party’s token of 738 characters: no azp, fva [670,-1], header without oiat', () => {
    const budget = measureClaims(
      {},
      {
        header: withoutOiat,
        defaults: { iss: 'https://clerk.example.com', azp: null, fva: [670, -1] },
      },
    );
    expect([budget.payloadBytes, budget.tokenLength]).toEqual([204, 738]);
  });

  test('the largest payload that fits has 2691 bytes, one more is over', () => {
    const filled = (bytes: number) => {
      const room = bytes - measureClaims({ x: '' }, { defaults }).payloadBytes;
      return measureClaims({ x: 'a'.repeat(room) }, { defaults });
    };
    expect([filled(2691).tokenLength, filled(2691).remainingBytes]).toEqual([4078, 0]);
    expect([filled(2692).tokenLength, filled(2692).remainingBytes]).toEqual([4080, -1]);
    expect([filled(2691).verdict, filled(2692).verdict]).toEqual(['tight', 'over']);
  });

  test.each([
    ['current', tokenHeader, 109],
    ['before spring 2026', withoutOiat, 91],
    ['before 2024', { alg: 'RS256', kid: `ins_${'2'.repeat(27)}`, typ: 'JWT' }, 67],
  ])('header %s', (_, header, bytes) => {
    expect(measureClaims({}, { header }).headerBytes).toBe(bytes);
  });
});

describe('limits', () => {
  const withLength = (length: number, options: TokenOptions = {}) => {
    // Payload bytes from characters; every length that base64url can have.
    const base = {
      ...options,
      defaults: { ...defaults, jti: null, ...options.defaults },
      header: withoutOiat,
    };
    const empty = measureClaims({ x: '' }, base);
    const bytes = Math.floor(((length - 466) * 3) / 4) - empty.payloadBytes;
    const budget = measureClaims({ x: 'a'.repeat(bytes) }, base);
    expect(budget.tokenLength).toBe(length);
    return budget;
  };
  const used = (length: number, id: string, options: TokenOptions = {}) =>
    withLength(length, options).limits.find((row) => row.id === id)?.used;

  test.each([
    ['production with organization', 1000, { defaults: { o: { id: 'x' } } }, 218],
    ['production without', 1000, {}, 187],
    ['development without', 1000, { environment: 'development' }, 292],
  ] as const)('the Cookie header of %s', (_, __, options, rest) => {
    const budget = measureClaims(
      {},
      { ...options, defaults: { ...defaults, ...('defaults' in options ? options.defaults : {}) } },
    );
    const line = budget.limits.find((row) => row.id === 'nginx-header');
    expect(line?.used).toBe(2 * budget.tokenLength + rest + 'Cookie: '.length);
  });

  test.each([
    [850, 1, 'production', 2130],
    [2000, 1, 'production', 3664],
    [4078, 1, 'production', 6434],
    [850, 1, 'development', 2288],
    [2000, 1, 'development', 3821],
    [4078, 1, 'development', 6592],
    [850, 2, 'development', 3681],
    [2000, 2, 'development', 6748],
    [4078, 2, 'development', 12289],
  ] as const)(
    'an inline handshake of a token of %i with %i directives in %s has %i characters',
    (length, handshakeDirectives, environment, expected) => {
      const options = { environment, request: { handshakeDirectives, urlBytes: 0 } };
      const isUrl = environment === 'development';
      const id = isUrl ? 'nginx-handshake-url-inline' : 'handshake-cookie-inline';
      expect(used(length, id, options)).toBe(
        expected + (isUrl ? '?__clerk_handshake='.length : '__clerk_handshake'.length),
      );
    },
  );

  test('an inline handshake cookie fits up to 2311 characters with one directive and 1058 with two', () => {
    const fits = (length: number, handshakeDirectives: 1 | 2) =>
      withLength(length, { request: { handshakeDirectives } }).limits.find(
        (row) => row.id === 'handshake-cookie-inline',
      )?.fits;
    expect([fits(2310, 1), fits(2313, 1), fits(1057, 2), fits(1060, 2)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('Node answers 431 to a development handshake of a token above 3004 with two directives', () => {
    const fits = (length: number) =>
      withLength(length, { environment: 'development', defaults: { o: { id: 'x' } } }).limits.find(
        (row) => row.id === 'node-handshake-inline',
      )?.fits;
    expect([fits(3004), fits(3006)]).toEqual([true, false]);
  });

  test('headers of a request that Next.js middleware forwards hold the token three times', () => {
    const { tokenLength, limits: rows } = measureClaims({}, { defaults });
    const used = (id: string) => rows.find((row) => row.id === id)?.used;
    const headers = 'Cookie'.length + 2 * tokenLength + 187 + 600;
    expect(used('alb-headers')).toBe(headers);
    expect(used('vercel-headers')).toBe(headers + 'x-clerk-auth-token'.length + tokenLength);
    expect(used('node-headers')).toBe(headers + 1);
  });

  test('with the nonce a handshake never outgrows its cookie', () => {
    expect(withLength(4078).limits.find((row) => row.id === 'handshake-cookie')?.fits).toBe(true);
  });

  test('nginx takes tokens up to 3982 in production with an organization', () => {
    const fits = (length: number) => {
      const base = { defaults: { ...defaults, o: { id: 'x' }, jti: null } };
      const room =
        Math.floor(((length - 490) * 3) / 4) - measureClaims({ x: '' }, base).payloadBytes;
      const budget = measureClaims({ x: 'a'.repeat(room) }, base);
      expect(budget.tokenLength).toBe(length);
      return budget.limits.find((row) => row.id === 'nginx-header')?.fits;
    };
    expect([fits(3982), fits(3984)]).toEqual([true, false]);
  });

  test('every row has a unit, a source and the month it was read', () => {
    expect(
      tokenLimits.filter(
        ({ unit, source, date }) => unit !== 'bytes' || !source || date !== '2026-11',
      ),
    ).toEqual([]);
    expect(new Set(tokenLimits.map(({ id }) => id)).size).toBe(tokenLimits.length);
  });

  test('a JWT template meets header limits only', () => {
    const { limits: rows, cookies, claims } = measureClaims({ aud: 'x' }, { kind: 'jwt-template' });
    expect(cookies).toEqual([]);
    expect(
      rows.filter(
        ({ counts }) =>
          !/^(?:header-(?:line|value)|headers|forwarded-headers|request)$/.test(counts),
      ),
    ).toEqual([]);
    // Of the Cookie header, not of Authorization.
    expect(rows.map(({ id }) => id)).not.toContain('fastly-cookie');
    expect(rows.length).toBeGreaterThan(5);
    expect(claims.map(({ name }) => name).sort()).toEqual([
      'aud',
      'azp',
      'exp',
      'iat',
      'iss',
      'jti',
      'nbf',
      'sub',
    ]);
  });

  test('own rows and changed rows decide the verdict', () => {
    const own = {
      id: 'gateway',
      counts: 'token',
      limit: 800,
      unit: 'bytes',
      severity: 'error',
      basis: 'own',
      source: 'ops',
      date: '2026-11',
    } as const;
    const budget = measureClaims({}, { defaults, limits: [...tokenLimits, own] });
    expect([budget.verdict, budget.remainingBytes]).toEqual(['over', -2]);
    expect(measureClaims({}, { defaults, limits: [] })).toMatchObject({
      verdict: 'fits',
      remainingBytes: null,
      limits: [],
    });
  });

  test('without suffixed cookies the unsuffixed one decides', () => {
    const claims = { x: 'a'.repeat(2424) };
    expect(measureClaims(claims, { defaults }).tokenLength).toBe(4082);
    expect(measureClaims(claims, { defaults }).verdict).toBe('over');
    const { verdict, cookies } = measureClaims(claims, { defaults, cookieSuffix: false });
    expect([verdict, cookies]).toEqual(['tight', [{ name: '__session', bytes: 4091 }]]);
  });
});
