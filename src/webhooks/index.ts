export {
  isKnownWebhookEvent,
  isWebhookEventType,
  webhookEventFamilies,
  webhookEventTypes,
} from './catalogue.js';
export { webhookEvents } from './events.js';
export {
  isBillingEvent,
  isEmailEvent,
  isOrganizationDomainEvent,
  isOrganizationEvent,
  isOrganizationInvitationEvent,
  isOrganizationMembershipEvent,
  isPaymentAttemptEvent,
  isPermissionEvent,
  isRoleEvent,
  isSessionEvent,
  isSmsEvent,
  isSubscriptionEvent,
  isSubscriptionItemEvent,
  isUserEvent,
  isWaitlistEntryEvent,
} from './families.js';
export { handleWebhookEvent, type WebhookHandlers } from './handleWebhookEvent.js';
export { isStaleWebhook, webhookTime } from './isStaleWebhook.js';
export { isWebhookEvent, type TypedEvent } from './isWebhookEvent.js';
export { type Payer, payerOf } from './payerOf.js';
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
export { type WebhookHeaders, type WebhookMeta, webhookMeta } from './webhookMeta.js';
