import { describe, expect, test } from 'vitest';
import { measureClaims, measureToken, predictToken } from '../../../src/claims/index.js';
import { hasOrganization, measurePayload } from '../../../src/claims/size/measurePayload.js';
import { encodingUncertainty } from '../../../src/claims/size/measureRendered.js';
import { noDoubts } from '../../../src/claims/template/goJson.js';
import type { RenderedClaims } from '../../../src/claims/template/types.js';

const user = { id: 'user_1' };

test('cookies carry the token once or twice', () => {
  const { tokenLength, cookies, kind } = measureClaims({});
  const first = { name: '__session', bytes: tokenLength + '__session'.length };
  const suffixed = '__session_xxxxxxxx';
  expect(cookies).toEqual([first, { name: suffixed, bytes: tokenLength + suffixed.length }]);
  expect(kind).toBe('session');
  expect(measureClaims({}, { cookieSuffix: false }).cookies).toEqual([first]);
  expect(measureClaims({}, { kind: 'jwt-template' }).cookies).toEqual([]);
});

test.each<[Record<string, unknown>, boolean]>([
  [{}, false],
  [{ o: { id: 'org_1' } }, true],
  [{ org_id: 'org_1' }, true],
  [{ o: null, org_id: '' }, false],
  [{ org_slug: 'a' }, false],
])('%j has an organization: %s', (payload, is) => {
  expect(hasOrganization(payload)).toBe(is);
});

describe('a payload', () => {
  const rendered: RenderedClaims = {
    claims: {},
    defaults: {},
    corrections: {},
    assumed: [],
    warnings: [],
    uncertainty: [],
  };
  const namesOf = (...args: Parameters<typeof measurePayload>) =>
    measurePayload(...args).claims.map(({ name }) => name);

  test('has jti beside custom claims, and in each JWT template', () => {
    expect(namesOf(rendered, {})).not.toContain('jti');
    expect(namesOf({ ...rendered, claims: { a: 1 } }, {})).toContain('jti');
    expect(namesOf(rendered, { kind: 'jwt-template' })).toContain('jti');
  });

  test('says what was assumed before it, and what it assumes', () => {
    const { assumed } = measurePayload({ ...rendered, assumed: ['o'] }, {});
    expect(assumed).toEqual(['o', 'azp', 'iss', 'fva']);
    expect(predictToken({}, { organization: { id: 'org_1' } }).assumed).toContain('o');
  });

  test('corrects custom claims, and not those of Clerk', () => {
    const claims = { a: 1, b: 1 };
    const corrections = { a: [2, 3], iat: [2, 3] } as const;
    const found = measurePayload({ ...rendered, claims, corrections }, {});
    const bytes = Object.fromEntries(found.claims.map(({ name, bytes: size }) => [name, size]));
    expect([bytes.a, bytes.b, bytes.iat]).toEqual([6 - 2, 6, '"iat":1800000000,'.length]);
    expect(found.customClaimsBytes).toBe(4 + 6);
    expect(found.doubts['number-format']).toBe(-3);
  });

  test('leaves out what Clerk refuses', () => {
    const warning = { claim: 'act', path: 'act', message: '' };
    const claims = { act: 1 };
    const names = (code: 'reserved-claim' | 'duplicate-key') =>
      namesOf({ ...rendered, claims, warnings: [{ ...warning, code }] }, {});
    expect(names('reserved-claim')).not.toContain('act');
    expect(names('duplicate-key')).toContain('act');
  });
});

describe('jti is in doubt', () => {
  const of = (
    payload: Record<string, unknown>,
    customClaimsBytes: number,
    options: Parameters<typeof encodingUncertainty>[1] = {},
  ) =>
    encodingUncertainty(
      {
        payload,
        customClaimsBytes,
        doubts: { ...noDoubts(), 'html-escaping': 5 },
        claims: [],
        assumed: [],
        payloadBytes: 0,
      },
      options,
    ).slice(1);
  const jti = [{ id: 'jti', claim: 'jti', bytes: 29 }];

  test.each<[Record<string, unknown>, number, Parameters<typeof of>[2], unknown[]]>([
    [{ jti: 'x' }, 5, {}, jti],
    [{ jti: 'x' }, 5, { kind: 'session' }, jti],
    [{ jti: 'x' }, 5, { defaults: {} }, jti],
    [{ jti: 'x' }, 5, { kind: 'jwt-template' }, []],
    [{ jti: 'x' }, 0, {}, []],
    [{}, 5, {}, []],
    [{ jti: 'x' }, 5, { defaults: { jti: 'x' } }, []],
  ])('of %j with %i bytes and %j', (payload, bytes, options, found) => {
    expect(of(payload, bytes, options)).toEqual(found);
  });
});

describe('what throws when it is read', () => {
  const throwing = (name: string) =>
    Object.defineProperty({}, name, {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
  const code = (name: string) => expect.objectContaining({ code: `ISOCLERK_CLAIMS_${name}` });

  test('is no value, no option', () => {
    expect(() => measureClaims(throwing('a'))).toThrow(code('VALUE_INVALID'));
    expect(() => measureClaims({}, throwing('kind'))).toThrow(code('OPTIONS_INVALID'));
    expect(() => predictToken({}, {}, throwing('kind'))).toThrow(code('OPTIONS_INVALID'));
    const context = { user: { ...user, public_metadata: { a: throwing('b') } } };
    expect(() => predictToken({ a: '{{user.public_metadata.a}}' }, context)).toThrow(
      code('VALUE_INVALID'),
    );
  });
});

describe('a token', () => {
  const encode = (text: string) => Buffer.from(text, 'latin1').toString('base64url');
  const tokenOf = (payload: string, header = '{"alg":"RS256"}') =>
    `${encode(header)}.${encode(payload)}.${'A'.repeat(342)}`;

  test('of 300 levels is too complex, and no invalid one', () => {
    expect(() => measureToken(tokenOf(`{"a":${'['.repeat(300)}`))).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX' }),
    );
  });

  test('is told which part is no text', () => {
    expect(() => measureToken(tokenOf('{"a":"\x80"}'))).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOKEN_INVALID', path: 'payload' }),
    );
  });

  test('has its category anywhere in the header', () => {
    const kind = (header: string) => measureToken(tokenOf('{}', header)).kind;
    expect(kind('{"alg":"RS256","cat":"cl_B7d4PD222AAA"}')).toBe('jwt-template');
    expect(kind('{"kid":"cl_B7d4PD222AAA","cat":{}}')).toBe('session');
  });
});
