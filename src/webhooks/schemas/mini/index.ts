export type { MiniContractSchema } from '../../../contract/generated/miniSchema.js';
export type { ParsedWebhookEvent } from '../../types.js';
export {
  parseWebhookEvent,
  type SafeParseWebhookEventResult,
  safeParseWebhookEvent,
} from './generated/parseWebhookEvent.js';
export * from './generated/schemas.js';
export { webhookEventSchema } from './generated/webhookEventSchema.js';
export { type WebhookDataSchemas, webhookDataSchemas } from './webhookDataSchemas.js';
