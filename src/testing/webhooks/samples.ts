import { eventRows } from '../../contract/events.js';
import type { WebhookEventType, WebhookPayloadMap } from '../../webhooks/index.js';
import type { Metadata } from '../metadata.js';
import { buildInvitation } from '../organization/buildInvitation.js';
import { buildMembership, publicPerson } from '../organization/buildMembership.js';
import { buildOrganization } from '../organization/buildOrganization.js';
import type {
  OrganizationInvitationJSON,
  OrganizationInvitationStatus,
  OrganizationMembershipJSON,
} from '../organization/json.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf } from '../seed.js';
import { buildSessionJSON } from '../session/buildSessionJSON.js';
import { buildUserJSON, type UserOverrides } from '../user/buildUserJSON.js';
import {
  buildPaymentAttempt,
  buildSubscription,
  buildSubscriptionItem,
  itemOf,
} from './billing.js';
import type {
  BuiltWebhookData,
  PayloadOf,
  WebhookDeletedData,
  WebhookSessionData,
} from './data.js';
import { buildEmail, buildSms } from './messages.js';
import { buildDomain, buildPermission, buildRole, buildWaitlistEntry } from './organizationData.js';

/** Overrides of an event's `data`. A user's memberships are whole ones. */
export type WebhookDataOverrides<T extends WebhookEventType> = T extends WebhookEventType
  ? PayloadOf<T> extends 'User'
    ? UserOverrides
    : PayloadOf<T> extends 'Session'
      ? SessionOverrides
      : Overrides<BuiltWebhookData<T>>
  : never;

type SessionOverrides = Omit<Overrides<WebhookSessionData>, 'user'> & {
  readonly user?: UserOverrides;
};

type Sample<T extends WebhookEventType> = (
  data: WebhookDataOverrides<T>,
  seed: string,
) => BuiltWebhookData<T>;

/** Events whose data says more than its shape: a status, a flag, what was deleted. */
const BY_EVENT: { readonly [T in WebhookEventType]?: Sample<T> } = {
  'user.deleted': (data, seed) => deleted('user', 'user', data, seed),
  'session.ended': (data, seed) => session(data, seed, 'ended'),
  'session.removed': (data, seed) => session(data, seed, 'removed'),
  'session.revoked': (data, seed) => session(data, seed, 'revoked'),
  'session.pending': (data, seed) => session(data, seed, 'pending'),
  'organization.deleted': (data, seed) => deleted('organization', 'org', data, seed),
  'organizationDomain.deleted': (data, seed) =>
    deleted('organization_domain', 'orgdmn', data, seed),
  'organizationInvitation.revoked': (data, seed) => invitation(data, seed, 'revoked'),
  'role.deleted': (data, seed) => deleted('role', 'role', data, seed),
  'permission.deleted': (data, seed) => deleted('permission', 'perm', data, seed),
  'subscription.pastDue': (data, seed) => buildSubscription({ status: 'past_due', ...data }, seed),
  'subscriptionItem.canceled': itemOf('canceled'),
  'subscriptionItem.upcoming': itemOf('upcoming'),
  'subscriptionItem.ended': itemOf('ended'),
  'subscriptionItem.abandoned': itemOf('abandoned'),
  'subscriptionItem.incomplete': itemOf('incomplete'),
  'subscriptionItem.pastDue': itemOf('past_due'),
  'subscriptionItem.freeTrialEnding': (data, seed) =>
    buildSubscriptionItem({ is_free_trial: true, ...data }, seed),
  'paymentAttempt.created': (data, seed) =>
    buildPaymentAttempt({ status: 'pending', ...data }, seed),
};

/** Any other event, by what it carries: a new event with a known payload needs no row here. */
const BY_PAYLOAD: {
  readonly [P in keyof WebhookPayloadMap]: Sample<EventsWith<P>>;
} = {
  User: (data, seed) => buildUserJSON(data, { seed }),
  DeletedObject: (data, seed) => deleted('object', 'object', data, seed),
  Session: (data, seed) => session(data, seed, 'active'),
  Email: buildEmail,
  Sms: buildSms,
  Organization: buildOrganization,
  OrganizationDomain: buildDomain,
  OrganizationInvitation: (data, seed) => invitation(data, seed, 'pending'),
  AcceptedOrganizationInvitation: (data, seed) => {
    const { user_id = idOf('user', `${seed}/guest`), ...rest } = data;
    return { ...invitation(rest, seed, 'accepted'), user_id };
  },
  OrganizationMembership: membership,
  Role: buildRole,
  Permission: buildPermission,
  WaitlistEntry: buildWaitlistEntry,
  Subscription: buildSubscription,
  SubscriptionItem: buildSubscriptionItem,
  PaymentAttempt: buildPaymentAttempt,
};

type EventsWith<P> = {
  [T in WebhookEventType]: PayloadOf<T> extends P ? T : never;
}[WebhookEventType];

/** What builds the data of an event. */
export function sampleOf(type: WebhookEventType): (data: object, seed: string) => object {
  return BY_EVENT[type] ?? BY_PAYLOAD[eventRows[type].data];
}

function deleted(
  object: string,
  prefix: string,
  overrides: Overrides<WebhookDeletedData>,
  seed: string,
): WebhookDeletedData {
  return merge<WebhookDeletedData>({ object, id: idOf(prefix, seed), deleted: true }, overrides);
}

function session(
  overrides: SessionOverrides,
  seed: string,
  status: WebhookSessionData['status'],
): WebhookSessionData {
  const { user: part = {}, ...rest } = overrides;
  const { user_id } = rest;
  const user = buildUserJSON({ ...(user_id !== undefined && { id: user_id }), ...part }, { seed });
  return { ...buildSessionJSON({ status, ...rest }, { seed, user }), user };
}

function invitation<Status extends OrganizationInvitationStatus>(
  overrides: Overrides<Omit<OrganizationInvitationJSON, 'status'>> & { readonly status?: Status },
  seed: string,
  usual: Status,
): OrganizationInvitationJSON<Metadata, Metadata, Status> {
  const { status = usual, ...rest } = overrides;
  const organization = buildOrganization({}, `${seed}/organization`);
  return buildInvitation(status, rest, seed, publicPerson(seed), organization);
}

function membership(
  overrides: Overrides<OrganizationMembershipJSON>,
  seed: string,
): OrganizationMembershipJSON {
  return buildMembership(overrides, seed, { user: publicPerson(seed), organization: undefined });
}
