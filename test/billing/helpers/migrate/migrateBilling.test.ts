import { describe, expect, test } from 'vitest';
import { isLegacyBilling, migrateBilling } from '../../../../src/billing/helpers/index.js';
import { buildBilling } from '../../../../src/testing/index.js';
import { thrownBy } from '../../../thrownBy.js';
import { noEvents } from '../../../webhooks/hostile.js';
import * as samples from './samples.js';

const notesOf = (...args: Parameters<typeof migrateBilling>) =>
  migrateBilling(...args).notes.map(({ kind, path, target }) => [kind, path, target]);

describe('migrateBilling', () => {
  test.each([
    ['BillingPlan', samples.legacyPlan, samples.currentPlan],
    ['BillingPaymentMethod', samples.legacySource, samples.currentMethod],
    ['BillingPayer', samples.legacyUserPayer, samples.currentUserPayer],
    ['BillingPayer', samples.legacyOrganizationPayer, samples.currentOrganizationPayer],
    ['BillingSubscriptionItem', samples.legacyItem, samples.currentItem],
    ['BillingSubscription', samples.legacySubscription, samples.currentSubscription],
    ['BillingPaymentAttempt', samples.legacyAttempt, samples.currentAttempt],
    ['BillingCheckout', samples.legacyCheckout, samples.currentCheckout],
    ['BillingSettings', samples.legacySettings, samples.currentSettings],
    ['BillingStatement', samples.legacyStatement, samples.currentStatement],
    ['BillingPriceTransition', samples.legacyPriceTransition, samples.currentPriceTransition],
    ['BillingPaymentMethodInitialize', samples.legacyInitialize, samples.currentInitialize],
  ] as const)('%s %# gets the shape of 2025-11-10 and keeps it', (resource, legacy, current) => {
    const { value } = migrateBilling(resource, legacy);
    expect(value).toEqual(current);
    expect(migrateBilling(resource, value).value).toEqual(current);
  });

  test('reports every scalar of a plan where it was and where it went', () => {
    const { fee: _, annual_fee: __, ...plan } = samples.legacyPlan;
    const { value, notes } = migrateBilling('BillingPlan', { ...plan, annual_amount: 0 });
    expect(value).toMatchObject({ fee: samples.money(900), annual_fee: null });
    expect(notes.filter(({ path }) => path.includes('amount'))).toEqual([
      {
        kind: 'renamed',
        path: 'amount',
        target: 'fee.amount',
        message:
          '`amount` was removed from plans in 2025-11-10; use `fee.amount` (`fee` may be null)',
      },
      {
        kind: 'renamed',
        path: 'amount_formatted',
        target: 'fee.amount_formatted',
        message:
          '`amount_formatted` was removed from plans in 2025-11-10; use `fee.amount_formatted` (`fee` may be null)',
      },
      {
        kind: 'dropped',
        path: 'annual_amount_formatted',
        target: null,
        message:
          '`annual_amount_formatted` was removed from plans in 2025-11-10; use `annual_fee.amount_formatted` (`annual_fee` may be null)',
      },
      {
        kind: 'guessed',
        path: 'annual_amount',
        target: 'annual_fee',
        message:
          'An amount of 0 in `annual_amount` does not tell a free annual price from none; `annual_fee` is null',
      },
      {
        kind: 'dropped',
        path: 'annual_monthly_amount',
        target: null,
        message:
          '`annual_monthly_amount` was removed from plans in 2025-11-10; use `annual_monthly_fee.amount` (`annual_monthly_fee` may be null)',
      },
      {
        kind: 'dropped',
        path: 'annual_monthly_amount_formatted',
        target: null,
        message:
          '`annual_monthly_amount_formatted` was removed from plans in 2025-11-10; use `annual_monthly_fee.amount_formatted` (`annual_monthly_fee` may be null)',
      },
    ]);
  });

  test('says when a dropped amount is not the one in the fee', () => {
    const { notes } = migrateBilling('BillingPlan', { ...samples.legacyPlan, amount: 1 });
    expect(notes.find(({ path }) => path === 'amount')?.message).toBe(
      '`amount` was removed from plans in 2025-11-10; use `fee.amount` (`fee` may be null); the two differed',
    );
  });

  test('says which part of a fee has no source', () => {
    const { fee: _, currency: __, ...plan } = samples.legacyPlan;
    const { value, notes } = migrateBilling('BillingPlan', plan);
    expect(value).toMatchObject({
      fee: { amount: 900, amount_formatted: '9.00', currency_symbol: '$' },
    });
    expect(notes).toContainEqual({
      kind: 'underivable',
      path: 'currency',
      target: 'fee.currency',
      message: '`fee.currency` has no source in this plan',
    });
  });

  test.each([
    [['user'], { for_payer_type: 'user' }, ['renamed', 'payer_type', 'for_payer_type']],
    [
      ['user', 'org'],
      { payer_type: ['user', 'org'] },
      ['underivable', 'payer_type', 'for_payer_type'],
    ],
  ])('turns payer_type %j into %j', (payerType, expected, noted) => {
    const { for_payer_type: _, ...plan } = samples.legacyPlan;
    const { value } = migrateBilling('BillingPlan', { ...plan, payer_type: payerType });
    expect(value).toMatchObject(expected);
    expect(notesOf('BillingPlan', { ...plan, payer_type: payerType })).toContainEqual(noted);
  });

  test('does not make up a free trial', () => {
    const { free_trial_enabled: _, free_trial_days: __, ...plan } = samples.legacyPlan;
    const { value } = migrateBilling('BillingPlan', plan);
    expect(value).not.toHaveProperty('free_trial_enabled');
    expect(notesOf('BillingPlan', plan)).toEqual(
      expect.arrayContaining([
        ['underivable', 'free_trial_enabled', 'free_trial_enabled'],
        ['underivable', 'free_trial_days', 'free_trial_days'],
      ]),
    );
  });

  test.each(['apple_pay', 'google_pay'])('keeps %s as it is, and says so', (wallet) => {
    const source = { ...samples.legacySource, payment_method: wallet };
    expect(migrateBilling('BillingPaymentMethod', source).value).toMatchObject({
      payment_type: wallet,
    });
    expect(notesOf('BillingPaymentMethod', source)).toContainEqual([
      'underivable',
      'payment_method',
      'payment_type',
    ]);
  });

  test('keeps the newer of two names', () => {
    const item = {
      ...samples.legacyItem,
      payment_method_id: 'card_2',
      next_payment: { date: 1, amount: samples.money(1) },
    };
    const { value } = migrateBilling('BillingSubscriptionItem', item);
    expect(value).toMatchObject({
      payment_method_id: 'card_2',
      next_payment: { date: 1, amount: samples.money(1) },
    });
    expect(notesOf('BillingSubscriptionItem', item)).toEqual(
      expect.arrayContaining([
        ['dropped', 'payment_source_id', null],
        ['dropped', 'next_invoice', null],
      ]),
    );
  });

  test('a null next_payment gives way to next_invoice', () => {
    const item = {
      ...samples.legacyItem,
      next_payment: null,
      next_invoice: { date: 5, amount: null },
    };
    expect(migrateBilling('BillingSubscriptionItem', item).value).toMatchObject({
      next_payment: { date: 5 },
    });
  });

  test('a period_start that is missing is reported, one that is null is kept and reported', () => {
    const { period_start: _, ...item } = samples.legacyItem;
    const noted = ['underivable', 'period_start', 'period_start'];
    expect(notesOf('BillingSubscriptionItem', item)).toContainEqual(noted);
    const isNull = { ...item, period_start: null };
    expect(notesOf('BillingSubscriptionItem', isNull)).toContainEqual(noted);
    expect(migrateBilling('BillingSubscriptionItem', isNull).value).toMatchObject({
      period_start: null,
    });
  });

  test('an unknown next payment is left out by the Backend API and null in the Frontend API', () => {
    const subscription = { ...samples.legacySubscription, next_payment: null };
    const of = (surface: 'bapi' | 'fapi') =>
      migrateBilling('BillingSubscription', subscription, { surface }).value;
    expect(of('bapi')).not.toHaveProperty('next_payment');
    expect(of('fapi')).toHaveProperty('next_payment', null);
  });

  test('never copies an invoice id to the statement', () => {
    const { value } = migrateBilling('BillingPaymentAttempt', samples.legacyAttempt);
    expect(value).not.toHaveProperty('statement_id');
    expect(notesOf('BillingPaymentAttempt', samples.legacyAttempt)).toEqual(
      expect.arrayContaining([
        ['dropped', 'invoice_id', null],
        ['underivable', 'statement_id', 'statement_id'],
      ]),
    );
  });

  test('says where a note is in the input and where in the result', () => {
    expect(notesOf('BillingPaymentAttempt', samples.legacyAttempt)).toContainEqual([
      'renamed',
      'subscription.payment_source.payment_method',
      'subscription_item.payment_method.payment_type',
    ]);
  });

  test.each([
    [
      'BillingCheckout',
      samples.legacyCheckout,
      ['underivable', 'totals.base_fee', 'totals.base_fee'],
    ],
    [
      'BillingPaymentMethodInitialize',
      samples.legacyInitialize,
      ['underivable', 'payment_method_order', 'payment_method_order'],
    ],
    ['BillingPlan', samples.legacyPlan, ['dropped', 'payer_type', null]],
    [
      'BillingPaymentAttempt',
      samples.legacyAttempt,
      ['renamed', 'subscription.object', 'subscription_item.object'],
    ],
  ] as const)(
    '%s %# has a note on what is newer, dropped or another literal',
    (resource, legacy, noted) => {
      expect(notesOf(resource, legacy)).toContainEqual(noted);
    },
  );

  test('an empty payment source id is none', () => {
    const item = { ...samples.legacyItem, payment_source_id: '' };
    const { value } = migrateBilling('BillingSubscriptionItem', item);
    expect(value).not.toHaveProperty('payment_method_id');
    expect(value).not.toHaveProperty('payment_source_id');
  });

  test('cannot tell an organization switch from a user switch', () => {
    expect(notesOf('BillingSettings', samples.legacySettings)).toEqual([
      ['renamed', 'billing.has_paid_user_plans', 'billing.user.has_paid_plans'],
      ['renamed', 'billing.has_paid_org_plans', 'billing.organization.has_paid_plans'],
      ['dropped', 'billing.enabled', null],
      ['underivable', 'billing.enabled', 'billing.user.enabled'],
      ['underivable', 'billing.enabled', 'billing.organization.enabled'],
    ]);
  });

  test('old switches go where the new ones are there', () => {
    const current = {
      object: 'commerce_settings',
      billing: {
        user: { enabled: true, has_paid_plans: true },
        organization: { enabled: false, has_paid_plans: false },
        stripe_publishable_key: null,
      },
    };
    const { value, notes } = migrateBilling('BillingSettings', {
      ...current,
      billing: { ...current.billing, ...samples.legacySettings.billing },
    });
    expect(value).toEqual(current);
    expect(notes.map(({ kind, path, target }) => [kind, path, target])).toEqual([
      ['dropped', 'billing.has_paid_user_plans', null],
      ['dropped', 'billing.has_paid_org_plans', null],
      ['dropped', 'billing.enabled', null],
    ]);
  });

  test('an attempt that has its item under both names keeps the newer', () => {
    const { value, notes } = migrateBilling('BillingPaymentAttempt', {
      ...samples.legacyAttempt,
      subscription_item: { ...samples.legacyItem, id: 'subi_2' },
    });
    expect(value).toMatchObject({
      subscription_item: { ...samples.currentItem, id: 'subi_2' },
    });
    expect(value).not.toHaveProperty('subscription');
    expect(notes.filter(({ path }) => path === 'subscription').map(({ kind }) => kind)).toEqual([
      'dropped',
    ]);
    expect(notes.map(({ path }) => path)).toContain('subscription_item.payment_source_id');
  });

  test('a payer of nobody is reported', () => {
    const { user_id: _, ...payer } = samples.legacyUserPayer;
    expect(notesOf('BillingPayer', payer)).toEqual([['underivable', 'id', 'id']]);
  });

  test.each([
    ['a page', { data: [samples.legacyPlan], total_count: 1 }, ['data', 0]],
    ['an envelope', { response: samples.legacyPlan, client: { id: 'client_1' } }, ['response']],
    [
      'a page in an envelope',
      { response: { data: [samples.legacyPlan], total_count: 1 }, client: null },
      ['response', 'data', 0],
    ],
    ['an array', [samples.legacyPlan], [0]],
    [
      'a body with both',
      { data: [], response: { data: [samples.legacyPlan] } },
      ['response', 'data', 0],
    ],
  ])('finds the resource in %s', (_, body, path) => {
    const { value } = migrateBilling('BillingPlan', body);
    const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
    expect(found).toEqual(samples.currentPlan);
  });

  test('a list of products becomes the list of their plans', () => {
    const product = (...plans: unknown[]) => ({ object: 'commerce_product', id: 'prod_1', plans });
    const page = { data: [product(samples.legacyPlan, samples.legacyPlan), product()] };
    const { value, notes } = migrateBilling('BillingPlan', page);
    expect(value).toEqual({ data: [samples.currentPlan, samples.currentPlan] });
    expect(notes[0]).toEqual({
      kind: 'dropped',
      path: 'data[0]',
      target: null,
      message: 'Products were removed in 2025-11-10; its plans stand alone',
    });
    expect(notes).toContainEqual(
      expect.objectContaining({
        path: 'data[0].plans[1].avatar_url',
        target: 'data[1].avatar_url',
      }),
    );
  });

  test('an invoice has no statement form', () => {
    const invoice = { object: 'commerce_invoice', id: 'inv_1' };
    const { value, notes } = migrateBilling('BillingStatement', { data: [invoice] });
    expect(value).toEqual({ data: [invoice] });
    expect(notes[0]).toEqual({
      kind: 'underivable',
      path: 'data[0]',
      target: 'data[0]',
      message: 'Invoices were removed in 2025-11-10; a statement cannot be made of one',
    });
  });

  test('leaves a webhook payload alone', () => {
    const event = {
      object: 'event',
      type: 'subscription.created',
      data: { payment_source_id: '' },
    };
    expect(migrateBilling('BillingSubscription', event)).toEqual({
      value: event,
      notes: [
        {
          kind: 'underivable',
          path: '',
          target: '',
          message: 'Webhook payloads are not versioned; nothing was migrated',
        },
      ],
    });
  });

  test.each([['text'], [1], [true]])('has nothing to migrate in %j', (value) => {
    expect(migrateBilling('BillingPlan', value)).toEqual({
      value,
      notes: [
        {
          kind: 'underivable',
          path: '',
          target: '',
          message: 'Not an object, so there is nothing to migrate',
        },
      ],
    });
  });

  test('null stays null', () => {
    expect(migrateBilling('BillingPaymentMethod', null)).toEqual({ value: null, notes: [] });
  });

  test('refuses a name that is no resource', () => {
    expect(() => migrateBilling('toString' as never, {})).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_BILLING_RESOURCE_UNKNOWN',
        message:
          "resource: No such billing resource. Use a current name such as 'BillingPlan' or 'BillingSubscription'",
      }),
    );
  });

  test('empty strings, zeros and nulls of a current payload are data', () => {
    const plan = { ...samples.currentPlan, description: '', avatar_url: '' };
    expect(migrateBilling('BillingPlan', plan)).toEqual({ value: plan, notes: [] });
    expect(migrateBilling('BillingPlan', plan, { legacy: true }).value).toMatchObject({
      description: null,
      avatar_url: null,
    });
  });

  test('an array may mix ages: each entry is read by its own marks', () => {
    const current = { ...samples.currentPlan, description: '' };
    const { value } = migrateBilling('BillingPlan', [samples.legacyPlan, current]);
    expect(value).toEqual([samples.currentPlan, current]);
  });

  test('a value gives way only to a value', () => {
    const item = { ...samples.legacyItem, payment_method_id: null };
    expect(migrateBilling('BillingSubscriptionItem', item).value).toMatchObject({
      payment_method_id: 'card_1',
    });
  });

  test('reads a wrapper once, however deep the wrapping', () => {
    let nested: unknown = samples.legacyPlan;
    for (let i = 0; i < 100_000; i++) nested = { response: nested };
    expect(migrateBilling('BillingPlan', nested).value).toMatchObject({ response: {} });
  });

  test('takes long lists', () => {
    const data = Array.from({ length: 200_000 }, () => null);
    const page = { data, total_count: 200_000 };
    expect(migrateBilling('BillingPaymentMethod', page).value).toEqual(page);
  });

  test('keys of JSON that look like a prototype stay data', () => {
    const plan = JSON.parse('{"object":"commerce_plan","amount":1,"__proto__":{"fee":1}}');
    const { value } = migrateBilling('BillingPlan', plan);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toContain('__proto__');
  });
});

