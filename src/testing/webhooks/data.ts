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

/** `data` of a deletion: what is left of the resource. Of roles and permissions too, where Clerk's types claim the whole. */
export interface WebhookDeletedData {
  object: string;
  id: string;
  deleted: true;
  slug?: string;
  external_id?: string;
}

export interface WebhookSessionData extends SessionJSON {
  user: UserJSON;
}

export interface WebhookEmailData {
  id: string;
  object: 'email';
  slug: string | null;
  from_email_name: string;
  reply_to_email_name: string | null;
  to_email_address: string;
  email_address_id: string | null;
  user_id: string | null;
  subject: string;
  body: string;
  body_plain: string | null;
  status: string;
  data: Record<string, unknown> | null;
  delivered_by_clerk: boolean;
}

export interface WebhookSmsData {
  id: string;
  object: 'sms_message';
  slug: string | null;
  from_phone_number: string;
  to_phone_number: string;
  phone_number_id: string | null;
  user_id: string;
  message: string;
  status: string;
  data: Record<string, unknown> | null;
  delivered_by_clerk: boolean;
  created_at_ms: number;
}

export interface WebhookOrganizationDomainVerificationData {
  status: 'unverified' | 'verified';
  strategy: 'email_code';
  attempts: number;
  /** Epoch milliseconds. Clerk's types call it `expires_at`. */
  expire_at: number | null;
  verified_at: number | null;
}

export interface WebhookOrganizationDomainData {
  id: string;
  object: 'organization_domain';
  organization_id: string;
  name: string;
  enrollment_mode: 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion';
  affiliation_email_address: string | null;
  affiliation_verification: WebhookOrganizationDomainVerificationData | null;
  ownership_verification: WebhookOrganizationDomainVerificationData | null;
  /** Deprecated by Clerk for `affiliation_verification`, and the same. */
  verification: WebhookOrganizationDomainVerificationData | null;
  total_pending_invitations: number;
  total_pending_suggestions: number;
  created_at: number;
  updated_at: number;
}

export interface WebhookAcceptedInvitationData
  extends OrganizationInvitationJSON<Metadata, Metadata, 'accepted'> {
  /** Who accepted. */
  user_id: string;
}

export interface WebhookPermissionData {
  id: string;
  object: 'permission';
  /** `org:invoices:read`. */
  key: string;
  name: string;
  description: string;
  type: string;
  created_at: number;
  updated_at: number;
}

export interface WebhookRoleData {
  id: string;
  object: 'role';
  /** `org:billing_manager`. */
  key: string;
  name: string;
  description: string;
  permissions: WebhookPermissionData[];
  is_creator_eligible: boolean;
  created_at: number;
  updated_at: number;
}

export interface WebhookWaitlistInvitationData {
  id: string;
  object: 'invitation';
  email_address: string;
  public_metadata: Metadata;
  status: 'pending' | 'accepted' | 'revoked' | 'expired';
  revoked: boolean;
  url: string;
  created_at: number;
  updated_at: number;
  expires_at: number | null;
}

export interface WebhookWaitlistEntryData {
  id: string;
  object: 'waitlist_entry';
  email_address: string;
  status: 'pending' | 'invited' | 'rejected' | 'completed';
  invitation: WebhookWaitlistInvitationData | null;
  is_locked: boolean;
  created_at: number;
  updated_at: number;
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
