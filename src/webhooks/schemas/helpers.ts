import * as z from 'zod/v4';

// What may be null stays recognisable to zod and to the compiler: a schema that refuses null does not fit.
type Member<T> = unknown extends T
  ? z.ZodType<T, T>
  : null extends T
    ? z.ZodNullable<z.ZodType<Exclude<T, null>, Exclude<T, null>>>
    : z.ZodType<T, T>;

/**
 * A zod object schema whose input and output is the interface `T`.
 *
 * Keys that `T` does not name are kept; values are never coerced or filled in. Enums of `T` are open, so their schema
 * is any string: `T` has the known values.
 */
export type WebhookSchema<T> = z.ZodObject<
  {
    [K in keyof T]-?: Record<never, never> extends Pick<T, K>
      ? z.ZodOptional<Member<Exclude<T[K], undefined>>>
      : Member<T[K]>;
  },
  z.core.$strip
>;

/** An object whose keys are the app's own: kept as delivered. */
export const metadata = () => z.looseObject({});
