export type { BillingResourceName } from '../../contract/generated/billingNames.js';
export type { OpenEnum } from '../../contract/openEnum.js';
export type * from '../generated/types.js';
export * from '../generated/values.js';
export * from './generated/guards.js';
