import { isRecord } from '../internal/isRecord.js';
import { refuse, type Source } from './readers.js';

/** A copy of a metadata object; `{}` for null. Refuses what JSON cannot carry: the result must cross any wire unchanged. */
export function metadata(value: unknown): Record<string, unknown> {
  if (value == null) return {};
  return isRecord(value)
    ? copyObject(value, { depth: 0, left: MOST_VALUES })
    : refuse('expected an object or null');
}

// Clerk's limit is 8 KB a field. Beyond these no real metadata goes: a cycle ends here, and what shares parts so often
// that its JSON would have no end.
const MOST_LEVELS = 500;
const MOST_VALUES = 1_000_000;

/** Where a copy stands: how deep, and how many values may follow. */
interface Copying {
  depth: number;
  left: number;
}

function copyObject(value: Source, at: Copying): Record<string, unknown> {
  if (value.constructor !== Object && !isPlain(value)) refuse('expected JSON');
  // A spread makes own properties even of `__proto__`, and of `constructor` where intrinsics are frozen; after that
  // they can be assigned. Most values are primitive, and then nothing is left to do.
  const copy: Record<string, unknown> = { ...value };
  spend(at, 1);
  for (const key in copy) {
    const item = copy[key];
    if (isSimple(item)) continue;
    if (!Object.hasOwn(copy, key)) continue; // somebody extended Object.prototype
    if (item === undefined)
      delete copy[key]; // as JSON does
    else copy[key] = copyJson(item, at);
  }
  return copy;
}

/** Not a Date, Map or URL, which would not survive JSON. The prototype of another realm's plain object has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isSimple(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value === null ||
    (Number.isFinite(value) && value !== 0)
  );
}

function copyJson(value: unknown, at: Copying): unknown {
  if (isSimple(value)) return value;
  if (value === 0) return 0; // -0 too, as JSON does
  if (++at.depth > MOST_LEVELS) return refuse('expected JSON, no deeper than 500 levels');
  const copy = Array.isArray(value)
    ? copyArray(value, at)
    : isRecord(value)
      ? copyObject(value, at)
      : refuse('expected JSON');
  at.depth--;
  return copy;
}

function spend(at: Copying, values: number): void {
  at.left -= values;
  if (at.left < 0) refuse('expected no more than a million values');
}

function copyArray(value: readonly unknown[], at: Copying): unknown[] {
  const copy: unknown[] = [];
  const { length } = value; // once: a proxy may answer with more and more
  spend(at, length);
  for (let index = 0; index < length; index++) copy.push(copyJson(value[index], at));
  return copy;
}
