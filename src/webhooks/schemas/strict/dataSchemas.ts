import { eventRows } from '../../../contract/events.js';
import type { WebhookEventType } from '../../types.js';
import { strictDeletedObject } from './deletedObject.js';
import { strictEmail, strictSms } from './messages.js';
import { strictOrganization, strictOrganizationMembership } from './organization.js';
import { strictOrganizationDomain } from './organizationDomain.js';
import {
  strictAcceptedOrganizationInvitation,
  strictSentOrganizationInvitation,
} from './organizationInvitation.js';
import { strictPaymentAttempt } from './paymentAttempt.js';
import { strictPermission, strictRole } from './role.js';
import { strictSession } from './session.js';
import { strictSubscription, strictSubscriptionItem } from './subscription.js';
import { strictUser } from './user.js';
import { strictWaitlistEntry } from './waitlistEntry.js';

interface StrictPayloadSchemas {
  readonly User: typeof strictUser;
  readonly DeletedObject: typeof strictDeletedObject;
  readonly Session: typeof strictSession;
  readonly Email: typeof strictEmail;
  readonly Sms: typeof strictSms;
  readonly Organization: typeof strictOrganization;
  readonly OrganizationDomain: typeof strictOrganizationDomain;
  readonly OrganizationInvitation: typeof strictSentOrganizationInvitation;
  readonly AcceptedOrganizationInvitation: typeof strictAcceptedOrganizationInvitation;
  readonly OrganizationMembership: typeof strictOrganizationMembership;
  readonly Role: typeof strictRole;
  readonly Permission: typeof strictPermission;
  readonly WaitlistEntry: typeof strictWaitlistEntry;
  readonly Subscription: typeof strictSubscription;
  readonly SubscriptionItem: typeof strictSubscriptionItem;
  readonly PaymentAttempt: typeof strictPaymentAttempt;
}

const strictPayloadSchemas: StrictPayloadSchemas = {
  User: strictUser,
  DeletedObject: strictDeletedObject,
  Session: strictSession,
  Email: strictEmail,
  Sms: strictSms,
  Organization: strictOrganization,
  OrganizationDomain: strictOrganizationDomain,
  OrganizationInvitation: strictSentOrganizationInvitation,
  AcceptedOrganizationInvitation: strictAcceptedOrganizationInvitation,
  OrganizationMembership: strictOrganizationMembership,
  Role: strictRole,
  Permission: strictPermission,
  WaitlistEntry: strictWaitlistEntry,
  Subscription: strictSubscription,
  SubscriptionItem: strictSubscriptionItem,
  PaymentAttempt: strictPaymentAttempt,
};

/** Event name → the schema of its `data` as published. */
export type StrictDataSchemas = {
  readonly [T in WebhookEventType]: StrictPayloadSchemas[(typeof eventRows)[T]['data']];
};

/** The table of events with each row's schema as published. */
export const strictDataSchemas = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(eventRows).map(([type, { data }]) => [type, strictPayloadSchemas[data]]),
  ) as unknown as StrictDataSchemas)();
