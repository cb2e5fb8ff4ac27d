export type { BillingEndpoint } from '../../contract/billing/endpoint.js';
export type { BillingRegistry } from '../../contract/billing/registry.js';
export type { ContractSchema, Member as BillingMember } from '../../contract/zodSchema.js';
export * from './generated/responses.js';
export * from './generated/schemas.js';
export type * from './generated/types.js';
