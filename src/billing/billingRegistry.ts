import { type BillingRegistry, registryOf } from './registryOf.js';
import * as schemas from './schemas/index.js';

/**
 * Names every billing schema for JSON Schema, in a new registry: `z.toJSONSchema(billingRegistry())` gives one
 * definition for each resource, which refer to one another by name.
 *
 * @example
 * ```ts
 * import { billingRegistry } from 'isoclerk/billing'
 * import * as z from 'zod'
 *
 * const { schemas } = z.toJSONSchema(billingRegistry(), { uri: (id) => `#/components/schemas/${id}` })
 * schemas.BillingPlan.properties.fee // => { anyOf: [{ $ref: '#/components/schemas/BillingMoneyAmount' }, { type: 'null' }] }
 * ```
 */
export function billingRegistry(): BillingRegistry {
  return registryOf(schemas);
}
