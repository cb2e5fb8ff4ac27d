import type { eventRows } from '../../contract/events.js';
import type { WebhookEventType, WebhookPayloadMap } from '../../webhooks/index.js';
import type { BuiltEventData } from '../generated/built.js';
import type { Metadata } from '../metadata.js';
import type {
  OrganizationInvitationJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
} from '../organization/json.js';
import type { SessionJSON } from '../session/buildSessionJSON.js';
import type { UserJSON } from '../user/json.js';

export type WebhookEmailData = BuiltEventData['WebhookEmail'];
export type WebhookOrganizationDomainData = BuiltEventData['WebhookOrganizationDomain'];
export type WebhookOrganizationDomainVerificationData =
  BuiltEventData['WebhookOrganizationDomainVerification'];
export type WebhookPermissionData = BuiltEventData['WebhookPermission'];
export type WebhookRoleData = BuiltEventData['WebhookRole'];
export type WebhookSmsData = BuiltEventData['WebhookSms'];
export type WebhookWaitlistEntryData = BuiltEventData['WebhookWaitlistEntry'];
export type WebhookWaitlistInvitationData = BuiltEventData['WebhookInvitation'];

/** `data` of a deletion: what is left of the resource. Of roles and permissions too, where Clerk's types claim the whole. */
export interface WebhookDeletedData
  extends Omit<BuiltEventData['WebhookDeletedObject'], 'deleted'> {
  deleted: true;
}

export interface WebhookSessionData extends SessionJSON {
  user: UserJSON;
}

export interface WebhookAcceptedInvitationData
  extends OrganizationInvitationJSON<Metadata, Metadata, 'accepted'> {
  /** Who accepted. */
  user_id: string;
}

/** Typed over the payloads: a new one does not compile until it has a row. */
interface BuiltPayloads extends Record<keyof WebhookPayloadMap, object> {
  User: UserJSON;
  DeletedObject: WebhookDeletedData;
  Session: WebhookSessionData;
  Email: WebhookEmailData;
  Sms: WebhookSmsData;
  Organization: OrganizationJSON;
  OrganizationDomain: WebhookOrganizationDomainData;
  OrganizationInvitation: OrganizationInvitationJSON;
  AcceptedOrganizationInvitation: WebhookAcceptedInvitationData;
  OrganizationMembership: OrganizationMembershipJSON;
  Role: WebhookRoleData;
  Permission: WebhookPermissionData;
  WaitlistEntry: WebhookWaitlistEntryData;
  Subscription: BuiltEventData['WebhookSubscription'];
  SubscriptionItem: BuiltEventData['WebhookBillingSubscriptionItemEventPayload'];
  PaymentAttempt: BuiltEventData['WebhookPaymentAttempt'];
}

/** The name of what an event carries. */
export type PayloadOf<T extends WebhookEventType> = (typeof eventRows)[T]['data'];

/** `data` of a built event, complete: what Clerk sends, in a type that fits Clerk's own where the two agree. */
export type BuiltWebhookData<T extends WebhookEventType> = BuiltPayloads[PayloadOf<T>];

/** An event as it is delivered. */
export interface BuiltWebhookEvent<T extends WebhookEventType> {
  type: T;
  object: 'event';
  data: BuiltWebhookData<T>;
  event_attributes: { http_request: { client_ip: string; user_agent: string } };
  /** Epoch milliseconds. */
  timestamp: number;
  instance_id: string;
}
