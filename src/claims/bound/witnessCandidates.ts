import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';
import { utf8ByteLength } from '../../internal/utf8ByteLength.js';
import { type ClaimShortcodeName, claimShortcodes } from '../template/claimShortcodes.js';
import { type Bounds, type Given, METADATA_BYTES } from './fieldBounds.js';
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

function bounded(bound: Given, fill: string, room: number): unknown {
  return bound.kind === 'bytes'
    ? filled(fill, Math.min(bound.bytes, room) - 2)
    : schemaExample(bound.schema, fill, room);
}

/** Sets a value below some keys, unless something else stands in the way. */
function setAt(target: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  let place = target;
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(place, key)) setOwn(place, key, {});
    const child = place[key];
    if (!isRecord(child)) return;
    place = child;
  }
  const last = keys.at(-1);
  if (last !== undefined && !Object.hasOwn(place, last)) setOwn(place, last, value);
}

// Levels that metadata of 8 KB can have are many more, but then they hold nothing.
const MOST_KEYS = 200;

function metadata(
  field: ClaimShortcodeName,
  paths: readonly (readonly string[])[],
  fill: string,
  bounds: Bounds,
): unknown {
  const bound = bounds.given(field);
  if (bound?.kind === 'schema') return schemaExample(bound.schema, fill, METADATA_BYTES) ?? {};
  // Bytes in the token for each stored byte of the fill.
  const growth = tokenBytes(fill) / utf8ByteLength(fill);
  const room = Math.min(
    METADATA_BYTES,
    Math.floor((bound?.bytes ?? METADATA_BYTES * growth) / growth),
  );
  const object: Record<string, unknown> = {};
  const deepestFirst = paths
    .filter((keys) => keys.length <= MOST_KEYS)
    .sort((left, right) => right.length - left.length);
  // Keys, quotes and braces first; what is left is shared by the values.
  for (const keys of deepestFirst) setAt(object, keys, '');
  if (paths.length === 0) object.x = '';
  const share = Math.floor((room - storedBytes(object)) / Math.max(1, deepestFirst.length));
  if (share < 0) return {};
  const value: Record<string, unknown> = {};
  for (const keys of paths.length > 0 ? deepestFirst : [['x']]) {
    const found = bounds.firstBelow(field, keys);
    if (found) {
      const [prefix, limit] = found;
      const example = bounded(limit, fill, share);
      if (example !== undefined) setAt(value, prefix, example);
    } else setAt(value, keys, fill.repeat(Math.floor(share / utf8ByteLength(fill))));
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
      const bound = bounds.given(field);
      const usual = (Object.hasOwn(typical, field) && typical[field]) || 'x';
      const value = (bound && bounded(bound, fill, 100_000)) ?? usual;
      return nullable ? [value, null] : [value];
    }
    default:
      return [];
  }
}
