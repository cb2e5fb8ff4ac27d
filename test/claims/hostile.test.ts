import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as claims from '../../src/claims/index.js';
import { isIsoclerkError } from '../../src/errors.js';
import { atLeast } from '../runs.js';

const SECRET = 'sk_live_SECRET';
const state = () =>
  claims
    .createBudgetAudit({ a: '{{user.id}}' })
    .add({ user: { id: 'user_1' } })
    .toJSON();
const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const jwt = [part({ alg: 'RS256' }), part({ sub: 'user_1' }), 'A'.repeat(342)].join('.');
const template = { a: '{{user.public_metadata}} {{user.organizations}}', b: "{{org.role || 'x'}}" };
const context = {
  user: { id: 'user_1', public_metadata: { a: [1] }, email_addresses: [] },
  organization: { id: 'org_1', slug: 'a' },
  membership: { role: 'org:admin', permissions: ['org:a:b'] },
};

type Call = (...input: never[]) => unknown;
/** Every exported function and method, with arguments that are fine. */
const calls: Readonly<Record<string, readonly [Call, ...unknown[]]>> = {
  measureClaims: [claims.measureClaims, { a: 1 }, {}],
  measureToken: [claims.measureToken, jwt, {}],
  predictToken: [claims.predictToken, template, context, {}],
  parseClaimsTemplate: [claims.parseClaimsTemplate, template],
  'ParsedTemplate.render': [claims.parseClaimsTemplate(template).render, context, {}],
  renderClaims: [claims.renderClaims, template, context],
  contextClaims: [claims.contextClaims, context, {}],
  boundTemplate: [claims.boundTemplate, template, {}],
  createBudgetAudit: [claims.createBudgetAudit, template, {}],
  restoreBudgetAudit: [claims.restoreBudgetAudit, state()],
  auditUsers: [claims.auditUsers, [{ id: 'user_1' }], { template }],
  'BudgetAudit.add': [
    (...input: never[]) => claims.createBudgetAudit(template).add(...(input as unknown as [never])),
    context,
    'id',
  ],
  'BudgetAudit.merge': [
    (other: never) => claims.createBudgetAudit({ a: '{{user.id}}' }).merge(other),
    state(),
  ],
};

/** Calls with one argument replaced; what leaves must be a result or an error of ours that quotes nothing. */
async function outcome(name: string, position: number, value: unknown): Promise<string | null> {
  const [run, ...fine] = calls[name] ?? [];
  try {
    await run?.(...(fine.map((input, at) => (at === position ? value : input)) as never[]));
    return null;
  } catch (error) {
    expect(isIsoclerkError(error), `${name}(${position}): ${String(error)}`).toBe(true);
    const { message } = error as Error;
    expect(message, `${name}(${position})`).not.toContain(SECRET);
    return message;
  }
}
const places = Object.entries(calls).flatMap(([name, [, ...fine]]) =>
  fine.map((_, position) => [name, position] as const),
);

/** The objects inside the fine arguments, with one property replaced. */
function* damaged(value: unknown, bad: unknown, depth = 0): Generator<unknown> {
  yield bad;
  if (typeof value !== 'object' || value === null || depth > 3) return;
  for (const key of Object.keys(value)) {
    for (const child of damaged(Reflect.get(value, key), bad, depth + 1)) {
      const copy: object = Array.isArray(value) ? [...value] : { ...value };
      Reflect.set(copy, key, child);
      yield copy;
    }
  }
}

const thrower = () => {
  throw new TypeError(SECRET);
};
const proxy = (trap: string) => new Proxy({}, { [trap]: thrower });
function hostile(): unknown[] {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedList = Proxy.revocable([], {});
  revokedList.revoke();
  const cycle: Record<string, unknown> = { id: 'user_1' };
  cycle.self = cycle;
  const list: unknown[] = [];
  list.push(list);
  let deep: unknown = 1;
  for (let level = 0; level < 20_000; level++) deep = level % 2 ? [deep] : { a: deep };
  const sparse: unknown[] = [];
  sparse.length = 3e8;
  const getter = (name: string) =>
    Object.defineProperty({}, name, { get: thrower, enumerable: true });
  return [
    revoked.proxy,
    revokedList.proxy,
    ...['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'].map(proxy),
    ...['id', 'a', 'user', 'render', 'toJSON', 'kind', 'limits', 'length', 'format'].map(getter),
    new Proxy([], { get: thrower }),
    cycle,
    list,
    deep,
    sparse,
    Object.assign(Object.create(null), { id: 'user_1' }),
    Object.create({ id: 'user_1', kind: 'session' }),
    Symbol(SECRET),
    1n,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    () => SECRET,
    thrower,
    new Map([['a', 1]]),
    new Date(Number.NaN),
    { toJSON: thrower },
    { [Symbol.iterator]: thrower },
    { [Symbol.toPrimitive]: thrower },
    { a: 1n },
    { a: Symbol(SECRET) },
    { __proto__: null, constructor: thrower },
    Promise.resolve(1),
    new Uint8Array(3),
    '\ud800',
    '{{',
    '',
    -1,
    null,
    undefined,
    true,
    {},
    [],
  ];
}

