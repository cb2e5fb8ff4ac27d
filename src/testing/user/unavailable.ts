import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';

/** A method that would talk to Clerk. It throws `ISOCLERK_TESTING_NOT_AVAILABLE`, unless an override replaces it. */
export type Unavailable = (...args: unknown[]) => never;

export type Methods<Names extends readonly string[]> = { [Name in Names[number]]: Unavailable };

export function unavailable(path: string, builder: string): Unavailable {
  return () => {
    throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'is not available in tests', {
      path,
      hint: `It would talk to Clerk: pass your own function to ${builder}().`,
    });
  };
}

export function methods<const Names extends readonly string[]>(
  path: string,
  names: Names,
  builder = 'buildClientUser',
): Methods<Names> {
  return Object.fromEntries(
    names.map((name) => [name, unavailable(`${path}.${name}`, builder)]),
  ) as Methods<Names>;
}

/** Lays the functions of the overrides over the built object, at the same places. */
export function withFunctions<T extends object>(built: T, overrides: unknown): T {
  if (!isRecord(overrides) && !Array.isArray(overrides)) return built;
  for (const [key, value] of Object.entries(overrides)) {
    const member: unknown = Object.hasOwn(built, key)
      ? (built as Record<string, unknown>)[key]
      : null;
    if (typeof value === 'function') {
      Object.defineProperty(built, key, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    } else if (typeof member === 'object' && member !== null && !key.endsWith('Metadata')) {
      withFunctions(member, value);
    }
  }
  return built;
}
