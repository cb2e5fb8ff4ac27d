import { afterEach, describe, expect, test } from 'vitest';
import * as session from '../../src/session/index.js';
import { hostileValue, plainValue } from '../hostile.js';
import { sweep } from '../sweep.js';

const names = [
  ...['v', 'sub', 'sid', 'sts', 'o', 'id', 'rol', 'slg', 'per', 'fpm', 'fea', 'pla', 'fva', 'act'],
  ...['org_id', 'org_role', 'org_permissions', 'userId', 'custom', 'tokenType', 'sessionClaims'],
  ...[
    'orgId',
    'orgRole',
    'orgPermissions',
    'features',
    'plans',
    'scopes',
    'slug',
    'status',
    'tasks',
  ],
  ...[
    'key',
    'user',
    'isLoaded',
    'lastActiveOrganizationId',
    'treatPendingAsSignedOut',
    '__proto__',
  ],
];
const texts = [
  1,
  2,
  'user_1',
  'sess_1',
  'o:a,u:b',
  'a,b',
  '3,1',
  'active',
  'pending',
  'org:a:b',
  true,
  null,
  [1, 2],
];
const guards = new Set(Object.keys(session).filter((name) => name !== 'readSessionClaims'));

describe('isoclerk/session lets nothing but its own errors out', () => {
  test('of hostile values', () => sweep(session, guards, hostileValue(names)), 300_000);
  test(
    'of plain JSON, which it refuses by name',
    () => sweep(session, guards, plainValue(names, texts), { isPlain: true }),
    300_000,
  );
});

const claims = {
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  fea: 'o:a',
  pla: 'o:p',
  o: { id: 'org_1', rol: 'r', per: 'b', fpm: '1' },
};
const { hasFeature, hasPermission, hasPlan, hasRole } = session;
const checks = [
  ['hasPermission', hasPermission, 'a:b'],
  ['hasRole', hasRole, 'r'],
  ['hasFeature', hasFeature, 'a'],
  ['hasPlan', hasPlan, 'p'],
] as const;

describe('on a polluted Object.prototype', () => {
  const polluted = new Set<string>();
  const pollute = (values: Readonly<Record<string, unknown>>) => {
    for (const [name, value] of Object.entries(values)) {
      polluted.add(name);
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    }
  };
  afterEach(() => {
    for (const name of polluted)
      delete (Object.prototype as unknown as Record<string, unknown>)[name];
    polluted.clear();
  });

  test.each(checks)('%s gives a pending session nothing', (_, check, held) => {
    pollute({ treatPendingAsSignedOut: false });
    const pending = { ...claims, sts: 'pending' };
    expect(check(pending, held)).toBe(false);
    expect(check(pending, held, {})).toBe(false);
  });

  test.each(checks)('%s reads no session that is not there', (_, check, held) => {
    pollute({ ...claims, userId: 'user_1', custom: {}, sessionClaims: claims });
    expect(check({}, held)).toBe(false);
    const bare = { v: 2, sub: 'user_1', sid: 'sess_1' };
    expect(check(bare, held)).toBe(false);
  });

  test('no list of permissions is inherited', () => {
    pollute({
      orgPermissions: ['org:a:b'],
      features: [{ slug: 'a', scopes: ['org'] }],
      orgRole: 'org:r',
    });
    for (const custom of [{}, null]) {
      const read = { userId: 'user_1', status: 'active', orgId: 'org_1', custom };
      for (const [, check, held] of checks) expect(check(read, held)).toBe(false);
    }
  });

  test('claims are read without what they inherit', () => {
    pollute({ org_id: 'org_2', act: { sub: 'user_2' }, sts: 'pending', o: claims.o });
    const { orgId, actor, status } = session.readSessionClaims({
      v: 2,
      sub: 'user_1',
      sid: 'sess_1',
    });
    expect([orgId, actor, status]).toEqual([null, null, null]);
  });

  test('authState and pendingTasks see no user and no tasks', () => {
    pollute({
      user: { id: 'user_1' },
      lastActiveOrganizationId: 'org_1',
      tasks: [{ key: 'x' }],
      isLoaded: false,
    });
    expect(session.authState({ status: 'active', id: 'sess_1' } as never)).toBe('signed-out');
    expect(session.pendingTasks({ status: 'pending' })).toEqual([]);
  });

  test("getters of an SDK's class are still read", () => {
    class Session {
      get status() {
        return 'active';
      }
      get user() {
        return { id: 'user_1' };
      }
      get lastActiveOrganizationId() {
        return 'org_1';
      }
    }
    expect(session.authState(new Session())).toBe('ready');
  });
});

describe.each(checks)('%s', (_, check, held) => {
  test.each([null, undefined, {}, 5 as never])('takes the options %j', (options) => {
    expect(check(claims, held, options as never)).toBe(true);
  });
  test.each([null, undefined, 5, {}, Symbol('x')])('grants nothing for %s', (asked) => {
    expect(check(claims, asked as never)).toBe(false);
  });
});

describe('permissions × features', () => {
  // One long feature and many permissions: the list repeats the feature for each of them.
  const big = (length: number) => {
    const per = Array.from({ length: length / 4 }, (_, n) => `p${n % 10}`).join(',');
    const masks = '9'.repeat(4096);
    return {
      v: 2,
      sub: 'user_1',
      sid: 'sess_1',
      fea: `o:${'f'.repeat(length / 2)}`,
      o: { id: 'o', per, fpm: masks },
    };
  };
  test('are refused when no cookie could list them', () => {
    expect(() => session.readSessionClaims(big(142_000))).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_SESSION_INVALID', path: 'o.fpm' }),
    );
  });
  test('are no reason to refuse a single permission', () => {
    const claims = big(142_000);
    expect(hasPermission(claims, `${claims.fea.slice(2)}:p0`)).toBe(true);
  });
  test('take no time when every feature has the same name', () => {
    const many = (unit: string) => Array.from({ length: 1e5 }, () => unit).join(',');
    const same = { ...claims, fea: many('o:f'), o: { id: 'o', per: many('a'), fpm: many('1') } };
    expect(hasPermission(same, 'f:b')).toBe(false); // 1e10 steps otherwise
    expect(hasPermission(same, 'f:a')).toBe(true);
  });
  test('hold what a cookie of 4096 bytes can list at most', () => {
    const per = ','.repeat(1500);
    const fpm = String(2n ** 1501n - 1n);
    const most = { ...claims, fea: `o:${'f'.repeat(2000)}`, o: { id: 'o', per, fpm } };
    expect(session.readSessionClaims(most).orgPermissions).toHaveLength(1501);
  });
});

test('a sparse list is refused at its first hole', () => {
  const read = (claim: object) => () =>
    session.readSessionClaims({ sub: 'user_1', sid: 'sess_1', ...claim });
  const sparse = new Array(300_000_000);
  expect(read({ org_permissions: sparse })).toThrow('org_permissions: not an array of strings');
  expect(read({ fva: sparse })).toThrow('fva: not a pair of numbers');
  expect(session.pendingTasks({ status: 'pending', tasks: sparse })).toEqual([]);
});

test('a getter that throws leaves as an error of ours, without its text', () => {
  const claims = {
    get sub() {
      throw new Error('secret of user_1');
    },
  };
  expect(() => session.readSessionClaims(claims)).toThrow(
    expect.objectContaining({
      code: 'ISOCLERK_SESSION_INVALID',
      message: expect.not.stringContaining('secret'),
    }),
  );
});
