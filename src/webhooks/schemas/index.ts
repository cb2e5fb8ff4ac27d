export type { ContractSchema } from '../../contract/zodSchema.js';
export type { ParsedWebhookEvent } from '../types.js';
export * from './generated/schemas.js';
export {
  parseWebhookEvent,
  type SafeParseWebhookEventResult,
  safeParseWebhookEvent,
} from './parseWebhookEvent.js';
export { type WebhookDataSchemas, webhookDataSchemas } from './webhookDataSchemas.js';
export { webhookEventSchema } from './webhookEventSchema.js';
