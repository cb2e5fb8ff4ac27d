import type * as z from 'zod/v4';

// Named types of zod stand here and in miniSchema.ts alone: the schemas are written in what both skins share.

/** A schema whose input and output is `T`. What may be null stays recognisable to zod. */
export type Member<T> = unknown extends T
  ? z.ZodType<T, T>
  : null extends T
    ? z.ZodNullable<z.ZodType<Exclude<T, null>, Exclude<T, null>>>
    : z.ZodType<T, T>;

/** The members of an interface. What may be absent stays recognisable to zod, so that .extend() and .shape know it. */
type Shape<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? z.ZodOptional<Member<Exclude<T[K], undefined>>>
    : Member<T[K]>;
};

/**
 * A zod object schema whose input and output is the interface `T`.
 *
 * Keys that `T` does not name are kept, values are never coerced or filled in. Lists of known values are open, so
 * their schema is any text: `T` has the known values. `$strip` concerns the types alone: with `$loose`, the inferred
 * type would allow any misspelt key.
 */
export type ContractSchema<T> = z.ZodObject<Shape<T>, z.core.$strip>;
