import { IsoclerkError } from '../../errors.js';
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
import { type BuildOptions, INSTANCE_ID, idOf, seedOf, timeOf } from '../seed.js';
import { buildSessionJSON } from '../session/buildSessionJSON.js';
import { buildUserJSON, type UserOverrides } from '../user/buildUserJSON.js';
import type { WebhookSubscriptionItemData } from './billingData.js';
import { buildPaymentAttempt, buildSubscription, buildSubscriptionItem } from './billingSamples.js';
import type {
  BuiltWebhookData,
  BuiltWebhookEvent,
  WebhookDeletedData,
  WebhookSessionData,
} from './data.js';
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

/** Any part of an event, at any depth. */
export interface WebhookEventOverrides<T extends WebhookEventType> {
  readonly data?: WebhookDataOverrides<T>;
  readonly event_attributes?: Overrides<BuiltWebhookEvent<T>['event_attributes']> | undefined;
  /** Epoch milliseconds. `undefined` leaves it out, as `verifyWebhook` of `@clerk/backend` 2.x does. */
  readonly timestamp?: number | undefined;
  readonly instance_id?: string | undefined;
}

/**
 * Builds a webhook event as Clerk delivers it, of any of the known types; `data` fits the type: `session.ended` carries an
 * ended session, `subscription.pastDue` one that is past due, `*.deleted` the reference that is left.
 *
 * It is the body of the delivery: sign it with {@link signWebhook}, or pass it where `verifyWebhook` would have returned it.
 * References are kept: `payer_id` is the payer's, `user_id` the user's, totals are the sum of the items.
 *
 * @param type - `user.created` … `paymentAttempt.updated`
 * @param overrides - any part of the event, at any depth: `{ data: { first_name: 'Jane' } }`
 * @param options.seed - the same seed gives the same event
 * @returns a new, JSON-safe object; times in epoch milliseconds. Where deliveries and Clerk's types agree, it fits
 *   `WebhookEvent` of `@clerk/backend`; where those claim more than is delivered (`user.*`, `session.*`), or do not know its
 *   nulls (`subscription.*`, `paymentAttempt.*`), write `as WebhookEvent`.
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a type that is not in the catalogue.
 * @example
 * ```ts
 * import { buildWebhookEvent } from 'isoclerk/testing'
 * const event = buildWebhookEvent('subscription.pastDue', { data: { payer: { organization_id: 'org_1' } } })
 * event.data.status // => 'past_due'
 * event.data.payer_id === event.data.payer.id // => true
 * event.data.payer.user_id // => ''
 * ```
 */
export function buildWebhookEvent<const T extends WebhookEventType>(
  type: T,
  overrides?: WebhookEventOverrides<T>,
  options?: BuildOptions,
): BuiltWebhookEvent<T>;
export function buildWebhookEvent(
  type: WebhookEventType,
  overrides: { readonly data?: object } = {},
  options?: BuildOptions,
): object {
  if (!Object.hasOwn(SAMPLES, type)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a known webhook event type', {
      path: 'type',
      hint: 'suggestWebhookEventType of isoclerk/webhooks may know which one is meant.',
    });
  }
  const seed = seedOf(options);
  const sample: (data: object, seed: string) => object = SAMPLES[type];
  const { data: part = {}, ...rest } = overrides;
  const data = sample(part, seed);
  const time = Object.entries(data).reduce(
    (latest, [key, value]) =>
      /^(created|updated)_at/.test(key) && value > latest ? value : latest,
    timeOf(seed),
  );
  return merge(
    {
      type,
      object: 'event',
      data,
      event_attributes: {
        http_request: { client_ip: '203.0.113.7', user_agent: 'Mozilla/5.0 (isoclerk)' },
      },
      timestamp: time + 18, // what a recorded delivery shows
      instance_id: INSTANCE_ID,
    },
    rest,
  );
}

/** Every type that {@link buildWebhookEvent} builds. */
export function builtWebhookTypes(): WebhookEventType[] {
  return Object.keys(SAMPLES) as WebhookEventType[];
}

// Typed over the table of events: a new event does not compile until it has a row.
const SAMPLES: {
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
  'subscriptionItem.canceled': (data, seed) => itemOf(data, seed, 'canceled'),
  'subscriptionItem.upcoming': (data, seed) => itemOf(data, seed, 'upcoming'),
  'subscriptionItem.ended': (data, seed) => itemOf(data, seed, 'ended'),
  'subscriptionItem.abandoned': (data, seed) => itemOf(data, seed, 'abandoned'),
  'subscriptionItem.incomplete': (data, seed) => itemOf(data, seed, 'incomplete'),
  'subscriptionItem.pastDue': (data, seed) => itemOf(data, seed, 'past_due'),
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

function itemOf(
  overrides: Overrides<WebhookSubscriptionItemData>,
  seed: string,
  status: WebhookSubscriptionItemData['status'],
): WebhookSubscriptionItemData {
  return buildSubscriptionItem({ status, ...overrides }, seed);
}
