import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWebhookEventType,
  suggestWebhookEventType,
  webhookEventTypes,
} from '../../src/webhooks/index.js';

// Where each wrong name was met is listed in docs/webhooks.md.
const renamedOrStatus = [
  ['subscription.past_due', 'subscription.pastDue'],
  ['subscriptionItem.past_due', 'subscriptionItem.pastDue'],
  ['subscriptionItem.expired', 'subscriptionItem.ended'],
  ['session.expired', 'session.ended'],
];
const invented = [
  ['billing.subscription.created', 'subscription.created'],
  ['billing.paymentAttempt.updated', 'paymentAttempt.updated'],
  ['user.signedIn', 'session.created'],
  ['user.signedUp', 'user.created'],
  ['user.login', 'session.created'],
  ['user.createdAtEdge', 'user.created'],
  ['subscription.canceled', 'subscriptionItem.canceled'],
  ['subscription.cancelled', 'subscriptionItem.canceled'],
  ['subscription.ended', 'subscriptionItem.ended'],
  ['subscription.deleted', 'subscriptionItem.ended'],
  ['subscriptionItem.deleted', 'subscriptionItem.ended'],
  ['subscriptionItem.trialEnding', 'subscriptionItem.freeTrialEnding'],
  ['subscriptionItem.freeTrialEnded', 'subscriptionItem.freeTrialEnding'],
  ['paymentAttempt.paid', 'paymentAttempt.updated'],
  ['paymentAttempt.failed', 'paymentAttempt.updated'],
  ['organizationInvitation.deleted', 'organizationInvitation.revoked'],
  ['organizationInvitation.updated', 'organizationInvitation.revoked'],
  ['waitlist.created', 'waitlistEntry.created'],
];
const fromOtherLists = [
  ['organization_membership.created', 'organizationMembership.created'],
  ['organization_invitation.accepted', 'organizationInvitation.accepted'],
  ['organization_domain.deleted', 'organizationDomain.deleted'],
  ['waitlist_entry.updated', 'waitlistEntry.updated'],
  ['payment_attempt.updated', 'paymentAttempt.updated'],
  ['user.banned', 'user.updated'],
  ['user.locked', 'user.updated'],
  ['user.metadata.updated', 'user.updated'],
  ['user.subscription_item.canceled', 'subscriptionItem.canceled'],
  ['invitation.created', 'organizationInvitation.created'],
  ['invitation.accepted', 'organizationInvitation.accepted'],
  ['invitation.revoked', 'organizationInvitation.revoked'],
];
const ofParts = [
  ['organizationMembership.roleUpdated', 'organizationMembership.updated'],
  ['organizationMembership.role.updated', 'organizationMembership.updated'],
  ['organization_membership.permissions_changed', 'organizationMembership.updated'],
  ['user.emailCreated', 'user.updated'],
  ['user.email.created', 'user.updated'],
  ['user.emailAddressAdded', 'user.updated'],
  ['user.phone_number.verified', 'user.updated'],
  ['user.passwordChanged', 'user.updated'],
  ['user.publicMetadataUpdated', 'user.updated'],
  ['emailAddress.created', 'user.updated'],
  ['phone_number.deleted', 'user.updated'],
  ['organization.logoUpdated', 'organization.updated'],
];
const ofItems = [
  ['subscription.upcoming', 'subscriptionItem.upcoming'],
  ['subscription.incomplete', 'subscriptionItem.incomplete'],
  ['subscription.abandoned', 'subscriptionItem.abandoned'],
  ['subscription.freeTrialEnding', 'subscriptionItem.freeTrialEnding'],
  ['subscription.trialWillEnd', 'subscriptionItem.freeTrialEnding'],
];
const misspelt = [
  ['organization.membership.created', 'organizationMembership.created'],
  ['subscriptionItem.cancelled', 'subscriptionItem.canceled'],
  ['subscriptionitem.abandon', 'subscriptionItem.abandoned'],
  ['user.craeted', 'user.created'],
  ['user.update', 'user.updated'],
  ['users.deleted', 'user.deleted'],
  ['organisation.created', 'organization.created'],
  ['user_created', 'user.created'],
  ['user:created', 'user.created'],
  ['userCreated', 'user.created'],
];
const miscased = [
  ['USER.CREATED', 'user.created'],
  ['subscriptionitem.freetrialending', 'subscriptionItem.freeTrialEnding'],
  ['OrganizationMembership.Created', 'organizationMembership.created'],
];
const nothingClose = [
  'organization.roleUpdated', // a role is no part of an organization, and role.updated is about another resource
  'session.userUpdated',
  'user.roleCreated',
  'subscriptionItem.paused',
  'subscriptionItem.resumed',
  'session.abandoned',
  'session.token.created',
  'subscriptionIt.created', // as near to subscription as to subscriptionItem
  'invoice.finalized',
  'checkout.session.completed',
  'user',
  'created',
  '.',
  '',
  '__proto__',
  'constructor.created',
  'user.constructor',
  'user.toString',
];

