import { knownFamilyOf } from './catalogue.js';
import type { TypedEvent } from './isWebhookEvent.js';
import type { WebhookEventFamily, WebhookEventMap, WebhookTypesByFamily } from './types.js';

/** `E`, known to be an event of a family of today's catalogue. */
type InFamily<E, F extends WebhookEventFamily> = E &
  ([E] extends [TypedEvent]
    ? string extends E['type']
      ? WebhookEventMap[WebhookTypesByFamily[F]]
      : TypedEvent<WebhookTypesByFamily[F]>
    : WebhookEventMap[WebhookTypesByFamily[F]]);

/**
 * Tells whether a value is a known event of `user.*`: created, updated, deleted. Never throws.
 *
 * Unlike `isWebhookEvent(event, 'user.*')` it refuses names that the catalogue does not have, and so knows what `data`
 * is. The guards of the other families work alike.
 *
 * @example
 * ```ts
 * import { isUserEvent } from 'isoclerk/webhooks'
 * isUserEvent({ type: 'user.deleted', data: { object: 'user', deleted: true } }) // => true
 * isUserEvent({ type: 'user.renamed', data: {} }) // => false
 * ```
 */
export function isUserEvent<E>(event: E): event is InFamily<E, 'user'> {
  return knownFamilyOf(event) === 'user';
}

/** Tells whether a value is a known event of `session.*`. Never throws. */
export function isSessionEvent<E>(event: E): event is InFamily<E, 'session'> {
  return knownFamilyOf(event) === 'session';
}

/** Tells whether a value is a known event of `email.created`. Never throws. */
export function isEmailEvent<E>(event: E): event is InFamily<E, 'email'> {
  return knownFamilyOf(event) === 'email';
}

/** Tells whether a value is a known event of `sms.created`. Never throws. */
export function isSmsEvent<E>(event: E): event is InFamily<E, 'sms'> {
  return knownFamilyOf(event) === 'sms';
}

/** Tells whether a value is a known event of `organization.*`. Domains, invitations and memberships have guards of their own. Never throws. */
export function isOrganizationEvent<E>(event: E): event is InFamily<E, 'organization'> {
  return knownFamilyOf(event) === 'organization';
}

/** Tells whether a value is a known event of `organizationDomain.*`. Never throws. */
export function isOrganizationDomainEvent<E>(event: E): event is InFamily<E, 'organizationDomain'> {
  return knownFamilyOf(event) === 'organizationDomain';
}

/** Tells whether a value is a known event of `organizationInvitation.*`. Never throws. */
export function isOrganizationInvitationEvent<E>(
  event: E,
): event is InFamily<E, 'organizationInvitation'> {
  return knownFamilyOf(event) === 'organizationInvitation';
}

/** Tells whether a value is a known event of `organizationMembership.*`. Never throws. */
export function isOrganizationMembershipEvent<E>(
  event: E,
): event is InFamily<E, 'organizationMembership'> {
  return knownFamilyOf(event) === 'organizationMembership';
}

/** Tells whether a value is a known event of `role.*`. Never throws. */
export function isRoleEvent<E>(event: E): event is InFamily<E, 'role'> {
  return knownFamilyOf(event) === 'role';
}

/** Tells whether a value is a known event of `permission.*`. Never throws. */
export function isPermissionEvent<E>(event: E): event is InFamily<E, 'permission'> {
  return knownFamilyOf(event) === 'permission';
}

/** Tells whether a value is a known event of `waitlistEntry.*`. Never throws. */
export function isWaitlistEntryEvent<E>(event: E): event is InFamily<E, 'waitlistEntry'> {
  return knownFamilyOf(event) === 'waitlistEntry';
}

/** Tells whether a value is a known event of `subscription.*`. Their items are `subscriptionItem.*`. Never throws. */
export function isSubscriptionEvent<E>(event: E): event is InFamily<E, 'subscription'> {
  return knownFamilyOf(event) === 'subscription';
}

/** Tells whether a value is a known event of `subscriptionItem.*`. Never throws. */
export function isSubscriptionItemEvent<E>(event: E): event is InFamily<E, 'subscriptionItem'> {
  return knownFamilyOf(event) === 'subscriptionItem';
}

/** Tells whether a value is a known event of `paymentAttempt.*`. Never throws. */
export function isPaymentAttemptEvent<E>(event: E): event is InFamily<E, 'paymentAttempt'> {
  return knownFamilyOf(event) === 'paymentAttempt';
}

/**
 * Tells whether a value is a known event of Clerk Billing: `subscription.*`, `subscriptionItem.*` or
 * `paymentAttempt.*`. Never throws.
 *
 * @example
 * ```ts
 * import { isBillingEvent } from 'isoclerk/webhooks'
 * isBillingEvent({ type: 'subscriptionItem.canceled', data: { id: 'csub_item_1', status: 'canceled' } }) // => true
 * isBillingEvent({ type: 'subscription.canceled', data: {} }) // => false
 * ```
 */
export function isBillingEvent<E>(
  event: E,
): event is InFamily<E, 'subscription' | 'subscriptionItem' | 'paymentAttempt'> {
  const family = knownFamilyOf(event);
  return family === 'subscription' || family === 'subscriptionItem' || family === 'paymentAttempt';
}
