import { invalid } from './invalid.js';
import type { SessionEntitlement } from './types.js';

// A session cookie holds 4096 bytes; converting decimals far beyond that takes more than linear time.
const MASK_MAX_DIGITS = 4096;

/**
 * Expands the `o.per` and `o.fpm` claims of version 2: the n-th mask belongs to the n-th feature with an
 * organization scope, and its bit j stands for the j-th permission. A mask that no cookie could hold is refused.
 */
export function readOrgPermissions(
  features: readonly SessionEntitlement[],
  per: string | null,
  fpm: string | null,
): string[] {
  const orgPermissions: string[] = [];
  if (!per || !fpm) return orgPermissions;
  const names = per.split(',').map((part) => part.trim());
  const masks = fpm.split(',').map((part) => part.trim());
  if (masks.some((mask) => mask.length > MASK_MAX_DIGITS)) {
    throw invalid('o.fpm', 'a mask longer than a session cookie');
  }
  const orgFeatures = features.filter(({ scopes }) => scopes.includes('org'));
  for (const [index, { slug }] of orgFeatures.entries()) {
    const mask = masks[index] ?? '';
    if (!/^\d+$/.test(mask)) continue;
    // Masks outgrow 2^53 from the 54th permission on. The last binary digit is the first permission.
    const bits = BigInt(mask).toString(2);
    // Along the mask, not along the names: work stays within the size of the claims.
    for (let bit = 0; bit < bits.length && bit < names.length; bit++) {
      if (bits[bits.length - 1 - bit] === '1') orgPermissions.push(`org:${slug}:${names[bit]}`);
    }
  }
  return orgPermissions;
}
