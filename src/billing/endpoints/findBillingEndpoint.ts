import { endpointRows } from './rows.js';
import type { BillingEndpoint } from './types.js';

// The guide keeps these names at 2025-11-10, the specification does not. Both are understood.
const OLD_SEGMENTS: Readonly<Record<string, string>> = {
  payment_sources: 'payment_methods',
  default_payment_source: 'default_payment_method',
};

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
  const verb = method.toUpperCase();
  const segments = segmentsOf(pathOrUrl);
  // Behind a proxy something stands before /v1, and an id may be `v1`: the first place that fits wins.
  const starts = segments.flatMap((segment, i) => (segment === 'v1' ? [i + 1] : []));
  for (const start of starts.length > 0 ? starts : [0]) {
    const rest = segments.slice(start);
    for (const row of endpointRows) {
      if (row.surface === surface && row.method === verb && fits(row.path, rest)) return row;
    }
  }
  return null;
}

function segmentsOf(pathOrUrl: string): string[] {
  let path = pathOrUrl;
  const end = path.search(/[?#]/);
  if (end >= 0) path = path.slice(0, end);
  const scheme = path.indexOf('://');
  if (scheme >= 0) {
    const host = scheme + '://'.length;
    const slash = path.indexOf('/', host);
    path = slash < 0 ? '' : path.slice(slash);
  }
  return path.split('/').filter((segment) => segment !== '');
}

function fits(template: string, segments: readonly string[]): boolean {
  const parts = template.split('/').slice(2); // '', 'v1', …
  return (
    parts.length === segments.length &&
    parts.every((part, i) => {
      const segment = segments[i] ?? '';
      return (
        part.startsWith('{') ||
        part === (Object.hasOwn(OLD_SEGMENTS, segment) ? OLD_SEGMENTS[segment] : segment)
      );
    })
  );
}
