import { describe, expect, test } from 'vitest';
import { AuditSums } from '../../../src/claims/audit/AuditSums.js';
import { type AuditState, byLength, byText } from '../../../src/claims/audit/auditState.js';
import { auditSummary } from '../../../src/claims/audit/auditSummary.js';
import { Ranking } from '../../../src/claims/audit/Ranking.js';
import { tokenLimits } from '../../../src/claims/index.js';

type Buckets = AuditState['buckets'];
const stateOf = (buckets: Buckets, more: Partial<AuditState> = {}): AuditState => ({
  format: 1,
  template: {},
  options: {},
  users: buckets.reduce((sum, [, users]) => sum + users, 0),
  verdicts: { fits: 1, tight: 2, over: 3 },
  buckets,
  maxPayloadBytes: buckets.at(-1)?.[0] ?? 0,
  limits: {},
  claims: [],
  uncertainty: [],
  worst: [],
  ...more,
});
const of = (buckets: Buckets, more: Partial<AuditState> = {}) =>
  auditSummary(stateOf(buckets, more), (bytes) => bytes, [], tokenLimits);

describe('a summary', () => {
  test('has lengths of which so many in a hundred are no longer', () => {
    const { tokenLength, percentileError, users } = of([
      [10, 50],
      [20, 40],
      [30, 5],
      [40, 4],
      [50, 1],
    ]);
    expect(users).toBe(100);
    expect(tokenLength).toEqual({
      min: 10,
      mean: 16.6,
      p50: 10,
      p90: 20,
      p95: 30,
      p99: 40,
      max: 50,
    });
    expect(percentileError).toBe(0);
    expect(of([[7, 1]]).tokenLength).toEqual({
      min: 7,
      mean: 7,
      p50: 7,
      p90: 7,
      p95: 7,
      p99: 7,
      max: 7,
    });
    const two = of([
      [10, 1],
      [30, 1],
    ]);
    expect(two.tokenLength).toMatchObject({ mean: 20, p50: 10, p90: 30 });
  });

  test('is all zero of nobody', () => {
    const { tokenLength, histogram, percentileError } = of([]);
    expect(tokenLength).toEqual({ min: 0, mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 });
    expect([histogram, percentileError]).toEqual([[], 0]);
  });

  test('says by how much a percentile can be too small', () => {
    const found = of([[100, 1]], { maxPayloadBytes: 130 });
    expect([found.tokenLength.max, found.tokenLength.p99, found.percentileError]).toEqual([
      130, 100, 30,
    ]);
  });

  test.each([
    [5, 5, 5, 1, 1],
    [100, 119, 100, 1, 20],
    [100, 120, 100, 2, 11],
    [0, 95, 0, 5, 20],
    [0, 96, 0, 10, 10],
    [7, 1907, 0, 100, 20],
    [7, 1908, 0, 200, 10],
    [1000, 1500, 1000, 50, 11],
  ])('from %i to %i has ranges from %i, %i wide, %i of them', (min, max, from, width, count) => {
    const buckets: Buckets =
      min === max
        ? [[min, 3]]
        : [
            [min, 3],
            [max, 4],
          ];
    const { histogram } = of(buckets);
    expect(histogram).toHaveLength(count);
    expect(histogram[0]).toEqual({ from, to: from + width - 1, users: 3 });
    const last = from + (count - 1) * width;
    if (count > 1) {
      expect(histogram.at(-1)).toEqual({ from: last, to: last + width - 1, users: 4 });
    }
    expect(histogram.reduce((sum, { users }) => sum + users, 0)).toBe(min === max ? 3 : 7);
  });

  test('has the claims by what they cost, and the limits that were met, in their order', () => {
    const claim = (name: string, totalBytes: number) => ({
      name,
      origin: 'custom' as const,
      users: 1,
      totalBytes,
      maxBytes: totalBytes,
    });
    const [first, second] = tokenLimits;
    const worst = [{ id: 'a', tokenLength: 5 }];
    const uncertainty = [{ id: 'jti' as const, users: 1, maxBytes: 29 }];
    const warning = { code: 'duplicate-key' as const, claim: 'a', path: 'a', message: 'twice' };
    const state = stateOf([[5, 1]], {
      claims: [claim('a', 5), claim('b', 9), claim('c', 7)],
      limits: { [second?.id ?? '']: 0, [first?.id ?? '']: 4, other: 3 },
      worst,
      uncertainty,
    });
    const found = auditSummary(state, (bytes) => 2 * bytes, [warning], tokenLimits);
    expect(found.claims.map(({ name }) => name)).toEqual(['b', 'c', 'a']);
    expect(found.limits).toEqual([
      { ...first, over: 4 },
      { ...second, over: 0 },
    ]);
    expect(found).toMatchObject({ fits: 1, tight: 2, over: 3, worst, uncertainty });
    expect(found.warnings).toEqual([warning]);
    expect(found.tokenLength.max).toBe(10);
    expect(state.claims.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('a ranking', () => {
  const token = (tokenLength: number, id = `u${tokenLength}`) => ({ id, tokenLength });
  const listOf = (most: number, lengths: readonly number[]) => {
    const ranking = new Ranking(most);
    for (const length of lengths) ranking.add(token(length));
    return ranking.list().map(({ tokenLength }) => tokenLength);
  };

  test('keeps the largest, whatever came first', () => {
    expect(listOf(2, [3, 9, 1, 7])).toEqual([9, 7]);
    expect(listOf(3, [5])).toEqual([5]);
    expect(listOf(0, [5, 6])).toEqual([]);
    expect(listOf(1, [5, 6, 4])).toEqual([6]);
    const many = Array.from({ length: 500 }, (_, i) => (i * 37) % 500);
    expect(listOf(3, many)).toEqual([499, 498, 497]);
  });

  test('goes on after it was listed', () => {
    const ranking = new Ranking(2);
    ranking.add(token(5));
    expect(ranking.list()).toEqual([token(5)]);
    for (const one of [token(3), token(5, 'a'), token(5, 'z'), token(1)]) ranking.add(one);
    expect(ranking.list()).toEqual([token(5, 'a'), token(5)]);
    // Full, and a larger one comes, and a smaller one.
    for (const one of [token(9), token(2)]) ranking.add(one);
    expect(ranking.list()).toEqual([token(9), token(5, 'a')]);
    ranking.list().pop();
    expect(ranking.list()).toHaveLength(2);
  });

  test('puts equal ones in the order of their ids', () => {
    expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a')]).toEqual([-1, 1, 0]);
    expect([byLength(token(2), token(5)), byLength(token(5), token(2))]).toEqual([3, -3]);
    expect([byLength(token(5, 'a'), token(5, 'b')), byLength(token(5), token(5))]).toEqual([-1, 0]);
  });
});

test('sums are by claim and origin, in an order of their own', () => {
  const sums = new AuditSums();
  sums.addClaim('b', 'custom', 1, 5, 5);
  sums.addClaim('a', 'custom', 2, 9, 6);
  sums.addClaim('b', 'default', 1, 3, 3);
  sums.addClaim('b', 'custom', 2, 8, 7);
  sums.addClaim('a', 'custom', 1, 4, 4);
  sums.addDoubt('number-format', 1, 3);
  sums.addDoubt('jti', 1, 29);
  sums.addDoubt('number-format', 4, 2);
  sums.addDoubt('jti', 1, 30);
  const rows = sums.rows();
  expect(rows).toEqual({
    claims: [
      { name: 'a', origin: 'custom', users: 3, totalBytes: 13, maxBytes: 6 },
      { name: 'b', origin: 'custom', users: 3, totalBytes: 13, maxBytes: 7 },
      { name: 'b', origin: 'default', users: 1, totalBytes: 3, maxBytes: 3 },
    ],
    uncertainty: [
      { id: 'jti', users: 2, maxBytes: 30 },
      { id: 'number-format', users: 5, maxBytes: 3 },
    ],
  });
  // Rows do not go on.
  sums.addClaim('a', 'custom', 1, 1, 1);
  expect(rows.claims[0]?.users).toBe(3);
});
