import { describe, expect, test } from 'vitest';
import { AuditSums } from '../../../src/claims/audit/AuditSums.js';
import { PlainUsers } from '../../../src/claims/audit/PlainUsers.js';
import {
  auditUsers,
  type ClaimsContext,
  createBudgetAudit,
  parseClaimsTemplate,
  predictToken,
  type TokenLimit,
  type TokenOptions,
} from '../../../src/claims/index.js';

type Template = Readonly<Record<string, unknown>>;
const code = (name: string, more = {}) =>
  expect.objectContaining({ code: `ISOCLERK_CLAIMS_${name}`, ...more });
const user = { id: 'user_1', first_name: 'Ana', created_at: 1_700_000_001_000 };
const throwing = Object.defineProperty({}, 'kind', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});

describe('users alone', () => {
  const values: readonly (readonly [unknown, unknown])[] = [
    ['static', 'static'],
    ['{{user.first_name}}', 'Ana'],
    ['a {{user.first_name}} {{user.has_image}}', 'a Ana false'],
    [
      ['{{user.first_name}}', 1],
      ['Ana', 1],
    ],
    [
      { k: '{{user.first_name}}', s: 'x' },
      { k: 'Ana', s: 'x' },
    ],
    ["{{user.username || 'literal'}}", 'literal'],
    ['{{user.created_at}}', 1_700_000_001],
    ['at {{user.created_at}}', 'at 1700000001'],
    ['{{org.id}}', null],
    ['{{user.public_metadata.a}}', null],
  ];

  test.each(values)('have for %j what %j takes', (part, value) => {
    const bytes = JSON.stringify({ c: value }).length - 1;
    const sums = new AuditSums();
    const plain = PlainUsers.of(parseClaimsTemplate({ c: part }), {});
    const token = plain?.add({ user }, sums);
    expect(token?.customClaimsBytes).toBe(bytes);
    plain?.add({ user: { ...user, id: 'user_22' } }, sums);
    plain?.settle(sums);
    const { claims, uncertainty } = sums.rows();
    const row = { name: 'c', origin: 'custom', users: 2, totalBytes: 2 * bytes, maxBytes: bytes };
    expect(claims[0]).toEqual(row);
    expect(claims.find(({ name }) => name === 'sub')).toEqual({
      name: 'sub',
      origin: 'default',
      users: 2,
      totalBytes: 15 + 16,
      maxBytes: 16,
    });
    expect(uncertainty).toEqual([{ id: 'jti', users: 2, maxBytes: 29 }]);
  });

  test.each<[Template, TokenOptions, boolean]>([
    [{ a: 1 }, {}, true],
    [{ a: '{{user.nope}}' }, {}, false],
    [{ a: "{{user.nope || 'x'}}" }, {}, false],
    [{ a: '{{ user.public_metadata.a }}' }, {}, false],
    [{ a: 'x{{user.nope}}' }, {}, false],
    [{ a: ['{{user.nope}}', 1] }, {}, false],
    [{ a: { b: '{{user.nope}}', c: 1 } }, {}, false],
    [{ a: '{{user.id}}', b: '{{user.nope}}' }, {}, false],
    [{ org_slug: 'x' }, {}, false],
    [{ org_slug: 'x' }, { kind: 'jwt-template' }, true],
    [{ o: 1 }, { kind: 'jwt-template' }, false],
    [{ org_id: 1 }, { kind: 'jwt-template' }, false],
    [{ a: 1, o: 1 }, { kind: 'jwt-template' }, false],
    [{ sub: 1 }, {}, false],
    [{ a: '{{user.organizations}}' }, {}, true],
  ])('are clear with %j and %j: %s', (template, options, is) => {
    expect(PlainUsers.of(parseClaimsTemplate(template), options) !== null).toBe(is);
  });

  test.each<[ClaimsContext, unknown, boolean]>([
    [{ user }, '{{user.id}}', true],
    [{ user, plan: null }, '{{user.id}}', false],
    [{ user: null }, '{{user.id}}', false],
    [{}, '{{user.id}}', false],
    [{ user: { ...user, public_metadata: { a: [1] } } }, 'x{{user.public_metadata.a}}', false],
    [{ user: { ...user, public_metadata: { a: [1] } } }, '{{user.public_metadata.a}}', true],
    [{ user: { ...user, public_metadata: { a: [1] } } }, '{{user.public_metadata.a.0}}', false],
    [{ user }, '{{user.organizations}}', false],
    [{ user: { ...user, first_name: 'x'.repeat(1_000_000) } }, '-{{user.first_name}}', false],
    [{ user: { ...user, first_name: 'x'.repeat(999_999) } }, '-{{user.first_name}}', true],
    [{ user: { ...user, first_name: 1n } }, '{{user.first_name}}', false],
    [
      { user: { ...user, public_metadata: { a: Array(99_999) } } },
      '{{user.public_metadata.a}}',
      true,
    ],
    [
      { user: { ...user, public_metadata: { a: Array(100_000) } } },
      '{{user.public_metadata.a}}',
      false,
    ],
  ])('are counted: %#', (context, a, is) => {
    const plain = PlainUsers.of(parseClaimsTemplate({ a }), {});
    expect(plain?.add(context, new AuditSums()) !== null).toBe(is);
  });
});

