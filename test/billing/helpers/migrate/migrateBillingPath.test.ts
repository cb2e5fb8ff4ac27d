import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrateBillingPath } from '../../../../src/billing/helpers/index.js';
import { legacyPaths } from '../../../fixtures/billing/legacyPaths.js';

const pathOf = (...args: Parameters<typeof migrateBillingPath>) =>
  migrateBillingPath(...args)?.path;

describe('migrateBillingPath', () => {
  test.each([
    ['bapi', 'GET', '/v1/commerce/plans', '/v1/billing/plans'],
    ['bapi', 'get', '/commerce/plans', '/billing/plans'],
    ['bapi', 'GET', 'commerce/plans', 'billing/plans'],
    [
      'bapi',
      'DELETE',
      'https://api.clerk.com/v1/commerce/subscription_items/subi_1?end_now=true#x',
      'https://api.clerk.com/v1/billing/subscription_items/subi_1?end_now=true#x',
    ],
    [
      'bapi',
      'POST',
      '/v1/commerce/subscription_items/{id}/extend_free_trial',
      '/v1/billing/subscription_items/{id}/extend_free_trial',
    ],
    ['fapi', 'GET', '/v1/commerce/plans/commerce', '/v1/billing/plans/commerce'],
    ['fapi', 'GET', '/v1/commerce/plans/payment_sources', '/v1/billing/plans/payment_sources'],
    ['fapi', 'GET', '/v1/me/commerce/subscription', '/v1/me/billing/subscription'],
    [
      'fapi',
      'GET',
      '/v1/organizations/billing/commerce/statements/:id',
      '/v1/organizations/billing/billing/statements/:id',
    ],
    [
      'fapi',
      'PATCH',
      'https://shop.example/__clerk/v1/me/commerce/checkouts/chk_1/confirm',
      'https://shop.example/__clerk/v1/me/billing/checkouts/chk_1/confirm',
    ],
  ] as const)('%s %s %s became %s, without a note', (surface, method, path, expected) => {
    expect(migrateBillingPath(surface, method, path)).toEqual({ path: expected, notes: [] });
  });

  test.each([
    ['fapi', 'GET', '/v1/me/billing/payment_methods'],
    ['fapi', 'GET', '/v1/me/billing/invoices'],
    ['bapi', 'GET', '/v1/users/user_1/billing/subscription'],
    ['bapi', 'POST', '/v1/billing/subscription_items/{id}/price_transition'],
    ['bapi', 'GET', '/v1/billing/subscriptions'],
  ] as const)('%s %s %s is current and stays', (surface, method, path) => {
    expect(migrateBillingPath(surface, method, path)).toEqual({ path, notes: [] });
  });

  test.each([
    [
      'invoices',
      '/v1/me/commerce/invoices',
      'Invoices were removed in 2025-11-10; statements are the nearest replacement',
    ],
    [
      'products',
      '/v1/commerce/products?payer_type=user',
      'Products were removed in 2025-11-10; plans stand alone',
    ],
  ])('%s have no path', (segment, path, message) => {
    expect(migrateBillingPath('fapi', 'GET', path)).toEqual({
      path: null,
      notes: [{ kind: 'dropped', path: segment, target: null, message }],
    });
  });

  test.each([
    ['/v1/me/commerce/payment_sources', '/v1/me/billing/payment_methods'],
    ['/v1/me/billing/payment_sources', '/v1/me/billing/payment_methods'],
  ])('%s is payment_methods, whatever the guide says', (path, expected) => {
    expect(migrateBillingPath('fapi', 'POST', path)).toEqual({
      path: expected,
      notes: [
        {
          kind: 'renamed',
          path: 'payment_sources',
          target: 'payment_methods',
          message: '`payment_sources` was renamed `payment_methods` in 2025-11-10',
        },
      ],
    });
  });

  test('the body of the default payment method was renamed with its path', () => {
    const migrated = migrateBillingPath(
      'fapi',
      'PUT',
      '/v1/commerce/payers/default_payment_source',
    );
    expect(migrated?.path).toBe('/v1/me/billing/payers/default_payment_method');
    expect(migrated?.notes.map(({ kind, path, target }) => [kind, path, target])).toEqual([
      ['guessed', 'payers', 'me'],
      ['renamed', 'default_payment_source', 'default_payment_method'],
      ['renamed', 'payment_source_id', 'payment_method_id'],
    ]);
  });

  test('renames a query parameter', () => {
    expect(pathOf('fapi', 'GET', '/v1/me/billing/statements?a=1&payment_source_id=x')).toBe(
      '/v1/me/billing/statements?a=1&payment_method_id=x',
    );
  });

  test.each([
    ['DELETE', '/v1/organizations/org_1/commerce/subscription_items'],
    ['GET', '/v1/me/commerce/subscriptions'],
  ])('%s %s is no operation of the guide, and is marked as a guess', (method, path) => {
    expect(migrateBillingPath('fapi', method, path)?.notes[0]).toEqual({
      kind: 'guessed',
      path: '',
      target: '',
      message: 'The guide lists no such operation; its path follows the pattern',
    });
  });

  test.each(['bapi', 'fapi'] as const)('the guide lists nothing of a user on %s', (surface) => {
    const answer = migrateBillingPath(surface, 'GET', '/v1/users/user_1/commerce/statements');
    expect(answer?.path).toBe('/v1/users/user_1/billing/statements');
    expect(answer?.notes.map(({ kind }) => kind)).toEqual(['guessed']);
  });

  test('the old list of subscriptions became one subscription', () => {
    expect(pathOf('fapi', 'GET', '/v1/me/commerce/subscriptions')).toBe(
      '/v1/me/billing/subscription',
    );
  });

  test.each([
    [''],
    ['/'],
    ['/v1/users'],
    ['/v1/commerce'],
    ['/v1/billing/'],
    ['/v1/me'],
    ['/app/commerce/plans'],
    ['/shop/me/billing/plans'],
    ['/v1/organizations/commerce/plans'],
    ['https://commerce/plans'],
    ['?next=/v1/commerce/plans'],
  ])('%j is no billing path', (path) => {
    expect(migrateBillingPath('bapi', 'GET', path)).toBeNull();
  });

  test('never throws and changes nothing twice', () => {
    const segment = fc.constantFrom('v1', 'me', 'organizations', 'commerce', 'billing', 'payers');
    const tail = fc.constantFrom(
      'payment_sources',
      'default_payment_source',
      'plans',
      'x',
      '',
      '{id}',
    );
    const path = fc
      .array(fc.oneof(segment, tail, fc.string()), { maxLength: 8 })
      .map((segments) => segments.join('/'));
    fc.assert(
      fc.property(fc.constantFrom('bapi', 'fapi'), fc.string(), path, (surface, method, from) => {
        const to = migrateBillingPath(surface, method, from)?.path;
        if (typeof to !== 'string') return;
        expect(migrateBillingPath(surface, method, to)).toEqual({ path: to, notes: [] });
      }),
    );
  });
});

