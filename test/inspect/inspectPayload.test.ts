import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import * as samples from '../billing/helpers/migrate/samples.js';
import { thrownBy } from '../thrownBy.js';

const { currentPlan, currentSubscription, legacyPlan, legacySource, money } = samples;

const bapi = { surface: 'bapi' } as const;
const fapi = { surface: 'fapi' } as const;

const found = (...args: Parameters<typeof inspectPayload>) =>
  inspectPayload(...args).issues.map(({ path, kind, level }) => [path, kind, level]);

describe('inspectPayload', () => {
  test('has nothing to say about a current payload', () => {
    expect(inspectPayload(currentPlan, { surface: 'bapi', as: 'BillingPlan' })).toEqual({
      verdict: 'ok',
      apiVersion: '2025-11-10',
      surface: 'bapi',
      as: 'BillingPlan',
      envelope: 'raw',
      count: 1,
      issues: [],
      counts: { error: 0, drift: 0, note: 0 },
    });
  });

  test('notes an unknown key and stays ok', () => {
    const plan = { ...currentPlan, tax_code: 'txcd_1' };
    expect(inspectPayload(plan, bapi)).toMatchObject({
      verdict: 'ok',
      issues: [
        {
          path: 'tax_code',
          kind: 'unknown-key',
          level: 'note',
          message: '`tax_code` is not part of the contract',
          hint: 'Nothing to do: it is kept; it may be newer than this version of isoclerk',
        },
      ],
    });
  });

  test.each([
    [
      'a value Clerk may have added',
      { for_payer_type: 'team' },
      'for_payer_type',
      'unknown-value',
      'drift',
    ],
    ['a type that nobody has', { for_payer_type: 1 }, 'for_payer_type', 'wrong-type', 'error'],
    ['null for what is left out', { features: null }, 'features', 'null-for-omitted', 'error'],
    ['null for what is required', { name: null }, 'name', 'wrong-type', 'error'],
    [
      'a fraction of a cent',
      { fee: { ...money(1), amount: 0.5 } },
      'fee.amount',
      'wrong-type',
      'error',
    ],
    ['text for a list', { features: 'all' }, 'features', 'wrong-type', 'error'],
    ['another object', { object: 'commerce_price' }, 'object', 'wrong-type', 'error'],
    [
      'an entry of a list',
      { features: [{ ...currentPlan.features[0], id: 7 }] },
      'features[0].id',
      'wrong-type',
      'error',
    ],
  ])('tells %s', (_, change, path, kind, level) => {
    const plan = { ...currentPlan, ...change };
    expect(found(plan, { surface: 'bapi', as: 'BillingPlan' })).toEqual([[path, kind, level]]);
  });

  test.each([
    ['fee', 'omitted-for-null', 'error'],
    ['free_trial_days', 'omitted-for-null', 'drift'],
    ['name', 'missing', 'error'],
    ['product_id', 'missing', 'drift'],
  ])('tells that %s is absent: %s, %s', (key, kind, level) => {
    const { [key as 'fee']: _, ...plan } = currentPlan;
    expect(found(plan, bapi)).toEqual([[key, kind, level]]);
  });

  test('says what was expected, never what came', () => {
    const plan = { ...currentPlan, for_payer_type: 'secret-1', name: 42, fee: null, slug: null };
    const text = JSON.stringify(inspectPayload(plan, bapi));
    expect(text).toContain('`for_payer_type` is none of the known values `org` or `user`');
    expect(text).toContain('`name` is not a text');
    expect(text).not.toMatch(/secret-1|42/);
  });

  test('each API has its own contract', () => {
    const item = { ...samples.currentItem, payment_method_id: 'card_1', status: 'expired' };
    const of = (surface: 'bapi' | 'fapi') =>
      found(item, { surface }).filter(
        ([path]) => path === 'status' || path === 'payment_method_id',
      );
    expect(of('bapi')).toEqual([['payment_method_id', 'unknown-key', 'note']]);
    expect(of('fapi')).toEqual([['status', 'unknown-value', 'drift']]);
    expect(inspectPayload(item)).toMatchObject({ verdict: 'ok', surface: null });
  });

  test('explains a legacy plan key by key', () => {
    const report = inspectPayload({ ...legacyPlan, features: [] }, bapi);
    expect(report).toMatchObject({
      verdict: 'drift',
      apiVersion: 'legacy',
      as: 'BillingPlan',
    });
    expect(report.issues.find(({ path }) => path === 'amount')).toEqual({
      path: 'amount',
      kind: 'removed',
      level: 'drift',
      message:
        '`amount` was removed from plans in 2025-11-10; use `fee.amount` (`fee` may be null)',
      hint: 'Ask for API version 2025-11-10, or rewrite stored payloads with migrateBilling',
    });
    expect(report.issues.map(({ kind }) => kind)).not.toContain('unknown-key');
  });

  test.each([
    ['named', { as: 'BillingMoneyAmount' }, money(1)],
    ['recognised', {}, currentPlan],
  ])('what is %s is no wrapper, whatever keys it has', (_, options, value) => {
    const report = inspectPayload({ ...value, data: [{}], response: [] }, options);
    expect(report.envelope).toBe('raw');
    expect(report.issues.map(({ path, kind }) => [path, kind])).toEqual([
      ['data', 'unknown-key'],
      ['response', 'unknown-key'],
    ]);
  });

  test('explains a legacy card as a whole', () => {
    const hint = 'Ask for API version 2025-11-10, or rewrite stored payloads with migrateBilling';
    expect(inspectPayload(legacySource, bapi)).toEqual({
      verdict: 'invalid',
      apiVersion: 'legacy',
      surface: 'bapi',
      as: 'BillingPaymentMethod',
      envelope: 'raw',
      count: 1,
      issues: [
        {
          path: 'object',
          kind: 'renamed',
          level: 'error',
          message: 'The literal was renamed `commerce_payment_method` in 2025-11-10',
          hint,
        },
        {
          path: 'gateway_external_account_id',
          kind: 'omitted-for-null',
          level: 'drift',
          message: '`gateway_external_account_id` is absent where null or a text is meant',
          hint: 'In a mock, write null when it does not exist: absence says nothing about it',
        },
        {
          path: 'is_default',
          kind: 'null-for-omitted',
          level: 'error',
          message: '`is_default` is null where it would be left out, else true or false',
          hint: 'In a mock, leave the key out: null says that it does not exist, absence says nothing about it',
        },
        {
          path: 'payment_method',
          kind: 'renamed',
          level: 'drift',
          message: '`payment_method` was renamed `payment_type` in 2025-11-10',
          hint,
        },
      ],
      counts: { error: 2, drift: 2, note: 0 },
    });
  });

  test.each([
    ['BillingSettings', samples.legacySettings, 'billing.has_paid_user_plans', 'renamed'],
    ['BillingCheckout', { ...samples.legacyCheckout, invoice: null }, 'invoice', 'removed'],
    [
      'BillingPaymentAttempt',
      { ...samples.legacyAttempt, invoice_id: 'i' },
      'invoice_id',
      'removed',
    ],
    ['BillingSubscription', samples.legacySubscription, 'next_payment.time', 'renamed'],
    [
      'BillingSubscription',
      { ...samples.legacySubscription, subscription_items: [samples.legacyItem] },
      'subscription_items[0].payment_source.payment_method',
      'renamed',
    ],
  ])('knows the old keys of %s: %#', (as, payload, path, kind) => {
    const report = inspectPayload(payload, { as, surface: 'fapi' });
    expect(report.apiVersion).toBe('legacy');
    expect(report.issues.find((issue) => issue.path === path)?.kind).toBe(kind);
  });

  test('an old key beside its new one is removed, not renamed', () => {
    const method = { ...samples.currentMethod, payment_method: 'card' };
    expect(found(method, bapi)).toContainEqual(['payment_method', 'removed', 'drift']);
  });

  test('in a current payload an old key is only unknown', () => {
    const plan = { ...currentPlan, next_invoice: undefined, time: 1 };
    expect(found(plan, { surface: 'bapi', as: 'BillingPlan' }).at(-1)).toEqual([
      'time',
      'unknown-key',
      'note',
    ]);
  });

  test('does not call the new name of a renamed key missing', () => {
    const { issues } = inspectPayload(legacySource, { surface: 'bapi' });
    expect(issues.map(({ path, kind }) => [path, kind])).toEqual(
      expect.arrayContaining([
        ['payment_method', 'renamed'],
        ['object', 'renamed'],
      ]),
    );
    expect(issues.map(({ path }) => path)).not.toContain('payment_type');
  });

  test('explains what stands in a renamed member', () => {
    expect(found(samples.legacyItem, bapi)).toEqual(
      expect.arrayContaining([
        ['payment_source', 'renamed', 'drift'],
        ['payment_source.payment_method', 'renamed', 'drift'],
        ['next_invoice', 'renamed', 'drift'],
      ]),
    );
  });

  test('tells what is missing in a renamed member', () => {
    const item = {
      ...samples.legacyItem,
      payment_source: { object: 'commerce_source', id: 'card_1' },
    };
    expect(found(item, bapi)).toContainEqual(['payment_source.gateway', 'missing', 'drift']);
  });

  test('a guess about a value is no issue, a guess about a place is one', () => {
    const { annual_fee: _, ...plan } = { ...legacyPlan, annual_amount: 0, features: [] };
    const issues = found(plan, bapi);
    expect(issues).toContainEqual(['annual_amount', 'renamed', 'error']);
    expect(issues.map(([path]) => path)).not.toContain('description');
    expect(issues.map(([path]) => path)).not.toContain('annual_fee');
  });

  test('a key that cannot be migrated is removed all the same', () => {
    const { for_payer_type: _, ...plan } = { ...legacyPlan, payer_type: ['user', 'org'] };
    expect(found(plan, bapi)).toEqual(
      expect.arrayContaining([
        ['payer_type', 'removed', 'drift'],
        ['for_payer_type', 'missing', 'error'],
      ]),
    );
  });

  test('a fee that can be built is not missing', () => {
    const { fee: _, ...plan } = legacyPlan;
    // The tolerant reading needs `fee`, so its old name is what is refused.
    expect(found(plan, bapi)).toContainEqual(['amount', 'renamed', 'error']);
    expect(found(plan, bapi).map(([path]) => path)).not.toContain('fee');
  });

  test.each([
    ['a page', { data: [legacyPlan], total_count: 1 }, 'data[0].amount'],
    ['an envelope', { response: legacyPlan, client: null }, 'response.amount'],
    ['both', { response: { data: [legacyPlan], total_count: 1 } }, 'response.data[0].amount'],
    ['an array', [currentPlan, legacyPlan], '[1].amount'],
    ['a page beside an envelope', { data: [legacyPlan], response: { data: [] } }, 'data[0].amount'],
    [
      'an envelope beside a page',
      { data: [], response: { data: [legacyPlan] } },
      'response.data[0].amount',
    ],
  ])('looks into %s', (_, payload, path) => {
    expect(found(payload, fapi)).toContainEqual([path, 'removed', 'drift']);
  });

  test.each([
    [{ data: [] }, [['total_count', 'missing', 'drift']]],
    [{ data: [], total_count: '1' }, [['total_count', 'wrong-type', 'error']]],
    [{ response: { data: [] }, client: null }, [['response.total_count', 'missing', 'drift']]],
    [{ data: [], total_count: 0 }, []],
  ])('looks at the page %j', (page, issues) => {
    expect(found(page, fapi)).toEqual(issues);
  });

  test.each([
    [
      { object: 'commerce_product', id: 'prod_1', plans: [] },
      'Products were removed in 2025-11-10; its plans stand alone',
    ],
    [
      { object: 'commerce_invoice', id: 'inv_1' },
      'Invoices were removed in 2025-11-10; a statement cannot be made of one',
    ],
  ])('says that %j is gone', (payload, message) => {
    const { verdict, issues } = inspectPayload({ data: [payload], total_count: 1 }, fapi);
    expect(verdict).toBe('invalid');
    expect(issues.map(({ path, kind, message }) => [path, kind, message])).toEqual([
      ['data[0]', 'removed', message],
    ]);
  });

  test.each([
    ['GET /v1/billing/plans', { data: [currentPlan], total_count: 1 }, 'ok', '2025-11-10'],
    [
      'get https://api.clerk.com/v1/billing/plans?limit=1',
      { data: [], total_count: 0 },
      'ok',
      'unknown',
    ],
    ['GET /v1/commerce/plans', { data: [], total_count: 0 }, 'ok', 'legacy'],
    ['GET /v1/billing/plans', currentPlan, 'drift', '2025-11-10'],
  ])('%s', (endpoint, payload, verdict, apiVersion) => {
    expect(inspectPayload(payload, { surface: 'bapi', endpoint })).toMatchObject({
      as: 'BillingPlan',
      verdict,
      apiVersion,
    });
  });

  test('an operation that may answer null may answer null', () => {
    const endpoint = 'PUT /v1/me/billing/payers/default_payment_method';
    const answer = { response: null, client: null };
    expect(inspectPayload(answer, { surface: 'fapi', endpoint }).verdict).toBe('ok');
    expect(inspectPayload(answer, { surface: 'fapi', as: 'BillingPlan' }).verdict).toBe('invalid');
  });

  test('an operation that may answer nothing may answer nothing', () => {
    const endpoint = 'DELETE /v1/me/billing/payment_methods/card_1';
    expect(inspectPayload(undefined, { surface: 'fapi', endpoint }).verdict).toBe('ok');
    const read = 'GET /v1/me/billing/subscription';
    expect(inspectPayload(undefined, { surface: 'fapi', endpoint: read }).verdict).toBe('invalid');
  });

  test('the two operations that kept the old shape are no drift', () => {
    const endpoint = 'POST /v1/billing/subscription_items/subi_1/extend_free_trial';
    const item = {
      ...samples.legacyItem,
      plan: { ...legacyPlan, features: [] },
    };
    const { apiVersion, issues } = inspectPayload(item, { surface: 'bapi', endpoint });
    expect(apiVersion).toBe('unknown');
    expect(issues.filter(({ kind }) => kind === 'renamed' || kind === 'removed')).toEqual([]);
    expect(inspectPayload(item, bapi).apiVersion).toBe('legacy');
  });

  test('a deleted object is one', () => {
    const deleted = { object: 'commerce_payment_method', id: 'card_1', deleted: true };
    expect(inspectPayload({ response: deleted, client: null }, fapi).verdict).toBe('ok');
  });

  test.each([['subscription.created'], ['subscriptionItem.active'], ['paymentAttempt.updated']])(
    '%s keeps the old names and is never legacy',
    (type) => {
      const event = { object: 'event', type, data: { payment_source_id: 'card_1', items: [] } };
      const report = inspectPayload(event);
      expect(report).toMatchObject({ surface: 'webhook', as: type, apiVersion: 'unknown' });
      expect(report.issues.find(({ path }) => path === 'data.id')?.kind).toBe('missing');
      expect(report.issues.map(({ kind }) => kind)).not.toContain('renamed');
    },
  );

  test('a resource that is named means its shape in webhooks there', () => {
    const data = { object: 'commerce_subscription' };
    const options = { surface: 'webhook', as: 'BillingSubscription' } as const;
    expect(inspectPayload(data, options).as).toBe('WebhookSubscription');
  });

  test('an event is one by its own words, by its name, or by the surface', () => {
    const of = (value: unknown, surface?: 'webhook') =>
      inspectPayload(value, surface ? { surface } : {}).as;
    expect(of({ type: 'subscription.created', data: {} })).toBe('subscription.created');
    expect(of({ object: 'event', type: 'moon.landed', data: {} })).toBe('WebhookEvent');
    expect(of({ type: 'moon.landed', data: {} }, 'webhook')).toBe('WebhookEvent');
    expect(of({ type: 'moon.landed', data: {} })).toBeNull();
  });

  test('a price transition may have either shape', () => {
    const old = inspectPayload(samples.legacyPriceTransition, bapi);
    expect(old.apiVersion).toBe('unknown');
    expect(old.issues.map(({ kind }) => kind)).not.toContain('renamed');
    const now = inspectPayload(samples.currentPriceTransition, bapi);
    expect(now.apiVersion).toBe('unknown');
    expect(now.issues.map(({ path }) => path)).not.toContain('subscription_item.payment_source_id');
  });

  test.each([[null], [7], ['text'], [{}], [{ object: 'organization' }]])(
    'cannot tell what %j is',
    (payload) => {
      expect(inspectPayload(payload)).toMatchObject({
        verdict: 'invalid',
        as: null,
        issues: [{ path: '', message: 'Nothing tells what it is; name it with `as`' }],
      });
    },
  );

  test.each([
    ['commerce_plan', {}, 'BillingPlan'],
    ['commerce_subscription', {}, 'BillingSubscription'],
    ['commerce_price', { plan_id: 'plan_1' }, 'BillingPrice'],
    ['commerce_price', {}, 'BillingPlanPrice'],
    ['commerce_payment', {}, 'BillingPaymentAttempt'],
    ['commerce_payment_attempt', {}, 'BillingPaymentAttempt'],
    ['commerce_source', {}, 'BillingPaymentMethod'],
    ['commerce_feature', {}, 'BillingFeature'],
    ['commerce_settings', { billing: {} }, 'BillingSettings'],
  ])('knows %s %j as %s', (object, more, resource) => {
    expect(inspectPayload({ object, ...more }).as).toBe(resource);
  });

  test.each([
    [{ as: 'BillingPaymentSource' }, 'ISOCLERK_INSPECT_NAME_UNKNOWN'],
    [{ as: 'toString' }, 'ISOCLERK_INSPECT_NAME_UNKNOWN'],
    [{ surface: 'bapi', endpoint: 'GET /v1/users' } as const, 'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN'],
    [{ endpoint: 'GET /v1/billing/plans' }, 'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN'],
  ])('refuses %j', (options, code) => {
    expect(() => inspectPayload({}, options)).toThrow(expect.objectContaining({ code }));
  });

  test('never throws on JSON, and its report is JSON', () => {
    const marked = fc.record(
      {
        object: fc.constantFrom('commerce_plan', 'commerce_subscription_item', 'commerce_checkout'),
        data: fc.jsonValue(),
        response: fc.jsonValue(),
        payment_source: fc.jsonValue(),
        fee: fc.jsonValue(),
        plan: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(marked, fc.jsonValue()), (payload) => {
        const report = inspectPayload(payload, bapi);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });
});

const corpus = '../shared/corpus/billing';
const files = existsSync(corpus)
  ? ['backend', 'legacy'].flatMap((folder) =>
      readdirSync(`${corpus}/${folder}`).map((file) => `${folder}/${file}`),
    )
  : [];

describe.skipIf(files.length === 0)('inspectPayload, on recorded payloads', () => {
  const read = (file: string) => JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'));
  test.each(files.filter((file) => file.includes('2025-04-10') && !file.includes('-org')))(
    '%s is legacy',
    (file) => {
      expect(inspectPayload(read(file), bapi).apiVersion).toBe('legacy');
    },
  );
  test.each(files.filter((file) => file.startsWith('backend/') && !/sdk-go|extend/.test(file)))(
    '%s is not',
    (file) => {
      expect(inspectPayload(read(file), bapi).apiVersion).not.toBe('legacy');
    },
  );
});

test('a subscription is held against the contract as a whole', () => {
  expect(inspectPayload(currentSubscription, fapi).verdict).toBe('ok');
});

describe('an option that says nothing known', () => {
  test.each<[string, object, string, string]>([
    [
      'a surface that is none',
      { surface: 'toString' },
      'ISOCLERK_INSPECT_SURFACE_UNKNOWN',
      "surface: No such surface. Use 'bapi', 'fapi' or 'webhook'",
    ],
    [
      'a name without end',
      { as: 'BillingPlan'.repeat(100) },
      'ISOCLERK_INSPECT_NAME_UNKNOWN',
      "as: No such resource or event. Use a name such as 'BillingPlan', 'user.created' or 'User'",
    ],
    [
      'a name that is no text',
      { as: 5 },
      'ISOCLERK_INSPECT_NAME_UNKNOWN',
      "as: No such resource or event. Use a name such as 'BillingPlan', 'user.created' or 'User'",
    ],
    [
      'an endpoint that is no text',
      { surface: 'bapi', endpoint: 5 },
      'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN',
      "endpoint: No such billing operation. Write method and path, as in 'GET /v1/billing/plans', and pass surface 'bapi' or 'fapi'",
    ],
  ])('%s is refused by its code', (_, options, code, message) => {
    const error = thrownBy(() => inspectPayload({}, options as never));
    expect(error).toMatchObject({ code, message });
  });
});