describe('an audit', () => {
  const row = (id: string, limit: number): TokenLimit => ({
    id,
    counts: 'custom-claims',
    limit,
    unit: 'bytes',
    severity: id === 'b' ? 'error' : 'warning',
    basis: 'own',
    source: 'test',
    date: '2026-11',
  });
  const ofName = (first_name: string, id = first_name) => ({ user: { id, first_name } });
  const template = { c: '{{user.first_name}}' };

  test('counts who is over each limit', () => {
    // "c":"…", takes seven bytes more.
    const limits = [row('b', 12), row('a', 10), { ...row('z', 1), counts: 'cookie' as const }];
    const audit = createBudgetAudit(template, { limits: limits.slice(0, 2) });
    for (const name of ['xxxxxx', 'x', 'xxx', 'xxxx', 'xxxxx']) audit.add(ofName(name));
    const { limits: above, verdicts, buckets } = audit.toJSON();
    expect([above, Object.keys(above)]).toEqual([{ a: 3, b: 1 }, ['a', 'b']]);
    expect(verdicts).toEqual({ fits: 2, tight: 2, over: 1 });
    const bytes = buckets.map(([size]) => size);
    expect(bytes).toEqual([...bytes].sort((left, right) => left - right));
    const template2 = createBudgetAudit(template, { limits, kind: 'jwt-template' });
    expect(template2.add(ofName('x')).toJSON().limits).toEqual({});
    const clear = createBudgetAudit(template, { limits: [row('a', 10)] });
    expect(clear.add(ofName('x')).toJSON().limits).toEqual({ a: 0 });
  });

  test('judges each token by what it holds', () => {
    // As long as each other, one by its id and one by its claim.
    const audit = createBudgetAudit(template, { limits: [row('b', 12)] });
    audit.add(ofName('xxxxxx', 'a')).add(ofName('x', 'aaaaaa')).add(ofName('xxxxxx', 'b'));
    expect(audit.toJSON().buckets).toHaveLength(1);
    expect(audit.toJSON().limits).toEqual({ b: 2 });
  });

  test('judges by the cookie of an organization, too', () => {
    const [organization, membership] = [{ id: 'org_1', slug: 'a' }, { role: 'org:admin' }];
    const inOne = { ...ofName('x', 'u'), organization, membership };
    const [much, little] = [inOne, ofName('x', 'u')].map((context) =>
      predictToken(template, context),
    );
    // As long as each other, one by its organization and one by its id.
    const gap = (much?.payloadBytes ?? 0) - (little?.payloadBytes ?? 0);
    const alone = ofName('x', `u${'x'.repeat(gap)}`);
    const used = (context: ClaimsContext) => {
      const limits = [{ ...row('a', 0), counts: 'cookie-header' as const }];
      return predictToken(template, context, { limits }).limits[0]?.used ?? 0;
    };
    expect(used(inOne)).toBeGreaterThan(used(alone));
    const limits = [{ ...row('a', used(alone)), counts: 'cookie-header' as const }];
    for (const order of [
      [inOne, alone],
      [alone, inOne],
    ]) {
      const audit = createBudgetAudit(template, { limits });
      for (const context of order) audit.add(context);
      expect([audit.toJSON().buckets.length, audit.toJSON().limits]).toEqual([1, { a: 1 }]);
    }
  });

  test('has the options it was given', () => {
    const options = { defaults: { iss: 'x' }, limits: [row('a', 5)], request: { urlBytes: 3 } };
    expect(createBudgetAudit(template, options).toJSON().options).toEqual(options);
    expect(createBudgetAudit(template, { version: 1 }).toJSON().options).toEqual({ version: 1 });
    expect(Object.keys(createBudgetAudit(template).toJSON().options)).toEqual([]);
  });

  test('shows ids that are given, else those of users', () => {
    const audit = createBudgetAudit(template).add(ofName('x', 'u'), 'own').add(ofName('xx', 'v'));
    audit.add({ plan: null }).add({ user: { id: 'w' }, plan: null });
    expect(
      audit
        .summary()
        .worst.map(({ id }) => id)
        .sort(),
    ).toEqual(['', 'own', 'v', 'w']);
    expect(() => audit.add(ofName('x'), 5 as never)).toThrow(
      code('CONTEXT_INVALID', {
        path: 'id',
        message: 'id: The id is no text. Leave it out for the id of the user.',
      }),
    );
  });

  test('takes in another, its state, and what writes a state', () => {
    const [one, other] = ['x', 'yy'].map((name) => createBudgetAudit(template).add(ofName(name)));
    const state = other?.toJSON();
    const both = JSON.stringify(createBudgetAudit(template).add(ofName('x')).add(ofName('yy')));
    for (const form of [other, state, { toJSON: () => state }, JSON.parse(JSON.stringify(other))]) {
      expect(JSON.stringify(one?.merge(form as never))).toBe(both);
    }
    for (const bad of [null, 5, 'x', undefined, {}, { toJSON: () => null }]) {
      expect(() => one?.merge(bad as never)).toThrow(code('AUDIT_INVALID', { path: 'format' }));
    }
  });

  test('says what it cannot read', () => {
    expect(() => createBudgetAudit({}, throwing)).toThrow(code('OPTIONS_INVALID'));
    expect(() => createBudgetAudit({}, { header: throwing })).toThrow(code('VALUE_INVALID'));
    const audit = createBudgetAudit({ a: '{{user.nope}}' });
    expect(() =>
      audit.add({
        user,
        session: throwing,
        get plan(): string {
          throw new Error();
        },
      }),
    ).toThrow(code('CONTEXT_INVALID'));
    const ownKeys = () => {
      throw new Error('secret');
    };
    expect(() => audit.add(new Proxy({}, { ownKeys }))).toThrow(code('CONTEXT_INVALID'));
    expect(() => createBudgetAudit({}).add(new Proxy({}, { ownKeys }))).toThrow(
      code('CONTEXT_INVALID'),
    );
  });
});

