import { invalid } from './invalid.js';
import type { EntitlementScope, SessionEntitlement } from './types.js';

/** Reads `o:dashboard,u:beta`; an entry without a scope is refused, as Clerk does. */
export function readEntitlements(claim: string | null, path: string): SessionEntitlement[] {
  const entitlements: SessionEntitlement[] = [];
  if (!claim) return entitlements; // most tokens have none
  scanEntitlements(claim, path, (scope, slug) => {
    entitlements.push({ slug, scopes: scopesOf(scope) });
  });
  return entitlements;
}

/** Visits the entries in their order, without building a list. */
export function scanEntitlements(
  claim: string | null,
  path: string,
  visit: (scope: string, slug: string) => void,
): void {
  if (!claim) return;
  for (let start = 0; start <= claim.length; ) {
    const comma = claim.indexOf(',', start);
    const end = comma < 0 ? claim.length : comma;
    const colon = claim.indexOf(':', start);
    if (colon < 0 || colon >= end) throw invalid(path, 'an entry without a scope such as "o:"');
    visit(claim.slice(start, colon).trimStart(), claim.slice(colon + 1, end).trimEnd());
    start = end + 1;
  }
}

/** Whether the scope before the colon holds for the active organization. */
export function isOrgScope(scope: string): boolean {
  return scope === 'o' || scope === 'ou' || scope === 'uo';
}

// Clerk's four: @clerk/shared 4.41.0, authorization (splitByScope).
function scopesOf(scope: string): EntitlementScope[] {
  if (scope === 'o') return ['org'];
  if (scope === 'u') return ['user'];
  return isOrgScope(scope) ? ['org', 'user'] : [];
}
