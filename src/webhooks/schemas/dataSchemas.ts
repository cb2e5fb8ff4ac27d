import { webhookEvents } from '../events.js';
import type { WebhookPayloadMap } from '../payloads/map.js';
import type { WebhookDataOf, WebhookEventType } from '../types.js';
import { webhookDeletedObjectSchema } from './deletedObject.js';
import type { WebhookSchema } from './helpers.js';
import { webhookEmailSchema, webhookSmsSchema } from './messages.js';
import { webhookOrganizationSchema } from './organization.js';
import { webhookOrganizationDomainSchema } from './organizationDomain.js';
import {
  webhookAcceptedOrganizationInvitationSchema,
  webhookOrganizationInvitationSchema,
} from './organizationInvitation.js';
import { webhookOrganizationMembershipSchema } from './organizationMembership.js';
import { billingWebhookPaymentAttemptSchema } from './paymentAttempt.js';
import { webhookPermissionSchema, webhookRoleSchema } from './role.js';
import { webhookSessionSchema } from './session.js';
import { billingWebhookSubscriptionSchema } from './subscription.js';
import { billingWebhookSubscriptionItemSchema } from './subscriptionItem.js';
import { webhookUserSchema } from './user.js';
import { webhookWaitlistEntrySchema } from './waitlistEntry.js';

const payloadSchemas: {
  readonly [K in keyof WebhookPayloadMap]: WebhookSchema<WebhookPayloadMap[K]>;
} = {
  User: webhookUserSchema,
  DeletedObject: webhookDeletedObjectSchema,
  Session: webhookSessionSchema,
  Email: webhookEmailSchema,
  Sms: webhookSmsSchema,
  Organization: webhookOrganizationSchema,
  OrganizationDomain: webhookOrganizationDomainSchema,
  OrganizationInvitation: webhookOrganizationInvitationSchema,
  AcceptedOrganizationInvitation: webhookAcceptedOrganizationInvitationSchema,
  OrganizationMembership: webhookOrganizationMembershipSchema,
  Role: webhookRoleSchema,
  Permission: webhookPermissionSchema,
  WaitlistEntry: webhookWaitlistEntrySchema,
  Subscription: billingWebhookSubscriptionSchema,
  SubscriptionItem: billingWebhookSubscriptionItemSchema,
  PaymentAttempt: billingWebhookPaymentAttemptSchema,
};

/** Event name → the schema of its `data`. */
export type TolerantDataSchemas = {
  readonly [T in WebhookEventType]: WebhookSchema<WebhookDataOf<T>>;
};

/** The table of events with each row's schema. */
export const dataSchemas = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(webhookEvents).map(([type, { data }]) => [type, payloadSchemas[data]]),
  ) as unknown as TolerantDataSchemas)();
