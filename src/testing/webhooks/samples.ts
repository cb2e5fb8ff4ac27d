import type { WebhookEventType } from '../../webhooks/index.js';
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
import type { BuiltWebhookData, WebhookDeletedData, WebhookSessionData } from './data.js';
import { buildEmail, buildSms } from './messages.js';
import { buildDomain, buildPermission, buildRole, buildWaitlistEntry } from './organizationData.js';

/** Overrides of an event's `data`. A user's memberships are whole ones. */
export type WebhookDataOverrides<T extends WebhookEventType> = T extends
  | 'user.created'
  | 'user.updated'
  ? UserOverrides
  : T extends `session.${string}`
    ? SessionOverrides
    : Overrides<BuiltWebhookData<T>>;

type SessionOverrides = Omit<Overrides<WebhookSessionData>, 'user'> & {
  readonly user?: UserOverrides;
};

// Typed over the table of events: a new event does not compile until it has a row.
export const SAMPLES: {
  readonly [T in WebhookEventType]: (
    data: WebhookDataOverrides<T>,
    seed: string,
  ) => BuiltWebhookData<T>;
} = {
  'user.created': (data, seed) => buildUserJSON(data, { seed }),
  'user.updated': (data, seed) => buildUserJSON(data, { seed }),
  'user.deleted': (data, seed) => deleted('user', 'user', data, seed),
  'session.created': (data, seed) => session(data, seed, 'active'),
  'session.ended': (data, seed) => session(data, seed, 'ended'),
  'session.removed': (data, seed) => session(data, seed, 'removed'),
  'session.revoked': (data, seed) => session(data, seed, 'revoked'),
  'session.pending': (data, seed) => session(data, seed, 'pending'),
  'email.created': buildEmail,
  'sms.created': buildSms,
  'organization.created': buildOrganization,
  'organization.updated': buildOrganization,
  'organization.deleted': (data, seed) => deleted('organization', 'org', data, seed),
  'organizationDomain.created': buildDomain,
  'organizationDomain.updated': buildDomain,
  'organizationDomain.deleted': (data, seed) =>
    deleted('organization_domain', 'orgdmn', data, seed),
  'organizationInvitation.created': (data, seed) => invitation(data, seed, 'pending'),
  'organizationInvitation.accepted': (data, seed) => {
    const { user_id = idOf('user', `${seed}/guest`), ...rest } = data;
    return { ...invitation(rest, seed, 'accepted'), user_id };
  },
  'organizationInvitation.revoked': (data, seed) => invitation(data, seed, 'revoked'),
  'organizationMembership.created': membership,
  'organizationMembership.updated': membership,
  'organizationMembership.deleted': membership,
  'role.created': buildRole,
  'role.updated': buildRole,
  'role.deleted': (data, seed) => deleted('role', 'role', data, seed),
  'permission.created': buildPermission,
  'permission.updated': buildPermission,
  'permission.deleted': (data, seed) => deleted('permission', 'perm', data, seed),
  'waitlistEntry.created': buildWaitlistEntry,
  'waitlistEntry.updated': buildWaitlistEntry,
  'subscription.created': buildSubscription,
  'subscription.updated': buildSubscription,
  'subscription.active': buildSubscription,
  'subscription.pastDue': (data, seed) => buildSubscription({ status: 'past_due', ...data }, seed),
  'subscriptionItem.created': buildSubscriptionItem,
  'subscriptionItem.updated': buildSubscriptionItem,
  'subscriptionItem.active': buildSubscriptionItem,
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
  'paymentAttempt.updated': buildPaymentAttempt,
};

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
  return buildMembership(overrides, seed, { user: publicPerson(seed) });
}
