import { eventRows } from '../../contract/events.js';
import type { WebhookPayloadMap } from '../payloads/map.js';
import type { WebhookDataOf, WebhookEventType } from '../types.js';
import { WebhookDeletedObjectSchema } from './deletedObject.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookEmailSchema, WebhookSmsSchema } from './messages.js';
import { WebhookOrganizationSchema } from './organization.js';
import { WebhookOrganizationDomainSchema } from './organizationDomain.js';
import {
  WebhookAcceptedOrganizationInvitationSchema,
  WebhookOrganizationInvitationSchema,
} from './organizationInvitation.js';
import { WebhookOrganizationMembershipSchema } from './organizationMembership.js';
import { WebhookPaymentAttemptSchema } from './paymentAttempt.js';
import { WebhookPermissionSchema, WebhookRoleSchema } from './role.js';
import { WebhookSessionSchema } from './session.js';
import { WebhookSubscriptionSchema } from './subscription.js';
import { WebhookSubscriptionItemSchema } from './subscriptionItem.js';
import { WebhookUserSchema } from './user.js';
import { WebhookWaitlistEntrySchema } from './waitlistEntry.js';

const payloadSchemas: {
  readonly [K in keyof WebhookPayloadMap]: WebhookSchema<WebhookPayloadMap[K]>;
} = {
  User: WebhookUserSchema,
  DeletedObject: WebhookDeletedObjectSchema,
  Session: WebhookSessionSchema,
  Email: WebhookEmailSchema,
  Sms: WebhookSmsSchema,
  Organization: WebhookOrganizationSchema,
  OrganizationDomain: WebhookOrganizationDomainSchema,
  OrganizationInvitation: WebhookOrganizationInvitationSchema,
  AcceptedOrganizationInvitation: WebhookAcceptedOrganizationInvitationSchema,
  OrganizationMembership: WebhookOrganizationMembershipSchema,
  Role: WebhookRoleSchema,
  Permission: WebhookPermissionSchema,
  WaitlistEntry: WebhookWaitlistEntrySchema,
  Subscription: WebhookSubscriptionSchema,
  SubscriptionItem: WebhookSubscriptionItemSchema,
  PaymentAttempt: WebhookPaymentAttemptSchema,
};

/** Event name → the schema of its `data`. */
export type TolerantDataSchemas = {
  readonly [T in WebhookEventType]: WebhookSchema<WebhookDataOf<T>>;
};

/** The table of events with each row's schema. */
export const dataSchemas = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(eventRows).map(([type, { data }]) => [type, payloadSchemas[data]]),
  ) as unknown as TolerantDataSchemas)();
