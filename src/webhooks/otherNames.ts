import type { WebhookEventType } from './types.js';

/** Other words for a resource, in lower case, letters and digits only. */
export const otherResources: Readonly<Record<string, string>> = {
  org: 'organization',
  organisation: 'organization',
  member: 'organizationmembership',
  membership: 'organizationmembership',
  orgmembership: 'organizationmembership',
  organizationmember: 'organizationmembership',
  invitation: 'organizationinvitation',
  invite: 'organizationinvitation',
  domain: 'organizationdomain',
  waitlist: 'waitlistentry',
  payment: 'paymentattempt',
};

/** What a resource has inside and no event tells of its own: its resource was updated. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  user: [
    'email',
    'emailaddress',
    'phone',
    'phonenumber',
    'web3wallet',
    'externalaccount',
    'samlaccount',
    'enterpriseaccount',
    'passkey',
    'totp',
    'password',
    'username',
    'name',
    'image',
    'profile',
    'profileimage',
    'metadata',
    'publicmetadata',
    'privatemetadata',
    'unsafemetadata',
  ],
  organization: ['metadata', 'publicmetadata', 'privatemetadata', 'logo', 'name', 'slug'],
  organizationmembership: ['role', 'permission', 'permissions', 'metadata', 'publicmetadata'],
};

/** Verbs that say that a part was changed. */
export const changes: readonly string[] = [
  ...['created', 'updated', 'deleted', 'added', 'removed', 'changed', 'verified', 'set', 'reset'],
  ...['connected', 'disconnected', 'linked', 'unlinked', 'primarychanged'],
];

/** Verbs that people expect of a resource → the event that tells it. `null`: none does, so nothing is suggested. */
export const otherVerbs: Readonly<
  Record<string, Readonly<Record<string, WebhookEventType | null>>>
> = {
  user: {
    signedup: 'user.created',
    signup: 'user.created',
    registered: 'user.created',
    createdatedge: 'user.created',
    signedin: 'session.created',
    signin: 'session.created',
    login: 'session.created',
    loggedin: 'session.created',
    signedout: 'session.ended',
    signout: 'session.ended',
    logout: 'session.ended',
    loggedout: 'session.ended',
    banned: 'user.updated',
    unbanned: 'user.updated',
    locked: 'user.updated',
    unlocked: 'user.updated',
    metadataupdated: 'user.updated',
    changed: 'user.updated',
    removed: 'user.deleted',
  },
  session: { expired: 'session.ended', deleted: 'session.removed', abandoned: null },
  email: { sent: 'email.created' },
  sms: { sent: 'sms.created' },
  organization: { removed: 'organization.deleted', changed: 'organization.updated' },
  organizationmembership: {
    removed: 'organizationMembership.deleted',
    added: 'organizationMembership.created',
  },
  organizationinvitation: {
    deleted: 'organizationInvitation.revoked',
    updated: 'organizationInvitation.revoked',
    canceled: 'organizationInvitation.revoked',
    sent: 'organizationInvitation.created',
  },
  waitlistentry: { added: 'waitlistEntry.created', approved: 'waitlistEntry.updated' },
  subscription: {
    canceled: 'subscriptionItem.canceled',
    cancelled: 'subscriptionItem.canceled',
    ended: 'subscriptionItem.ended',
    deleted: 'subscriptionItem.ended',
    expired: 'subscriptionItem.ended',
    activated: 'subscription.active',
    upcoming: 'subscriptionItem.upcoming',
    incomplete: 'subscriptionItem.incomplete',
    abandoned: 'subscriptionItem.abandoned',
    freetrialending: 'subscriptionItem.freeTrialEnding',
    trialending: 'subscriptionItem.freeTrialEnding',
    trialwillend: 'subscriptionItem.freeTrialEnding',
    freetrialended: 'subscriptionItem.freeTrialEnding',
    paused: null,
    resumed: null,
  },
  subscriptionitem: {
    deleted: 'subscriptionItem.ended',
    expired: 'subscriptionItem.ended',
    activated: 'subscriptionItem.active',
    trialending: 'subscriptionItem.freeTrialEnding',
    trialwillend: 'subscriptionItem.freeTrialEnding',
    freetrialended: 'subscriptionItem.freeTrialEnding',
    paused: null,
    resumed: null,
  },
  paymentattempt: {
    paid: 'paymentAttempt.updated',
    succeeded: 'paymentAttempt.updated',
    failed: 'paymentAttempt.updated',
  },
};
