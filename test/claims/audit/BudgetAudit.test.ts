import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auditUsers,
  type BudgetAudit,
  createBudgetAudit,
  parseClaimsTemplate,
  predictToken,
  restoreBudgetAudit,
  tokenLimits,
} from '../../../src/claims/index.js';
import { atLeast } from '../../runs.js';

const template = {
  note: '{{user.public_metadata.note}}',
  plan: "{{user.public_metadata.plan || 'free'}}",
};
const parsed = parseClaimsTemplate(template);
const user = (note: string, i: number) => ({ id: `user_${i}`, public_metadata: { note } });
const notes = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 5000 }).map((length) => 'x'.repeat(length)),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 25 },
);
const audit = (list: readonly string[], offset = 0, options = {}) => {
  const part = createBudgetAudit(parsed, { worst: 4, ...options });
  for (const [i, note] of list.entries()) part.add({ user: user(note, offset + i) });
  return part;
};
const state = (part: BudgetAudit) => JSON.stringify(part);

describe('an audit', () => {
  test('says of every user what predictToken says', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const budgets = list.map((note, i) => predictToken(parsed, { user: user(note, i) }));
        const lengths = budgets.map(({ tokenLength }) => tokenLength).sort((a, b) => a - b);
        const summary = audit(list).summary();
        const count = (verdict: string) =>
          budgets.filter((budget) => budget.verdict === verdict).length;
        expect([summary.users, summary.fits, summary.tight, summary.over]).toEqual([
          list.length,
          count('fits'),
          count('tight'),
          count('over'),
        ]);
        const rank = (q: number) =>
          lengths[Math.max(0, Math.ceil((lengths.length * q) / 100) - 1)] ?? 0;
        expect(summary.tokenLength).toMatchObject({
          min: lengths[0] ?? 0,
          p50: rank(50),
          p90: rank(90),
          p95: rank(95),
          p99: rank(99),
          max: lengths.at(-1) ?? 0,
        });
        expect(summary.percentileError).toBe(0);
        expect(summary.worst.map(({ tokenLength }) => tokenLength)).toEqual(
          lengths.reverse().slice(0, 4),
        );
        expect(summary.histogram.reduce((sum, { users }) => sum + users, 0)).toBe(list.length);
        for (const { id, over } of summary.limits) {
          const above = budgets.filter((budget) =>
            budget.limits.some((row) => row.id === id && !row.fits),
          );
          expect([id, over]).toEqual([id, above.length]);
        }
        for (const { name, totalBytes, maxBytes } of summary.claims) {
          const bytes = budgets.flatMap(({ claims }) =>
            claims.filter((claim) => claim.name === name).map((claim) => claim.bytes),
          );
          expect([name, totalBytes, maxBytes]).toEqual([
            name,
            bytes.reduce((a, b) => a + b, 0),
            Math.max(...bytes),
          ]);
        }
      }),
    );
  });

  test('merge is associative and commutative, and equals one audit of all', () => {
    fc.assert(
      fc.property(notes, notes, notes, (x, y, z) => {
        const [a, b, c] = [audit(x), audit(y, 100), audit(z, 200)];
        const all = audit(x);
        for (const [i, note] of y.entries()) all.add({ user: user(note, 100 + i) });
        for (const [i, note] of z.entries()) all.add({ user: user(note, 200 + i) });
        const left = a.merge(b).merge(c);
        expect(state(left)).toBe(state(a.merge(b.merge(c))));
        expect(state(a.merge(b))).toBe(state(b.merge(a)));
        expect(state(left)).toBe(state(all));
        expect(left.summary()).toEqual(all.summary());
      }),
    );
  });

  test('the state survives JSON, and the restored audit goes on', () => {
    fc.assert(
      fc.property(notes, notes, (x, y) => {
        const restored = restoreBudgetAudit(JSON.parse(state(audit(x))));
        const direct = audit(x);
        for (const [i, note] of y.entries()) {
          restored.add({ user: user(note, 100 + i) });
          direct.add({ user: user(note, 100 + i) });
        }
        expect(state(restored)).toBe(state(direct));
      }),
    );
  });

  test('merge leaves both parts as they are', () => {
    const [a, b] = [audit(['x']), audit(['yy'], 1)];
    const before = [state(a), state(b)];
    a.merge(b);
    a.merge(b.toJSON());
    expect([state(a), state(b)]).toEqual(before);
  });

  test.each([
    ['another template', () => createBudgetAudit({ other: 1 })],
    ['other options', () => audit([], 0, { version: 1 })],
  ])('refuses to merge %s', (_, other) => {
    expect(() => audit(['x']).merge(other())).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_AUDIT_MISMATCH',
        message:
          'The audits measure different tokens. Create all parts with the same template and options.',
      }),
    );
  });

  test.each([
    ['format', (value: Record<string, unknown>) => ({ ...value, format: 2 })],
    ['users', (value: Record<string, unknown>) => ({ ...value, users: -1 })],
    ['buckets', (value: Record<string, unknown>) => ({ ...value, buckets: [[1, 'x']] })],
    ['claims', (value: Record<string, unknown>) => ({ ...value, claims: [{ name: 'a' }] })],
    ['worst', (value: Record<string, unknown>) => ({ ...value, worst: null })],
    ['limits', (value: Record<string, unknown>) => ({ ...value, limits: { a: 1.5 } })],
    ['options', (value: Record<string, unknown>) => ({ ...value, options: [] })],
    ['options', (value: Record<string, unknown>) => ({ ...value, options: { limits: 5 } })],
    ['template', (value: Record<string, unknown>) => ({ ...value, template: [] })],
    ['template', ({ template: _, ...rest }: Record<string, unknown>) => rest],
    ['users', ({ users: _, ...rest }: Record<string, unknown>) => rest],
    ['verdicts', (value: Record<string, unknown>) => ({ ...value, verdicts: {} })],
    ['verdicts', (value: Record<string, unknown>) => ({ ...value, verdicts: { fits: 1 } })],
    [
      'verdicts',
      (value: Record<string, unknown>) => ({ ...value, verdicts: { fits: 0, tight: 0, over: 0 } }),
    ],
    ['buckets', (value: Record<string, unknown>) => ({ ...value, buckets: [] })],
    ['buckets', (value: Record<string, unknown>) => ({ ...value, users: 2 })],
    [
      'buckets',
      (value: Record<string, unknown>) => ({
        ...value,
        users: 2,
        buckets: [
          [9, 1],
          [8, 1],
        ],
      }),
    ],
    ['buckets', (value: Record<string, unknown>) => ({ ...value, buckets: [[49_153, 1]] })],
    ['maxPayloadBytes', (value: Record<string, unknown>) => ({ ...value, maxPayloadBytes: 9 })],
    ['maxPayloadBytes', (value: Record<string, unknown>) => ({ ...value, maxPayloadBytes: null })],
    ['limits', (value: Record<string, unknown>) => ({ ...value, limits: { a: 2 } })],
    [
      'claims',
      (value: Record<string, unknown>) => ({
        ...value,
        claims: [{ name: 'a', origin: 'x', users: 1, totalBytes: 5, maxBytes: 5 }],
      }),
    ],
    [
      'claims',
      (value: Record<string, unknown>) => ({
        ...value,
        claims: [{ name: 'a', origin: 'custom', users: 1, totalBytes: 5, maxBytes: 6 }],
      }),
    ],
    [
      'claims',
      (value: Record<string, unknown>) => ({
        ...value,
        claims: [{ name: 'a', origin: 'custom', users: 2, totalBytes: 5, maxBytes: 5 }],
      }),
    ],
    [
      'uncertainty',
      (value: Record<string, unknown>) => ({
        ...value,
        uncertainty: [{ id: 'toString', users: 1, maxBytes: 5 }],
      }),
    ],
    ['worst', (value: Record<string, unknown>) => ({ ...value, worst: [] })],
    [
      'worst',
      (value: Record<string, unknown>) => ({ ...value, worst: [{ id: 'a', tokenLength: 5 }] }),
    ],
    ['format', () => null],
  ])('refuses a state with a bad %s', (path, damage) => {
    const good = JSON.parse(state(audit(['x']))) as Record<string, unknown>;
    expect(() => restoreBudgetAudit(damage(good))).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_AUDIT_INVALID',
        message: `${path}: This is no state of an audit. Pass the parsed JSON of an audit unchanged.`,
      }),
    );
  });

  test('any number or text in another place is refused, or is no matter', () => {
    const good = JSON.parse(state(audit(['x', 'y'.repeat(3000)])));
    const places: string[][] = [];
    const visit = (value: unknown, path: string[]) => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, child] of Object.entries(value)) visit(child, [...path, key]);
      } else places.push(path);
    };
    visit(good, []);
    const bad = fc.oneof(fc.jsonValue(), fc.integer(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...places), bad, (path, value) => {
        const copy = structuredClone(good);
        const above = path.slice(0, -1).reduce((object, key) => object[key], copy);
        above[path.at(-1) ?? ''] = value;
        try {
          const summary = restoreBudgetAudit(copy).summary();
          expect(JSON.stringify(summary)).not.toMatch(/:null|NaN/);
          expect(summary.fits + summary.tight + summary.over).toBe(summary.users);
        } catch (error) {
          expect(error).toMatchObject({ code: 'ISOCLERK_CLAIMS_AUDIT_INVALID' });
        }
      }),
      atLeast(1000),
    );
  });

  // Each letter of a text is a name of it, and fifty million were listed.
  test('a text of 50 MB is refused as any text is', () => {
    const refused = expect.objectContaining({
      code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID',
      message: 'Expected an object. Leave it out for the default.',
    });
    for (const text of ['x', 'x'.repeat(50_000_000)]) {
      expect(() => createBudgetAudit(parsed).add(text as never)).toThrow(refused);
    }
  });

  test('two limits of one name count a token once', () => {
    const [row] = tokenLimits;
    const limits = row
      ? [
          { ...row, limit: 1 },
          { ...row, limit: 2 },
        ]
      : [];
    const part = createBudgetAudit({ a: 'xxxx' }, { limits }).add({ user: { id: 'user_1' } });
    expect(part.summary().limits.map(({ over }) => over)).toEqual([1, 1]);
    expect(state(restoreBudgetAudit(JSON.parse(state(part))))).toBe(state(part));
  });

  test('without users everything is zero', () => {
    expect(createBudgetAudit({}).summary()).toMatchObject({
      users: 0,
      tokenLength: { min: 0, mean: 0, p50: 0, p99: 0, max: 0 },
      histogram: [],
      worst: [],
    });
  });

  test('payloads above 48 KB share a bucket, which the error of the percentiles says', () => {
    const { tokenLength, percentileError } = audit(['x'.repeat(100_000)]).summary();
    expect(tokenLength.max - tokenLength.p50).toBe(percentileError);
    expect(percentileError).toBeGreaterThan(60_000);
  });

  test('users of equal size are ordered by id, whatever came first', () => {
    const ids = (order: number[]) => {
      const part = createBudgetAudit(parsed, { worst: 2 });
      for (const i of order) part.add({ user: user('x', i) });
      return part.summary().worst.map(({ id }) => id);
    };
    expect(ids([3, 1, 2])).toEqual(['user_1', 'user_2']);
    expect(ids([1, 2, 3])).toEqual(['user_1', 'user_2']);
  });

  test('the state of many users holds no data of theirs but the ids of the worst', () => {
    const secret = 'SECRET';
    const text = state(audit(Array.from({ length: 50 }, () => secret)));
    expect(text).not.toContain(secret);
    expect(text.match(/user_\d+/g)).toHaveLength(4);
  });
});

