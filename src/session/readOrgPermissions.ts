import { invalid } from './invalid.js';
import { isOrgScope, scanEntitlements } from './readEntitlements.js';
import type { SessionEntitlement } from './types.js';

/**
 * The claims `fea`, `o.per` and `o.fpm`: the n-th mask belongs to the n-th feature with an organization scope, and its
 * bit j stands for the j-th permission.
 */
export interface PermissionClaims {
  readonly fea: string | null;
  readonly per: string | null;
  readonly fpm: string | null;
}

// The list repeats every feature for every permission. A token in a cookie of 4096 bytes lists 3.2 million characters
// at most: one long feature, and permissions without a name.
const MAX_TEXT = 4_000_000;
// Converting decimals takes more than linear time: no mask is longer than a cookie.
const MAX_MASK = 4096;
// Nine digits stay below 2^31, where bits can be asked for.
const SMALL_DIGITS = 9;

/** Lists every permission, as `org:feature:permission`. `features` is what `fea` says. */
export function readOrgPermissions(
  features: readonly SessionEntitlement[],
  { per, fpm }: Omit<PermissionClaims, 'fea'>,
): string[] {
  const { names, masks } = split(per, fpm);
  const orgPermissions: string[] = [];
  let index = 0;
  let text = 0;
  for (const { slug, scopes } of features) {
    if (scopes[0] !== 'org') continue;
    const mask = readMask(masks[index++]);
    const prefix = `org:${slug}:`;
    // Along the mask, not along the names: work stays within the size of the claims.
    for (let bit = 0; bit < width(mask) && bit < names.length; bit++) {
      if (!isSet(mask, bit)) continue;
      const permission = prefix + names[bit];
      text += permission.length;
      if (text > MAX_TEXT)
        throw invalid('o.fpm', 'more permissions than a session cookie can list');
      orgPermissions.push(permission);
    }
  }
  return orgPermissions;
}

/** Whether the list has a permission, without building it. `permission` begins with `org:`. */
export function grantsPermission(claims: PermissionClaims, permission: string): boolean {
  const { names, masks } = split(claims.per, claims.fpm);
  // Where a name stands depends on where the slug ends, and many features may have the same slug.
  const places = new Map<number, readonly number[]>();
  let index = 0;
  let granted = false;
  // To the end, also when it is granted: a malformed entry makes all of them worthless.
  scanEntitlements(claims.fea, 'fea', (scope, slug) => {
    if (!isOrgScope(scope)) return;
    const mask = masks[index++];
    const colon = PREFIX + slug.length;
    if (granted || !permission.startsWith(slug, PREFIX) || permission[colon] !== ':') return;
    const found = places.get(colon) ?? placesOf(permission.slice(colon + 1), names);
    places.set(colon, found);
    if (found.length === 0) return;
    const read = readMask(mask);
    for (const bit of found) {
      if (bit >= width(read)) break;
      if (isSet(read, bit)) granted = true;
    }
  });
  return granted;
}

function placesOf(name: string, names: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = names.indexOf(name); at >= 0; at = names.indexOf(name, at + 1)) found.push(at);
  return found;
}

const ONE = 0x31;
const PREFIX = 'org:'.length;

function split(per: string | null, fpm: string | null) {
  if (!per || !fpm) return { names: [], masks: [] };
  const masks = parts(fpm);
  if (masks.some((mask) => mask.length > MAX_MASK)) {
    throw invalid('o.fpm', 'a mask longer than a session cookie');
  }
  return { names: parts(per), masks };
}

function parts(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** A mask: a small one, as almost all are, as it is; else as binary digits, the last one first. */
type Mask = number | string;

const width = (mask: Mask): number =>
  typeof mask === 'string' ? mask.length : 32 - Math.clz32(mask);

const isSet = (mask: Mask, bit: number): boolean =>
  typeof mask === 'string'
    ? mask.charCodeAt(mask.length - 1 - bit) === ONE
    : ((mask >> bit) & 1) > 0;

// Masks outgrow 2^53 from the 54th permission on. What is no number holds nothing.
function readMask(mask = ''): Mask {
  if (!/^\d+$/.test(mask)) return 0;
  return mask.length > SMALL_DIGITS ? BigInt(mask).toString(2) : Number(mask);
}
