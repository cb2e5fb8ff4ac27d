import * as z from 'zod/v4';
import type { BillingExactClientSchema, BillingExactPageSchema, Member } from './schemaType.js';

/**
 * Makes the exact schema of a page, `{ data, total_count }`: both are required.
 *
 * @example
 * ```ts
 * import { billingPageSchema, BillingPriceSchema } from 'isoclerk/billing/backend'
 * billingPageSchema(BillingPriceSchema).safeParse({ data: [] }).success // => false
 * ```
 */
export function billingPageSchema<T>(item: Member<T>): BillingExactPageSchema<T> {
  return z.looseObject({ data: z.array(item), total_count: z.int() });
}

/**
 * Makes the exact schema of the Frontend API's wrapper, `{ response, client }`; `client` can be null.
 *
 * @example
 * ```ts
 * import { billingClientSchema, BillingMoneyAmountSchema } from 'isoclerk/billing/frontend'
 * const fee = { amount: 900, amount_formatted: '9.00', currency: 'USD', currency_symbol: '$' }
 * const schema = billingClientSchema(BillingMoneyAmountSchema)
 * schema.safeParse({ response: fee, client: null }).success // => true
 * ```
 */
export function billingClientSchema<T>(response: Member<T>): BillingExactClientSchema<T> {
  return z.looseObject({ response, client: z.nullable(z.looseObject({})) });
}
