import type { IsoclerkErrorCode } from '../errors.js';
import { dateTime } from '../internal/dateTime.js';
import { isClass } from '../internal/isClass.js';
import { Refusal } from './refusal.js';

/** An object whose fields are not trusted yet. */
export type Source = Readonly<Record<string, unknown>>;

/** What is wrong with the field that was read last; `reading` finds out which one that was. */
export function refuse(problem: string, code?: IsoclerkErrorCode): never {
  throw new Refusal(problem, { code });
}

/**
 * An object of which a plain read shows data only: of a literal, of JSON, of a class, or without a prototype. What another
 * object holds behind it is no data; `reading` then reads through a view.
 */
export function isSource(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  return (prototype === null || isClass(prototype)) && !Array.isArray(value);
}

export function fields(value: unknown): Source {
  return isSource(value) ? value : refuse('expected an object');
}

/** Text or null; Clerk's client reads `''` as null, and so does this. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value || null;
  return value == null ? null : refuse('expected text or null');
}

export function requiredText(value: unknown): string {
  return typeof value === 'string' && value ? value : refuse('expected text');
}

/** Clerk's client reads a missing flag as false, and so does this. */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return value == null ? false : refuse('expected true, false or null');
}

/** A number or null. */
export function count(value: unknown): number | null {
  // + 0 turns -0 into 0: JSON would.
  if (Number.isFinite(value)) return (value as number) + 0;
  return value == null ? null : refuse('expected a number or null');
}

/** Epoch milliseconds from a Date, a number, digits or ISO text; null when it says nothing, as 0 does. */
export function time(value: unknown): number | null {
  if (value == null) return null;
  let ms: unknown = value;
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) ms = Number(value);
    else ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) : 0;
  } else if (typeof value === 'object') ms = dateTime(value);
  if (typeof ms !== 'number') return refuse('expected a time or null');
  // Seconds, as in Clerk's own examples. As milliseconds they would lie in January 1970, before any user.
  if (ms >= 1e9 && ms < 1e11) return ms * 1000;
  return Number.isFinite(ms) ? ms || null : null;
}

export function someArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : refuse('expected an array');
}

/** Reads each object of an array; a missing array is empty. */
export function list<T>(
  value: unknown,
  read: (source: Source, snake: boolean) => T,
  snake: boolean,
): T[] {
  const items: T[] = [];
  if (value == null) return items;
  if (!Array.isArray(value)) return refuse('expected an array or null');
  const { length } = value; // once: a proxy may answer with more and more
  for (let i = 0; i < length; i++) {
    items.push(read(fields(value[i]), snake));
  }
  return items;
}
