import type * as z from 'zod/v4';

// The one file that names zod's own types: everything else is written in what zod and zod/mini share.

/** A schema whose input and output is `T`. */
export type Member<T> = z.ZodType<T, T>;

// Optional members stay recognisable to zod, so that .extend(), .pick() and .shape know them.
type Shape<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? z.ZodOptional<Member<Exclude<T[K], undefined>>>
    : Member<T[K]>;
};

/**
 * A zod object schema whose input and output is the interface `T`.
 *
 * Keys that `T` does not name are kept, values are never coerced or filled in. `$strip` concerns the types alone: with
 * `$loose`, the inferred type would allow any misspelt key.
 */
export type BillingSchema<T> = z.ZodObject<Shape<T>, z.core.$strip>;

/** Schema of a page, `{ data, total_count }`. */
export type BillingPageSchema<T> = z.ZodObject<
  { data: z.ZodArray<Member<T>>; total_count: z.ZodOptional<Member<number>> },
  z.core.$strip
>;

/** Schema of the Frontend API's wrapper, `{ response, client }`. */
export type BillingClientSchema<T> = z.ZodObject<
  { response: Member<T>; client: z.ZodOptional<Member<unknown>> },
  z.core.$strip
>;

/** Schema of a page as it is specified: both keys are required. */
export type BillingExactPageSchema<T> = z.ZodObject<
  { data: z.ZodArray<Member<T>>; total_count: Member<number> },
  z.core.$strip
>;

/** Schema of the Frontend API's wrapper as it is specified: both keys are required. */
export type BillingExactClientSchema<T> = z.ZodObject<
  { response: Member<T>; client: Member<Record<string, unknown> | null> },
  z.core.$strip
>;
