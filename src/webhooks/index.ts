export { getPayer, type Payer } from '../internal/getPayer.js';
export { isWebhookEventType, webhookEventTypes } from './catalogue.js';
export type * from './generated/types.js';
export * from './generated/values.js';
export { handleWebhookEvent, type WebhookHandlers } from './handleWebhookEvent.js';
export { isKnownWebhookEvent } from './isKnownWebhookEvent.js';
export { isStaleWebhook, webhookTime } from './isStaleWebhook.js';
export { isWebhookEvent, type NamedEvent, type TypedEvent } from './isWebhookEvent.js';
export { suggestWebhookEventType } from './suggestWebhookEventType.js';
export type {
  KnownWebhookEvent,
  ParsedWebhookEvent,
  RelayedWebhookEvent,
  RelayedWebhookEventOf,
  UnknownWebhookEvent,
  WebhookDataOf,
  WebhookEnvelope,
  WebhookEvent,
  WebhookEventFamily,
  WebhookEventMap,
  WebhookEventOf,
  WebhookEventPattern,
  WebhookEventType,
  WebhookTypeOf,
} from './types.js';
export { webhookEvents } from './webhookEvents.js';
export { type WebhookHeaders, type WebhookMeta, webhookMeta } from './webhookMeta.js';
export { webhookTimestampUnit } from './webhookTimestampUnit.js';
