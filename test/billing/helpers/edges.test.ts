import { describe, expect, test } from 'vitest';
import {
  currentItem,
  formatMoney,
  isInTrial,
  isPlanFree,
  migrateBilling,
} from '../../../src/billing/helpers/index.js';
import { thrownBy } from '../../thrownBy.js';
import * as samples from './migrate/samples.js';

describe('helpers of billing at their edges', () => {
  test('a trial is over at its end', () => {
    const trial = { status: 'active', is_free_trial: true, period_end: 2_000 };
    expect([1_999, 2_000].map((now) => isInTrial(trial, { now }))).toEqual([true, false]);
  });
  test.each([
    ['a tier without a price', [{ tiers: [{}] }], true],
    ['a tier whose price is null', [{ tiers: [{ fee_per_block: null }] }], true],
    ['a tier of an SDK whose price is null', [{ tiers: [{ feePerBlock: null }] }], true],
    ['a tier of an SDK', [{ tiers: [{ feePerBlock: { amount: 5 } }] }], false],
    ['a tier with a price of nothing', [{ tiers: [{ fee_per_block: {} }] }], false],
    ['tiers that are no list', [{ tiers: {} }], false],
    ['unit prices that are no list', {}, false],
  ])('a plan without a fee and with %s is free: %s', (_what, unit_prices, free) => {
    expect(isPlanFree({ fee: null, annual_fee: null, unit_prices } as never)).toBe(free);
  });
  test.each(['period_start', 'periodStart'])('the current item is the latest by %s', (key) => {
    const item = (id: string, start: number) => ({ id, status: 'active', [key]: start });
    const subscription = { subscription_items: [item('a', 1), item('b', 3), item('c', 2)] };
    expect(currentItem(subscription)).toMatchObject({ id: 'b' });
  });
  test('money is written in the first language of a list that there is', () => {
    const money = { amount: 123_456, currency: 'EUR' };
    const german = formatMoney(money, 'de-DE');
    expect(formatMoney(money, ['de-DE', 'en-US'])).toBe(german);
    expect(formatMoney(money, 'en-US')).not.toBe(german);
  });
  test('a list of more entries than anybody has is not migrated, and said so', () => {
    const endless = new Array(10_000_001);
    expect(migrateBilling('BillingPlan', endless)).toEqual({
      value: endless,
      notes: [
        {
          kind: 'underivable',
          path: '',
          target: '',
          message: 'A list has more than ten million entries; nothing was migrated',
        },
      ],
    });
  });
  test.each([
    [{ amount: '5', currency: 'USD' }, 'amount'],
    [{ amount: 5, currency: 5 }, 'currency'],
    [{ amount: 5, currency: ['usd'] }, 'currency'],
  ])('%j is no money', (money, path) => {
    const error = thrownBy(() => formatMoney(money as never));
    expect(error).toMatchObject({ code: 'ISOCLERK_BILLING_MONEY_INVALID', path });
  });
});

describe('migrateBilling at its edges', () => {
  const legacy = { legacy: true };
  const notesOf = (...args: Parameters<typeof migrateBilling>) =>
    migrateBilling(...args).notes.map(({ kind, path, target }) => `${kind} ${path} → ${target}`);
  const method = { object: 'commerce_payment_method' };

  test('a payment method of today is noted where it stands', () => {
    const paths = notesOf('BillingSubscriptionItem', {
      ...samples.currentItem,
      payment_method: method,
    });
    expect(paths).toContain('underivable payment_method.id → payment_method.id');
    expect(paths.filter((path) => path.includes('payment_source'))).toEqual([]);
  });
  test('an item beside its old name is noted where it stands', () => {
    const item = { object: 'commerce_subscription_item' };
    const attempt = { ...samples.currentAttempt, subscription: {}, subscription_item: item };
    const paths = notesOf('BillingPaymentAttempt', attempt);
    expect(paths).toContain('dropped subscription → null');
    expect(paths).toContain('underivable subscription_item.id → subscription_item.id');
  });
  test('of two keys that say null the old one goes', () => {
    const item = { ...samples.currentItem, next_invoice: null, next_payment: null };
    expect(notesOf('BillingSubscriptionItem', item)).toContain('dropped next_invoice → null');
  });
  test('null that said "not known" goes', () => {
    const { value } = migrateBilling(
      'BillingSubscriptionItem',
      { ...samples.currentItem, payer: null, payment_method_id: null },
      legacy,
    );
    expect(Object.keys(Object(value)).filter((key) => /^pay(er|ment_method_id)$/.test(key))) //
      .toEqual([]);
  });
  test('either literal of an attempt is one', () => {
    const attempt = { ...samples.currentAttempt, object: 'commerce_payment_attempt' };
    expect(notesOf('BillingPaymentAttempt', attempt)).toEqual(
      notesOf('BillingPaymentAttempt', samples.currentAttempt),
    );
  });
  test('a plan with plans is no product', () => {
    const plan = { ...samples.currentPlan, plans: [] };
    expect(migrateBilling('BillingPlan', plan)).toEqual({ value: plan, notes: [] });
  });
});