describe('migrateBilling, every exported resource', () => {
  test('a deletion', () => {
    const current = { object: 'commerce_payment_method', id: 'card_1', deleted: true };
    expect(migrateBilling('BillingDeletedObject', current)).toEqual({ value: current, notes: [] });
    const { value, notes } = migrateBilling('BillingDeletedObject', {
      ...current,
      object: 'commerce_payment_source',
    });
    expect(value).toEqual(current);
    expect(notes.map(({ kind, path }) => [kind, path])).toEqual([['renamed', 'object']]);
    const item = { object: 'commerce_subscription_item', id: 'subi_1', deleted: true };
    expect(migrateBilling('BillingDeletedObject', item)).toEqual({ value: item, notes: [] });
    expect(migrateBilling('BillingSubscriptionItem', item)).toEqual({ value: item, notes: [] });
  });

  test('the item of a payment', () => {
    const item = {
      object: 'commerce_subscription_item',
      id: 'subi_1',
      payment_source_id: 'card_1',
    };
    expect(migrateBilling('BillingPaymentItem', item).value).toMatchObject({
      payment_method_id: 'card_1',
    });
  });
});

describe('migrateBilling, hostile arguments', () => {
  const plan = { object: 'commerce_plan', amount: 900 };
  test.each<[unknown]>([
    [Symbol('x')],
    [null],
    [{ toString: null }],
    ['toString'],
    ['BillingLegacyPlan'],
  ])('refuses the name %o', (name) => {
    expect(thrownBy(() => migrateBilling(name as never, plan))).toMatchObject({
      code: 'ISOCLERK_BILLING_RESOURCE_UNKNOWN',
      path: 'resource',
    });
  });
  test.each<[unknown, string]>([
    [{ surface: 'webhook' }, "surface: No such surface. Use 'bapi' or 'fapi', or leave it out."],
    [{ legacy: 1 }, 'legacy: expected true or false. Leave it out to have it found out.'],
    [
      Object.defineProperty({}, 'legacy', {
        get: () => {
          throw new Error('hunter2');
        },
      }),
      'the input cannot be read. One of its getters or proxies throws: pass plain data, such as JSON gives.',
    ],
  ])('refuses the options %#', (options, message) => {
    expect(thrownBy(() => migrateBilling('BillingPlan', plan, options as never))).toMatchObject({
      code: 'ISOCLERK_BILLING_INVALID',
      message,
    });
  });
  test('null options are none', () => {
    expect(migrateBilling('BillingPlan', plan, null as never)).toEqual(
      migrateBilling('BillingPlan', plan),
    );
  });
  test('a sparse list without end is given back', () => {
    const list = new Array(300_000_000);
    const { value, notes } = migrateBilling('BillingPlan', list);
    expect(value === list).toBe(true);
    expect(notes[0]?.message).toBe(
      'A list has more than ten million entries; nothing was migrated',
    );
  });

  test.each<[string, unknown]>([
    ['object', 'commerce_source'],
    ['payment_source', {}],
    ['payment_method', 'card'],
    ['legacy', true],
    ['deleted', true],
    ['image_url', ''],
    ['plans', []],
  ])('%s of a polluted prototype is no data', (key, value) => {
    const item = buildBilling('BillingSubscriptionItem', {}, { seed: 1 });
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    try {
      expect(isLegacyBilling(item)).toBe(false);
      expect(migrateBilling('BillingSubscriptionItem', item).notes).toEqual([]);
      expect(migrateBilling('BillingPayer', item.payer).notes).toEqual([]);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });
});

describe('migrateBilling of a value that throws', () => {
  const getter = {
    get id() {
      throw new Error('hostile');
    },
  };
  const proxies = noEvents.filter(([what]) => what.includes('proxy'));
  test.each([['a getter', getter] as const, ...proxies])('gives back %s', (_, hostile) => {
    const { value, notes } = migrateBilling('BillingPlan', hostile);
    expect(value).toBe(hostile);
    const message = 'A getter or a proxy in the payload throws; nothing was migrated';
    expect(notes).toEqual([{ kind: 'underivable', path: '', target: '', message }]);
    expect(migrateBilling('BillingPlan', { features: [hostile] }).notes).toEqual(notes);
  });
});

describe('isLegacyBilling', () => {
  test.each([
    [samples.legacyPlan],
    [samples.legacySource],
    [samples.legacyItem],
    [samples.legacySubscription],
    [samples.legacyAttempt],
    [samples.legacySettings],
    [{ response: { data: [{ plan: samples.legacyPlan }] } }],
    [{ object: 'commerce_payment_source_initialize' }],
  ])('%# is', (value) => {
    expect(isLegacyBilling(value)).toBe(true);
  });

  test.each([
    [samples.currentPlan],
    [samples.currentSubscription],
    [samples.currentSettings],
    [{ object: 'commerce_price', amount: 1, currency: 'USD' }],
    [{ response: samples.currentPlan, client: { payment_source_id: 'x' } }],
    [null],
    ['payment_source'],
    [
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('%# is not', (value) => {
    expect(isLegacyBilling(value)).toBe(false);
  });

  test('ends on a cycle', () => {
    const value: Record<string, unknown> = {};
    value.self = value;
    expect(isLegacyBilling(value)).toBe(false);
  });
});
