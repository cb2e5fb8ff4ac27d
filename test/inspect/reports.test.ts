import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import * as samples from '../billing/helpers/migrate/samples.js';

const { currentItem, currentPlan } = samples;
const bapi = { surface: 'bapi' } as const;
const said = (...args: Parameters<typeof inspectPayload>) =>
  inspectPayload(...args).issues.map(
    ({ path, kind, level, message }) => `${level} ${kind} ${path}: ${message}`,
  );

describe('a whole report', () => {
  test('of what throws', () => {
    const payload = {
      get object(): string {
        throw new Error('secret');
      },
    };
    expect(inspectPayload(payload, { ...bapi, as: 'BillingPlan' })).toEqual({
      verdict: 'invalid',
      apiVersion: 'unknown',
      surface: 'bapi',
      as: 'BillingPlan',
      envelope: 'raw',
      count: 1,
      issues: [
        {
          path: '',
          kind: 'wrong-type',
          level: 'error',
          message: 'The payload cannot be read',
          hint: 'Check that this is the resource you meant, and that nothing converted its values',
        },
      ],
      counts: { error: 1, drift: 0, note: 0 },
    });
  });
  test('of a list that never ends', () => {
    const features = new Array(10_000_001);
    expect(said({ ...currentPlan, features }, { ...bapi, as: 'BillingPlan' })).toEqual([
      'error wrong-type : A list has more than ten million entries',
    ]);
    // Nothing of it is read.
    const get = (list: object, key: PropertyKey) => {
      if (key !== 'length') throw new Error('secret');
      return Reflect.get(list, key);
    };
    expect(said(new Proxy(new Array(10_000_001), { get }), bapi)).toEqual([
      'error wrong-type : A list has more than ten million entries',
    ]);
  });
});

