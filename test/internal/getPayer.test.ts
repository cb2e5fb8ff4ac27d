import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as helpers from '../../src/billing/helpers/index.js';
import { getPayer } from '../../src/internal/getPayer.js';
import * as webhooks from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from '../webhooks/hostile.js';

const user = { kind: 'user', id: 'user_1' };
const organization = { kind: 'organization', id: 'org_1' };
const paidBy = (payer: unknown) => getPayer({ type: 'subscription.created', data: { payer } });

test('getPayer is the same in both entries', () => {
  expect(webhooks.getPayer).toBe(getPayer);
  expect(helpers.getPayer).toBe(getPayer);
});

describe('getPayer of an event', () => {
  test.each([
    ["''", { user_id: 'user_1', organization_id: '' }],
    ['null', { user_id: 'user_1', organization_id: null }],
    ['absent', { user_id: 'user_1' }],
  ])('finds the user where the organization is %s', (_how, payer) => {
    expect(paidBy(payer)).toEqual(user);
  });
  test.each([
    ["''", { user_id: '', organization_id: 'org_1' }],
    ['null', { user_id: null, organization_id: 'org_1' }],
    ['absent', { organization_id: 'org_1' }],
    ['there too', { user_id: 'user_1', organization_id: 'org_1' }],
  ])('finds the organization where the user is %s', (_how, payer) => {
    expect(paidBy(payer)).toEqual(organization);
  });
  test.each([
    ['both empty', { user_id: '', organization_id: '' }],
    ['both null', { user_id: null, organization_id: null }],
    ['neither', { id: 'cpayer_1' }],
    ['numbers', { user_id: 1, organization_id: 2 }],
    ['inherited ids', Object.create({ user_id: 'user_1' })],
    ['no payer', undefined],
    ['a list', ['user_1']],
  ])('is null for %s', (_what, payer) => {
    expect(paidBy(payer)).toBe(null);
  });
  test.each(noEvents)('is null for %s', (_what, value) => {
    expect(getPayer(value)).toBe(null);
  });
  test.each(
    Object.values(webhookFixtures).filter((event) =>
      webhooks.isKnownWebhookEvent(event, 'billing'),
    ),
  )('agrees with the payer of $type, and with its data', (event) => {
    const { payer } = event.data;
    const expected = payer?.organization_id
      ? { kind: 'organization', id: payer.organization_id }
      : payer && { kind: 'user', id: payer.user_id };
    expect(getPayer(event)).toEqual(expected ?? null);
    expect(getPayer(event.data)).toEqual(expected ?? null);
  });
  test.each(
    Object.values(webhookFixtures).filter((event) => !webhooks.isWebhookEvent(event, 'billing')),
  )('is null for $type, whatever ids it has', (event) => {
    expect(getPayer(event)).toBe(null);
    expect(getPayer(event.data)).toBe(null);
  });
});

describe('getPayer of a resource', () => {
  test.each([
    ['a payer', { object: 'commerce_payer', user_id: 'user_1', organization_id: null }, user],
    ['a payer without object', { user_id: 'user_1' }, user],
    ['a payer of the SDKs', { userId: 'user_1', organizationId: null }, user],
    ['a payer that is an organization', { user_id: '', organization_id: 'org_1' }, organization],
    ['one of the SDKs', { userId: null, organizationId: 'org_1' }, organization],
    ['an item', { object: 'commerce_subscription_item', payer: { user_id: 'user_1' } }, user],
    ['an item of the SDKs', { payer: { organizationId: 'org_1' } }, organization],
    ['an event', { type: 'subscription.created', data: { payer: { user_id: 'user_1' } } }, user],
  ])('finds who pays: %s', (_what, value, expected) => {
    expect(getPayer(value)).toEqual(expected);
  });
  test.each([
    ['no payer', { payer: null }],
    [
      'an API subscription, which has a payer_id alone',
      { object: 'commerce_subscription', payer_id: 'cpayer_1' },
    ],
    ['a payer without ids', { user_id: '', organization_id: '' }],
    ['a session, which has a user too', { object: 'session', id: 'sess_1', user_id: 'user_1' }],
    ['a list', [{ payer: { user_id: 'user_1' } }]],
    ['a page', { data: [{ payer: { user_id: 'user_1' } }], total_count: 1 }],
  ])('is null for %s', (_what, value) => {
    expect(getPayer(value)).toBe(null);
  });
});

describe('getPayer', () => {
  test('never throws and never gives an empty id', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(getPayer(value)?.id).not.toBe('');
        expect(paidBy(value)?.id).not.toBe('');
      }),
    );
  });
});
