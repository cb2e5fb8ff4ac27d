import { removedSegments, renamedSegments } from '../../../internal/billingSegments.js';
import type { BillingMigrationNote } from './draft.js';
import { isListedOperation, type Owner } from './listedOperations.js';

/** Where a legacy path went. */
export interface BillingPathMigration {
  /** The path at 2025-11-10, in the form it came in (URL, query and template parameters kept); `null` when the operation was removed. */
  readonly path: string | null;
  /** What to know about it: removed, renamed parameters, a spelling of the guide that is a slip. `path` names a segment or parameter, `''` the whole. */
  readonly notes: readonly BillingMigrationNote[];
}

/**
 * Rewrites a billing path from before 2025-11-10 (`/v1/commerce/…`) into the current one (`/v1/billing/…`).
 *
 * Takes paths with or without `/v1`, full URLs (also behind a proxy), query strings and templates (`{id}`, `:id`). A
 * current path comes back as it is. Where Clerk's guide and its published spec differ, the spec decides:
 * `payment_sources` became `payment_methods`. Never throws.
 *
 * @param surface - `'bapi'` (api.clerk.com) or `'fapi'` (your instance's Frontend API)
 * @param method - HTTP method, in any case
 * @returns `path: null` for removed operations (invoices, products); `null` when it is no billing path at all.
 * @example
 * ```ts
 * import { migrateBillingPath } from 'isoclerk/billing/helpers'
 *
 * migrateBillingPath('bapi', 'GET', '/v1/commerce/plans?limit=10')?.path // => '/v1/billing/plans?limit=10'
 * migrateBillingPath('fapi', 'GET', '/v1/me/commerce/payment_sources')?.path // => '/v1/me/billing/payment_methods'
 * migrateBillingPath('fapi', 'GET', '/v1/me/commerce/invoices')?.path // => null
 * migrateBillingPath('bapi', 'GET', '/v1/users') // => null
 * ```
 * @see https://clerk.com/docs/guides/development/upgrading/upgrade-guides/2025-11-10 (read 2026-08)
 */
export function migrateBillingPath(
  surface: 'bapi' | 'fapi',
  method: string,
  path: string,
): BillingPathMigration | null {
  if (typeof method !== 'string' || typeof path !== 'string') return null;
  const [, origin = '', route = '', query = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)([\s\S]*)$/i.exec(path) ?? [];
  const segments = route.split('/');
  const at = segments.findIndex(
    (segment, index) =>
      (segment === 'commerce' || segment === 'billing') && ownerOf(segments, index) !== null,
  );
  const owner = at === -1 ? null : ownerOf(segments, at);
  const tail = segments.slice(at + 1).filter((segment) => segment !== '');
  const [first = ''] = tail;
  if (owner === null || first === '') return null;

  const notes: BillingMigrationNote[] = [];
  const say = (
    kind: BillingMigrationNote['kind'],
    key: string,
    to: string | null,
    message: string,
  ) => notes.push({ kind, path: key, target: to, message });

  const legacy = segments[at] === 'commerce';
  const removed = Object.hasOwn(removedSegments, first) ? removedSegments[first] : undefined;
  if (surface === 'fapi' && legacy && tail.length === 1 && removed !== undefined) {
    say('dropped', first, null, removed);
    return { path: null, notes };
  }
  const head = segments.slice(0, at);
  if (surface === 'fapi' && owner === 'none' && first === 'payers') {
    head.push('me');
    say('guessed', first, 'me', 'The guide leaves `/me` out of this path; spec and SDK have it');
  } else if (legacy && !isListedOperation(surface, owner, method.toUpperCase(), tail)) {
    say('guessed', '', '', 'The guide lists no such operation; its path follows the pattern');
  }
  const rest = segments.slice(at + 1).map((segment, index, all) => {
    // An id or slug may be spelled like a segment; only these two places hold names.
    const named = index === 0 || (index === 1 && all[0] === 'payers');
    const renamed =
      named && Object.hasOwn(renamedSegments, segment) ? renamedSegments[segment] : undefined;
    if (renamed === undefined || (segment === 'subscriptions' && !legacy)) return segment;
    say('renamed', segment, renamed, `\`${segment}\` was renamed \`${renamed}\` in 2025-11-10`);
    if (segment === 'default_payment_source') {
      const message = 'The parameter of the body was renamed with the path';
      say('renamed', 'payment_source_id', 'payment_method_id', message);
    }
    return renamed;
  });
  const parameters = query.replace(/([?&])payment_source_id(?==)/g, '$1payment_method_id');
  if (parameters !== query) {
    const message = '`payment_source_id` was renamed `payment_method_id` in 2025-11-10';
    say('renamed', 'payment_source_id', 'payment_method_id', message);
  }
  return { path: `${origin}${[...head, 'billing', ...rest].join('/')}${parameters}`, notes };
}

/** Whose path it is, by what stands before the billing segment; `null` when that is no API path. */
function ownerOf(segments: readonly string[], at: number): Owner | null {
  const [second = '', last = ''] = [segments[at - 2], segments[at - 1]];
  const [owner, base]: readonly [Owner, number] =
    last === 'me'
      ? ['me', at - 1]
      : second === 'organizations'
        ? ['organization', at - 2]
        : second === 'users'
          ? ['user', at - 2]
          : ['none', at];
  const root = segments[base - 1];
  return base <= 0 || root === 'v1' || (base === 1 && root === '') ? owner : null;
}