describe('migrateBillingPath, by the published list', () => {
  test.each(legacyPaths)(
    '$surface $method $legacy',
    ({ surface, method, legacy, current, guide }) => {
      const migrated = migrateBillingPath(surface, method, legacy);
      expect(migrated?.path).toBe(current);
      expect(migrated?.notes.filter(({ kind }) => kind === 'guessed')).toEqual([]);
      if (guide) expect([current, guide.current]).toContain(pathOf(surface, method, guide.legacy));
      if (current)
        expect(migrateBillingPath(surface, method, current)).toEqual({ path: current, notes: [] });
    },
  );

  test.each([
    ['a path that is no text', 'GET', Symbol('path')],
    ['a method that is no text', undefined, '/v1/commerce/plans'],
    ['a method that is a symbol', Symbol('GET'), '/v1/commerce/plans'],
  ])('is null for %s', (_, method, path) => {
    expect(migrateBillingPath('bapi', method as string, path as unknown as string)).toBe(null);
  });

  test('a surface that is none changes nothing about the path', () => {
    for (const surface of [Symbol('bapi'), null, {}]) {
      expect(migrateBillingPath(surface as never, 'GET', '/v1/commerce/plans')?.path).toBe(
        '/v1/billing/plans',
      );
    }
  });

  test('keeps a line break of a query', () => {
    expect(migrateBillingPath('bapi', 'GET', '/v1/commerce/plans?q=a\nb')?.path).toBe(
      '/v1/billing/plans?q=a\nb',
    );
  });
});

