import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { setOwn } from '../../internal/setOwn.js';

/** A method that would talk to Clerk. It throws `ISOCLERK_TESTING_NOT_AVAILABLE`, unless an override replaces it. */
export type Unavailable = (...args: unknown[]) => never;

export type Methods<Names extends readonly string[]> = { [Name in Names[number]]: Unavailable };

const shared = /* @__PURE__ */ new Map<string, Record<string, Unavailable>>();

/**
 * The methods of a kind of resource, which is named as the path of the error. They hold no state, so all resources of a kind
 * share them; the object itself must be copied.
 */
export function methods<const Names extends readonly string[]>(
  kind: string,
  names: Names,
): Readonly<Methods<Names>> {
  let built = shared.get(kind);
  if (built === undefined) {
    built = Object.fromEntries(names.map((name) => [name, unavailable(`${kind}.${name}`)]));
    shared.set(kind, built);
  }
  return built as Methods<Names>;
}

function unavailable(path: string): Unavailable {
  return () => {
    throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'is not available in tests', {
      path,
      hint: 'It would talk to Clerk: pass your own function as an override of the builder.',
    });
  };
}

/** Lays the functions of the overrides over the built object, at the same places. */
export function withFunctions<T extends object>(built: T, overrides: unknown): T {
  if (!isRecord(overrides) && !Array.isArray(overrides)) return built;
  for (const [key, value] of Object.entries(overrides)) {
    const member: unknown = Object.hasOwn(built, key)
      ? (built as Record<string, unknown>)[key]
      : null;
    if (typeof value === 'function') {
      setOwn(built as Record<string, unknown>, key, value);
    } else if (typeof member === 'object' && member !== null && !key.endsWith('Metadata')) {
      withFunctions(member, value);
    }
  }
  return built;
}
