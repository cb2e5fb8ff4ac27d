export type * from '../generated/types.js';
export type { ParsedWebhookEvent } from '../types.js';
export * from './generated/guards.js';
export { isWebhookDelivery } from './isWebhookDelivery.js';
