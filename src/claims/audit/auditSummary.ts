import type { TokenLimit } from '../size/tokenLimits.js';
import type { ClaimsWarning } from '../types.js';
import type { AuditedClaim, AuditedToken, AuditedUncertainty, AuditState } from './auditState.js';

/** What an audit found: counts, percentiles, the largest tokens, claims and limits. */
export interface AuditSummary {
  readonly users: number;
  /** Users by the verdict on their token. */
  readonly fits: number;
  readonly tight: number;
  readonly over: number;
  /** Characters of the token; all 0 without users. Percentiles are exact: the smallest length that q % do not exceed. */
  readonly tokenLength: {
    readonly min: number;
    readonly mean: number;
    readonly p50: number;
    readonly p90: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
  /** By how many characters a percentile can be too small: 0 unless it lies above 64 KB. */
  readonly percentileError: number;
  /** At most 20 ranges of equal width, both ends included. */
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number;
    readonly users: number;
  }[];
  /** Largest total first. */
  readonly claims: readonly AuditedClaim[];
  /** The limits, and how many tokens exceed each. */
  readonly limits: readonly (TokenLimit & { readonly over: number })[];
  /** Largest first; equal lengths by id. */
  readonly worst: readonly AuditedToken[];
  readonly uncertainty: readonly AuditedUncertainty[];
  readonly warnings: readonly ClaimsWarning[];
}

const BINS = 20;

function histogramOf(lengths: readonly (readonly [number, number])[], min: number, max: number) {
  // A round width, so that the ranges of two audits can be compared by eye.
  const wanted = Math.max(1, (max - min) / (BINS - 1));
  const unit = 10 ** Math.floor(Math.log10(wanted));
  const width = unit * ([1, 2, 5, 10].find((step) => step * unit >= wanted) ?? 10);
  const start = Math.floor(min / width) * width;
  const bins = Array.from({ length: Math.floor((max - start) / width) + 1 }, (_, index) => ({
    from: start + index * width,
    to: start + (index + 1) * width - 1,
    users: 0,
  }));
  for (const [length, users] of lengths) {
    const bin = bins[Math.floor((length - start) / width)];
    if (bin) bin.users += users;
  }
  return bins;
}

/** Reads the answers out of a state. `toLength` turns payload bytes into characters of the token. */
export function auditSummary(
  state: AuditState,
  toLength: (payloadBytes: number) => number,
  warnings: readonly ClaimsWarning[],
  rows: readonly TokenLimit[],
): AuditSummary {
  const { users, verdicts, claims, worst, uncertainty, buckets } = state;
  const lengths = buckets.map(([bytes, count]) => [toLength(bytes), count] as const);
  const min = lengths[0]?.[0] ?? 0;
  const last = lengths.at(-1)?.[0] ?? 0;
  const max = users > 0 ? toLength(state.maxPayloadBytes) : 0;
  const percentile = (percent: number): number => {
    let left = Math.ceil((users * percent) / 100);
    for (const [length, count] of lengths) {
      left -= count;
      if (left <= 0) return length;
    }
    return last;
  };
  const total = lengths.reduce((sum, [length, count]) => sum + length * count, 0);
  return {
    users,
    ...verdicts,
    tokenLength: {
      min,
      mean: users > 0 ? total / users : 0,
      p50: percentile(50),
      p90: percentile(90),
      p95: percentile(95),
      p99: percentile(99),
      max,
    },
    percentileError: max - last,
    histogram: users > 0 ? histogramOf(lengths, min, last) : [],
    claims: [...claims].sort((left, right) => right.totalBytes - left.totalBytes),
    limits: rows.flatMap((limit) => {
      const over = Object.hasOwn(state.limits, limit.id) ? state.limits[limit.id] : undefined;
      return over === undefined ? [] : [{ ...limit, over }];
    }),
    worst,
    uncertainty,
    warnings,
  };
}
