import { isRecord } from '../internal/isRecord.js';
import { refuse, type Source } from './readers.js';

/** A copy of a metadata object; `{}` for null. Refuses what JSON cannot carry: the result must cross any wire unchanged. */
export function metadata(value: unknown): Record<string, unknown> {
  if (value == null) return {};
  return isRecord(value) ? copyObject(value, 0) : refuse('expected an object');
}

function copyObject(value: Source, depth: number): Record<string, unknown> {
  if (value.constructor !== Object && !isPlain(value)) refuse('expected JSON');
  // A spread makes own properties even of `__proto__`, and of `constructor` where intrinsics are frozen; after that
  // they can be assigned. Most values are primitive, and then nothing is left to do.
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) {
    const item = copy[key];
    if (isSimple(item)) continue;
    if (!Object.hasOwn(copy, key)) continue; // somebody extended Object.prototype
    if (item === undefined)
      delete copy[key]; // as JSON does
    else copy[key] = copyJson(item, depth + 1);
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

function copyJson(value: unknown, depth: number): unknown {
  if (isSimple(value)) return value;
  if (value === 0) return 0; // -0 too, as JSON does
  // Clerk's limit is 8 KB a field, so no real metadata is that deep; a cycle ends here too.
  if (depth < 500) {
    if (isRecord(value)) return copyObject(value, depth);
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      for (let index = 0; index < value.length; index++)
        copy.push(copyJson(value[index], depth + 1));
      return copy;
    }
  }
  return refuse('expected JSON');
}
