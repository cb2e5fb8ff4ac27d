import { afterEach, describe, expect, test } from 'vitest';
import {
  activeItems,
  currentItem,
  isInTrial,
  isPlanFree,
  planPrice,
} from '../../../src/billing/helpers/index.js';
import { thrownBy } from '../../thrownBy.js';

const throwing = (key: string) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error('hunter2');
    },
  });
function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

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
  ])('is null without a price: %j', (none) => {
    expect(planPrice(none, 'month')).toBeNull();
    expect(planPrice(none, 'annual')).toBeNull();
  });
});

describe('planPrice of what is no plan', () => {
  const HINT =
    'Pass a plan of API version 2025-11-10 or newer; migrateBilling rewrites older ones. Plans of webhooks have an amount.';
  test.each<[unknown, string]>([
    [5, 'expected a plan. Pass a plan of an API or SDK.'],
    [[], 'expected a plan. Pass a plan of an API or SDK.'],
    [{}, `fee: is missing. ${HINT}`],
    [{ amount: 2000, annual_amount: 0 }, `fee: is missing. ${HINT}`],
    [Object.create({ fee: null }), `fee: is missing. ${HINT}`],
    [{ fee: 5 }, 'fee: expected an amount or null. Pass a plan of an API or SDK.'],
    [
      throwing('fee'),
      'the input cannot be read. One of its getters or proxies throws: pass plain data, such as JSON gives.',
    ],
  ])('%#', (plan, message) => {
    expect(thrownBy(() => planPrice(plan as never, 'month'))).toMatchObject({
      code: 'ISOCLERK_BILLING_INVALID',
      message,
    });
  });
});

describe('isPlanFree', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['nothing known of a fee', {}],
    ['a plan of a webhook', { amount: 2000 }],
    ['a plan from before 2025-11-10', { amount: 0, annual_amount: 0 }],
    ['a subscription item', { id: 'subi_1', plan: { fee: null } }],
    ['a fee that is no money', { fee: {}, annual_fee: null }],
    ['an amount that is text', { fee: { amount: '0' }, annual_fee: null }],
    ['units that are none', { fee: null, annual_fee: null, unit_prices: [{}] }],
    ['units of holes', { fee: null, annual_fee: null, unit_prices: new Array(300_000_000) }],
    ['tiers that are none', { fee: null, annual_fee: null, unit_prices: [{ tiers: [null] }] }],
  ])('%s is not known to be free', (_, plan) => {
    expect(isPlanFree(plan as never)).toBe(false);
  });

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

describe.each([
  ['activeItems', activeItems],
  ['currentItem', currentItem],
])('%s of what is no subscription', (_, read) => {
  const HINT = 'Pass a subscription of an API, an SDK or a webhook, with its items.';
  test.each<[unknown, string]>([
    [5, 'expected a subscription'],
    ['sub_1', 'expected a subscription'],
    [[], 'expected a subscription'],
    [{}, 'subscription_items: expected an array'],
    [{ data: [] }, 'subscription_items: expected an array'],
    [{ items: null }, 'items: expected an array'],
    [{ subscriptionItems: {} }, 'subscriptionItems: expected an array'],
    [{ items: [null] }, 'items[0]: expected a subscription item'],
    [{ items: new Array(300_000_000) }, 'items[0]: expected a subscription item'],
    [Object.create({ items: [] }), 'subscription_items: expected an array'],
  ])('%#', (subscription, problem) => {
    expect(thrownBy(() => read(subscription as never))).toMatchObject({
      code: 'ISOCLERK_BILLING_INVALID',
      message: `${problem}. ${HINT}`,
    });
  });
  test('quotes no getter', () => {
    const hostile = [
      throwing('subscription_items'),
      revokedProxy(),
      { items: [throwing('status')] },
    ];
    for (const subscription of hostile) {
      expect(thrownBy(() => read(subscription as never))).toMatchObject({
        code: 'ISOCLERK_BILLING_INVALID',
        path: '',
      });
    }
  });
  test('an item without a status is in none', () => {
    expect(read({ items: [{}] } as never) ?? []).toEqual([]);
  });
});

describe('currentItem', () => {
  test('takes no clock that is none', () => {
    for (const now of ['5', null, Number.NaN, {}, new Date(5)]) {
      expect(thrownBy(() => currentItem(of(item('1', 'active')), { now } as never)).message).toBe(
        'now: expected a number. Pass milliseconds since the epoch, as Date.now().',
      );
    }
    expect(currentItem(of(item('1', 'active')), null as never)?.id).toBe('1');
  });
  test('takes no time that is none', () => {
    const canceled = item('1', 'canceled', { period_end: '2026-01-01' });
    expect(thrownBy(() => currentItem(of(canceled), { now: 1 })).message).toBe(
      'period_end: expected a time. Times are milliseconds since the epoch, or a Date.',
    );
  });

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
  test('a canceled item that does not say when it ends is none', () => {
    const canceled = item('1', 'canceled', { period_end: null });
    expect(currentItem(of(canceled), { now: 1 })).toBeNull();
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

test('a getter or proxy that throws is neither free nor in trial', () => {
  for (const hostile of [throwing('fee'), throwing('status'), revokedProxy()]) {
    expect([isPlanFree(hostile as never), isInTrial(hostile as never)]).toEqual([false, false]);
  }
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
    [false, 5 as never],
    [false, item('1', 'active', { is_free_trial: true, period_end: '2026-01-01' })],
  ])('%s at 150: %j', (expected, value) => {
    expect(isInTrial(value, { now: 150 })).toBe(expected);
  });
  test('without a clock the status alone decides', () => {
    expect(isInTrial({ status: 'active', is_free_trial: true, period_end: 0 })).toBe(true);
  });
});

describe('under a polluted Object.prototype', () => {
  const keys = [
    'fee',
    'annual_fee',
    'items',
    'subscription_items',
    'now',
    'is_free_trial',
    'status',
  ];
  afterEach(() => {
    for (const key of keys) Reflect.deleteProperty(Object.prototype, key);
  });
  const pollute = (key: string, value: unknown) =>
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });

  test('nothing of it is read', () => {
    pollute('fee', null);
    pollute('annual_fee', usd(5));
    pollute('items', [item('1', 'active')]);
    pollute('now', 0);
    pollute('is_free_trial', true);
    expect(isPlanFree({} as never)).toBe(false);
    expect(planPrice({ fee: null } as never, 'annual')).toBe(null);
    expect(() => activeItems({} as never)).toThrow('subscription_items: expected an array');
    const canceled = item('1', 'canceled', { period_end: 100 });
    expect(currentItem({ subscription_items: [canceled] })).toBe(null);
    expect(isInTrial(item('1', 'active'))).toBe(false);
  });
});