describe('nothing but an IsoclerkError leaves', { timeout: 120_000 }, () => {
  test('of an argument that is hostile, or a part of one that is', async () => {
    let count = 0;
    for (const [name, position] of places) {
      const fine = calls[name]?.[position + 1];
      for (const bad of hostile()) {
        for (const value of damaged(fine, bad)) {
          await outcome(name, position, value);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(3000);
  });

  test('of any object', async () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), values, async ([name, position], value) => {
        await outcome(name, position, value);
      }),
      atLeast(2000),
    );
  });

  test('of JSON, which is refused by name and not as unreadable', async () => {
    const bad = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, 5, 'x', true, [], {}, [null], ['x']),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), bad, fc.nat(40), async (place, value, step) => {
        const [name, position] = place;
        const all = [...damaged(calls[name]?.[position + 1], value)];
        const message = await outcome(name, position, all[step % all.length]);
        expect(message ?? '', `${name}(${position})`).not.toContain('cannot be read');
      }),
      atLeast(3000),
    );
  });

  test.each([
    ['fields: null', () => claims.boundTemplate({}, { fields: null as never }), 'BOUND', 'fields'],
    ['fields: 5', () => claims.boundTemplate({}, { fields: 5 as never }), 'BOUND', 'fields'],
    ['roles: text', () => claims.boundTemplate({}, { roles: 'x' as never }), 'BOUND', 'roles'],
    ['limits: 5', () => claims.measureClaims({}, { limits: 5 as never }), 'OPTIONS', 'limits'],
    [
      'limits: [5]',
      () => claims.measureClaims({}, { limits: [5] as never }),
      'OPTIONS',
      'limits[0]',
    ],
    [
      'a limit that counts nothing',
      () => claims.measureClaims({}, { limits: [{ counts: 'toString' }] as never }),
      'OPTIONS',
      'limits[0].counts',
    ],
    [
      'a limit without a number',
      () => claims.measureClaims({}, { limits: [{ id: 'a', counts: 'token' }] as never }),
      'OPTIONS',
      'limits[0].limit',
    ],
    ['options: null', () => claims.measureClaims({}, null as never), 'OPTIONS', ''],
    ['kind', () => claims.predictToken({}, {}, { kind: 'jwt' as never }), 'OPTIONS', 'kind'],
    ['version', () => claims.contextClaims({}, { version: 3 as never }), 'OPTIONS', 'version'],
    [
      'request.urlBytes',
      () => claims.measureToken(jwt, { request: { urlBytes: -1 } }),
      'OPTIONS',
      'request.urlBytes',
    ],
    ['worst', () => claims.createBudgetAudit({}, { worst: 1.5 }), 'OPTIONS', 'worst'],
    ['context: null', () => claims.renderClaims({}, null as never), 'CONTEXT', ''],
    [
      'features: [1]',
      () => claims.contextClaims({ features: [1] as never }),
      'CONTEXT',
      'features',
    ],
    ['a scope', () => claims.contextClaims({ features: ['x:a'] }), 'CONTEXT', 'features[0]'],
    ['plan: 5', () => claims.contextClaims({ plan: 5 as never }), 'CONTEXT', 'plan'],
    [
      'permissions: text',
      () => claims.contextClaims({ membership: { permissions: 'org:a:b' } }),
      'CONTEXT',
      'membership.permissions',
    ],
    [
      'memberships: [1]',
      () => claims.contextClaims({ memberships: [1] as never }),
      'CONTEXT',
      'memberships[0]',
    ],
    [
      'session.id',
      () => claims.contextClaims({ session: { id: 5 as never } }),
      'CONTEXT',
      'session.id',
    ],
    ['the id of a token', () => claims.createBudgetAudit({}).add({}, 5 as never), 'CONTEXT', 'id'],
  ])('%s is refused with its path', (_, run, code, path) => {
    expect(run).toThrow(expect.objectContaining({ code: `ISOCLERK_CLAIMS_${code}_INVALID`, path }));
  });

  test('a user that cannot be measured counts nowhere', () => {
    const audit = claims.createBudgetAudit({ a: '{{user.public_metadata}}' });
    const before = JSON.stringify(audit);
    const user = {
      id: 'user_1',
      public_metadata: {
        get a() {
          return thrower();
        },
      },
    };
    expect(() => audit.add({ user })).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID' }),
    );
    expect(JSON.stringify(audit)).toBe(before);
  });

  test('what the source of users throws comes through', async () => {
    const failure = new Error('the connection broke');
    async function* users() {
      yield { id: 'user_1' };
      throw failure;
    }
    await expect(claims.auditUsers(users(), { template })).rejects.toBe(failure);
    await expect(claims.auditUsers([null] as never, { template })).rejects.toMatchObject({
      code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID',
      path: '[0]',
    });
  });
});
