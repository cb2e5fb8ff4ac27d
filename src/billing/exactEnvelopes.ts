import * as z from 'zod';
import type { Member } from './schemaType.js';

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

/** Makes the exact schema of a page, `{ data, total_count }`. */
export function billingPageSchema<T>(item: Member<T>): BillingExactPageSchema<T> {
  return z.looseObject({ data: z.array(item), total_count: z.int() });
}

/** Makes the exact schema of the Frontend API's wrapper, `{ response, client }`; `client` can be null. */
export function billingClientSchema<T>(response: Member<T>): BillingExactClientSchema<T> {
  return z.looseObject({ response, client: z.nullable(z.looseObject({})) });
}