describe('suggestWebhookEventType', () => {
  test.each(webhookEventTypes)('gives %s for itself', (type) => {
    expect(suggestWebhookEventType(type)).toBe(type);
  });
  test.each(renamedOrStatus)('knows the old name or status %s as %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(invented)('knows the invented %s as %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(fromOtherLists)("knows %s from Clerk's other lists as %s", (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(ofParts)('knows %s, of a part, as %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(ofItems)('knows %s as %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(misspelt)('forgives the slip in %s: %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(miscased)('forgives the letter case of %s: %s', (wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each(nothingClose)('suggests nothing for %j', (wrong) => {
    expect(suggestWebhookEventType(wrong)).toBe(null);
  });
  test.each([undefined, null, 1, {}, ['user.created'], Symbol('user.created')])(
    'suggests nothing for the value %s',
    (value) => {
      expect(suggestWebhookEventType(value)).toBe(null);
    },
  );
  test('gives up on long names and on many words instead of searching', () => {
    expect(suggestWebhookEventType(`${' '.repeat(80)}user.created`)).toBe(null);
    expect(suggestWebhookEventType('a.b.c.d.e.user.created')).toBe(null);
  });
  test('gives a known name or null, for any text', () => {
    const parts = fc.constantFrom(
      'user',
      'subscription',
      'item',
      'created',
      'past',
      'due',
      '.',
      '_',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 9 }).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const suggestion = suggestWebhookEventType(text);
        expect(suggestion === null || isWebhookEventType(suggestion)).toBe(true);
      }),
    );
  });
  test('finds a name again after one swap of neighbours in its verb', () => {
    const swapped = fc.tuple(fc.constantFrom(...webhookEventTypes), fc.nat(20)).map(([type, n]) => {
      const dot = type.indexOf('.');
      const verb = type.slice(dot + 1);
      const at = n % (verb.length - 1);
      return {
        type,
        wrong: `${type.slice(0, dot + 1)}${verb.slice(0, at)}${verb[at + 1]}${verb[at]}${verb.slice(at + 2)}`,
      };
    });
    fc.assert(
      fc.property(swapped, ({ type, wrong }) => {
        expect(suggestWebhookEventType(wrong)).toBe(type);
      }),
    );
  });
});

describe('suggestWebhookEventType, word by word', () => {
  test.each([
    ['as long as is looked at', `${' '.repeat(68)}user.created`, 'user.created'],
    ['of as many words as are looked at', '.a.b.c.d.user.created', 'user.created'],
    ['behind another resource', 'organization.user.created', 'user.created'],
    ['behind a word that is no resource', 'foo.roleUpdated', 'role.updated'],
    ['with a resource of two words', 'payment_attempt.paid', 'paymentAttempt.updated'],
    ['with a verb of three', 'subscription.trial_will_end', 'subscriptionItem.freeTrialEnding'],
  ])('finds a name %s', (_what, wrong, right) => {
    expect(suggestWebhookEventType(wrong)).toBe(right);
  });
  test.each([
    ['a part that was not changed', 'user.email.bounced'],
    ['a part of a resource that has none, behind a prefix', 'billing.organization.roleUpdated'],
  ])('suggests nothing for %s', (_what, wrong) => {
    expect(suggestWebhookEventType(wrong)).toBe(null);
  });
});
