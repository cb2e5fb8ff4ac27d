import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as webhooks from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from './hostile.js';

const events: readonly { type: string }[] = Object.values(webhookFixtures);
const { webhookEventFamilies: families } = webhooks;

const guards: readonly [string, (event: unknown) => boolean, readonly string[]][] = [
  ['isUserEvent', webhooks.isUserEvent, families.user],
  ['isSessionEvent', webhooks.isSessionEvent, families.session],
  ['isEmailEvent', webhooks.isEmailEvent, families.email],
  ['isSmsEvent', webhooks.isSmsEvent, families.sms],
  ['isOrganizationEvent', webhooks.isOrganizationEvent, families.organization],
  ['isOrganizationDomainEvent', webhooks.isOrganizationDomainEvent, families.organizationDomain],
  [
    'isOrganizationInvitationEvent',
    webhooks.isOrganizationInvitationEvent,
    families.organizationInvitation,
  ],
  [
    'isOrganizationMembershipEvent',
    webhooks.isOrganizationMembershipEvent,
    families.organizationMembership,
  ],
  ['isRoleEvent', webhooks.isRoleEvent, families.role],
  ['isPermissionEvent', webhooks.isPermissionEvent, families.permission],
  ['isWaitlistEntryEvent', webhooks.isWaitlistEntryEvent, families.waitlistEntry],
  ['isSubscriptionEvent', webhooks.isSubscriptionEvent, families.subscription],
  ['isSubscriptionItemEvent', webhooks.isSubscriptionItemEvent, families.subscriptionItem],
  ['isPaymentAttemptEvent', webhooks.isPaymentAttemptEvent, families.paymentAttempt],
  [
    'isBillingEvent',
    webhooks.isBillingEvent,
    [...families.subscription, ...families.subscriptionItem, ...families.paymentAttempt],
  ],
];

describe('the guards of families', () => {
  test('are one for each family, and one for billing', () => {
    const exported = Object.keys(webhooks).filter((name) =>
      /^is(?!Webhook|Known).*Event$/.test(name),
    );
    expect(exported.sort()).toEqual(guards.map(([name]) => name).sort());
    expect(guards.length).toBe(Object.keys(families).length + 1);
  });
});

describe.each(guards)('%s', (_name, guard, types) => {
  test('accepts its events and no other of the 46', () => {
    expect(events.filter(guard).map(({ type }) => type)).toEqual(types);
  });
  test('refuses a name that the catalogue does not have', () => {
    const [family] = (types[0] ?? '').split('.');
    expect(guard({ type: `${family}.renamed`, data: {} })).toBe(false);
  });
  test.each(noEvents)('refuses %s', (_what, value) => {
    expect(guard(value)).toBe(false);
  });
});

describe('isKnownWebhookEvent', () => {
  test('agrees with the guards of families and with the guard by name, for any value', () => {
    const types = fc.oneof(fc.constantFrom(...webhooks.webhookEventTypes), fc.string());
    const values = fc.oneof(
      fc.anything(),
      fc.record({ type: types, data: fc.oneof(fc.object(), fc.anything()) }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const known = webhooks.isKnownWebhookEvent(value);
        expect(guards.some(([, guard]) => guard(value))).toBe(known);
        expect(webhooks.isWebhookEvent(value, webhooks.webhookEventTypes)).toBe(known);
      }),
    );
  });
});
