import { describe, expect, test } from 'vitest';
import * as claims from '../../src/claims/index.js';

/** What a call comes to: its result, or the code of its refusal. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

/** Milliseconds of the processor: what other processes do meanwhile does not count. */
function spent(run: () => unknown): number {
  const before = process.cpuUsage();
  outcome(run);
  const { user: own, system } = process.cpuUsage(before);
  return (own + system) / 1000;
}

/**
 * How much longer twice the input takes, on average of three doublings: that a larger input leaves a cache counts little. Noise makes a run slower, never faster, so the
 * shortest of all runs of either size counts, and a quadratic function comes to 4 however often it is tried.
 */
function growth(make: (size: number) => () => unknown, start: number): number {
  // Large enough that the clock's grain and the compiler do not count.
  let size = start;
  while (Math.min(spent(make(size)), spent(make(size))) < 1 && size < start * 16) size *= 2;
  const [once, eightfold] = [make(size), make(size * 8)];
  let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => Math.cbrt(more / less);
  for (let tries = 0; tries < 3 || (tries < 60 && ratio() > 2.6); tries++) {
    less = Math.min(less, spent(once));
    more = Math.min(more, spent(eightfold));
  }
  return ratio();
}

const user = { id: 'user_1', public_metadata: { a: 1 } };
const many = <T>(size: number, item: (index: number) => T) =>
  Array.from({ length: size }, (_, i) => item(i));
const record = (size: number, value: (index: number) => unknown) =>
  Object.fromEntries(many(size, (i) => [`c${i}`, value(i)]));
const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const bound = (schema: Readonly<Record<string, unknown>>) => () =>
  claims.boundTemplate(
    { a: '{{user.public_metadata}}' },
    { fields: { 'user.public_metadata': schema } },
  );
const permissions = (size: number) => many(size, (i) => `org:f${i % 20}:p${i}`);
const parsed = claims.parseClaimsTemplate({ a: '{{user.id}}' });

type Make = (size: number) => () => unknown;
const makers: readonly (readonly [string, number, Make])[] = [
  [
    'a template of many claims',
    200,
    (size) => {
      const text = JSON.stringify(record(size, () => '{{user.public_metadata.a}}'));
      return () => claims.predictToken(text, { user });
    },
  ],
  [
    'one text of many shortcodes',
    500,
    (size) => {
      const template = { a: '{{user.organizations}}'.repeat(size) };
      const memberships = many(5, (i) => ({ role: 'org:admin', organization: { id: `org_${i}` } }));
      return () => claims.predictToken(template, { user, memberships });
    },
  ],
  [
    'a list of shortcodes in doubt',
    200,
    (size) => {
      const template = {
        a: many(size, (i) => `{{ user.public_metadata.k${i} }} {{user.nope${i}}}`),
      };
      return () => claims.predictToken(template, { user });
    },
  ],
  [
    'warnings below a long name',
    200,
    (size) => {
      const template = { ['k'.repeat(size)]: many(size, () => '{{user.nope}}') };
      return () => JSON.stringify(claims.parseClaimsTemplate(template).warnings);
    },
  ],
  [
    'a path of many segments',
    500,
    (size) => {
      const name = `user.public_metadata${'.a'.repeat(size)}`;
      return () => claims.boundTemplate({ a: `{{${name}}}` }, { fields: { [name]: 9 } });
    },
  ],
  [
    'unquoted shortcodes and comments',
    1000,
    (size) => {
      const text = `{"a": ${' '.repeat(size)}// ${'{{'.repeat(size)}`;
      return () => claims.parseClaimsTemplate(text);
    },
  ],
  [
    'rendered claims',
    500,
    (size) => {
      const values = record(size, (i) => ['<é', i, { a: null }]);
      return () => claims.measureClaims(values);
    },
  ],
  [
    'a token',
    500,
    (size) => {
      const jwt = [part({ alg: 'RS256' }), part(record(size, (i) => i)), 'A'.repeat(342)].join('.');
      return () => claims.measureToken(jwt);
    },
  ],
  [
    'permissions of an organization',
    200,
    (size) => {
      const membership = { permissions: permissions(size), organization: { id: 'org_1' } };
      return () => claims.contextClaims({ membership }, { version: 1 });
    },
  ],
  [
    'features',
    200,
    (size) => {
      const features = many(size, (i) => `o:f${i}`);
      return () => claims.contextClaims({ features });
    },
  ],
  [
    'a schema of many properties',
    200,
    (size) =>
      bound({
        type: 'object',
        properties: record(size, () => ({ maxLength: 1, type: 'string' })),
        additionalProperties: false,
      }),
  ],
  ['an enum', 200, (size) => bound({ enum: many(size, (i) => `v${i}`) })],
  [
    'a chain of definitions',
    50,
    (size) => {
      const next = (i: number) => ({ $ref: `#/$defs/c${i + 1}` });
      const $defs = record(size, (i) => ({ anyOf: [next(i), next(i), { const: i }] }));
      return bound({ $defs, anyOf: many(size, (i) => ({ $ref: `#/$defs/c${i}` })) });
    },
  ],
  [
    'the largest tokens of an audit',
    2000,
    (size) => () => {
      const audit = claims.createBudgetAudit(parsed, { worst: 1e9 });
      for (let i = 0; i < size; i++) audit.add({ user: { id: `user_${i}` } });
      return audit.summary();
    },
  ],
  [
    'the state of an audit',
    100,
    (size) => {
      const audit = claims.createBudgetAudit(record(size, (i) => i)).add({ user });
      const state = JSON.parse(JSON.stringify(audit));
      return () => claims.restoreBudgetAudit(state).merge(state).summary();
    },
  ],
];

