import { IsoclerkError, type IsoclerkErrorCode } from '../errors.js';
import { formatPath } from '../internal/formatPath.js';
import { isRecord } from '../internal/isRecord.js';

/** An object whose fields are not trusted yet. */
export type Source = Readonly<Record<string, unknown>>;

/** What is wrong and where, on its way up to the function that knows the whole path. */
export class Problem {
  readonly text: string;
  /** Set where the cause is another than a wrong field. */
  readonly special: { readonly code: IsoclerkErrorCode; readonly hint: string } | undefined;
  /** Fields, in camelCase. */
  keys: PropertyKey[];
  /** Keys inside metadata: the application's own, in the application's spelling. */
  inner: PropertyKey[] = [];
  constructor(text: string, keys: PropertyKey[], special?: Problem['special']) {
    this.text = text;
    this.keys = keys;
    this.special = special;
  }
}

export function refuse(key: string, expected: string): never {
  throw new Problem(`expected ${expected}`, [key]);
}

/** Puts `keys` in front of the path. A getter or proxy that threw is a problem of the object it belongs to. */
export function within(thrown: unknown, ...keys: PropertyKey[]): Problem {
  const problem = thrown instanceof Problem ? thrown : new Problem('cannot be read', []);
  problem.keys.unshift(...keys);
  return problem;
}

/** Spells the path as the input does. */
export function spelled(thrown: unknown, snake: boolean): Problem {
  const problem = within(thrown);
  if (snake) {
    problem.keys = problem.keys.map((key) =>
      typeof key === 'string' ? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key,
    );
  }
  problem.keys.push(...problem.inner);
  problem.inner = [];
  return problem;
}

export function toError(thrown: unknown, code: IsoclerkErrorCode, hint: string): IsoclerkError {
  const { keys, text, special = { code, hint } } = within(thrown);
  return new IsoclerkError(special.code, text, { path: formatPath(keys), hint: special.hint });
}

/** Text or null; Clerk's client reads `''` as null, and so does this. */
export function text(value: unknown, key: string): string | null {
  return typeof value === 'string' ? value || null : value == null ? null : refuse(key, 'text');
}

export function requiredText(value: unknown, key: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(key, 'text');
}

/** Clerk's client reads a missing flag as false, and so does this. */
export function flag(value: unknown, key: string): boolean {
  return typeof value === 'boolean' ? value : value == null ? false : refuse(key, 'true or false');
}

export function count(value: unknown, key: string): number | null {
  // + 0 turns -0 into 0: JSON would.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  return value == null ? null : refuse(key, 'a finite number');
}

/** Epoch milliseconds from a Date, a number, digits or ISO text; null when it says nothing, as 0 does. */
export function time(value: unknown, key: string): number | null {
  if (value == null) return null;
  let ms: unknown = value;
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) ms = Number(value);
    else ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) : 0;
  } else if (Object.prototype.toString.call(value) === '[object Date]') {
    ms = Date.prototype.getTime.call(value);
  }
  if (typeof ms !== 'number') return refuse(key, 'a time');
  if (!Number.isFinite(ms)) return null;
  // Seconds, as in Clerk's own examples. As milliseconds they would lie in January 1970, before any user.
  return (ms >= 1e9 && ms < 1e11 ? ms * 1000 : ms) || null;
}

/** Reads each element; a missing array is empty. */
export function list<T>(value: unknown, key: string, read: (item: Source) => T): T[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return refuse(key, 'an array');
  const items: T[] = [];
  for (let i = 0; i < value.length; i++) {
    try {
      const item: unknown = value[i];
      if (!isRecord(item)) throw new Problem('expected an object', []);
      items.push(read(item));
    } catch (thrown) {
      throw within(thrown, key, i);
    }
  }
  return items;
}
