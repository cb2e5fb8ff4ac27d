import { describe, expect, test } from 'vitest';
import {
  activeItems,
  currentItem,
  isInTrial,
  isPlanFree,
  planPrice,
} from '../../../src/billing/helpers/index.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('planPrice', () => {
  const plan = { fee: usd(900), annual_fee: usd(9600), annual_monthly_fee: usd(800) };
  test.each([
    ['month', 900],
    ['annual', 9600],
    ['week', undefined],
  ])('for %s is %s', (period, amount) => {
    expect(planPrice(plan, period)?.amount).toBe(amount);
  });
  test('is the very object of the plan', () => {
    expect(planPrice(plan, 'month')).toBe(plan.fee);
  });
  test("reads the spelling of Clerk's SDKs", () => {
    expect(planPrice({ fee: null, annualFee: usd(1) }, 'annual')).toEqual(usd(1));
  });
  test.each([
    [null],
    [undefined],
    [{ fee: null, annual_fee: null }],
    [{ fee: null, annualFee: null }],
    [{} as { fee: null; annual_fee: null }],
  ])('is null without a price: %j', (none) => {
    expect(planPrice(none, 'month')).toBeNull();
    expect(planPrice(none, 'annual')).toBeNull();
  });
});

describe('isPlanFree', () => {
  const seats = (amount: number) => [{ tiers: [{ fee_per_block: usd(amount) }] }];
  test.each([
    [true, { fee: usd(0), annual_fee: null }],
    [true, { fee: null, annual_fee: null }],
    [true, { fee: null, annualFee: usd(0) }],
    [true, { fee: usd(0), annual_fee: null, unit_prices: seats(0) }],
    [false, { fee: usd(1), annual_fee: null }],
    [false, { fee: null, annual_fee: usd(1) }],
    [false, { fee: usd(0), annual_fee: null, unit_prices: seats(1) }],
    [false, { fee: usd(0), annualFee: null, unitPrices: [{ tiers: [{ feePerBlock: usd(1) }] }] }],
  ])('%s: %j', (free, plan) => {
    expect(isPlanFree(plan)).toBe(free);
  });
});

const item = (id: string, status: string, more = {}) => ({ id, status, ...more });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('activeItems', () => {
  const items = [item('1', 'active'), item('2', 'upcoming'), item('3', 'active')];
  test.each([[{ subscription_items: items }], [{ subscriptionItems: items }], [{ items }]])(
    'keeps the active ones in order',
    (subscription) => {
      expect(ids(activeItems(subscription))).toEqual(['1', '3']);
    },
  );
  test.each([[null], [undefined], [{ subscription_items: null }]])('%j has none', (none) => {
    expect(activeItems(none)).toEqual([]);
  });
});

describe('currentItem', () => {
  const of = (...items: { id: string; status: string; period_start?: number }[]) => ({
    subscription_items: items,
  });
  test.each([
    ['active before past due', of(item('1', 'past_due'), item('2', 'active')), '2'],
    ['past due when nothing is active', of(item('1', 'ended'), item('2', 'past_due')), '2'],
    [
      'the one that began last',
      of(item('1', 'active', { period_start: 1 }), item('2', 'active', { period_start: 2 })),
      '2',
    ],
    ['the first of equals', of(item('1', 'active'), item('2', 'active')), '1'],
    ['none that is over', of(item('1', 'ended'), item('2', 'canceled')), undefined],
    ['none of none', of(), undefined],
  ])('%s', (_, subscription, id) => {
    expect(currentItem(subscription)?.id).toBe(id);
  });
  test.each([
    [99, '1'],
    [100, undefined],
  ])('at %i a canceled item that ends at 100 is %s', (now, id) => {
    const canceled = item('1', 'canceled', { period_end: 100 });
    expect(currentItem(of(canceled), { now })?.id).toBe(id);
  });
  test('is null when there is none', () => {
    expect(currentItem(of(item('1', 'ended')))).toBeNull();
    expect(currentItem(null)).toBeNull();
  });
  test('does not reorder the input', () => {
    const subscription = of(
      item('1', 'active', { period_start: 1 }),
      item('2', 'active', { period_start: 2 }),
    );
    currentItem(
      Object.freeze({ subscription_items: Object.freeze(subscription.subscription_items) }),
    );
    expect(ids(subscription.subscription_items)).toEqual(['1', '2']);
  });
});

describe('isInTrial', () => {
  test.each([
    [true, item('1', 'active', { is_free_trial: true })],
    [true, item('1', 'canceled', { is_free_trial: true })],
    [true, item('1', 'active', { isFreeTrial: true, periodEnd: new Date(200) })],
    [true, item('1', 'active', { is_free_trial: true, period_end: null })],
    [false, item('1', 'active', { is_free_trial: false })],
    [false, item('1', 'active')],
    [false, item('1', 'ended', { is_free_trial: true })],
    [false, item('1', 'upcoming', { is_free_trial: true })],
    [false, item('1', 'active', { isFreeTrial: true, periodEnd: new Date(100) })],
    [false, item('1', 'active', { is_free_trial: true, period_end: 100 })],
    [false, null],
  ])('%s at 150: %j', (expected, value) => {
    expect(isInTrial(value, { now: 150 })).toBe(expected);
  });
  test('without a clock the status alone decides', () => {
    expect(isInTrial({ status: 'active', is_free_trial: true, period_end: 0 })).toBe(true);
  });
});
