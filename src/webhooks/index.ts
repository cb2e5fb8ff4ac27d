export { getPayer, type Payer } from '../internal/getPayer.js';
export { isWebhookEventType, webhookEventTypes } from './catalogue.js';
export { handleWebhookEvent, type WebhookHandlers } from './handleWebhookEvent.js';
export { isKnownWebhookEvent } from './isKnownWebhookEvent.js';
export { isStaleWebhook, webhookTime } from './isStaleWebhook.js';
export { isWebhookEvent, type TypedEvent } from './isWebhookEvent.js';
export type * from './payloads/billing.js';
export type { WebhookDeletedObject } from './payloads/common.js';
export type { WebhookPayloadMap } from './payloads/map.js';
export type * from './payloads/message.js';
export type * from './payloads/organization.js';
export type * from './payloads/role.js';
export type * from './payloads/session.js';
export type * from './payloads/user.js';
export type * from './payloads/waitlist.js';
export { suggestWebhookEventType } from './suggestWebhookEventType.js';
export type {
  KnownWebhookEvent,
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
