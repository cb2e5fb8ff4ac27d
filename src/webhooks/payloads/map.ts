import type {
  WebhookPaymentAttempt,
  WebhookSubscription,
  WebhookSubscriptionItem,
} from './billing.js';
import type { WebhookDeletedObject } from './common.js';
import type { WebhookEmail, WebhookSms } from './message.js';
import type {
  WebhookAcceptedOrganizationInvitation,
  WebhookOrganization,
  WebhookOrganizationDomain,
  WebhookOrganizationInvitation,
  WebhookOrganizationMembership,
} from './organization.js';
import type { WebhookPermission, WebhookRole } from './role.js';
import type { WebhookSession } from './session.js';
import type { WebhookUser } from './user.js';
import type { WebhookWaitlistEntry } from './waitlist.js';

/** The shapes that `data` can have, by the name in the `data` column of `webhookEvents`. */
export interface WebhookPayloadMap {
  User: WebhookUser;
  DeletedObject: WebhookDeletedObject;
  Session: WebhookSession;
  Email: WebhookEmail;
  Sms: WebhookSms;
  Organization: WebhookOrganization;
  OrganizationDomain: WebhookOrganizationDomain;
  OrganizationInvitation: WebhookOrganizationInvitation;
  AcceptedOrganizationInvitation: WebhookAcceptedOrganizationInvitation;
  OrganizationMembership: WebhookOrganizationMembership;
  Role: WebhookRole;
  Permission: WebhookPermission;
  WaitlistEntry: WebhookWaitlistEntry;
  Subscription: WebhookSubscription;
  SubscriptionItem: WebhookSubscriptionItem;
  PaymentAttempt: WebhookPaymentAttempt;
}
