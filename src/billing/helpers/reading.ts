import { IsoclerkError } from '../../errors.js';
import { dateTime } from '../../internal/dateTime.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';

type Json = Readonly<Record<string, unknown>>;

export function refuse(path: string, problem: string, hint: string): never {
  throw new IsoclerkError('ISOCLERK_BILLING_INVALID', problem, { path, hint });
}

/** The first of these that a resource has itself, and its name. */
export function either(
  resource: unknown,
  first: string,
  ...others: readonly string[]
): readonly [string, unknown] {
  const key = [first, ...others].find((name) => own(resource, name) !== undefined) ?? first;
  return [key, own(resource, key)];
}

/** A clock reading in milliseconds, of either spelling; null when it says nothing. */
export function timeOf(
  resource: unknown,
  first: string,
  ...others: readonly string[]
): number | null {
  const [key, value] = either(resource, first, ...others);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return (
    dateTime(value) ??
    refuse(key, 'expected a time', 'Times are milliseconds since the epoch, or a Date.')
  );
}

/** `now` of the options; undefined when there is no clock. */
export function nowOf(options: unknown): number | undefined {
  const now = own(options, 'now');
  if (now === undefined || (typeof now === 'number' && !Number.isNaN(now))) return now;
  return refuse('now', 'expected a number', 'Pass milliseconds since the epoch, as Date.now().');
}

/** An object, or what the function says it takes. */
export function record(value: unknown, path: string, problem: string, hint: string): Json {
  return isRecord(value) ? value : refuse(path, problem, hint);
}
