import { describe, expect, test } from 'vitest';
import {
  JWT_TEMPLATE_CATEGORY,
  M2M_CATEGORY,
  SESSION_CATEGORY,
} from '../../src/internal/tokenCategories.js';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  isSessionAuth,
  pendingTasks,
  readSessionClaims,
  type SessionLike,
  tokenKind,
} from '../../src/session/index.js';

const ids = { sub: 'user_1', sid: 'sess_1' };
const second = { ...ids, v: 2, fea: 'o:invoices' };
const INVOICES = 'org:invoices:read';

describe('readSessionClaims names what is wrong', () => {
  const HINT = 'Pass the claims of a Clerk session token, such as auth().sessionClaims.';
  test.each<[string, string, unknown]>([
    ['', 'not an object', 5],
    ['sub', 'missing or empty', { ...ids, sub: '' }],
    ['sid', 'missing or empty', { ...ids, sid: '' }],
    ['sid', 'not a string', { ...ids, sid: 5 }],
    ['sts', 'not a string', { ...ids, sts: 5 }],
    ['pla', 'not a string', { ...ids, pla: 5 }],
    ['fea', 'not a string', { ...ids, fea: 5 }],
    ['fea', 'an entry without a scope such as "o:"', { ...ids, fea: ',o:a' }],
    ['fea', 'an entry without a scope such as "o:"', { ...ids, fea: 'a,o:b' }],
    ['org_id', 'not a string', { ...ids, org_id: 5 }],
    ['org_slug', 'not a string', { ...ids, org_slug: 5 }],
    ['org_role', 'not a string', { ...ids, org_role: 5 }],
    ['org_permissions', 'not an array of strings', { ...ids, org_permissions: {} }],
    ['org_permissions', 'not an array of strings', { ...ids, org_permissions: [INVOICES, 5] }],
    ['o', 'not an object', { ...second, o: 5 }],
    ['o.id', 'missing or empty', { ...second, o: {} }],
    ['o.rol', 'not a string', { ...second, o: { id: 'org_1', rol: 5 } }],
    ['o.slg', 'not a string', { ...second, o: { id: 'org_1', slg: 5 } }],
    ['o.per', 'not a string', { ...second, o: { id: 'org_1', per: 5 } }],
    ['o.fpm', 'not a string', { ...second, o: { id: 'org_1', fpm: 5 } }],
    [
      'o.fpm',
      'a mask longer than a session cookie',
      { ...second, o: { id: 'org_1', per: 'read', fpm: `1,${'9'.repeat(4097)}` } },
    ],
    ['fva', 'not a pair of numbers', { ...ids, fva: [1] }],
    ['fva', 'not a pair of numbers', { ...ids, fva: [1, 2, 3] }],
    ['fva', 'not a pair of numbers', { ...ids, fva: [1, 'x'] }],
    ['fva', 'not a pair of numbers', { ...ids, fva: { 0: 1, 1: 2, length: 2 } }],
    ['act', 'not an object', { ...ids, act: 5 }],
    ['act.sub', 'missing or empty', { ...ids, act: {} }],
    ['act.type', 'not a string', { ...ids, act: { sub: 'user_2', type: 5 } }],
  ])('at %j: %s', (path, problem, claims) => {
    expect(() => readSessionClaims(claims)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_SESSION_INVALID',
        path,
        message: `${path && `${path}: `}${problem}. ${HINT}`,
      }),
    );
  });

  test('and what claims without a session lack', () => {
    expect(() => readSessionClaims({ sub: 'user_1', v: 2 })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_SESSION_INCOMPLETE',
        message:
          'sid: missing: these claims name no session. Tokens of JWT templates say less than session tokens: hand on the session token itself, getToken() without a template.',
        issues: ['sid', 'sts', 'o'].map((path) => ({ path, message: 'missing' })),
      }),
    );
  });
});

