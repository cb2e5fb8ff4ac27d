import * as z from 'zod/v4';
import type { BillingClientSchema, BillingPageSchema, Member } from './schemaType.js';

/**
 * Makes the schema of a page, `{ data, total_count }`: lists of the Backend API, and plans of the Frontend API.
 *
 * @example
 * ```ts
 * import { BillingMoneyAmountSchema, billingPageSchema } from 'isoclerk/billing'
 *
 * const page = billingPageSchema(BillingMoneyAmountSchema)
 * page.safeParse({ data: [], total_count: 0 }).success // => true
 * page.safeParse([]).success // => false
 * ```
 */
export function billingPageSchema<T>(item: Member<T>): BillingPageSchema<T> {
  return z.looseObject({ data: z.array(item), total_count: z.optional(z.int()) });
}

/**
 * Makes the schema of the Frontend API's wrapper, `{ response, client }`. Wrap a page for its lists:
 * `billingClientSchema(billingPageSchema(BillingStatementSchema))`.
 *
 * @example
 * ```ts
 * import { BillingMoneyAmountSchema, billingClientSchema, billingPageSchema } from 'isoclerk/billing'
 *
 * const list = billingClientSchema(billingPageSchema(BillingMoneyAmountSchema))
 * list.safeParse({ response: { data: [], total_count: 0 }, client: null }).success // => true
 * ```
 */
export function billingClientSchema<T>(response: Member<T>): BillingClientSchema<T> {
  return z.looseObject({ response, client: z.optional(z.unknown()) });
}
