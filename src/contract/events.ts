interface EventRow {
  /** The shape of `data`: the name of its type without `Webhook`. */
  readonly data: string;
  /** Where the name is published: Clerk's specification, the `WebhookEvent` union of its SDKs, or both. */
  readonly origin: 'spec' | 'sdk' | 'both';
}

/**
 * THE table of Clerk's webhook events, one row each. Types, guards, router, schemas, builders and the tables in the
 * docs are derived from it; so are an event's family (its name before the dot) and what a deletion carries.
 *
 * The names of the specification plus `subscriptionItem.created`, which it dropped on 2026-08-03 and every SDK still
 * lists. `session.pending` is in no SDK.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `x-webhooks` (read 2026-08)
 * @see `WebhookEvent` in `@clerk/backend` 2.29.2, 2.33.8 and 3.25.0, which list the same names
 */
export const eventRows = {
  'user.created': { data: 'User', origin: 'both' },
  'user.updated': { data: 'User', origin: 'both' },
  'user.deleted': { data: 'DeletedObject', origin: 'both' },

  'session.created': { data: 'Session', origin: 'both' },
  'session.ended': { data: 'Session', origin: 'both' },
  'session.removed': { data: 'Session', origin: 'both' },
  'session.revoked': { data: 'Session', origin: 'both' },
  'session.pending': { data: 'Session', origin: 'spec' },

  'email.created': { data: 'Email', origin: 'both' },

  'sms.created': { data: 'Sms', origin: 'both' },

  'organization.created': { data: 'Organization', origin: 'both' },
  'organization.updated': { data: 'Organization', origin: 'both' },
  'organization.deleted': { data: 'DeletedObject', origin: 'both' },

  'organizationDomain.created': { data: 'OrganizationDomain', origin: 'both' },
  'organizationDomain.updated': { data: 'OrganizationDomain', origin: 'both' },
  'organizationDomain.deleted': { data: 'DeletedObject', origin: 'both' },

  'organizationInvitation.created': { data: 'OrganizationInvitation', origin: 'both' },
  'organizationInvitation.accepted': { data: 'AcceptedOrganizationInvitation', origin: 'both' },
  'organizationInvitation.revoked': { data: 'OrganizationInvitation', origin: 'both' },

  'organizationMembership.created': { data: 'OrganizationMembership', origin: 'both' },
  'organizationMembership.updated': { data: 'OrganizationMembership', origin: 'both' },
  'organizationMembership.deleted': { data: 'OrganizationMembership', origin: 'both' },

  'role.created': { data: 'Role', origin: 'both' },
  'role.updated': { data: 'Role', origin: 'both' },
  'role.deleted': { data: 'DeletedObject', origin: 'both' },

  'permission.created': { data: 'Permission', origin: 'both' },
  'permission.updated': { data: 'Permission', origin: 'both' },
  'permission.deleted': { data: 'DeletedObject', origin: 'both' },

  'waitlistEntry.created': { data: 'WaitlistEntry', origin: 'both' },
  'waitlistEntry.updated': { data: 'WaitlistEntry', origin: 'both' },

  'subscription.created': { data: 'Subscription', origin: 'both' },
  'subscription.updated': { data: 'Subscription', origin: 'both' },
  'subscription.active': { data: 'Subscription', origin: 'both' },
  'subscription.pastDue': { data: 'Subscription', origin: 'both' },

  'subscriptionItem.created': { data: 'SubscriptionItem', origin: 'sdk' },
  'subscriptionItem.updated': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.active': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.canceled': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.upcoming': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.ended': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.abandoned': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.incomplete': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.pastDue': { data: 'SubscriptionItem', origin: 'both' },
  'subscriptionItem.freeTrialEnding': { data: 'SubscriptionItem', origin: 'both' },

  'paymentAttempt.created': { data: 'PaymentAttempt', origin: 'both' },
  'paymentAttempt.updated': { data: 'PaymentAttempt', origin: 'both' },
} as const satisfies Record<string, EventRow>;

/** The families of Clerk Billing: what the pattern `billing` stands for. */
export const billingFamilies = ['subscription', 'subscriptionItem', 'paymentAttempt'] as const;
