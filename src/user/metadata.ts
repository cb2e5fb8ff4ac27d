import { Problem, refuse, type Source, within } from './readers.js';

// Clerk's limit is 8 KB a field, so no real metadata comes near; a cycle ends here too.
const MAX_DEPTH = 500;

/** A copy of a metadata object; `{}` for null. Refuses what JSON cannot carry: the result must cross any wire unchanged. */
export function metadata(value: unknown, key: string): Record<string, unknown> {
  if (value == null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(key, 'an object');
  try {
    return copyObject(value as Source, 0);
  } catch (thrown) {
    throw within(thrown, key);
  }
}

function copyJson(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  // + 0 turns -0 into 0: JSON would.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value !== 'object') throw new Problem('expected JSON', []);
  if (depth > MAX_DEPTH) throw new Problem('is circular or nested too deeply', []);
  if (!Array.isArray(value)) return copyObject(value as Source, depth);
  const copy: unknown[] = [];
  for (let i = 0; i < value.length; i++) copy.push(copyAt(value, i, depth));
  return copy;
}

function copyObject(value: Source, depth: number): Record<string, unknown> {
  // A Date, Map or URL would not survive JSON. The prototype of another realm's plain object has none itself.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new Problem('expected JSON', []);
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = copyAt(value, key, depth);
    if (item === undefined) continue; // as in JSON: such a key is not there
    // `constructor` cannot be assigned where intrinsics are frozen, `__proto__` nowhere.
    if (key in copy) {
      Object.defineProperty(copy, key, {
        value: item,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else copy[key] = item;
  }
  return copy;
}

function copyAt(container: object, key: string | number, depth: number): unknown {
  try {
    const value: unknown = (container as Source)[key];
    if (value === undefined && typeof key === 'string') return undefined;
    return copyJson(value, depth + 1);
  } catch (thrown) {
    const problem = within(thrown);
    problem.inner.unshift(key);
    throw problem;
  }
}
