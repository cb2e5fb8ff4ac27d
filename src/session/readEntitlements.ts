import { invalid } from './invalid.js';
import type { EntitlementScope, SessionEntitlement } from './types.js';

/** Reads `o:dashboard,u:beta`; an entry without a scope is refused, as Clerk does. */
export function readEntitlements(claim: string | null, path: string): SessionEntitlement[] {
  const entitlements: SessionEntitlement[] = [];
  if (!claim) return entitlements;
  for (const part of claim.split(',')) {
    const entry = part.trim();
    const colon = entry.indexOf(':');
    if (colon === -1) throw invalid(path, 'an entry without a scope such as "o:"');
    entitlements.push({
      slug: entry.slice(colon + 1),
      scopes: scopesOf(entry.slice(0, colon)),
    });
  }
  return entitlements;
}

// Clerk's four: @clerk/shared 4.41.0, authorization (splitByScope).
function scopesOf(prefix: string): EntitlementScope[] {
  switch (prefix) {
    case 'o':
      return ['org'];
    case 'u':
      return ['user'];
    case 'ou':
    case 'uo':
      return ['org', 'user'];
    default:
      return [];
  }
}