describe('what is said about', () => {
  const page = (total_count: unknown) => ({ data: [currentPlan], total_count });
  const endpoint = 'GET /v1/billing/plans';
  test.each<[string, unknown, Parameters<typeof inspectPayload>[1], readonly string[]]>([
    ['a page', page(1), { ...bapi, endpoint }, []],
    [
      'a page without its total',
      { data: [currentPlan] },
      { ...bapi, as: 'BillingPlan' },
      ['drift missing total_count: `total_count` is required, an integer'],
    ],
    ['the same on no surface', { data: [currentPlan] }, { as: 'BillingPlan' }, []],
    [
      'a total that is no number',
      page('1'),
      { ...bapi, as: 'BillingPlan' },
      ['error wrong-type total_count: `total_count` is not an integer'],
    ],
    [
      'one where a page is answered',
      currentPlan,
      { ...bapi, endpoint },
      ['drift wrong-type : The operation answers wrapped as `page`, this is `raw`'],
    ],
    [
      'nothing where a page is answered',
      null,
      { ...bapi, endpoint },
      [
        'drift wrong-type : The operation answers wrapped as `page`, this is `raw`',
        'error wrong-type : The payload is not an object',
      ],
    ],
    [
      'what nobody knows',
      { a: 1 },
      bapi,
      ['error wrong-type : Nothing tells what it is; name it with `as`'],
    ],
    [
      'an absent name',
      { ...currentPlan, name: undefined },
      bapi,
      ['error missing name: `name` is required, a text'],
    ],
    [
      'an absent fee',
      { ...currentPlan, fee: undefined },
      bapi,
      ['error omitted-for-null fee: `fee` is absent where null or an object is meant'],
    ],
    [
      'a name of null',
      { ...currentPlan, name: null },
      bapi,
      ['error wrong-type name: `name` is not a text'],
    ],
    [
      'features of null',
      { ...currentPlan, features: null },
      bapi,
      [
        'error null-for-omitted features: `features` is null where it would be left out, else an array',
      ],
    ],
    [
      'a fee of text',
      { ...currentPlan, fee: 'free' },
      bapi,
      ['error wrong-type fee: `fee` is not an object or null'],
    ],
    [
      'a key of null that is not published',
      { ...currentPlan, more: null },
      bapi,
      ['note unknown-key more: `more` is not part of the contract'],
    ],
    [
      'the same on no surface',
      { ...currentPlan, more: null },
      { as: 'BillingPlan' },
      ['note unknown-key more: `more` is not part of the contract'],
    ],
    [
      'an old product',
      { object: 'commerce_product', plans: [] },
      bapi,
      ['error removed : Products were removed in 2025-11-10; its plans stand alone'],
    ],
    [
      'what only looks like an old product',
      { ...samples.money(1), object: 'commerce_product' },
      { as: 'BillingMoneyAmount' },
      ['drift removed : Products were removed in 2025-11-10; its plans stand alone'],
    ],
    [
      'an old product in a list',
      { ...currentPlan, object: ['commerce_product'] },
      { ...bapi, as: 'BillingPlan' },
      ['error wrong-type object: `object` is not `commerce_plan`'],
    ],
    [
      'an amount that only the other API publishes',
      { ...currentItem, payment_method_id: undefined, amount: samples.money(1) },
      bapi,
      ['note unknown-key amount: `amount` is not part of the contract'],
    ],
    [
      'the same of null',
      { ...currentItem, payment_method_id: undefined, amount: null },
      bapi,
      ['note unknown-key amount: `amount` is not part of the contract'],
    ],
    [
      'the same of text',
      { ...currentItem, payment_method_id: undefined, amount: 'free' },
      bapi,
      ['error wrong-type amount: `amount` is not an object or null'],
    ],
    [
      'an old key in a current payload',
      { ...samples.currentMethod, payment_method: {} },
      bapi,
      ['note unknown-key payment_method: `payment_method` is not part of the contract'],
    ],
    [
      'an old key with one kind of payer',
      { ...currentPlan, for_payer_type: undefined, payer_type: ['user'] },
      bapi,
      [
        'error renamed payer_type: `payer_type` was removed from plans in 2025-11-10; use `for_payer_type`',
      ],
    ],
    [
      'an old key beside a new one of another type',
      { ...samples.currentMethod, payment_method: 'card', payment_type: 7 },
      bapi,
      [
        'error wrong-type payment_type: `payment_type` is not `card` or `link` or `payer-credits`',
        'drift removed payment_method: `payment_method` was renamed `payment_type` in 2025-11-10',
      ],
    ],
    [
      'an old member beside a new one',
      { ...currentItem, payment_method_id: undefined, payment_source: samples.legacySource },
      bapi,
      ['drift removed payment_source: `payment_source` was renamed `payment_method` in 2025-11-10'],
    ],
    [
      'an old member that is a text',
      {
        ...currentItem,
        payment_method_id: undefined,
        payment_method: undefined,
        payment_source: 'card_1',
      },
      bapi,
      ['drift renamed payment_source: `payment_source` was renamed `payment_method` in 2025-11-10'],
    ],
    [
      'an old answer of the operation that kept its shape',
      { ...samples.legacyItem, payer: undefined },
      { ...bapi, endpoint: 'POST /v1/billing/subscription_items/subi_1/extend_free_trial' },
      ['error wrong-type plan.features[0].object: `object` is not `feature`'],
    ],
    [
      'a page beside an envelope',
      { data: [currentPlan], response: { data: [currentPlan] } },
      { ...bapi, endpoint },
      [
        'drift missing total_count: `total_count` is required, an integer',
        'drift missing response.total_count: `total_count` is required, an integer',
      ],
    ],
    [
      'something where nothing is answered',
      { response: { ...samples.currentMethod, id: 5 }, client: null },
      { surface: 'fapi', endpoint: 'DELETE /v1/me/billing/payment_methods/card_1' },
      ['error wrong-type response.id: `id` is not a text'],
    ],
    [
      'null where nothing is answered',
      null,
      { surface: 'fapi', endpoint: 'DELETE /v1/me/billing/payment_methods/card_1' },
      [],
    ],
    [
      'an old key of a webhook',
      { object: 'commerce_settings', billing: { enabled: true } },
      { surface: 'webhook', as: 'BillingSettings' },
      ['note unknown-key billing.enabled: `enabled` is not part of the contract'],
    ],
    [
      'a deleted object of the Frontend API',
      { object: 'commerce_payment_method', id: 'x', deleted: true },
      { surface: 'fapi' },
      [],
    ],
  ])('%s', (_what, payload, options, issues) => {
    expect(said(payload, options)).toEqual(issues);
  });

  test.each<[string, unknown, Parameters<typeof inspectPayload>[1], string | null, string]>([
    ['a deletion', { id: 'x', deleted: true }, { surface: 'fapi' }, 'BillingDeletedObject', 'fapi'],
    [
      'a deletion of a webhook',
      { id: 'x', deleted: true },
      { surface: 'webhook' },
      'WebhookDeletedObject',
      'webhook',
    ],
    [
      'a deletion that is named',
      { id: 'x', deleted: true },
      { surface: 'fapi', as: 'BillingPlan' },
      'BillingPlan',
      'fapi',
    ],
    [
      'an event',
      { type: 'user.created', object: 'event', data: {} },
      {},
      'user.created',
      'webhook',
    ],
    ['a plan on no surface', currentPlan, {}, 'BillingPlan', 'null'],
    [
      'a deletion of what an operation answers',
      { response: { id: 'x', deleted: true }, client: null },
      { surface: 'fapi', endpoint: 'GET /v1/me/billing/subscription' },
      'BillingDeletedObject',
      'fapi',
    ],
  ])('%s is known as what it is', (_what, payload, options, as, surface) => {
    const report = inspectPayload(payload, options);
    expect([report.as, String(report.surface)]).toEqual([as, surface]);
  });
});

