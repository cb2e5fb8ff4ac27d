import { createAuthenticateRequest } from '@clerk/backend/internal';
import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  isSessionAuth,
  pendingTasks,
  readSessionClaims,
  tokenKind,
} from '../../src/session/index.js';
import { thrownBy } from '../thrownBy.js';

const claims = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  fea: 'o:invoices',
  pla: 'o:pro',
  o: { id: 'org_1', rol: 'admin', per: 'read', fpm: '1' },
};

describe('what is not claims', () => {
  const awaited = 'not claims but a promise. Await it first.';
  const ofAuth = 'Pass useAuth().sessionClaims; authState() takes sessions.';
  const around = (place: string) => `not claims but an object around them. Pass its ${place}.`;
  const token = `not claims but the text of a token. Verify it first, and pass the claims that verifyToken gives.`;
  test.each<[string, unknown, string]>([
    ['a promise', Promise.resolve(claims), awaited],
    ['a promise of a library', Object.fromEntries([['then', () => {}]]), awaited],
    ["Supabase's getClaims()", { data: { claims }, error: null }, around('data.claims')],
    [
      'an event of an API gateway',
      { requestContext: { authorizer: { jwt: { claims } } } },
      around('requestContext.authorizer.jwt.claims'),
    ],
    ['its requestContext', { authorizer: { jwt: { claims } } }, around('authorizer.jwt.claims')],
    ['its authorizer', { jwt: { claims } }, around('jwt.claims')],
    ['claims in an object', { claims }, around('claims')],
    ['what a JWT library gives', { payload: claims, protectedHeader: {} }, around('payload')],
    ['an auth object', { userId: 'user_1', sessionClaims: claims }, around('sessionClaims')],
    [
      'an object around claims of a template',
      { data: { claims: { sub: 'user_1' } } },
      around('data.claims'),
    ],
    ['the text of a token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2ln', token],
    ['a header', 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2ln', token],
    [
      'a header as somebody wrote it',
      'bearer  eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2ln',
      token,
    ],
    [
      'the text of a token behind a space',
      ' eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ.c2ln',
      token,
    ],
    ['claims in JSON', JSON.stringify(claims), 'not claims but JSON in a text. Parse it first.'],
    ['a list of claims', [claims], 'not claims but a list. Pass one of its items.'],
    [
      'what useSession() gives',
      { isLoaded: true, isSignedIn: true, session: { id: 'sess_1', status: 'active' } },
      `not claims but an object around a session. ${ofAuth}`,
    ],
    [
      'what useUser() gives',
      { isLoaded: true, isSignedIn: true, user: { id: 'user_1' } },
      `not claims but a user. ${ofAuth}`,
    ],
    [
      'an event of a REST API of a gateway',
      { requestContext: { authorizer: { claims } } },
      around('requestContext.authorizer.claims'),
    ],
    ['the authorizer of one', { authorizer: { claims } }, around('authorizer.claims')],
    [
      'the state of a request before its handshake',
      { status: 'handshake', isAuthenticated: false, toAuth: () => null },
      'not claims but the state of a request. Pass its toAuth().',
    ],
    [
      'a function',
      async () => claims,
      'not claims but a function. Call it, await what it returns, and pass that.',
    ],
    [
      'the state of a request',
      { status: 'signed-in', isAuthenticated: true, toAuth: () => ({}) },
      'not claims but the state of a request. Pass its toAuth().',
    ],
  ])('%s is named, and nobody is signed out by it', (_, value, message) => {
    const error = thrownBy(() => readSessionClaims(value));
    expect(error).toMatchObject({ code: 'ISOCLERK_SESSION_INVALID', path: '', message });
    expect(error.message).not.toContain('user_1');
    const any = value as never;
    const isAuth = Object.hasOwn(Object(value), 'userId');
    expect(authState(any)).toBe(isAuth ? 'no-organization' : 'unknown');
    if (isAuth) return;
    expect(hasRole(any, 'admin')).toBe(false);
    expect(hasPermission(any, 'invoices:read')).toBe(false);
    expect(hasFeature(any, 'invoices')).toBe(false);
    expect(hasPlan(any, 'pro')).toBe(false);
    expect(isSessionAuth(value)).toBe(false);
    expect(pendingTasks(any)).toEqual([]);
  });

  test('a promise is of no kind', () => {
    expect(tokenKind(Promise.resolve('ak_1'))).toBe('unknown');
  });

  test.each<[string, unknown]>([
    ["Supabase's getClaims() signed out", { data: null, error: null }],
    ['claims that are none', { data: { claims: null } }],
    ['a wrapper of a machine', { claims: { sub: 'mch_1' } }],
    ['an API key with claims', { tokenType: 'api_key', claims: { sub: 'user_1' } }],
    ['the state of a signed-out request', { isAuthenticated: false, toAuth: () => null }],
    ['any text', 'hello eyJ'],
  ])('%s is signed out', (_, value) => {
    expect(authState(value as never)).toBe('signed-out');
  });

  test('a request without a token is signed out, as @clerk/backend states it', async () => {
    const { authenticateRequest } = createAuthenticateRequest({
      options: {
        publishableKey: 'pk_test_Zm9vLWJhci0xMy5jbGVyay5hY2NvdW50cy5kZXYk',
        secretKey: 'sk_test_abcdefghijklmnopqrstuvwxyz',
      },
      apiClient: {} as never,
    });
    const state = await authenticateRequest(new Request('https://example.com/'), {});
    expect(state.status).toBe('signed-out');
    expect(authState(state as never)).toBe('signed-out');
  });

  test('a method that every object inherits is no promise', () => {
    try {
      Object.defineProperty(Object.prototype, 'then', { value: () => {}, configurable: true });
      expect(authState({} as never)).toBe('signed-out');
      expect(() => readSessionClaims({})).toThrow('sub: missing or empty');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'then');
    }
  });
});

