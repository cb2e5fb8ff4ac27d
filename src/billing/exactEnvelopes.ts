import * as z from 'zod';
import type { BillingExactClientSchema, BillingExactPageSchema, Member } from './schemaType.js';

/** Makes the exact schema of a page, `{ data, total_count }`. */
export function billingPageSchema<T>(item: Member<T>): BillingExactPageSchema<T> {
  return z.looseObject({ data: z.array(item), total_count: z.int() });
}

/** Makes the exact schema of the Frontend API's wrapper, `{ response, client }`; `client` can be null. */
export function billingClientSchema<T>(response: Member<T>): BillingExactClientSchema<T> {
  return z.looseObject({ response, client: z.nullable(z.looseObject({})) });
}