describe('where an API and the tolerant reading differ', () => {
  const attempt = {
    object: 'commerce_payment',
    id: 'pay_1',
    instance_id: 'ins_1',
    amount: samples.money(1),
    charge_type: 'checkout',
    payee_id: 'payee_1',
    payee: {},
    payer_id: 'payer_1',
    payer: samples.currentUserPayer,
    payment_id: 'pay_1',
    payment_method_id: 'card_1',
    payment_method: samples.currentMethod,
    statement_id: 'stmt_1',
    status: 'paid',
    gateway_external_id: null,
    gateway_external_url: null,
    totals: null,
    created_at: 1,
    updated_at: 1,
    paid_at: null,
    failed_at: null,
  };
  const credit = { cycle_days_remaining: null };
  test.each<[string, object, readonly string[]]>([
    ['nothing of what both take', {}, []],
    [
      'null that the API never has',
      { payment_method: null },
      ['drift wrong-type payment_method: `payment_method` is not an object'],
    ],
    [
      'what is absent by what the API publishes',
      { charge_type: undefined },
      ['error missing charge_type: `charge_type` is required, a text'],
    ],
    [
      'what is of another type by what the API publishes',
      { payer: { ...samples.currentUserPayer, instance_id: 5 } },
      ['error wrong-type payer.instance_id: `instance_id` is not a text'],
    ],
  ])('it says %s', (_what, change, issues) => {
    expect(said({ ...attempt, ...change }, bapi)).toEqual(issues);
  });

  test('null for what the API does not publish is said by the tolerant reading', () => {
    const found = said(credit, { ...bapi, as: 'BillingSubscriptionItemCredit' });
    expect(found.filter((issue) => issue.includes('cycle_days'))).toEqual([
      'error null-for-omitted cycle_days_remaining: `cycle_days_remaining` is null where it would be left out, else an integer',
    ]);
  });

  test('what the API does not publish is held against the tolerant reading', () => {
    const price = { object: 'commerce_price', more: 1 };
    expect(said(price, { surface: 'fapi', as: 'BillingPrice' })).toEqual(
      expect.arrayContaining([
        'error missing id: `id` is required, a text',
        'note unknown-key more: `more` is not part of the contract',
      ]),
    );
  });
});

describe('what a payload is taken for', () => {
  const deleted = { id: 'x', deleted: true };
  const page = { data: [], total_count: 0 };
  test('what is deleted says nothing on the Backend API', () => {
    expect(said(deleted, bapi)).toEqual([
      'error wrong-type : Nothing tells what it is; name it with `as`',
    ]);
  });
  test.each<[string, unknown, Parameters<typeof inspectPayload>[1], string]>([
    ['a page of nobody', page, {}, 'page'],
    ['a page of plans', page, { as: 'BillingPlan' }, 'page'],
    ['data of a webhook', page, { surface: 'webhook', as: 'User' }, 'raw'],
    ['data of a webhook by its name', page, { as: 'WebhookUser' }, 'raw'],
    ['data of a webhook without a name', page, { surface: 'webhook' }, 'raw'],
    ['an event with a list, by its type', { type: 'user.created', data: [] }, {}, 'raw'],
    ['a list', [currentPlan], {}, 'array'],
    ['an answer of the Frontend API', { response: currentPlan, client: null }, {}, 'client'],
    ['a page of the Frontend API', { response: page, client: null }, {}, 'clientPage'],
    ['a page beside an envelope', { ...page, response: page }, {}, 'mixed'],
    [
      'an event with a list for data',
      { type: 'user.created', object: 'event', data: [] },
      {},
      'raw',
    ],
    ['a plan with a list called data', { ...currentPlan, data: [] }, { as: 'BillingPlan' }, 'raw'],
  ])('%s', (_what, payload, options, envelope) => {
    expect(inspectPayload(payload, options).envelope).toBe(envelope);
  });
  test.each<[string, unknown, Parameters<typeof inspectPayload>[1], string]>([
    ['a plan of the Backend API', currentPlan, bapi, '2025-11-10'],
    ['a plan of a webhook', currentPlan, { surface: 'webhook' }, 'unknown'],
    ['a plan of a webhook by its name', currentPlan, { as: 'WebhookPlan' }, 'unknown'],
    ['a user', { object: 'user', id: 'user_1' }, bapi, 'unknown'],
    ['a user with old keys', { payment_source: {} }, { as: 'User' }, 'unknown'],
    ['old settings', samples.legacySettings, { as: 'BillingSettings' }, 'legacy'],
    [
      'old settings of a webhook',
      samples.legacySettings,
      { surface: 'webhook', as: 'BillingSettings' },
      'unknown',
    ],
  ])('%s has the version it shows', (_what, payload, options, apiVersion) => {
    expect(inspectPayload(payload, options).apiVersion).toBe(apiVersion);
  });
  test('an answer that may be null is looked at when it is none', () => {
    const endpoint = 'PUT /v1/me/billing/payers/default_payment_method';
    const fapi = { surface: 'fapi', endpoint } as const;
    expect(said({ response: null, client: null }, fapi)).toEqual([]);
    expect(said({ response: { object: 5 }, client: null }, fapi).length).toBeGreaterThan(0);
  });
});