describe('auditUsers', () => {
  const list = Array.from({ length: 2500 }, (_, i) => user('x'.repeat(i % 100), i));
  async function* stream() {
    yield* list;
  }

  test('takes sync and async iterables alike', async () => {
    const [sync, async] = await Promise.all([
      auditUsers(list, { template }),
      auditUsers(stream(), { template }),
    ]);
    expect(state(sync)).toBe(state(async));
    expect(sync.summary().users).toBe(2500);
  });

  test('turns items into contexts and reports progress', async () => {
    const progress: number[] = [];
    const items = list.map((person) => ({ person, org: { id: 'org_1', slug: 'a' } }));
    const audited = await auditUsers(items, {
      template: { team: '{{org.slug}}' },
      context: ({ person, org }) => ({ user: person, organization: org }),
      onProgress: (users) => progress.push(users),
    });
    expect(progress).toEqual([1000, 2000, 2500]);
    expect(audited.summary().claims.find(({ name }) => name === 'team')).toMatchObject({
      maxBytes: 11,
      users: 2500,
    });
  });

  test('stops at the first bad user', async () => {
    await expect(auditUsers([{ id: 'user_1' }, { name: 'x' }], { template })).rejects.toMatchObject(
      { code: 'ISOCLERK_CLAIMS_CONTEXT_INVALID' },
    );
  });
});
