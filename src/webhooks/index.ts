export { webhookEvents } from './events.js';
export type * from './payloads/billing.js';
export type { WebhookDeletedObjectJSON } from './payloads/common.js';
export type { WebhookPayloadMap } from './payloads/map.js';
export type * from './payloads/message.js';
export type * from './payloads/organization.js';
export type * from './payloads/role.js';
export type * from './payloads/session.js';
export type * from './payloads/user.js';
export type * from './payloads/waitlist.js';
export type {
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
