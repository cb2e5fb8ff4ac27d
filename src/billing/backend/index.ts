export type { BillingEndpoint, BillingEndpointWithSchema } from '../endpoints/types.js';
export { billingPageSchema } from '../exactEnvelopes.js';
export type { BillingRegistry } from '../registryOf.js';
export type {
  BillingExactPageSchema,
  BillingSchema,
  Member as BillingMember,
} from '../schemaType.js';
export { billingEndpoints, billingRegistry, billingResponseSchema } from './billingEndpoints.js';
export * from './schemas.js';
