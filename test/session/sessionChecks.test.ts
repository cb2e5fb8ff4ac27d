import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from '../../src/session/index.js';

const claims = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  pla: 'o:pro',
  fea: 'o:invoices,u:beta',
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create,read', fpm: '2' },
};
const read = readSessionClaims(claims);
// What auth() of @clerk/backend holds, what makeAuthObjectSerializable leaves of it, and what useAuth() gives.
const backendAuth = {
  tokenType: 'session_token' as const,
  isAuthenticated: true,
  userId: 'user_1',
  sessionId: 'sess_1',
  sessionStatus: 'active',
  sessionClaims: claims,
  orgId: 'org_1',
  orgRole: 'org:admin',
  orgSlug: 'acme',
  orgPermissions: ['org:invoices:read'],
};
const reactAuth = {
  isLoaded: true,
  isSignedIn: true,
  userId: 'user_1',
  sessionId: 'sess_1',
  sessionClaims: claims,
  orgId: 'org_1',
  orgRole: 'org:admin',
};

describe.each([
  ['claims', claims],
  ['read claims', read],
  ['read claims after JSON', JSON.parse(JSON.stringify(read)) as typeof read],
  ['a backend auth object', backendAuth],
  ['a useAuth() result', reactAuth],
])('on %s', (_, session) => {
  test('hasPermission finds what the session has, with and without org:', () => {
    expect(hasPermission(session, 'org:invoices:read')).toBe(true);
    expect(hasPermission(session, 'invoices:read')).toBe(true);
    expect(hasPermission(session, 'org:invoices:create')).toBe(false);
  });

  test('hasRole compares with and without org:', () => {
    expect(hasRole(session, 'org:admin')).toBe(true);
    expect(hasRole(session, 'admin')).toBe(true);
    expect(hasRole(session, 'org:member')).toBe(false);
  });

  test('hasFeature looks in every scope, or in the one that is asked', () => {
    expect(hasFeature(session, 'beta')).toBe(true);
    expect(hasFeature(session, 'user:beta')).toBe(true);
    expect(hasFeature(session, 'u:beta')).toBe(true);
    expect(hasFeature(session, 'org:beta')).toBe(false);
    expect(hasFeature(session, 'team:beta')).toBe(false);
  });

  test('hasPlan looks in every scope, or in the one that is asked', () => {
    expect(hasPlan(session, 'pro')).toBe(true);
    expect(hasPlan(session, 'org:pro')).toBe(true);
    expect(hasPlan(session, 'user:pro')).toBe(false);
  });
});

const checks = [
  ['hasPermission', hasPermission, 'org:invoices:read'],
  ['hasRole', hasRole, 'admin'],
  ['hasFeature', hasFeature, 'invoices'],
  ['hasPlan', hasPlan, 'pro'],
] as const;

describe.each(checks)('%s', (_, check, held) => {
  test('is true for the session these tests take it from', () => {
    expect(check(claims, held)).toBe(true);
  });

  test('is false for a pending session, unless that is asked for', () => {
    const pending = { ...claims, sts: 'pending' };
    expect(check(pending, held)).toBe(false);
    expect(check(pending, held, { treatPendingAsSignedOut: true })).toBe(false);
    expect(check(pending, held, { treatPendingAsSignedOut: false })).toBe(true);
    expect(check({ ...backendAuth, sessionStatus: 'pending' }, held)).toBe(false);
    expect(check({ ...reactAuth, sessionClaims: pending }, held)).toBe(false);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'user_1'],
    ['an empty object', {}],
    [
      'a signed-out auth object',
      { ...backendAuth, userId: null, sessionClaims: null, orgId: null },
    ],
    ['a machine auth object', { ...backendAuth, tokenType: 'api_key' }],
    ['an auth object of no token', { tokenType: null, isAuthenticated: false }],
    ['claims without sub', { ...claims, sub: undefined }],
    ['claims of an unknown version', { ...claims, v: 3 }],
    ['claims with a broken fea', { ...claims, fea: 'invoices' }],
    ['inherited claims', Object.create(claims)],
    ['an inherited auth object', Object.create(backendAuth)],
    ['read claims that lost a list', { userId: 'user_1', custom: {}, status: null }],
    [
      'a hostile proxy',
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor() {
            throw new Error('hostile');
          },
        },
      ),
    ],
    [
      'a hostile getter',
      {
        get sub() {
          throw new Error('hostile');
        },
      },
    ],
  ])('is false for %s', (_name, session) => {
    expect(check(session as never, held)).toBe(false);
  });

  test('never throws, and grants nothing to arbitrary data', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (session, value) => {
        expect(check(session as never, value)).toBe(false);
      }),
    );
  });
});

describe('an organization that the token does not know yet', () => {
  const switched = { ...reactAuth, orgId: 'org_2', orgRole: 'org:member' };
  test('has no permissions of the old one', () => {
    expect(hasPermission(switched, 'org:invoices:read')).toBe(false);
  });
  test('has the role that the auth object says', () => {
    expect(hasRole(switched, 'member')).toBe(true);
    expect(hasRole(switched, 'admin')).toBe(false);
  });
});

describe('what Clerk reads into odd questions', () => {
  const odd = { v: 2, sub: 'user_1', sid: 'sess_1', fea: 'o:org,o:pro' };
  test.each([
    ['org:', true],
    ['org:pro:x', true],
    ['team:pro', false],
    [':pro', false],
    ['', false],
  ])('%j', (asked, answer) => {
    expect(hasFeature(odd, asked)).toBe(answer);
  });
});

describe('without an active organization', () => {
  test('there are no permissions and roles, even if the claims carry some', () => {
    const personal = { sub: 'u', sid: 's', org_role: 'org:admin', org_permissions: ['org:a:b'] };
    expect(hasPermission(personal, 'org:a:b')).toBe(false);
    expect(hasRole(personal, 'admin')).toBe(false);
  });
});

// A small mask is a number of 32 bits, and shifting by 33 shifts by one.
test('a permission behind the bits of its mask is not granted', () => {
  const names = Array.from({ length: 70 }, (_, index) => `p${index}`);
  const o = { id: 'org_1', rol: 'admin', per: names.join(), fpm: '2' };
  const source: object = { ...claims, o };
  const granted = names.filter((name) => hasPermission(source, `org:invoices:${name}`));
  expect(granted).toEqual(['p1']);
  expect(readSessionClaims({ ...claims, o }).orgPermissions).toEqual(['org:invoices:p1']);
});