describe('a stream', () => {
  test.each([[[user, 5]], [[user, null]], [[user, []]]])(
    'of %j has what is no user',
    async (users) => {
      await expect(auditUsers(users as never, { template: {} })).rejects.toEqual(
        code('CONTEXT_INVALID', {
          path: '[1]',
          message:
            '[1]: This is no user. Pass users in a Clerk shape, or a context function that makes contexts of the items.',
        }),
      );
    },
  );

  test.each([null, 5, 'users', {}, { [Symbol.iterator]: 5 }, { [Symbol.iterator]: () => 5 }])(
    'that is %o cannot be walked',
    async (users) => {
      await expect(auditUsers(users as never, { template: {} })).rejects.toEqual(
        code('CONTEXT_INVALID', {
          message: 'The users cannot be walked. Pass a list, or anything that for await takes.',
        }),
      );
    },
  );

  test.each(['context', 'onProgress'])('has a function for %s', async (name) => {
    const options = { template: {}, [name]: 5 };
    await expect(auditUsers([], options as never)).rejects.toEqual(
      code('OPTIONS_INVALID', { path: name }),
    );
    await expect(auditUsers([], throwing as never)).rejects.toEqual(code('OPTIONS_INVALID'));
  });

  test('tells its end once', async () => {
    const told: number[] = [];
    const onProgress = (users: number) => told.push(users);
    await auditUsers([user], { template: {}, onProgress });
    await auditUsers([], { template: {}, onProgress });
    await auditUsers(Array(1000).fill(user), { template: {}, onProgress });
    expect(told).toEqual([1, 1000]);
  });
});