describe('migrateBillingPath reads a path to its ends', () => {
  const guessed = {
    kind: 'guessed',
    path: '',
    target: '',
    message: 'The guide lists no such operation; its path follows the pattern',
  };
  const renamed = (path: string, target: string, message: string) => ({
    kind: 'renamed',
    path,
    target,
    message,
  });
  const source = renamed(
    'payment_sources',
    'payment_methods',
    '`payment_sources` was renamed `payment_methods` in 2025-11-10',
  );
  const id = (message: string) => renamed('payment_source_id', 'payment_method_id', message);
  test.each<['bapi' | 'fapi', string, string, string, readonly object[]]>([
    [
      'bapi',
      'GET',
      'https://api.clerk.com/commerce/plans',
      'https://api.clerk.com/billing/plans',
      [],
    ],
    ['bapi', 'GET', '/v1/commerce/plans/', '/v1/billing/plans/', []],
    [
      'bapi',
      'GET',
      '/v1/users/user_1/commerce/subscription',
      '/v1/users/user_1/billing/subscription',
      [guessed],
    ],
    ['bapi', 'GET', '/v1/commerce/invoices', '/v1/billing/invoices', [guessed]],
    ['fapi', 'GET', '/v1/me/commerce/invoices/inv_1', '/v1/me/billing/invoices/inv_1', [guessed]],
    ['fapi', 'GET', '/v1/commerce/moons/plans', '/v1/billing/moons/plans', [guessed]],
    ['bapi', 'PUT', '/v1/commerce/payers/x', '/v1/billing/payers/x', [guessed]],
    [
      'fapi',
      'PUT',
      '/v1/commerce/payers/default_payment_source',
      '/v1/me/billing/payers/default_payment_method',
      [
        {
          kind: 'guessed',
          path: 'payers',
          target: 'me',
          message: 'The guide leaves `/me` out of this path; spec and SDK have it',
        },
        renamed(
          'default_payment_source',
          'default_payment_method',
          '`default_payment_source` was renamed `default_payment_method` in 2025-11-10',
        ),
        id('The parameter of the body was renamed with the path'),
      ],
    ],
    [
      'fapi',
      'GET',
      '/v1/me/commerce/payment_sources?limit=1&payment_source_id=x#payment_source_id=y',
      '/v1/me/billing/payment_methods?limit=1&payment_method_id=x#payment_source_id=y',
      [source, id('`payment_source_id` was renamed `payment_method_id` in 2025-11-10')],
    ],
    [
      'fapi',
      'GET',
      '/v1/me/commerce/payers/x/payment_sources',
      '/v1/me/billing/payers/x/payment_sources',
      [guessed],
    ],
  ])('%s %s %s', (surface, method, path, now, notes) => {
    expect(migrateBillingPath(surface, method, path)).toEqual({ path: now, notes });
  });
  test.each(['x/commerce/plans', '/a//commerce/plans', '/v2/commerce/plans', '/v1/commerce/'])(
    '%s is no path of an API',
    (path) => {
      expect(migrateBillingPath('bapi', 'GET', path)).toBeNull();
    },
  );
});
