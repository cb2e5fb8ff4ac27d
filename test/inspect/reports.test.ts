import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import * as samples from '../billing/helpers/migrate/samples.js';

const { currentPlan } = samples;
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
  ])('%s is known as what it is', (_what, payload, options, as, surface) => {
    const report = inspectPayload(payload, options);
    expect([report.as, String(report.surface)]).toEqual([as, surface]);
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
