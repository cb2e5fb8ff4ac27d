import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from '../../src/session/index.js';
import { thrownBy } from '../thrownBy.js';

const iss = 'https://clerk.example.com';
const o = { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create,read', fpm: '2' };
const plain = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  iss,
  sts: 'active',
  fva: [3, -1],
  pla: 'o:pro',
  fea: 'o:invoices',
  o,
  act: { sub: 'user_2' },
};
const session = readSessionClaims(plain);

// Convex drops fva, and gives names of its own to sub and iss.
const { fva: _dropped, sub: _sub, iss: _iss, o: _o, act: _act, ...rest } = plain;
const identity = { ...rest, subject: 'user_1', issuer: iss, tokenIdentifier: `${iss}|user_1` };
const flat = (holder: string, value: object) =>
  Object.fromEntries(Object.entries(value).map(([key, part]) => [`${holder}.${key}`, part]));

const { fva: _ages, ...withoutAges } = plain;
const forms: readonly (readonly [string, Record<string, unknown>, object])[] = [
  [
    "Convex's identity with objects as JSON text",
    { ...identity, o: JSON.stringify(o), act: JSON.stringify(plain.act) },
    { factorVerificationAge: null },
  ],
  [
    "Convex's identity with flat keys",
    { ...identity, ...flat('o', o), ...flat('act', plain.act) },
    { factorVerificationAge: null },
  ],
  [
    "Convex's identity with flat keys beside a null",
    { ...identity, ...flat('o', o), o: null, act: plain.act },
    { factorVerificationAge: null },
  ],
  [
    "Convex's identity with objects",
    { ...identity, o, act: plain.act },
    { factorVerificationAge: null },
  ],
  [
    "Supabase's auth.jwt()",
    { ...plain, aud: 'authenticated', role: 'authenticated' },
    { custom: { aud: 'authenticated', role: 'authenticated' } },
  ],
  [
    'a session token with claims for Hasura',
    { ...plain, 'https://hasura.io/jwt/claims': { 'x-hasura-user-id': 'user_1' } },
    { custom: { 'https://hasura.io/jwt/claims': { 'x-hasura-user-id': 'user_1' } } },
  ],
  [
    'a gateway that makes text of every claim',
    Object.fromEntries(
      Object.entries({ ...plain, exp: 1, iat: 2 }).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
    {},
  ],
  ['a gateway that makes text of objects only', { ...plain, o: JSON.stringify(o) }, {}],
  ['claims without factor ages', withoutAges, { factorVerificationAge: null }],
];

describe.each(forms)('%s', (_, claims, differs) => {
  test('reads as the plain claims', () => {
    expect(readSessionClaims(claims)).toStrictEqual({ ...session, ...differs });
  });
  test('has what the plain claims have', () => {
    expect(hasPermission(claims, 'org:invoices:read')).toBe(true);
    expect(hasPermission(claims, 'org:invoices:create')).toBe(false);
    expect(hasRole(claims, 'org:admin')).toBe(true);
    expect(hasRole(claims, 'org:member')).toBe(false);
    expect(hasFeature(claims, 'org:invoices')).toBe(true);
    expect(hasFeature(claims, 'user:invoices')).toBe(false);
    expect(hasPlan(claims, 'org:pro')).toBe(true);
    expect(authState(claims)).toBe('ready');
  });
  test('is pending where the token is', () => {
    const pending: Record<string, unknown> = { ...claims, sts: 'pending' };
    expect(authState(pending)).toBe('pending');
    expect(hasPermission(pending, 'org:invoices:read')).toBe(false);
    expect(hasRole(pending, 'org:admin')).toBe(false);
  });
});

test('a version 1 token as text', () => {
  const claims = {
    sub: 'user_1',
    sid: 'sess_1',
    exp: '1',
    org_id: 'org_1',
    org_role: 'org:admin',
    org_permissions: '["org:a:b"]',
  };
  expect(readSessionClaims(claims)).toMatchObject({ version: 1, orgPermissions: ['org:a:b'] });
  expect(hasPermission(claims, 'a:b')).toBe(true);
});

test('text that says null says nothing', () => {
  const claims = { ...plain, v: '2', o: 'null', fva: 'null', act: 'null' };
  const { orgId, factorVerificationAge, actor } = readSessionClaims(claims);
  expect([orgId, factorVerificationAge, actor]).toEqual([null, null, null]);
  expect(authState(claims)).toBe('no-organization');
});

describe('a claim that only looks like another form', () => {
  test('flat keys beside `sub` are claims of the template', () => {
    const { o: _none, ...personal } = plain;
    const claims = { ...personal, 'o.id': 'org_9', 'o.rol': 'admin' };
    expect(readSessionClaims(claims)).toMatchObject({
      orgId: null,
      custom: { 'o.id': 'org_9', 'o.rol': 'admin' },
    });
    expect(hasRole(claims, 'admin')).toBe(false);
    expect(authState(claims)).toBe('no-organization');
  });
  test('`subject` beside `sub` is one, too', () => {
    const claims = { ...plain, subject: 'user_9', issuer: 'x', tokenIdentifier: 'x|user_9' };
    expect(readSessionClaims(claims)).toMatchObject({
      userId: 'user_1',
      custom: { subject: 'user_9', issuer: 'x', tokenIdentifier: 'x|user_9' },
    });
  });
  test('an API key has a subject, and no session', () => {
    const auth = { tokenType: 'api_key', id: 'ak_1', subject: 'user_1', userId: 'user_1' };
    expect(authState(auth)).toBe('signed-out');
    expect(hasRole(auth, 'admin')).toBe(false);
  });
  test('custom text stays text, though it is JSON', () => {
    const claims = { ...identity, name: '{"role":"admin"}', 'properties.email': 'a@b.c' };
    expect(readSessionClaims(claims).custom).toEqual({
      name: '{"role":"admin"}',
      'properties.email': 'a@b.c',
    });
  });
  test('flat keys beside the object are not read', () => {
    const claims = {
      ...identity,
      o: JSON.stringify(o),
      ...flat('o', { rol: 'owner', id: 'org_9' }),
    };
    expect(readSessionClaims(claims)).toMatchObject({ orgId: 'org_1', orgRole: 'org:admin' });
  });
  test('a key of every object is no prototype', () => {
    const claims = { ...identity, ...flat('o', o), 'o.__proto__': { rol: 'x' } };
    expect(readSessionClaims(claims).orgRole).toBe('org:admin');
    expect(Reflect.get({}, 'rol')).toBe(undefined);
  });
});

describe('claims without a session', () => {
  const template = { aud: 'convex', sub: 'user_1', iss, org_id: 'org_1', org_role: 'org:admin' };
  test.each([
    ['of a JWT template', template, 'sid', ['sid', 'v', 'sts', 'o']],
    [
      "of Convex's older template",
      { subject: 'user_1', issuer: iss, tokenIdentifier: `${iss}|user_1`, org_role: 'org:admin' },
      'sid',
      ['sid', 'v', 'sts', 'o'],
    ],
    [
      'of a template for Hasura',
      { 'https://hasura.io/jwt/claims': { 'x-hasura-user-id': 'user_1' } },
      'sub',
      ['sub', 'sid', 'v', 'sts', 'o'],
    ],
    [
      'of a template for Hasura, as text',
      { 'https://hasura.io/jwt/claims': '{"x-hasura-user-id":"user_1"}' },
      'sub',
      ['sub', 'sid', 'v', 'sts', 'o'],
    ],
    [
      'as session variables of Hasura',
      { 'x-hasura-role': 'admin', 'x-hasura-user-id': 'user_1' },
      'sub',
      ['sub', 'sid', 'v', 'sts', 'o'],
    ],
    [
      'as headers for Hasura',
      { 'X-Hasura-Role': 'admin', 'X-Hasura-User-Id': 'user_1' },
      'sub',
      ['sub', 'sid', 'v', 'sts', 'o'],
    ],
    [
      'of an identity without tokenIdentifier',
      { subject: 'user_1', issuer: iss, sid: 'sess_1', v: 2 },
      'sub',
      ['sub', 'sts', 'o'],
    ],
  ])('%s say what they lack, and are not signed out', (_, claims, path, lacking) => {
    const error = thrownBy(() => readSessionClaims(claims));
    expect(error).toMatchObject({
      code: 'ISOCLERK_SESSION_INCOMPLETE',
      path,
      issues: lacking.map((name) => ({ path: name, message: 'missing' })),
    });
    expect(error.message).not.toContain('user_1');
    expect(authState(claims as never)).toBe('unknown');
    expect(hasRole(claims as never, 'org:admin')).toBe(false);
  });

  test('an organization in a spelling that is not read is no personal account', () => {
    const claims = { ...plain, o: 'map[id:org_1 rol:admin]' };
    expect(() => readSessionClaims(claims)).toThrow('o: not an object');
    expect(authState(claims)).toBe('unknown');
    expect(hasRole(claims, 'admin')).toBe(false);
  });

  test.each([
    ['a machine', { sub: 'mch_1', iss }],
    ['a mail', { subject: 'Hello' }],
    ['an empty user', { sub: '', sid: 'sess_1' }],
    ['nobody', { issuer: iss }],
  ])('%s is signed out', (_, claims) => {
    expect(authState(claims as never)).toBe('signed-out');
  });

  test('an auth object with claims that cannot be read is unknown', () => {
    expect(authState({ userId: 'user_1', sessionClaims: { sub: 'user_1' } })).toBe('unknown');
  });
});

describe('the custom option', () => {
  const schema = z.object({ locale: z.enum(['en', 'de']), seats: z.coerce.number() });
  const claims = { ...plain, locale: 'en', seats: '3' };

  test('gives what the schema makes of the custom claims', () => {
    const read = readSessionClaims(claims, { custom: schema });
    expect(read).toStrictEqual({ ...session, custom: { locale: 'en', seats: 3 } });
  });
  test('says where they do not fit, without a value', () => {
    const odd = { ...claims, locale: 'hunter2' };
    const error = thrownBy(() => readSessionClaims(odd, { custom: schema }));
    expect(error).toMatchObject({
      code: 'ISOCLERK_SCHEMA_MISMATCH',
      path: 'custom.locale',
      issues: [{ path: 'custom.locale', message: 'does not fit the schema' }],
    });
    expect(JSON.stringify([error, error.message])).not.toContain('hunter2');
  });
  test('refuses what is no schema, also null', () => {
    for (const custom of [null, {}, 'x']) {
      const error = thrownBy(() => readSessionClaims(claims, { custom } as never));
      expect(error).toMatchObject({ code: 'ISOCLERK_SCHEMA_INVALID', path: 'custom' });
    }
  });
  test('is an own property', () => {
    expect(readSessionClaims(claims, Object.create({ custom: schema })).custom).toEqual({
      locale: 'en',
      seats: '3',
    });
    expect([claims].map(readSessionClaims)).toHaveLength(1);
  });
  test('gives a session that stays pending, whatever the schema gives', () => {
    const nothing = z.unknown().transform(() => undefined);
    const pending = readSessionClaims({ ...claims, sts: 'pending' }, { custom: nothing });
    expect(hasPermission(pending, 'org:invoices:read')).toBe(false);
    expect(authState(pending)).toBe('pending');
    const active = readSessionClaims(claims, { custom: nothing });
    expect(hasFeature(active, 'org:invoices')).toBe(true);
    expect(hasPermission(JSON.parse(JSON.stringify(active)), 'org:invoices:read')).toBe(true);
  });
});
