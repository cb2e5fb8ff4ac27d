import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as backend from '../../src/billing/backend/index.js';
import * as frontend from '../../src/billing/frontend/index.js';
import * as schemas from '../../src/billing/generated/schemas.js';
import {
  type BillingResourceName,
  billingEndpoints,
  billingResponseSchema,
  findBillingEndpoint,
} from '../../src/billing/index.js';
import { buildBilling } from '../../src/testing/index.js';
import { plan } from '../fixtures/billing/plan.js';

const concrete = (path: string) => path.replace(/\{[^}]+\}/g, 'id_2x');
const of = (name: BillingResourceName) => buildBilling(name, {}, { seed: name });

describe('findBillingEndpoint', () => {
  test.each(billingEndpoints)('finds $method $path by a concrete path of $surface', (row) => {
    const { schema: _, ...expected } = row;
    expect(findBillingEndpoint(row.surface, row.method, concrete(row.path))).toEqual(expected);
  });

  test.each<[string, string, 'bapi' | 'fapi', string, string]>([
    ['a full URL', 'https://api.clerk.com/v1/billing/plans', 'bapi', 'GET', '/v1/billing/plans'],
    ['a query string', '/v1/billing/plans?limit=10&offset=0', 'bapi', 'GET', '/v1/billing/plans'],
    ['a fragment', '/v1/billing/plans#top', 'bapi', 'GET', '/v1/billing/plans'],
    ['a slash at the end', '/v1/billing/plans/', 'bapi', 'GET', '/v1/billing/plans'],
    ['doubled slashes', '//v1//billing/plans', 'bapi', 'GET', '/v1/billing/plans'],
    ['no /v1', '/billing/plans', 'bapi', 'GET', '/v1/billing/plans'],
    ['no slash at the start', 'v1/billing/plans', 'bapi', 'GET', '/v1/billing/plans'],
    [
      'placeholders',
      '/v1/billing/plans/{planIdOrSlug}',
      'fapi',
      'GET',
      '/v1/billing/plans/{planIdOrSlug}',
    ],
    ['a lower-case method', '/v1/billing/plans', 'bapi', 'get', '/v1/billing/plans'],
    [
      'a host with a port',
      'http://localhost:3000/v1/me/billing/checkouts',
      'fapi',
      'POST',
      '/v1/me/billing/checkouts',
    ],
    [
      'a proxy',
      'https://app.example/__clerk/v1/me/billing/checkouts',
      'fapi',
      'POST',
      '/v1/me/billing/checkouts',
    ],
    [
      'a versioned proxy',
      '/api/v1/clerk/v1/me/billing/checkouts',
      'fapi',
      'POST',
      '/v1/me/billing/checkouts',
    ],
    [
      'a slug that is v1',
      '/v1/billing/plans/v1',
      'fapi',
      'GET',
      '/v1/billing/plans/{planIdOrSlug}',
    ],
    [
      'an address in the query',
      '/v1/billing/plans?next=https://x.example/v1/me',
      'fapi',
      'GET',
      '/v1/billing/plans',
    ],
    [
      'the name that the guide keeps',
      '/v1/me/billing/payment_sources/pm_1',
      'fapi',
      'DELETE',
      '/v1/me/billing/payment_methods/{paymentMethodID}',
    ],
    [
      'the default that the guide keeps',
      '/v1/me/billing/payers/default_payment_source',
      'fapi',
      'PUT',
      '/v1/me/billing/payers/default_payment_method',
    ],
  ])('understands %s', (_, path, surface, method, expected) => {
    expect(findBillingEndpoint(surface, method, path)?.path).toBe(expected);
  });

  test.each<[string, 'bapi' | 'fapi', string, string]>([
    ['another resource', 'bapi', 'GET', '/v1/users/user_1'],
    ['another method', 'bapi', 'PUT', '/v1/billing/plans'],
    ['the other API', 'bapi', 'GET', '/v1/me/billing/subscription'],
    ['a legacy path', 'fapi', 'GET', '/v1/me/commerce/subscription'],
    ['a longer path', 'bapi', 'GET', '/v1/billing/plans/a/b'],
    ['a host alone', 'bapi', 'GET', 'https://api.clerk.com'],
    ['nothing', 'bapi', 'GET', ''],
    ['a key of Object.prototype', 'fapi', 'GET', '/v1/me/billing/constructor'],
  ])('does not find %s', (_, surface, method, path) => {
    expect(findBillingEndpoint(surface, method, path)).toBeNull();
  });

  test('takes what is no text without throwing', () => {
    expect(findBillingEndpoint('bapi', undefined as never, '/v1/billing/plans')).toBeNull();
    expect(findBillingEndpoint('bapi', 'GET', null as never)).toBeNull();
    expect(findBillingEndpoint('other' as never, 'GET', '/v1/billing/plans')).toBeNull();
  });

  test('takes a path of many versions in its stride', () => {
    expect(findBillingEndpoint('bapi', 'GET', '/v1'.repeat(100_000))).toBeNull();
  });

  test('takes any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (method, path) => {
        expect(findBillingEndpoint('fapi', method, path)).toBeNull();
      }),
    );
  });
});

