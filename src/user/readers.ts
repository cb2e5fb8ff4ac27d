import type { IsoclerkErrorCode } from '../errors.js';
import { isRecord } from '../internal/isRecord.js';
import { Refusal } from './refusal.js';

/** An object whose fields are not trusted yet. */
export type Source = Readonly<Record<string, unknown>>;

/** What is wrong with the field that was read last; `reading` finds out which one that was. */
export function refuse(problem: string, code?: IsoclerkErrorCode): never {
  throw new Refusal(problem, code);
}

/** Text or null; Clerk's client reads `''` as null, and so does this. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value || null;
  return value == null ? null : refuse('expected text');
}

export function requiredText(value: unknown): string {
  return text(value) ?? refuse('expected text');
}

/** Clerk's client reads a missing flag as false, and so does this. */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return value == null ? false : refuse('expected true or false');
}

/** A number or null. */
export function count(value: unknown): number | null {
  // + 0 turns -0 into 0: JSON would.
  if (Number.isFinite(value)) return (value as number) + 0;
  return value == null ? null : refuse('expected a number');
}

/** Epoch milliseconds from a Date, a number, digits or ISO text; null when it says nothing, as 0 does. */
export function time(value: unknown): number | null {
  if (value == null) return null;
  let ms = value;
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) ms = Number(value);
    else ms = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) : 0;
  } else if (typeof value === 'object' && isDate(value)) ms = value.getTime();
  if (typeof ms !== 'number') return refuse('expected a time');
  // Seconds, as in Clerk's own examples. As milliseconds they would lie in January 1970, before any user.
  if (ms >= 1e9 && ms < 1e11) return ms * 1000;
  return Number.isFinite(ms) ? ms || null : null;
}

/** A Date of any realm. */
export function isDate(value: object): value is Date {
  return 'getTime' in value;
}

/** Reads each object of an array; a missing array is empty. */
export function list<T>(
  value: unknown,
  read: (source: Source, snake: boolean) => T,
  snake: boolean,
): T[] {
  const items: T[] = [];
  if (value == null) return items;
  if (!Array.isArray(value)) return refuse('expected an array');
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    items.push(isRecord(item) ? read(item, snake) : refuse('expected an object'));
  }
  return items;
}
