import type * as z from 'zod';

// Optional members stay recognisable to zod, so that .extend(), .pick() and .shape know them.
type Shape<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? z.ZodOptional<z.ZodType<Exclude<T[K], undefined>, Exclude<T[K], undefined>>>
    : z.ZodType<T[K], T[K]>;
};

/**
 * A zod object schema whose input and output is the interface `T`. Keys that `T` does not name are kept.
 */
export type BillingSchema<T> = z.ZodObject<Shape<T>, z.core.$strip>;