describe('readSessionClaims reads to the end', () => {
  test('permissions that look like JSON are permissions', () => {
    const org_permissions = ['["org:a:b"]'];
    expect(readSessionClaims({ ...ids, org_permissions }).orgPermissions).toEqual(org_permissions);
  });
  test('entries may have blanks around them, and a scope that nobody has', () => {
    expect(readSessionClaims({ ...ids, fea: ' o:a , u:b,:c' }).features).toEqual([
      { slug: 'a', scopes: ['org'] },
      { slug: 'b', scopes: ['user'] },
      { slug: 'c', scopes: [] },
    ]);
    expect(readSessionClaims({ ...ids, fea: ':c' }).features).toEqual([{ slug: 'c', scopes: [] }]);
  });
  test.each(['1e3', '0x11', '-1', '1.5', 'x', '1234567890123456x', 'x1234567890123456'])(
    'the mask %s holds nothing',
    (fpm) => {
      const { orgPermissions } = readSessionClaims({
        ...second,
        o: { id: 'org_1', per: 'create,read,update,delete,a,b,c,d,e,f', fpm },
      });
      expect(orgPermissions).toEqual([]);
    },
  );
  const listed = (length: number) => {
    const fea = `o:${'a'.repeat(length - 'org::x'.length)}`;
    return readSessionClaims({ ...ids, v: 2, fea, o: { id: 'org_1', per: 'x', fpm: '1' } });
  };
  test('lists four million characters and no more', () => {
    expect(listed(4_000_000).orgPermissions?.length).toBe(1);
    expect(() => listed(4_000_001)).toThrow('more permissions than a session cookie can list');
  });
  test('an identity keeps a custom claim that ends like one of Clerk', () => {
    const identity = {
      subject: 'user_1',
      tokenIdentifier: 'https://clerk.example.com|user_1',
      issuer: 'https://clerk.example.com',
      sid: 'sess_1',
      'too.id': 'mine',
    };
    const { custom, orgId } = readSessionClaims(identity);
    expect([custom, orgId]).toEqual([{ 'too.id': 'mine' }, null]);
  });
});

describe('a permission is granted by its own feature and place', () => {
  const may = (claims: { fea: string; per: string; fpm: string }, permission: string) => {
    const { fea, per, fpm } = claims;
    return hasPermission(
      { ...ids, v: 2, fea, o: { id: 'org_1', per, fpm } } as SessionLike,
      permission,
    );
  };
  test.each([
    [
      'behind a feature of the user',
      { fea: 'u:beta,o:invoices', per: 'create,read', fpm: '2' },
      true,
    ],
    ['of another feature', { fea: 'o:payments', per: 'read', fpm: '1' }, false],
    ['of a feature of the same length', { fea: 'o:receipts', per: 'read', fpm: '1' }, false],
    ['of the second feature', { fea: 'o:payments,o:invoices', per: 'read', fpm: '0,1' }, true],
    ['of the first feature', { fea: 'o:payments,o:invoices', per: 'read', fpm: '1,0' }, false],
    ['with a mask that is no number', { fea: 'o:invoices', per: 'read', fpm: '0x1' }, false],
  ])('%s', (_what, claims, granted) => {
    expect(may(claims, INVOICES)).toBe(granted);
  });
  test('and not by a name without a colon', () => {
    expect(may({ fea: 'o:invoices', per: 'read', fpm: '1' }, 'org:invoices.read')).toBe(false);
  });
});

describe('the has… checks at their edges', () => {
  test('org: may stand twice before a role', () => {
    expect(
      hasRole({ ...ids, org_id: 'org_1', org_role: 'org:admin' } as SessionLike, 'org:org:admin'),
    ) //
      .toBe(true);
  });
  test('a scope that nobody has gives no plan', () => {
    expect(hasPlan({ ...ids, pla: 'x:pro' } as SessionLike, 'pro')).toBe(false);
  });
  test('an auth object says its own permissions', () => {
    const auth = { userId: 'user_1', orgId: 'org_1', orgPermissions: [INVOICES] };
    expect(hasPermission(auth, INVOICES)).toBe(true);
  });
  const read = { userId: 'user_1', status: 'active', orgId: null, orgPermissions: null, plans: [] };
  test.each<[string, object]>([
    ['without a version', { custom: {} }],
    ['with entries that are none', { version: 2 }],
  ])('read claims %s', (_what, more) => {
    const features = [null, 'beta', {}, { slug: 'beta' }, { slug: 'beta', scopes: ['user'] }];
    expect(hasFeature({ ...read, ...more, features } as SessionLike, 'beta')).toBe(true);
    expect(hasFeature({ ...read, ...more, features } as SessionLike, 'org:beta')).toBe(false);
  });
});