describe('lists that a gateway prints in words', () => {
  const ids = { sub: 'user_1', sid: 'sess_1' };
  const first = { ...ids, org_id: 'org_1', org_role: 'org:admin' };

  test('factor ages', () => {
    const read = (fva: string) => readSessionClaims({ ...ids, v: '2', fva }).factorVerificationAge;
    expect(read('[3 -1]')).toEqual([3, -1]);
    expect(read('[3,-1]')).toEqual([3, -1]);
    expect(read('[99999 0]')).toEqual([99_999, 0]);
    expect(authState({ ...ids, v: '2', fva: '[3 -1]' })).toBe('no-organization');
    for (const fva of ['3 -1]', '[3 -1', 'x3 -1]', '[3 -1]x']) {
      expect(() => read(fva)).toThrow(expect.objectContaining({ path: 'fva' }));
    }
  });

  test('words with signs of JSON are no words', () => {
    for (const word of ['{org:a:read', '"org:a:read', 'org:a:read}', 'x{org:a:read']) {
      const claims = { ...first, org_permissions: `[org:b:read ${word}]` };
      expect(hasPermission(claims, 'b:read')).toBe(false);
    }
  });

  test('permissions of version 1', () => {
    const claims = { ...first, org_permissions: '[org:a:read org:b:read]' };
    expect(readSessionClaims(claims).orgPermissions).toEqual(['org:a:read', 'org:b:read']);
    expect(hasPermission(claims, 'a:read')).toBe(true);
    expect(hasPermission(claims, 'b:read')).toBe(true);
    expect(hasPermission(claims, 'c:read')).toBe(false);
    expect(hasPermission(claims, 'a:read org:b:read')).toBe(false);
    const one = { ...first, org_permissions: '[org:a:read]' };
    expect(readSessionClaims(one).orgPermissions).toEqual(['org:a:read']);
    expect(readSessionClaims({ ...first, org_permissions: '[]' }).orgPermissions).toEqual([]);
  });

  const HINT = 'Pass the claims as the token has them, or let the gateway hand them on as JSON.';
  const text = (path: string, expected: string) =>
    `${path}: not ${expected} but text: a gateway has changed this claim. ${HINT}`;
  test.each<[string, object, string]>([
    ['ages of three', { fva: '[1 2 3]' }, text('fva', 'a pair of numbers')],
    ['ages in words', { fva: '[three -1]' }, text('fva', 'a pair of numbers')],
    ['ages without end', { fva: '[Infinity -1]' }, text('fva', 'a pair of numbers')],
    ['ages apart', { fva: '[3  -1]' }, text('fva', 'a pair of numbers')],
    ['ages without brackets', { fva: '3 -1' }, text('fva', 'a pair of numbers')],
    ['ages cut', { fva: '[3 -1' }, text('fva', 'a pair of numbers')],
    ['JSON of a number', { fva: '3' }, text('fva', 'a pair of numbers')],
    [
      'permissions in quotes',
      { org_permissions: "['org:a:b']" },
      text('org_permissions', 'an array of strings'),
    ],
    [
      'permissions with commas',
      { org_permissions: '[org:a:b, org:c:d]' },
      text('org_permissions', 'an array of strings'),
    ],
    [
      'lists in lists',
      { org_permissions: '[[org:a:b]]' },
      text('org_permissions', 'an array of strings'),
    ],
    ['a printed organization', { v: '2', o: 'map[id:org_1 rol:admin]' }, text('o', 'an object')],
    ["Java's form of one", { v: '2', o: '{id=org_1, rol=admin}' }, text('o', 'an object')],
    ['a printed actor', { act: 'map[sub:user_2]' }, text('act', 'an object')],
  ])('%s are refused by name, and nobody is signed out by it', (_, odd, message) => {
    const claims = { ...ids, ...odd };
    expect(thrownBy(() => readSessionClaims(claims))).toMatchObject({
      code: 'ISOCLERK_SESSION_INVALID',
      message,
    });
    expect(authState(claims)).toBe('unknown');
    expect(hasRole(claims, 'admin')).toBe(false);
  });

  test('custom claims keep the form in which they came', () => {
    expect(readSessionClaims({ ...ids, roles: '[a b]' }).custom).toEqual({ roles: '[a b]' });
  });
});