describe('twice the input takes twice the time', { timeout: 60_000 }, () => {
  test.each(makers)('of %s', (_, start, make) => {
    expect(growth(make, start)).toBeLessThanOrEqual(2.6);
  });
});

const sparse = () => {
  const list: unknown[] = [];
  list.length = 3e8;
  return list as never;
};
const TOO_COMPLEX = 'ISOCLERK_CLAIMS_TOO_COMPLEX';
const inMetadata = (schema: Readonly<Record<string, unknown>>) => bound(schema)();
const orgs = (count: number) =>
  many(count, (i) => ({ role: 'org:admin', organization: { id: `org_${i}` } }));

// Seconds each, a second on a busy machine; what they stand for took minutes, or all memory.
describe('ends, whatever is asked for', { timeout: 30_000 }, () => {
  test('definitions that contain themselves have no bound of their own', () => {
    const node = { $ref: '#/$defs/node' };
    const properties = record(8, () => node);
    const $defs = { node: { type: 'object', properties, additionalProperties: false } };
    const { verdict, maxTokenLength } = inMetadata({ $defs, ...node });
    expect([verdict, maxTokenLength]).toEqual(['over', 66_562]);
  });

  test('a chain of 40 definitions, each twice the next', () => {
    const twice = (i: number) => [{ $ref: `#/$defs/c${i + 1}` }, { $ref: `#/$defs/c${i + 1}` }];
    const $defs = {
      ...record(40, (i) => ({ anyOf: twice(i) })),
      c40: { type: 'string', maxLength: 3 },
    };
    expect(inMetadata({ $defs, $ref: '#/$defs/c0' }).verdict).toBe('fits');
    const pair = (i: number) => Object.fromEntries(twice(i).map((schema, at) => [at, schema]));
    const deep = record(40, (i) => ({
      type: 'object',
      properties: pair(i),
      additionalProperties: false,
    }));
    const open = { ...deep, c40: { type: 'boolean' } };
    expect(inMetadata({ $defs: open, $ref: '#/$defs/c0' }).verdict).toBe('over');
  });

  test('a path of 5,000 segments', () => {
    const name = `user.public_metadata${'.a'.repeat(5000)}`;
    expect(claims.boundTemplate({ a: `{{${name}}}` }).verdict).toBe('unknown');
    expect(claims.boundTemplate({ a: `{{${name}}}` }, { fields: { [name]: 9 } }).verdict).toBe(
      'fits',
    );
    expect(claims.predictToken({ a: `{{${name}}}` }, { user }).payload.a).toBeNull();
  });

  test('an enum of 150,000 values', () => {
    const values = many(150_000, (i) => `v${i}`);
    expect(inMetadata({ enum: values }).claims.find(({ name }) => name === 'a')?.maxBytes).toBe(14);
    expect(inMetadata({ type: 'array', items: { enum: values } }).verdict).toBe('over');
  });

  test('5,000 features of 5,000 permissions are refused, 1,000 of 1,000 are counted', () => {
    const run = (count: number) => {
      const keys = many(count, (i) => `org:f${i}:p${(i * 7919) % count}`);
      const context = { organization: { id: 'org_1' }, membership: { permissions: keys } };
      return outcome(() => (claims.contextClaims(context).o as { fpm: string }).fpm);
    };
    expect(run(5000)).toBe(TOO_COMPLEX);
    const names = many(1000, (i) => `p${i}`).sort();
    const masks = many(1000, (i) => [`f${i}`, 2n ** BigInt(names.indexOf(`p${(i * 7919) % 1000}`))])
      .sort(([left = ''], [right = '']) => (left < right ? -1 : 1))
      .map(([, mask]) => mask);
    expect(run(1000)).toBe(masks.join());
  });

  test('10,000 warnings below a name of 300,000 letters', () => {
    const template = { ['k'.repeat(300_000)]: many(10_000, () => '{{user.nope}}') };
    const { warnings } = claims.parseClaimsTemplate(JSON.stringify(template));
    expect(warnings).toHaveLength(10_000);
    expect(JSON.stringify(warnings).length).toBeLessThan(10_000_000);
    expect(warnings[0]).toMatchObject({ claim: `${'k'.repeat(200)}…`, line: 1 });
  });

  test('40,000 lists of organizations', () => {
    const text = { a: '{{user.organizations}}'.repeat(40_000) };
    const list = { a: many(40_000, () => '{{user.organizations}}') };
    const run = (template: object, count: number) =>
      outcome(
        () => claims.predictToken({ ...template }, { user, memberships: orgs(count) }).payloadBytes,
      );
    expect(run(text, 3)).toBeGreaterThan(40_000 * 60);
    expect(run(list, 3)).toBeGreaterThan(40_000 * 60);
    expect(run(text, 1000)).toBe(TOO_COMPLEX);
    expect(run(list, 1000)).toBe(TOO_COMPLEX);
    expect(claims.parseClaimsTemplate(text).warnings).toHaveLength(1);
    expect(claims.boundTemplate(text).verdict).not.toBe('fits');
  });

  test('a billion of the largest among 20,000 users', () => {
    const audit = claims.createBudgetAudit(parsed, { worst: 1e9 });
    for (let i = 0; i < 20_000; i++) audit.add({ user: { id: `user_${i}` } });
    expect(audit.summary().worst).toHaveLength(20_000);
  });

  test.each([
    ['claims', () => claims.measureClaims({ a: sparse() }), 'TOO_COMPLEX'],
    ['a template', () => claims.parseClaimsTemplate({ a: sparse() }), 'TOO_COMPLEX'],
    [
      'metadata',
      () =>
        claims.predictToken(
          { a: '{{user.public_metadata}}' },
          { user: { id: 'u', public_metadata: { a: sparse() } } },
        ),
      'TOO_COMPLEX',
    ],
    [
      'e-mail addresses',
      () =>
        claims.renderClaims(
          { a: '{{user.email_verified}}' },
          { user: { id: 'u', email_addresses: sparse() } },
        ),
      'TOO_COMPLEX',
    ],
    [
      'permissions',
      () => claims.contextClaims({ membership: { permissions: sparse() } }),
      'CONTEXT_INVALID',
    ],
    ['memberships', () => claims.contextClaims({ memberships: sparse() }), 'CONTEXT_INVALID'],
    ['features', () => claims.contextClaims({ features: sparse() }), 'CONTEXT_INVALID'],
    ['limits', () => claims.measureClaims({}, { limits: sparse() }), 'OPTIONS_INVALID'],
    ['roles', () => claims.boundTemplate({}, { roles: sparse() }), 'BOUND_INVALID'],
    [
      'a state',
      () =>
        claims.restoreBudgetAudit({ ...claims.createBudgetAudit({}).toJSON(), buckets: sparse() }),
      'AUDIT_INVALID',
    ],
  ])('a sparse list of 300 million in %s is refused', (_, run, code) => {
    expect(outcome(run)).toBe(`ISOCLERK_CLAIMS_${code}`);
  });
});
