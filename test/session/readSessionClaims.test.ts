import { describe, expect, test } from 'vitest';
import { isIsoclerkError } from '../../src/errors.js';
import { readSessionClaims } from '../../src/session/index.js';

const v2 = { v: 2, sub: 'user_1', sid: 'sess_1' };

describe('readSessionClaims', () => {
  test('reads every claim of a version 2 token', () => {
    expect(
      readSessionClaims({
        act: { iss: 'https://dashboard.clerk.com', sid: 'sess_2', sub: 'user_2' },
        azp: 'https://app.example.com',
        exp: 1_764_000_060,
        fea: 'o:dashboard,o:teams',
        fva: [3, -1],
        iat: 1_764_000_000,
        iss: 'https://clerk.example.com',
        jti: '0123456789abcdef0123',
        nbf: 1_763_999_990,
        o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
        pla: 'o:pro',
        sid: 'sess_1',
        sts: 'active',
        sub: 'user_1',
        v: 2,
        aud: 'convex',
        metadata: { locale: 'en' },
      }),
    ).toStrictEqual({
      version: 2,
      userId: 'user_1',
      sessionId: 'sess_1',
      status: 'active',
      orgId: 'org_1',
      orgSlug: 'acme',
      orgRole: 'org:admin',
      orgPermissions: ['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read'],
      plan: { slug: 'pro', scopes: ['org'] },
      plans: [{ slug: 'pro', scopes: ['org'] }],
      features: [
        { slug: 'dashboard', scopes: ['org'] },
        { slug: 'teams', scopes: ['org'] },
      ],
      factorVerificationAge: [3, -1],
      actor: { iss: 'https://dashboard.clerk.com', sid: 'sess_2', sub: 'user_2' },
      custom: { aud: 'convex', metadata: { locale: 'en' } },
    });
  });

  test('says null for everything that a minimal token leaves out', () => {
    expect(readSessionClaims({ sub: 'user_1', sid: 'sess_1' })).toStrictEqual({
      version: 1,
      userId: 'user_1',
      sessionId: 'sess_1',
      status: null,
      orgId: null,
      orgSlug: null,
      orgRole: null,
      orgPermissions: null,
      plan: null,
      plans: [],
      features: [],
      factorVerificationAge: null,
      actor: null,
      custom: {},
    });
  });

  test('keeps the organization of a version 1 token unchanged', () => {
    expect(
      readSessionClaims({
        sub: 'user_1',
        sid: 'sess_1',
        org_id: 'org_1',
        org_slug: 'acme',
        org_role: 'org:admin',
        org_permissions: ['org:posts:read'],
      }),
    ).toMatchObject({
      version: 1,
      orgId: 'org_1',
      orgSlug: 'acme',
      orgRole: 'org:admin',
      orgPermissions: ['org:posts:read'],
      custom: {},
    });
  });

  test('takes no mask for a feature of the user, and one for a feature of both', () => {
    const { orgPermissions, features } = readSessionClaims({
      ...v2,
      fea: 'u:beta,uo:billing,ou:exports,o:reports',
      o: { id: 'org_1', per: 'create,delete,manage,read', fpm: '12,1,9' },
    });
    expect(orgPermissions).toEqual([
      'org:billing:manage',
      'org:billing:read',
      'org:exports:create',
      'org:reports:create',
      'org:reports:read',
    ]);
    expect(features).toEqual([
      { slug: 'beta', scopes: ['user'] },
      { slug: 'billing', scopes: ['org', 'user'] },
      { slug: 'exports', scopes: ['org', 'user'] },
      { slug: 'reports', scopes: ['org'] },
    ]);
  });

  test('reads the 60th permission of a mask beyond 2^53 exactly', () => {
    const per = Array.from({ length: 60 }, (_, index) => `p${index}`).join(',');
    const fpm = String(2n ** 59n + 1n);
    expect(
      readSessionClaims({ ...v2, fea: 'o:f', o: { id: 'org_1', per, fpm } }).orgPermissions,
    ).toEqual(['org:f:p0', 'org:f:p59']);
  });

  test.each([
    ['no per', { fpm: '3' }, []],
    ['no fpm', { per: 'a,b' }, []],
    ['a mask that is no number', { per: 'a,b', fpm: 'x' }, []],
    ['a mask wider than per', { per: 'a', fpm: '7' }, ['org:f:a']],
    ['more masks than features', { per: 'a', fpm: '1,1,1' }, ['org:f:a']],
    ['spaces around entries', { per: ' a , b ', fpm: ' 2 ' }, ['org:f:b']],
  ])('expands permissions of an organization with %s', (_, o, expected) => {
    expect(
      readSessionClaims({ ...v2, fea: 'o:f', o: { id: 'org_1', ...o } }).orgPermissions,
    ).toEqual(expected);
  });

  test.each([
    ['admin', 'org:admin'],
    ['org:admin', 'org:admin'],
    ['', null],
  ])('reads the version 2 role %j as %j', (rol, orgRole) => {
    expect(readSessionClaims({ ...v2, o: { id: 'org_1', rol } }).orgRole).toBe(orgRole);
  });

  test('leaves v1-style organization claims of a version 2 token to the template', () => {
    expect(readSessionClaims({ ...v2, org_id: 'org_1', org_role: 'admin' })).toMatchObject({
      orgId: null,
      orgRole: null,
      custom: { org_id: 'org_1', org_role: 'admin' },
    });
  });

  test('leaves an o claim of a version 1 token to the template', () => {
    const claims = { sub: 'user_1', sid: 'sess_1', o: { id: 'org_1' } };
    expect(readSessionClaims(claims)).toMatchObject({
      orgId: null,
      custom: { o: { id: 'org_1' } },
    });
  });

  test('keeps the text of the token that SDKs attach out of the custom claims', () => {
    expect(readSessionClaims({ ...v2, __raw: 'eyJ.eyJ.x' }).custom).toEqual({});
  });

  test('keeps every plan, an entry of an unknown scope and an unknown status', () => {
    expect(readSessionClaims({ ...v2, pla: 'o:pro,u:free,t:x', sts: 'new' })).toMatchObject({
      plan: { slug: 'pro', scopes: ['org'] },
      plans: [
        { slug: 'pro', scopes: ['org'] },
        { slug: 'free', scopes: ['user'] },
        { slug: 'x', scopes: [] },
      ],
      status: 'new',
    });
  });

  test('splits an entry at its first colon', () => {
    expect(readSessionClaims({ ...v2, fea: 'o:a:b' }).features).toEqual([
      { slug: 'a:b', scopes: ['org'] },
    ]);
  });

  test('reads explicit nulls as absent', () => {
    const claims = { sub: 'user_1', sid: 'sess_1' };
    expect(
      readSessionClaims({ ...claims, v: null, act: null, fva: null, sts: null, org_id: null }),
    ).toEqual(readSessionClaims(claims));
  });

  test('keeps a custom claim named __proto__ or with a comma as data', () => {
    const claims = JSON.parse('{"sub":"u","sid":"s","__proto__":{"x":1},"sub,v":2}');
    const { custom } = readSessionClaims(claims);
    expect(Object.entries(custom as object)).toEqual([
      ['__proto__', { x: 1 }],
      ['sub,v', 2],
    ]);
    expect(Object.getPrototypeOf(custom)).toBe(Object.prototype);
  });

  test('does not read inherited claims', () => {
    expect(() => readSessionClaims(Object.create({ sub: 'user_1', sid: 'sess_1' }))).toThrow(
      'sub: missing or empty.',
    );
  });
});