describe('authState at its edges', () => {
  const resource = { lastActiveOrganizationId: 'org_1', user: { id: 'user_1' } };
  test.each<[string, unknown, string]>([
    ['a user without claims', { userId: 'user_1' }, 'no-organization'],
    ['an id that is no text', { userId: 5 }, 'signed-out'],
    ['an auth object with an empty sub', { sub: null, userId: 'user_1', orgId: 'org_1' }, 'ready'],
    [
      'an auth object of a class with sub',
      Object.assign(Object.create({ sub: 'user_2' }), { userId: 'user_1', orgId: 'org_1' }),
      'ready',
    ],
    ['a session resource', { ...resource, status: 'active' }, 'ready'],
    ['a session resource without a status', { ...resource, status: null }, 'signed-out'],
  ])('%s', (_what, auth, state) => {
    expect(authState(auth as SessionLike)).toBe(state);
  });
  test('an inherited organization makes no session resource', () => {
    const session = { status: 'active', user: { id: 'user_1' } };
    let state: unknown;
    try {
      const value = 'org_evil';
      Object.defineProperty(Object.prototype, 'lastActiveOrganizationId', {
        value,
        configurable: true,
      });
      state = authState(session as SessionLike);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'lastActiveOrganizationId');
    }
    expect(state).toBe('signed-out');
  });
  test.each<[string, unknown]>([
    ['an object', { a: { key: 'setup-mfa' } }],
    ['a text', 'setup-mfa'],
    ['empty names', [{ key: '' }]],
  ])('has no pending task in %s', (_what, tasks) => {
    expect(pendingTasks({ status: 'pending', tasks })).toEqual([]);
  });
});

describe('tokenKind at its edges', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (header: object, payload: unknown) => `${part(header)}.${part(payload)}.c2ln`;
  const session = { cat: SESSION_CATEGORY };
  test.each([
    ['a session token', token(session, ids), 'session_token'],
    ['a session token without a session', token(session, { sub: 'user_1' }), 'unknown'],
    ['a session token without a user', token(session, { sid: 'sess_1' }), 'unknown'],
    ['a token of a template', token({ cat: JWT_TEMPLATE_CATEGORY }, {}), 'jwt_template'],
    ['a token of a machine', token({ cat: M2M_CATEGORY }, {}), 'm2m_token'],
    ['an old session token', token({}, ids), 'session_token'],
    ['an old token of another session', token({}, { ...ids, sid: 'x' }), 'unknown'],
    ['an old token of another user', token({}, { ...ids, sub: 'x' }), 'unknown'],
    ['a blank before it', ` ${token(session, ids)}`, 'unknown'],
    ['a blank behind it', `${token(session, ids)} x`, 'unknown'],
    ['a fourth part', `${token(session, ids)}.x`, 'unknown'],
    ['a header that is no JSON', `abcd.${part(ids)}.c2ln`, 'unknown'],
    ['a payload that is no JSON', `${part(session)}.abcd.c2ln`, 'unknown'],
    ['a payload that is a list', token(session, [ids]), 'unknown'],
  ])('%s', (_what, text, kind) => {
    expect(tokenKind(text)).toBe(kind);
  });
});

describe('isSessionAuth at its edges', () => {
  test('takes objects only', () => {
    const auth = { tokenType: 'session_token' };
    expect(isSessionAuth(auth)).toBe(true);
    expect([Object.assign(() => 1, auth), null, undefined].map(isSessionAuth)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