describe('billingEndpoints', () => {
  test('has 50 specified operations and 7 that only SDKs call', () => {
    const sdk = billingEndpoints.filter(({ origin }) => origin === 'sdk').length;
    expect([billingEndpoints.length - sdk, sdk]).toEqual([50, 7]);
  });

  test('names each operation once', () => {
    const names = billingEndpoints.map((row) => `${row.surface} ${row.method} ${row.path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(billingEndpoints)('$surface $method $path has the schema of its resource', (row) => {
    expect(row.schema.safeParse(of(row.resource)).success).toBe(true);
    expect(row.schema.safeParse({}).success).toBe(false);
    const all: Readonly<Record<string, unknown>> = schemas;
    if (!row.exactResource) expect(row.schema).toBe(all[`${row.resource}Schema`]);
  });
});

/** A response in the wrapper of an endpoint. */
function wrapped(envelope: string, resource: unknown): unknown {
  const list = /page/i.test(envelope) ? { data: [resource], total_count: 1 } : resource;
  return envelope.startsWith('client') ? { response: list, client: null } : list;
}

describe('billingResponseSchema', () => {
  test.each(billingEndpoints)('$surface $method $path takes its own response', (row) => {
    const schema = billingResponseSchema(row.surface, row.method, concrete(row.path));
    const response = wrapped(row.envelope, of(row.resource));
    expect(schema?.parse(response)).toEqual(response);
    expect(schema?.safeParse(wrapped(row.envelope, { object: 'other' })).success).toBe(false);
  });

  test.each(['bapi', 'fapi'] as const)(
    '%s: the exact entry takes and knows the same',
    (surface) => {
      const exact = surface === 'bapi' ? backend : frontend;
      const misses = exact.billingEndpoints.filter((row) => {
        const schema = exact.billingResponseSchema(row.method, concrete(row.path));
        const resource = of(row.exactResource ?? row.resource);
        return !schema?.safeParse(wrapped(row.envelope, resource)).success;
      });
      expect(misses).toEqual([]);
      expect(exact.billingResponseSchema('GET', '/v1/me/billing/credits')).toBeNull();
      expect(exact.billingResponseSchema('GET', '/v1/users')).toBeNull();
    },
  );

  test('the exact one takes payment attempts in the published wrapper only', () => {
    const schema = frontend.billingResponseSchema('GET', '/v1/me/billing/payment_attempts');
    const value = of('BillingPaymentAttempt');
    expect(schema?.safeParse(wrapped('clientPage', value)).success).toBe(true);
    expect(schema?.safeParse(wrapped('page', value)).success).toBe(false);
  });

  test('gives the same schema again, which then is compiled only once', () => {
    const one = billingResponseSchema('bapi', 'GET', '/v1/billing/plans');
    expect(billingResponseSchema('bapi', 'GET', '/v1/billing/plans?limit=1')).toBe(one);
  });

  const subscriptionItem = '/v1/billing/subscription_items/csi_1';
  test('takes an answer of extend_free_trial in the legacy and in the current shape', () => {
    const schema = billingResponseSchema('bapi', 'POST', `${subscriptionItem}/extend_free_trial`);
    expect(schema?.safeParse(of('BillingLegacySubscriptionItem')).success).toBe(true);
    expect(schema?.safeParse(of('BillingSubscriptionItem')).success).toBe(true);
  });

  test('the exact one takes only the legacy shape there, as published', () => {
    const schema = backend.billingResponseSchema('POST', `${subscriptionItem}/extend_free_trial`);
    expect(schema?.safeParse(of('BillingLegacySubscriptionItem')).success).toBe(true);
    expect(schema?.safeParse(of('BillingSubscriptionItem')).success).toBe(false);
  });

  test('takes a price transition with legacy and with current shapes inside', () => {
    const schema = billingResponseSchema('bapi', 'POST', `${subscriptionItem}/price_transition`);
    const transition = buildBilling('BillingPriceTransition');
    const current = {
      ...transition,
      subscription_item: of('BillingSubscriptionItem'),
      transition: { ...transition.transition, previous_plan: plan },
    };
    expect(schema?.safeParse(transition).success).toBe(true);
    expect(schema?.safeParse(current).success).toBe(true);
  });

  const attempts = '/v1/me/billing/payment_attempts';
  test.each([
    ['a wrapped page', attempts, wrapped('clientPage', of('BillingPaymentAttempt'))],
    ['a bare page', attempts, wrapped('page', of('BillingPaymentAttempt'))],
    ['a wrapped attempt', `${attempts}/pay_1`, wrapped('client', of('BillingPaymentAttempt'))],
    ['a bare attempt', `${attempts}/pay_1`, of('BillingPaymentAttempt')],
  ])('takes payment attempts of the Frontend API as %s', (_, path, value) => {
    expect(billingResponseSchema('fapi', 'GET', path)?.parse(value)).toEqual(value);
  });

  const deleted = { object: 'commerce_payment_method', id: 'pm_1', deleted: true };
  test.each([
    ['the resource', wrapped('client', of('BillingPaymentMethod'))],
    ['a deleted object', wrapped('client', deleted)],
    ['null inside', wrapped('client', null)],
    ['null', null],
    ['an empty body', undefined],
  ])('takes the answer to a removal in the Frontend API as %s', (_, value) => {
    const path = '/v1/organizations/org_1/billing/payment_methods/pm_1';
    expect(billingResponseSchema('fapi', 'DELETE', path)?.safeParse(value).success).toBe(true);
  });

  test('the exact one takes the resource, null inside or an empty body, and no deleted object', () => {
    const schema = frontend.billingResponseSchema('DELETE', '/v1/me/billing/payment_methods/pm_1');
    const passes = (value: unknown) => schema?.safeParse(value).success;
    const resource = wrapped('client', of('BillingPaymentMethod'));
    expect([resource, wrapped('client', null), undefined].map(passes)).toEqual([true, true, true]);
    expect([wrapped('client', deleted), null].map(passes)).toEqual([false, false]);
  });

  test('a page may lack its count, the exact one may not', () => {
    const value = { data: [] };
    expect(billingResponseSchema('bapi', 'GET', '/v1/billing/plans')?.parse(value)).toEqual(value);
    expect(
      backend.billingResponseSchema('GET', '/v1/billing/plans')?.safeParse(value).success,
    ).toBe(false);
  });

  test('unknown keys of a wrapper are kept', () => {
    const value = { data: [], total_count: 0, next: 'x' };
    expect(billingResponseSchema('bapi', 'GET', '/v1/billing/plans')?.parse(value)).toEqual(value);
  });
});
