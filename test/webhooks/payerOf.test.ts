import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBillingEvent, payerOf } from '../../src/webhooks/index.js';
import { webhookFixtures } from '../fixtures/webhooks/index.js';
import { noEvents } from './hostile.js';

const paidBy = (payer: unknown) => payerOf({ type: 'subscription.created', data: { payer } });

describe('payerOf', () => {
  test.each([
    ["''", { user_id: 'user_1', organization_id: '' }],
    ['null', { user_id: 'user_1', organization_id: null }],
    ['absent', { user_id: 'user_1' }],
  ])('finds the user where the organization is %s', (_how, payer) => {
    expect(paidBy(payer)).toEqual({ kind: 'user', id: 'user_1' });
  });
  test.each([
    ["''", { user_id: '', organization_id: 'org_1' }],
    ['null', { user_id: null, organization_id: 'org_1' }],
    ['absent', { organization_id: 'org_1' }],
    ['there too', { user_id: 'user_1', organization_id: 'org_1' }],
  ])('finds the organization where the user is %s', (_how, payer) => {
    expect(paidBy(payer)).toEqual({ kind: 'organization', id: 'org_1' });
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
    expect(payerOf(value)).toBe(null);
  });
  test.each(Object.values(webhookFixtures).filter(isBillingEvent))(
    'agrees with the payer of $type',
    (event) => {
      const { payer } = event.data;
      const expected = payer?.organization_id
        ? { kind: 'organization', id: payer.organization_id }
        : payer && { kind: 'user', id: payer.user_id };
      expect(payerOf(event)).toEqual(expected ?? null);
    },
  );
  test('never throws and never gives an empty id', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(payerOf(value)?.id).not.toBe('');
        expect(paidBy(value)?.id).not.toBe('');
      }),
    );
  });
});
