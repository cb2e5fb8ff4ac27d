export { billingRegistry } from './billingRegistry.js';
export { billingEndpoints, billingResponseSchema } from './endpoints/billingEndpoints.js';
export { findBillingEndpoint } from './endpoints/findBillingEndpoint.js';
export type { BillingEndpoint, BillingEndpointWithSchema } from './endpoints/types.js';
export { billingClientSchema, billingPageSchema } from './envelopes.js';
export { inspectBillingPayload } from './inspect/inspectBillingPayload.js';
export type * from './inspect/types.js';
export type { BillingRegistry } from './registryOf.js';
export * from './schemas/index.js';
export type {
  BillingClientSchema,
  BillingPageSchema,
  BillingSchema,
  Member as BillingMember,
} from './schemaType.js';
export type * from './types/index.js';
