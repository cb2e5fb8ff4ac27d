import { setOwn } from '../../internal/setOwn.js';
import { utf8ByteLength } from '../../internal/utf8ByteLength.js';
import { type ClaimShortcodeName, claimShortcodes } from '../template/claimShortcodes.js';
import { type Bounds, METADATA_BYTES } from './fieldBounds.js';
import { schemaExample, storedBytes } from './schemaExample.js';
import { sizeOf } from './schemaRange.js';

/** What strings of examples consist of. Each is certain in size: one, four and six bytes a character in the token. */
export const fills = ['x', '😀', '\u2028'] as const;

const tokenBytes = (fill: string): number => sizeOf(fill) - 2;

const filled = (fill: string, bytes: number): string =>
  fill.repeat(Math.max(0, Math.floor(bytes / tokenBytes(fill))));

const typical: { readonly [field in ClaimShortcodeName]?: string } = {
  'user.id': `user_${'0'.repeat(27)}`,
  'user.primary_email_address': `${'x'.repeat(64)}@${'x'.repeat(189)}`,
  'user.primary_phone_number': `+${'1'.repeat(15)}`,
  'user.primary_web3_wallet': '1'.repeat(44),
  'org.id': `org_${'0'.repeat(27)}`,
};

function bounded(name: string, fill: string, room: number, bounds: Bounds): unknown {
  const bound = bounds.given(name);
  if (bound === undefined) return undefined;
  if (typeof bound === 'number') return filled(fill, Math.min(bound, room) - 2);
  return schemaExample(bound, fill, room);
}

/** Sets a value below some keys. False when something else stands in the way. */
function setAt(target: Record<string, unknown>, keys: readonly string[], value: unknown): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return false;
  if (rest.length === 0) {
    if (Object.hasOwn(target, key)) return false;
    setOwn(target, key, value);
    return true;
  }
  if (!Object.hasOwn(target, key)) setOwn(target, key, {});
  const child = target[key];
  return typeof child === 'object' && child !== null && !Array.isArray(child)
    ? setAt(child as Record<string, unknown>, rest, value)
    : false;
}

function metadata(
  field: ClaimShortcodeName,
  paths: readonly (readonly string[])[],
  fill: string,
  bounds: Bounds,
): unknown {
  const bound = bounds.given(field);
  if (bound !== undefined && typeof bound !== 'number') {
    return schemaExample(bound, fill, METADATA_BYTES) ?? {};
  }
  // Bytes in the token for each stored byte of the fill.
  const growth = tokenBytes(fill) / utf8ByteLength(fill);
  const room = Math.min(METADATA_BYTES, Math.floor((bound ?? METADATA_BYTES * growth) / growth));
  const object: Record<string, unknown> = {};
  const deepestFirst = [...paths].sort((left, right) => right.length - left.length);
  // Keys, quotes and braces first; what is left is shared by the values.
  for (const keys of deepestFirst) setAt(object, keys, '');
  if (deepestFirst.length === 0) object.x = '';
  const share = Math.floor((room - storedBytes(object)) / Math.max(1, deepestFirst.length));
  if (share < 0) return {};
  const value: Record<string, unknown> = {};
  for (const keys of deepestFirst.length > 0 ? deepestFirst : [['x']]) {
    const prefixes = keys.map((_, index) => keys.slice(0, index + 1));
    const prefix = prefixes.find((some) => bounds.given([field, ...some].join('.')) !== undefined);
    const text = fill.repeat(Math.floor(share / utf8ByteLength(fill)));
    const example = prefix && bounded([field, ...prefix].join('.'), fill, share, bounds);
    if (!prefix || example !== undefined) setAt(value, prefix ?? keys, prefix ? example : text);
  }
  return storedBytes(value) <= room ? value : {};
}

/** Values to try for a field, the largest first; each is within its bound. */
export function candidates(
  field: ClaimShortcodeName,
  paths: readonly (readonly string[])[],
  fill: string,
  bounds: Bounds,
): unknown[] {
  const { type, nullable } = claimShortcodes[field];
  switch (type) {
    case 'json':
      return [metadata(field, paths, fill, bounds), {}];
    case 'boolean':
      return [false, true];
    case 'seconds':
      return nullable ? [1_800_000_000_000, null] : [1_800_000_000_000];
    case 'string': {
      const value = bounded(field, fill, 100_000, bounds) ?? typical[field] ?? 'x';
      return nullable ? [value, null] : [value];
    }
    default:
      return [];
  }
}
