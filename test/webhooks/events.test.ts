import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { billingFamilies } from '../../src/contract/events.js';
import { isWebhookEventType, webhookEvents, webhookEventTypes } from '../../src/webhooks/index.js';
import { factsOf } from '../contract/committed.js';

const rows = Object.entries(webhookEvents);
const namesOf = (...origins: string[]) =>
  rows.filter(([, { origin }]) => origins.includes(origin)).map(([type]) => type);

/** The names in Clerk's own declaration of `WebhookEvent`. */
function sdkNames(pkg: string): string[] {
  const file = `node_modules/${pkg}/dist/api/resources/Webhooks.d.ts`;
  return [...readFileSync(file, 'utf8').matchAll(/'([A-Za-z]+\.[A-Za-z]+)'/g)]
    .map((match) => match[1] ?? '')
    .sort();
}

describe('the table against the published specification', () => {
  const published = Object.entries(factsOf('webhooks').events ?? {});

  test('has every one of its names, and no other as published', () => {
    expect(published.length).toBeGreaterThan(40);
    expect(namesOf('both', 'spec').sort()).toEqual(published.map(([name]) => name).sort());
  });

  // Their schema → the shape in our table.
  const shapes: Record<string, string> = {
    User: 'User',
    DeletedObject: 'DeletedObject',
    SessionEventPayload: 'Session',
    EmailEventPayload: 'Email',
    SmsEventPayload: 'Sms',
    Organization: 'Organization',
    OrganizationDomain: 'OrganizationDomain',
    'organizationInvitation.created.data': 'OrganizationInvitation',
    'organizationInvitation.revoked.data': 'OrganizationInvitation',
    OrganizationInvitationAcceptedPayload: 'AcceptedOrganizationInvitation',
    OrganizationMembership: 'OrganizationMembership',
    Role: 'Role',
    Permission: 'Permission',
    WaitlistEntry: 'WaitlistEntry',
    SubscriptionEventPayload: 'Subscription',
    BillingSubscriptionItemEventPayload: 'SubscriptionItem',
    PaymentAttemptEventPayload: 'PaymentAttempt',
  };
  test.each(published)('%s carries the published shape', (name, component) => {
    expect(webhookEvents[name as 'user.created'].data).toBe(shapes[component]);
  });
});

describe.each(['@clerk/backend', 'clerk-backend-2-29', 'clerk-backend-2-33'])(
  'the table against %s',
  (pkg) => {
    test('has every name of its WebhookEvent, and no other as known to SDKs', () => {
      expect(sdkNames(pkg).length).toBeGreaterThan(40);
      expect(namesOf('both', 'sdk').sort()).toEqual(sdkNames(pkg));
    });
  },
);

describe('webhookEvents', () => {
  test('has one event that is in the specification only, and one in the SDKs only', () => {
    expect(namesOf('spec')).toEqual(['session.pending']);
    expect(namesOf('sdk')).toEqual(['subscriptionItem.created']);
  });
  test.each(rows)('%s belongs to the family before its dot', (type, { family }) => {
    expect(type.split('.')[0]).toBe(family);
  });
  test.each(rows)('%s says what a deletion carries exactly if it is one', (type, row) => {
    expect('deletion' in row).toBe(type.endsWith('.deleted'));
  });
  test('has one deletion with the full resource', () => {
    const full = rows.filter(([, row]) => 'deletion' in row && row.deletion === 'resource');
    expect(full.map(([type]) => type)).toEqual(['organizationMembership.deleted']);
  });
  test.each(rows.filter(([, row]) => 'deletion' in row && row.deletion === 'reference'))(
    '%s has the shape of a reference',
    (_type, { data }) => {
      expect(data).toBe('DeletedObject');
    },
  );
});

describe('billingFamilies', () => {
  test('are the families whose events carry a billing resource', () => {
    const billing = ['Subscription', 'SubscriptionItem', 'PaymentAttempt'];
    const found = rows.filter(([, { data }]) => billing.includes(data));
    expect([...new Set(found.map(([, { family }]) => family))]).toEqual(billingFamilies);
  });
});

describe('webhookEventTypes', () => {
  test('lists the names in the order of the table, frozen', () => {
    expect(webhookEventTypes).toEqual(rows.map(([type]) => type));
    expect(Object.isFrozen(webhookEventTypes)).toBe(true);
  });
});

describe('isWebhookEventType', () => {
  test.each(webhookEventTypes)('knows %s', (type) => {
    expect(isWebhookEventType(type)).toBe(true);
  });
  test.each([
    'user',
    'user.*',
    'User.created',
    'subscription.past_due',
    'toString',
    '__proto__',
    'constructor',
    '',
    null,
    undefined,
    1,
    ['user.created'],
    new String('user.created'),
  ])('refuses %j', (value) => {
    expect(isWebhookEventType(value)).toBe(false);
  });
});
