import { exactEndpoints, exactResponseSchema } from '../endpoints/exactEndpoints.js';
import type { BillingEndpointWithSchema } from '../endpoints/types.js';
import { type BillingRegistry, registryOf } from '../registryOf.js';
import type { Member } from '../schemaType.js';
import * as schemas from './schemas.js';

/** The operations that the Frontend API specifies, each with the exact schema of its resource, wrapper not included. */
export const billingEndpoints: readonly BillingEndpointWithSchema[] =
  /* @__PURE__ */ exactEndpoints('fapi', schemas);

/**
 * Gives the exact schema of a whole response of the Frontend API, wrapper included; null when it does not specify the
 * operation. The path may be a full URL with a query string, ids or placeholders. Never throws.
 *
 * @example
 * ```ts
 * import { billingResponseSchema } from 'isoclerk/billing/frontend'
 *
 * const schema = billingResponseSchema('GET', '/v1/billing/plans')
 * schema?.safeParse({ data: [], total_count: 0 }).success // => true
 * schema?.safeParse({ data: [] }).success // => false
 * ```
 */
export function billingResponseSchema(method: string, pathOrUrl: string): Member<unknown> | null {
  return exactResponseSchema('fapi', schemas, method, pathOrUrl);
}

/**
 * Names every schema of this entry for JSON Schema, in a new registry.
 *
 * @example
 * ```ts
 * import { billingRegistry } from 'isoclerk/billing/frontend'
 * import * as z from 'zod'
 *
 * const { schemas } = z.toJSONSchema(billingRegistry())
 * schemas.BillingMoneyAmount.required // => ['amount', 'amount_formatted', 'currency', 'currency_symbol']
 * ```
 */
export function billingRegistry(): BillingRegistry {
  return registryOf(schemas);
}