describe('a schema in the place of options', () => {
  test.each<[string, unknown]>([
    ['zod', z.object({ locale: z.string() })],
    ['valibot', v.object({ locale: v.string() })],
    ['arktype', type({ locale: 'string' })],
    ['a function that is none', () => true],
  ])('of %s is refused, not ignored', (_, schema) => {
    const error = thrownBy(() => readSessionClaims(claims, schema as never));
    expect(error).toMatchObject({
      code: 'ISOCLERK_SCHEMA_INVALID',
      path: '',
      message: 'a schema, where options belong. Pass { custom: schema }.',
    });
  });
  test.each(['schema', 'customs', 'publicMetadata'])('under the name %s is refused', (name) => {
    const options = { [name]: z.object({}) };
    expect(thrownBy(() => readSessionClaims(claims, options as never))).toMatchObject({
      code: 'ISOCLERK_SCHEMA_INVALID',
      path: name,
      message: `${name}: no option has this name. Pass { custom: schema }.`,
    });
  });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an index, as map gives it', 0],
    ['an empty object', {}],
    ['no schema', { custom: undefined }],
  ])('%s is none', (_, options) => {
    expect(readSessionClaims(claims, options as never).userId).toBe('user_1');
  });
  test('another name beside it is nobody’s concern', () => {
    const options = { custom: z.object({}), note: 'x' };
    expect(readSessionClaims(claims, options).custom).toEqual({});
  });
});
