import { endpointRows } from '../generated/billingEndpoints.js';
import type { BillingEndpoint } from './endpoint.js';

// The guide keeps these names at 2025-11-10, the specification does not. Both are understood.
const OLD_SEGMENTS: Readonly<Record<string, string>> = {
  payment_sources: 'payment_methods',
  default_payment_source: 'default_payment_method',
};

/** After /v1, in the longest path of the table. */
const MOST_SEGMENTS = 6;

/**
 * Finds the operation behind a method and a path.
 *
 * The path may be a full URL, have a query string and a proxy's prefix, and hold ids or placeholders; `/v1` may be
 * left out. Paths under `/commerce/` are from before 2025-11-10 and are not found. Never throws.
 *
 * @example
 * ```ts
 * import { findBillingEndpoint } from 'isoclerk/billing'
 *
 * findBillingEndpoint('bapi', 'GET', 'https://api.clerk.com/v1/billing/plans?limit=10')?.resource // => 'BillingPlan'
 * findBillingEndpoint('fapi', 'GET', '/v1/me/billing/statements/stmt_1')?.path // => '/v1/me/billing/statements/{statementID}'
 * findBillingEndpoint('bapi', 'GET', '/v1/users/user_1') // => null
 * ```
 */
export function findBillingEndpoint(
  surface: 'bapi' | 'fapi',
  method: string,
  pathOrUrl: string,
): BillingEndpoint | null {
  if (typeof method !== 'string' || typeof pathOrUrl !== 'string') return null;
  const verb = method.toUpperCase();
  const rows = endpointRows.filter((row) => row.surface === surface && row.method === verb);
  const segments = segmentsOf(pathOrUrl);
  // Behind a proxy something stands before /v1, and an id may be `v1`: the first place that fits wins.
  const starts = segments.flatMap((segment, index) => (segment === 'v1' ? [index + 1] : []));
  for (const start of starts.length > 0 ? starts : [0]) {
    if (segments.length - start > MOST_SEGMENTS) continue;
    const row = rows.find(({ path }) => fits(path, segments, start));
    if (row) return row;
  }
  return null;
}

function segmentsOf(pathOrUrl: string): string[] {
  let path = pathOrUrl;
  const end = path.search(/[?#]/);
  if (end >= 0) path = path.slice(0, end);
  const scheme = path.indexOf('://');
  if (scheme >= 0) {
    const slash = path.indexOf('/', scheme + '://'.length);
    path = slash < 0 ? '' : path.slice(slash);
  }
  return path.split('/').filter((segment) => segment !== '');
}

function fits(template: string, segments: readonly string[], start: number): boolean {
  const parts = template.split('/').slice(2); // '', 'v1', …
  return (
    parts.length === segments.length - start &&
    parts.every(
      (part, index) => part.startsWith('{') || part === current(segments[start + index] ?? ''),
    )
  );
}

const current = (segment: string): string =>
  (Object.hasOwn(OLD_SEGMENTS, segment) && OLD_SEGMENTS[segment]) || segment;
