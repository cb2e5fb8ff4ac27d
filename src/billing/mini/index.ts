export type { BillingEndpoint } from '../../contract/billing/endpoint.js';
export { findBillingEndpoint } from '../../contract/billing/findBillingEndpoint.js';
export type { BillingRegistry } from '../../contract/billing/registry.js';
export type { BillingResourceName } from '../../contract/generated/billingNames.js';
export type {
  MiniContractSchema,
  MiniMember as BillingMember,
} from '../../contract/generated/miniSchema.js';
export type { OpenEnum } from '../../contract/openEnum.js';
export type * from '../generated/types.js';
export * from '../generated/values.js';
export * from './generated/responses.js';
export * from './generated/schemas.js';
