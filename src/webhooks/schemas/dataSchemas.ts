import { webhookEvents } from '../events.js';
import { webhookDeletedObjectSchema } from './deletedObject.js';
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

// Declared, so that the emitted types refer to the schemas instead of writing each out again.
interface PayloadSchemas {
  readonly User: typeof webhookUserSchema;
  readonly DeletedObject: typeof webhookDeletedObjectSchema;
  readonly Session: typeof webhookSessionSchema;
  readonly Email: typeof webhookEmailSchema;
  readonly Sms: typeof webhookSmsSchema;
  readonly Organization: typeof webhookOrganizationSchema;
  readonly OrganizationDomain: typeof webhookOrganizationDomainSchema;
  readonly OrganizationInvitation: typeof webhookOrganizationInvitationSchema;
  readonly AcceptedOrganizationInvitation: typeof webhookAcceptedOrganizationInvitationSchema;
  readonly OrganizationMembership: typeof webhookOrganizationMembershipSchema;
  readonly Role: typeof webhookRoleSchema;
  readonly Permission: typeof webhookPermissionSchema;
  readonly WaitlistEntry: typeof webhookWaitlistEntrySchema;
  readonly Subscription: typeof billingWebhookSubscriptionSchema;
  readonly SubscriptionItem: typeof billingWebhookSubscriptionItemSchema;
  readonly PaymentAttempt: typeof billingWebhookPaymentAttemptSchema;
}

const payloadSchemas: PayloadSchemas = {
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

type Rows = typeof webhookEvents;

/** Event name → the schema of its `data`. */
export type TolerantDataSchemas = {
  readonly [T in keyof Rows]: PayloadSchemas[Rows[T]['data']];
};

/** The table of events with each row's schema. */
export const dataSchemas = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(webhookEvents).map(([type, { data }]) => [type, payloadSchemas[data]]),
  ) as unknown as TolerantDataSchemas)();
