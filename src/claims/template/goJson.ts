import { IsoclerkError } from '../../errors.js';
import { formatPath } from '../../internal/formatPath.js';

/**
 * Bytes by which the size may be smaller, because it is not known how Clerk's encoder writes something. Sizes always
 * take the larger form.
 */
export interface Doubts {
  /** `<`, `>`, `&` as `\u003c` …: Go's default, not yet seen inside a Clerk token. */
  'html-escaping': number;
  /** `\b` and `\f`: six bytes before Go 1.22 and in go-jose, two after. */
  'control-escaping': number;
  /** A lone surrogate: `\ufffd`, or the same character in three raw bytes. */
  'invalid-unicode': number;
  /** Numbers from 1e6 or below 1e-4: encoding/json writes `1234567`, go-jose `1.234567e+06`. */
  'number-format': number;
}

export interface Sizer {
  /** null: every integer is written in digits and nothing is in doubt (header and default claims). */
  doubts: Doubts | null;
  readonly path: (string | number)[];
  nodes: number;
}

// Everything but printable ASCII (and U+007F) without quote, backslash, <, > and &.
const SPECIAL = /[^ !#-%'-;=?-[\]-\x7f]/;
const MAX_DEPTH = 1000;
const MAX_NODES = 5_000_000;

export const noDoubts = (): Doubts => ({
  'html-escaping': 0,
  'control-escaping': 0,
  'invalid-unicode': 0,
  'number-format': 0,
});

export const doubtIds = [
  'html-escaping',
  'control-escaping',
  'invalid-unicode',
  'number-format',
] as const satisfies readonly (keyof Doubts)[];

export const createSizer = (doubts: Doubts | null): Sizer => ({ doubts, path: [], nodes: 0 });

/** A number as encoding/json writes it: digits between 1e-6 and 1e21, as in JavaScript, and a sign before zero. */
const goNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** The form that go-jose's encoder and `fmt` write: `%g` with the shortest digits. */
export function goFloat(value: number): string {
  const size = Math.abs(value);
  return !size || (size >= 1e-4 && size < 1e6)
    ? goNumber(value)
    : value.toExponential().replace(/([+-])(\d)$/, '$10$2');
}

function numberBytes(value: number, { doubts }: Sizer): number {
  const plain = goNumber(value).length;
  if (!doubts) return plain;
  const float = goFloat(value).length;
  doubts['number-format'] += Math.abs(float - plain);
  return Math.max(float, plain);
}

/** Bytes of a string as Go's encoding/json writes it, quotes included. */
export function stringBytes(text: string, sizer: Sizer): number {
  const { doubts } = sizer;
  let bytes = text.length + 2;
  // The same long text may stand in thousands of places.
  count(sizer, text.length >> 6);
  // Most text has nothing to escape, and a regular expression finds that out four times faster than a loop.
  let index = text.length > 20 ? text.search(SPECIAL) : 0;
  if (index < 0) return bytes;
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      if (unit >= 0x40) {
        if (unit === 0x5c) bytes += 1;
      } else if (unit < 0x20) {
        if (unit === 9 || unit === 10 || unit === 13) bytes += 1;
        else {
          bytes += 5;
          if (doubts && (unit === 8 || unit === 12)) doubts['control-escaping'] += 4;
        }
      } else if (unit === 0x22) bytes += 1;
      else if (unit === 0x3c || unit === 0x3e || unit === 0x26) {
        bytes += 5;
        if (doubts) doubts['html-escaping'] += 5;
      }
    } else if (unit < 0x800) bytes += 1;
    else if (unit < 0xd800 || unit > 0xdfff) {
      bytes += unit === 0x2028 || unit === 0x2029 ? 5 : 2;
    } else {
      const next = text.charCodeAt(index + 1);
      if (unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        bytes += 2;
        index++;
      } else {
        bytes += 5;
        if (doubts) doubts['invalid-unicode'] += 3;
      }
    }
  }
  return bytes;
}

function refuse({ path }: Sizer, depth: number): never {
  throw new IsoclerkError('ISOCLERK_CLAIMS_VALUE_INVALID', 'JSON cannot hold this value', {
    path: formatPath(path.slice(0, depth)),
    hint: 'Use plain JSON data.',
  });
}

function count(sizer: Sizer, nodes: number, depth = 0): void {
  sizer.nodes += nodes;
  if (depth <= MAX_DEPTH && sizer.nodes <= MAX_NODES) return;
  throw new IsoclerkError('ISOCLERK_CLAIMS_TOO_COMPLEX', 'This nests too deep or is too big', {
    path: `${sizer.path[0] ?? ''}`.slice(0, 200),
    hint: 'At most 1000 levels fit, and nothing that contains itself.',
  });
}

/**
 * Bytes of a value as Go's encoding/json writes it: compact, UTF-8, HTML escaping. Properties that are undefined are
 * left out and undefined in arrays is null, as in JSON.stringify.
 */
export function jsonBytes(value: unknown, sizer: Sizer, depth = 0): number {
  switch (typeof value) {
    case 'string':
      return stringBytes(value, sizer);
    case 'number':
      return Number.isFinite(value) ? numberBytes(value, sizer) : refuse(sizer, depth);
    case 'boolean':
      return value ? 4 : 5;
    case 'object':
      break;
    default:
      return refuse(sizer, depth);
  }
  if (value === null) return 4;
  count(sizer, Array.isArray(value) ? value.length + 1 : 1, depth);
  if (Array.isArray(value)) {
    let bytes = value.length > 0 ? value.length + 1 : 2;
    for (let index = 0; index < value.length; index++) {
      sizer.path[depth] = index;
      bytes += value[index] === undefined ? 4 : jsonBytes(value[index], sizer, depth + 1);
    }
    return bytes;
  }
  const record = value as Record<string, unknown>;
  if (typeof record.toJSON === 'function') return jsonBytes(record.toJSON(), sizer, depth + 1);
  let bytes = 1;
  const keys = Object.keys(record);
  sizer.nodes += keys.length;
  for (const key of keys) {
    const child = record[key];
    if (child === undefined) continue;
    sizer.path[depth] = key;
    bytes += stringBytes(key, sizer) + jsonBytes(child, sizer, depth + 1) + 2;
  }
  return bytes === 1 ? 2 : bytes;
}