describe('claims that are refused', () => {
  const HINT = 'Pass the claims of a Clerk session token, such as auth().sessionClaims.';
  const BUT_TEXT =
    'but text: a gateway has changed this claim. Pass the claims as the token has them, or let the gateway hand them on as JSON.';
  test.each<[string, unknown, string]>([
    ['null', null, `not an object. ${HINT}`],
    ['a text', 'user_1', `not an object. ${HINT}`],
    ['an array', [], `not an object. ${HINT}`],
    ['no sub', { sid: 's' }, `sub: missing or empty. ${HINT}`],
    ['an empty sid', { sub: 'u', sid: '' }, `sid: missing or empty. ${HINT}`],
    ['a machine token', { sub: 'mch_1' }, `sid: missing or empty. ${HINT}`],
    ['a numeric sub', { sub: 7, sid: 's' }, `sub: not a string. ${HINT}`],
    [
      'a feature without scope',
      { ...v2, fea: 'a' },
      `fea: an entry without a scope such as "o:". ${HINT}`,
    ],
    [
      'a plan without scope',
      { ...v2, pla: 'o:a,' },
      `pla: an entry without a scope such as "o:". ${HINT}`,
    ],
    ['o as text', { ...v2, o: 'org_1' }, `o: not an object ${BUT_TEXT}`],
    ['o without id', { ...v2, o: {} }, `o.id: missing or empty. ${HINT}`],
    ['a numeric mask', { ...v2, o: { id: 'o', fpm: 3 } }, `o.fpm: not a string. ${HINT}`],
    [
      'a mask longer than a cookie',
      { ...v2, o: { id: 'o', per: 'a', fpm: '9'.repeat(4097) } },
      `o.fpm: a mask longer than a session cookie. ${HINT}`,
    ],
    ['one factor age', { ...v2, fva: [1] }, `fva: not a pair of numbers. ${HINT}`],
    ['factor ages as text', { ...v2, fva: ['1', 2] }, `fva: not a pair of numbers. ${HINT}`],
    ['an actor without sub', { ...v2, act: {} }, `act.sub: missing or empty. ${HINT}`],
    [
      'a type of actor that is no text',
      { ...v2, act: { sub: 'a', type: 7 } },
      `act.type: not a string. ${HINT}`,
    ],
    ['an actor as text', { ...v2, act: 'x' }, `act: not an object ${BUT_TEXT}`],
    [
      'permissions that are not text',
      { sub: 'u', sid: 's', org_permissions: [1] },
      `org_permissions: not an array of strings. ${HINT}`,
    ],
  ])('%s', (_, claims, message) => {
    expect(() => readSessionClaims(claims)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_SESSION_INVALID', message }),
    );
  });

  test.each([3, 0, '3', '', 'x', 1.5, true, {}])('version %j', (v) => {
    expect(() => readSessionClaims({ ...v2, v })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_SESSION_VERSION_UNKNOWN',
        path: 'v',
        message:
          'v: unknown session token version. isoclerk reads version 1 (no v claim) and 2. Update isoclerk, or set the version in the Clerk Dashboard.',
      }),
    );
  });

  test('in linear time, however many masks there are', () => {
    const fpm = Array.from({ length: 500 }, () => '9'.repeat(4000)).join(',');
    const fea = Array.from({ length: 500 }, (_, index) => `o:f${index}`).join(',');
    const { orgPermissions } = readSessionClaims({ ...v2, fea, o: { id: 'o', per: 'a,b', fpm } });
    expect(orgPermissions).toHaveLength(1000);
  });

  test('in linear time, however many permissions and features there are', () => {
    const many = (unit: string) => Array.from({ length: 1e5 }, () => unit).join(',');
    const o = { id: 'o', per: many('a'), fpm: many('1') };
    const { orgPermissions } = readSessionClaims({ ...v2, fea: many('o:f'), o });
    expect(orgPermissions).toHaveLength(1e5);
  });

  test('with an error that holds across copies of the library', () => {
    try {
      readSessionClaims(null);
    } catch (error) {
      expect(isIsoclerkError(error, 'ISOCLERK_SESSION_INVALID')).toBe(true);
    }
    expect.assertions(1);
  });
});

test.each([
  ['agent', { sub: 'agt_1', type: 'agent' }, { sub: 'agt_1', type: 'agent' }],
  ['none', { sub: 'user_2', type: null }, { sub: 'user_2' }],
])('says what acts: %s', (_, act, actor) => {
  const claims = { v: 2, sub: 'user_1', sid: 'sess_1', iss: 'https://clerk.acme.com', act };
  expect(readSessionClaims(claims).actor).toStrictEqual(actor);
});

// Up to nine digits a mask is read as a number, beyond as binary digits.
test.each([29, 30, 31, 32, 33, 53, 54, 64])('reads the mask of %d permissions', (count) => {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  const listed = (mask: bigint) =>
    readSessionClaims({
      ...{ v: 2, sub: 'user_1', sid: 'sess_1', fea: 'o:f' },
      o: { id: 'org_1', per: names.join(','), fpm: String(mask) },
    }).orgPermissions;
  const all = names.map((name) => `org:f:${name}`);
  expect(listed(2n ** BigInt(count) - 1n)).toEqual(all);
  expect(listed(2n ** BigInt(count - 1))).toEqual(all.slice(-1));
  expect(listed(1n)).toEqual(all.slice(0, 1));
  expect(listed(0n)).toEqual([]);
});
