import type { WebhookPayloadMap } from './payloads/map.js';

interface EventRow {
  /** The resource: the part of the name before the dot, so that `family.*` means every row of a family. */
  readonly family: string;
  /** The shape of `data`: a key of `WebhookPayloadMap`. */
  readonly data: keyof WebhookPayloadMap;
  /** Where the name is published: Clerk's specification, the `WebhookEvent` union of its SDKs, or both. */
  readonly origin: 'spec' | 'sdk' | 'both';
  /**
   * What a deletion carries: `reference` is `{ object, id?, deleted: true }`, `resource` the full last state. Only
   * rows of deletions have it.
   */
  readonly deletion?: 'reference' | 'resource';
}

/**
 * THE table of Clerk's webhook events, one row each. Types, families, guards, schemas, builders and the table in the
 * README are derived from it.
 *
 * The 45 names of the specification plus `subscriptionItem.created`, which the specification dropped on 2026-08-03
 * and every SDK still lists. `session.pending` is in no SDK.
 *
 * @example
 * ```ts
 * import { webhookEvents } from 'isoclerk/webhooks'
 * webhookEvents['role.deleted'] // => { family: 'role', data: 'DeletedObject', origin: 'both', deletion: 'reference' }
 * ```
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `x-webhooks` (read 2026-08)
 * @see `WebhookEvent` in `@clerk/backend` 2.29.2, 2.33.8 and 3.25.0, which list the same 45 names
 */
export const webhookEvents = {
  'user.created': { family: 'user', data: 'User', origin: 'both' },
  'user.updated': { family: 'user', data: 'User', origin: 'both' },
  'user.deleted': { family: 'user', data: 'DeletedObject', origin: 'both', deletion: 'reference' },

  'session.created': { family: 'session', data: 'Session', origin: 'both' },
  'session.ended': { family: 'session', data: 'Session', origin: 'both' },
  'session.removed': { family: 'session', data: 'Session', origin: 'both' },
  'session.revoked': { family: 'session', data: 'Session', origin: 'both' },
  'session.pending': { family: 'session', data: 'Session', origin: 'spec' },

  'email.created': { family: 'email', data: 'Email', origin: 'both' },

  'sms.created': { family: 'sms', data: 'Sms', origin: 'both' },

  'organization.created': { family: 'organization', data: 'Organization', origin: 'both' },
  'organization.updated': { family: 'organization', data: 'Organization', origin: 'both' },
  'organization.deleted': {
    family: 'organization',
    data: 'DeletedObject',
    origin: 'both',
    deletion: 'reference',
  },

  'organizationDomain.created': {
    family: 'organizationDomain',
    data: 'OrganizationDomain',
    origin: 'both',
  },
  'organizationDomain.updated': {
    family: 'organizationDomain',
    data: 'OrganizationDomain',
    origin: 'both',
  },
  'organizationDomain.deleted': {
    family: 'organizationDomain',
    data: 'DeletedObject',
    origin: 'both',
    deletion: 'reference',
  },

  'organizationInvitation.created': {
    family: 'organizationInvitation',
    data: 'OrganizationInvitation',
    origin: 'both',
  },
  'organizationInvitation.accepted': {
    family: 'organizationInvitation',
    data: 'AcceptedOrganizationInvitation',
    origin: 'both',
  },
  'organizationInvitation.revoked': {
    family: 'organizationInvitation',
    data: 'OrganizationInvitation',
    origin: 'both',
  },

  'organizationMembership.created': {
    family: 'organizationMembership',
    data: 'OrganizationMembership',
    origin: 'both',
  },
  'organizationMembership.updated': {
    family: 'organizationMembership',
    data: 'OrganizationMembership',
    origin: 'both',
  },
  'organizationMembership.deleted': {
    family: 'organizationMembership',
    data: 'OrganizationMembership',
    origin: 'both',
    deletion: 'resource',
  },

  'role.created': { family: 'role', data: 'Role', origin: 'both' },
  'role.updated': { family: 'role', data: 'Role', origin: 'both' },
  'role.deleted': { family: 'role', data: 'DeletedObject', origin: 'both', deletion: 'reference' },

  'permission.created': { family: 'permission', data: 'Permission', origin: 'both' },
  'permission.updated': { family: 'permission', data: 'Permission', origin: 'both' },
  'permission.deleted': {
    family: 'permission',
    data: 'DeletedObject',
    origin: 'both',
    deletion: 'reference',
  },

  'waitlistEntry.created': { family: 'waitlistEntry', data: 'WaitlistEntry', origin: 'both' },
  'waitlistEntry.updated': { family: 'waitlistEntry', data: 'WaitlistEntry', origin: 'both' },

  'subscription.created': { family: 'subscription', data: 'Subscription', origin: 'both' },
  'subscription.updated': { family: 'subscription', data: 'Subscription', origin: 'both' },
  'subscription.active': { family: 'subscription', data: 'Subscription', origin: 'both' },
  'subscription.pastDue': { family: 'subscription', data: 'Subscription', origin: 'both' },

  'subscriptionItem.created': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'sdk',
  },
  'subscriptionItem.updated': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.active': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.canceled': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.upcoming': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.ended': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.abandoned': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.incomplete': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.pastDue': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },
  'subscriptionItem.freeTrialEnding': {
    family: 'subscriptionItem',
    data: 'SubscriptionItem',
    origin: 'both',
  },

  'paymentAttempt.created': { family: 'paymentAttempt', data: 'PaymentAttempt', origin: 'both' },
  'paymentAttempt.updated': { family: 'paymentAttempt', data: 'PaymentAttempt', origin: 'both' },
} as const satisfies Record<string, EventRow>;
