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

const user = { id: 'user_1', public_metadata: { a: 1 } };
const many = <T>(size: number, item: (index: number) => T) =>
  Array.from({ length: size }, (_, i) => item(i));
const record = (size: number, value: (index: number) => unknown) =>
  Object.fromEntries(many(size, (i) => [`c${i}`, value(i)]));
const bound = (schema: Readonly<Record<string, unknown>>) => () =>
  claims.boundTemplate(
    { a: '{{user.public_metadata}}' },
    { fields: { 'user.public_metadata': schema } },
  );
const parsed = claims.parseClaimsTemplate({ a: '{{user.id}}' });

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
