import type {
  BillingWebhookPaymentAttempt,
  BillingWebhookSubscription,
  BillingWebhookSubscriptionItem,
} from './billing.js';
import type { WebhookDeletedObjectJSON } from './common.js';
import type { WebhookEmailJSON, WebhookSmsJSON } from './message.js';
import type {
  WebhookAcceptedOrganizationInvitationJSON,
  WebhookOrganizationDomainJSON,
  WebhookOrganizationInvitationJSON,
  WebhookOrganizationJSON,
  WebhookOrganizationMembershipJSON,
} from './organization.js';
import type { WebhookPermissionJSON, WebhookRoleJSON } from './role.js';
import type { WebhookSessionJSON } from './session.js';
import type { WebhookUserJSON } from './user.js';
import type { WebhookWaitlistEntryJSON } from './waitlist.js';

/** The shapes that `data` can have, by the name in the `data` column of `webhookEvents`. */
export interface WebhookPayloadMap {
  User: WebhookUserJSON;
  DeletedObject: WebhookDeletedObjectJSON;
  Session: WebhookSessionJSON;
  Email: WebhookEmailJSON;
  Sms: WebhookSmsJSON;
  Organization: WebhookOrganizationJSON;
  OrganizationDomain: WebhookOrganizationDomainJSON;
  OrganizationInvitation: WebhookOrganizationInvitationJSON;
  AcceptedOrganizationInvitation: WebhookAcceptedOrganizationInvitationJSON;
  OrganizationMembership: WebhookOrganizationMembershipJSON;
  Role: WebhookRoleJSON;
  Permission: WebhookPermissionJSON;
  WaitlistEntry: WebhookWaitlistEntryJSON;
  Subscription: BillingWebhookSubscription;
  SubscriptionItem: BillingWebhookSubscriptionItem;
  PaymentAttempt: BillingWebhookPaymentAttempt;
}
