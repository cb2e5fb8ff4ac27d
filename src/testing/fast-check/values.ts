import * as fc from 'fast-check';

export const seed = (): fc.Arbitrary<number> => fc.nat();

export const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null });

/** A record of which every member may be missing. */
export const some = <T extends object>(
  members: {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  },
): fc.Arbitrary<Partial<T>> => fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

/** Names in any script, empty and blank ones too. */
export const name = (): fc.Arbitrary<string> => fc.string({ unit: 'grapheme', maxLength: 12 });

/** Metadata as JSON can hold it: any keys, nested values, no -0. */
export const metadata = (): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

/** A moment of the last years, in epoch milliseconds. */
export const time = (): fc.Arbitrary<number> =>
  fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });

export const few = <T>(values: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(values, { minLength, maxLength: 3 });

/** A part of a slug or permission. */
export const word = (): fc.Arbitrary<string> => fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
