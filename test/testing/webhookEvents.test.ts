import { verifyWebhook as verify325 } from '@clerk/backend/webhooks';
import { verifyWebhook as verify229 } from 'clerk-backend-2-29/webhooks';
import { verifyWebhook as verify233 } from 'clerk-backend-2-33/webhooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IsoclerkError } from '../../src/errors.js';
import {
  buildUserJSON,
  buildWebhookEvent,
  buildWebhookSecret,
  signWebhook,
} from '../../src/testing/index.js';
import { getPayer, type WebhookEventType, webhookEvents } from '../../src/webhooks/index.js';
import { strictDataSchemas } from '../../src/webhooks/schemas/generated/strict.js';
import { parseWebhookEvent } from '../../src/webhooks/schemas/index.js';

const types = Object.keys(webhookEvents) as WebhookEventType[];
const secret = buildWebhookSecret({ seed: 1 });

test('every row of the table of events is walked', () => {
  expect(types.length).toBeGreaterThan(40);
});

/** Slips of the specification that its own examples do not make either. */
const KNOWN: { readonly [T in WebhookEventType]?: readonly string[] } = {
  'session.pending': ['invalid_value status'],
  'organizationInvitation.accepted': ['invalid_type data'],
};

describe.each(types)('%s', (type) => {
  test('is accepted by our schemas', () => {
    const event = buildWebhookEvent(type);
    expect(parseWebhookEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  test('fits the specification as published, apart from what is known to differ', () => {
    const { data } = buildWebhookEvent(type);
    const issues = strictDataSchemas[type].safeParse(data).error?.issues ?? [];
    expect(issues.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual(KNOWN[type] ?? []);
  });

  test('is verified by @clerk/backend 2.29.2, 2.33.8 and 3.25.0', async () => {
    const event = buildWebhookEvent(type);
    const { toRequest } = await signWebhook(event, { secret });
    const verified = await Promise.all(
      [verify229, verify233, verify325].map((verify) =>
        verify(toRequest(), { signingSecret: secret }),
      ),
    );
    expect(verified[2]).toEqual(event);
    expect(verified.map((one) => one.type)).toEqual([type, type, type]);
  });

  test('is the same for the same seed, and another without one', () => {
    const first = JSON.stringify(buildWebhookEvent(type, {}, { seed: 1 }));
    expect(JSON.stringify(buildWebhookEvent(type, {}, { seed: 1 }))).toBe(first);
    expect(JSON.stringify(buildWebhookEvent(type))).not.toBe(first);
  });

  test('a deletion says so and nothing else does', () => {
    const { data } = buildWebhookEvent(type);
    const reference =
      'deletion' in webhookEvents[type] && type !== 'organizationMembership.deleted';
    expect('deleted' in data).toBe(reference);
  });
});

describe('buildWebhookEvent', () => {
  test('an unknown type is refused', () => {
    expect(() => buildWebhookEvent('user.banned' as 'user.created')).toThrow(
      new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a known webhook event type', {
        path: 'type',
        hint: 'suggestWebhookEventType of isoclerk/webhooks may know which one is meant.',
      }),
    );
    expect(() => buildWebhookEvent('constructor' as 'user.created')).toThrow('is not a known');
  });

  test('the data of a user event is the user of the seed', () => {
    expect(buildWebhookEvent('user.created', {}, { seed: 1 }).data).toEqual(
      buildUserJSON({}, { seed: 1 }),
    );
  });

  test.each([
    ['session.created', 'active'],
    ['session.ended', 'ended'],
    ['session.removed', 'removed'],
    ['session.revoked', 'revoked'],
    ['session.pending', 'pending'],
    ['organizationInvitation.created', 'pending'],
    ['organizationInvitation.accepted', 'accepted'],
    ['organizationInvitation.revoked', 'revoked'],
    ['subscription.created', 'active'],
    ['subscription.pastDue', 'past_due'],
    ['subscriptionItem.active', 'active'],
    ['subscriptionItem.canceled', 'canceled'],
    ['subscriptionItem.upcoming', 'upcoming'],
    ['subscriptionItem.ended', 'ended'],
    ['subscriptionItem.abandoned', 'abandoned'],
    ['subscriptionItem.incomplete', 'incomplete'],
    ['subscriptionItem.pastDue', 'past_due'],
    ['subscriptionItem.freeTrialEnding', 'active'],
    ['paymentAttempt.created', 'pending'],
    ['paymentAttempt.updated', 'paid'],
    ['waitlistEntry.created', 'pending'],
  ] as const)('the status of %s is %s', (type, status) => {
    expect(buildWebhookEvent(type).data.status).toBe(status);
  });

  test('the envelope can be changed, and its parts left out', () => {
    const event = buildWebhookEvent('user.deleted', {
      timestamp: 1_741_000_000_000,
      instance_id: undefined,
      event_attributes: { http_request: { client_ip: '198.51.100.1' } },
      data: { external_id: 'ext_1' },
    });
    expect(event).toEqual({
      type: 'user.deleted',
      object: 'event',
      data: { object: 'user', id: event.data.id, deleted: true, external_id: 'ext_1' },
      event_attributes: {
        http_request: { client_ip: '198.51.100.1', user_agent: 'Mozilla/5.0 (isoclerk)' },
      },
      timestamp: 1_741_000_000_000,
    });
  });

  test('a session carries its own user', () => {
    const given = buildWebhookEvent('session.created', { data: { user_id: 'user_1' } });
    expect(given.data.user.id).toBe('user_1');
    const nested = buildWebhookEvent('session.created', { data: { user: { id: 'user_2' } } });
    expect(nested.data.user_id).toBe('user_2');
  });

  test('the event is not older than its data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.nat(), (type, seed) => {
        const { data, timestamp } = buildWebhookEvent(type, {}, { seed });
        expect(timestamp).toBeGreaterThan('updated_at' in data ? data.updated_at : 0);
      }),
    );
  });

  test('payer_id is the payer, whichever is given', () => {
    const byPayer = buildWebhookEvent('subscription.created', { data: { payer: { id: 'p_1' } } });
    expect(byPayer.data.payer_id).toBe('p_1');
    const byId = buildWebhookEvent('subscription.created', { data: { payer_id: 'p_2' } });
    expect(byId.data.payer.id).toBe('p_2');
  });

  test('a payer is a user or an organization, never both', () => {
    expect(getPayer(buildWebhookEvent('subscription.created'))?.kind).toBe('user');
    const data = { payer: { organization_id: 'org_1' } };
    const event = buildWebhookEvent('paymentAttempt.updated', { data });
    expect(getPayer(event)).toEqual({ kind: 'organization', id: 'org_1' });
    expect(event.data.payer).toMatchObject({ user_id: '', email: '', organization_name: 'Acme' });
  });

  test('the plan of an item has the id of the item, whichever is given', () => {
    const byId = buildWebhookEvent('subscriptionItem.active', { data: { plan_id: 'cplan_1' } });
    expect(byId.data.plan?.id).toBe('cplan_1');
    const byPlan = buildWebhookEvent('subscriptionItem.active', {
      data: { plan: { id: 'cplan_2' } },
    });
    expect(byPlan.data.plan_id).toBe('cplan_2');
    const none = buildWebhookEvent('subscriptionItem.active', { data: { plan: null } });
    expect(none.data.plan_id).toBe(null);
  });

  test('a free plan does not end, an annual one ends after a year', () => {
    const free = buildWebhookEvent('subscriptionItem.active', { data: { plan: { amount: 0 } } });
    expect(free.data.period_end).toBe(null);
    const { data } = buildWebhookEvent('subscriptionItem.active', { data: { interval: 'annual' } });
    expect((data.period_end ?? 0) - data.period_start).toBe(365 * 86_400_000);
  });

  test('the payer of an item can be left out', () => {
    expect(
      buildWebhookEvent('subscriptionItem.active', { data: { payer: undefined } }).data,
    ).not.toHaveProperty('payer');
  });

  test('times follow the status of a payment', () => {
    const failed = buildWebhookEvent('paymentAttempt.updated', { data: { status: 'failed' } }).data;
    expect(failed.paid_at).toBe(null);
    expect(failed.failed_at).toBeGreaterThan(0);
    expect(failed.failed_reason).toEqual({
      code: 'card_declined',
      decline_code: 'generic_decline',
    });
  });

  test.each(['incomplete', 'abandoned'] as const)(
    'a subscription that is %s was never active',
    (status) => {
      const { data } = buildWebhookEvent('subscription.created', { data: { status } });
      expect(data.active_at).toBeNull();
    },
  );

  test('an item without a plan costs nothing', () => {
    const data = { subscription_items: [{ plan: null }] };
    const { totals } = buildWebhookEvent('paymentAttempt.updated', { data }).data;
    expect([totals.subtotal.amount, totals.grand_total.amount]).toEqual([0, 0]);
  });

  test('totals are the sum of the items and the tax', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), fc.nat(10_000), (amounts, tax) => {
        const { totals } = buildWebhookEvent('paymentAttempt.updated', {
          data: {
            subscription_items: amounts.map((amount) => ({ plan: { amount } })),
            totals: { tax_total: { amount: tax } },
          },
        }).data;
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(totals.subtotal.amount).toBe(sum);
        expect(totals.tax_total).toEqual({
          amount: tax,
          amount_formatted: (tax / 100).toFixed(2),
          currency: 'USD',
          currency_symbol: '$',
        });
        expect(totals.grand_total.amount).toBe(sum + tax);
      }),
    );
  });

  test('an invited waitlist entry has an invitation to the same address', () => {
    const { data } = buildWebhookEvent('waitlistEntry.updated', {
      data: { status: 'invited', email_address: 'a@example.com' },
    });
    expect(data.invitation?.email_address).toBe('a@example.com');
    expect(
      buildWebhookEvent('waitlistEntry.updated', { data: { invitation: {} } }).data.status,
    ).toBe('invited');
  });

  test('a domain verification has two names and one value', () => {
    const { data } = buildWebhookEvent('organizationDomain.created', {
      data: { verification: { status: 'unverified' } },
    });
    expect(data.affiliation_verification?.status).toBe('unverified');
    expect(data.verification).toEqual(data.affiliation_verification);
  });

  test('the permissions of a role are whole', () => {
    const { data } = buildWebhookEvent('role.created', {
      data: { key: 'org:auditor', permissions: [{ key: 'org:logs:read' }] },
    });
    expect(data.name).toBe('Auditor');
    expect(data.permissions[0]).toMatchObject({ object: 'permission', name: 'Read logs' });
  });
});
