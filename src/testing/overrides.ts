import { isRecord } from '../internal/isRecord.js';
import { setOwn } from '../internal/setOwn.js';

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/**
 * What a builder accepts for `T`: any part of it, at any depth. An array replaces the default array, and each element
 * may again be a part. `undefined` removes an optional key, as JSON does.
 */
export type Overrides<T> = unknown extends T
  ? T
  : T extends (...args: never[]) => unknown
    ? (...args: never[]) => unknown
    : T extends
          | string
          | number
          | boolean
          | bigint
          | symbol
          | null
          | undefined
          | { getTime(): number }
      ? T
      : T extends readonly (infer E)[]
        ? readonly Overrides<E>[]
        : {
            readonly [K in keyof T]?: K extends OptionalKeys<T>
              ? Overrides<T[K]> | undefined
              : Overrides<T[K]>;
          };

/** Defaults with overrides laid over them, deeply; arrays and class instances (dates, URLs) are taken as they are. */
export function merge<T extends object>(defaults: T, overrides: object | undefined): T {
  const merged = { ...defaults } as Record<string, unknown>;
  if (overrides === undefined) return merged as T;
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) {
      delete merged[key];
      continue;
    }
    const old = Object.hasOwn(merged, key) ? merged[key] : undefined;
    setOwn(merged, key, isPlain(old) && isPlain(value) ? merge(old, value) : value);
  }
  return merged as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
