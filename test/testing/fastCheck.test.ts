import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as backend from '../../src/billing/backend/index.js';
import * as billing from '../../src/billing/index.js';
import { readSessionClaims } from '../../src/session/index.js';
import {
  arbitraryAuth,
  arbitraryBackendUser,
  arbitraryBilling,
  arbitraryClientUser,
  arbitraryNormalizedUser,
  arbitrarySessionClaims,
  arbitraryUserJSON,
  arbitraryWebhookEvent,
} from '../../src/testing/fast-check/index.js';
import { normalizeUser } from '../../src/user/index.js';
import { type WebhookEventType, webhookEvents } from '../../src/webhooks/index.js';
import { strictDataSchemas } from '../../src/webhooks/schemas/generated/strict.js';
import { parseWebhookEvent } from '../../src/webhooks/schemas/index.js';

describe('users', () => {
  test('are valid by the published specification', () => {
    fc.assert(
      fc.property(arbitraryUserJSON(), (json) => {
        expect(strictDataSchemas['user.created'].safeParse(json).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  test('survive JSON', () => {
    fc.assert(
      fc.property(arbitraryUserJSON(), (json) => {
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
    );
  });

  test('of one seed are one person in every shape', () => {
    const options = { seed: 42, path: '', numRuns: 50 };
    const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, options);
    const json = sample(arbitraryUserJSON());
    expect(sample(arbitraryBackendUser()).map(({ id }) => id)).toEqual(json.map(({ id }) => id));
    expect(sample(arbitraryClientUser()).map(({ id }) => id)).toEqual(json.map(({ id }) => id));
  });

  test('normalise to themselves', () => {
    fc.assert(
      fc.property(arbitraryNormalizedUser(), (user) => {
        expect(normalizeUser(user).id).toBe(user.id);
      }),
    );
  });

  test('of the client and the server normalise', () => {
    fc.assert(
      fc.property(arbitraryClientUser(), arbitraryBackendUser(), (client, server) => {
        expect(normalizeUser(client).id).toBe(client.id);
        expect(normalizeUser(server).emailAddresses).toHaveLength(server.emailAddresses.length);
      }),
    );
  });

  test('vary in what matters', () => {
    const users = fc.sample(arbitraryUserJSON(), 300);
    expect(users.some((user) => user.first_name === null)).toBe(true);
    expect(users.some((user) => user.email_addresses.length === 0)).toBe(true);
    expect(users.some((user) => user.email_addresses.length > 1)).toBe(true);
    expect(users.some((user) => user.saml_accounts.length > 0)).toBe(true);
    expect(users.some((user) => user.email_addresses[0]?.verification === null)).toBe(true);
    expect(users.some((user) => Object.keys(user.private_metadata).length > 0)).toBe(true);
  });

  test('shrink to a plain one', () => {
    const { counterexample } = fc.check(
      fc.property(arbitraryUserJSON(), (user) => user.email_addresses.length < 2),
      { numRuns: 500, seed: 1 },
    );
    const user = counterexample?.[0];
    expect(user?.email_addresses).toHaveLength(2);
    expect(user?.phone_numbers).toEqual([]);
    expect(user?.public_metadata).toEqual({});
  });
});

describe('events', () => {
  const known: { readonly [T in WebhookEventType]?: string } = {
    'session.pending': 'status',
    'organizationInvitation.accepted': 'data',
  };

  test('of any type are valid', () => {
    fc.assert(
      fc.property(arbitraryWebhookEvent(), (event) => {
        expect(parseWebhookEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
        const { error } = strictDataSchemas[event.type].safeParse(event.data);
        const paths = (error?.issues ?? []).map(({ path }) => path.join('.'));
        expect(paths.filter((path) => path !== known[event.type])).toEqual([]);
      }),
    );
  });

  test('of all types come', () => {
    const types = new Set(
      fc.sample(arbitraryWebhookEvent(), { numRuns: 400, seed: 1 }).map(({ type }) => type),
    );
    expect([...types].sort()).toEqual(Object.keys(webhookEvents).sort());
  });

  test('of one type have that type', () => {
    fc.assert(
      fc.property(arbitraryWebhookEvent('subscription.updated'), (event) => {
        expect(event.type).toBe('subscription.updated');
        expect(event.data.payer_id).toBe(event.data.payer.id);
      }),
    );
  });
});

describe('sessions', () => {
  test('claims of both versions can be read', () => {
    fc.assert(
      fc.property(arbitrarySessionClaims(), (claims) => {
        const read = readSessionClaims(claims);
        expect(read.userId).toBe(claims.sub);
        expect(read.version).toBe('v' in claims ? 2 : 1);
      }),
    );
    const versions = fc.sample(arbitrarySessionClaims(), 50).map((claims) => 'v' in claims);
    expect(new Set(versions)).toEqual(new Set([true, false]));
  });

  test('auth objects of every token type come, authenticated and not', () => {
    const kinds = fc
      .sample(arbitraryAuth(), 200)
      .map(({ tokenType, isAuthenticated }) => `${tokenType} ${isAuthenticated}`);
    expect(new Set(kinds).size).toBe(8);
  });
});

const names = Object.keys(billing)
  .filter((name) => name.endsWith('Schema') && /^[A-Z]/.test(name))
  .map((name) => name.slice(0, -'Schema'.length)) as (keyof billing.BillingResources)[];

type Schema = typeof billing.BillingPlanSchema;
const exact = new Map<string, unknown>(Object.entries(backend));
const tolerant = new Map<string, unknown>(Object.entries(billing));

describe.each(names)('%s', (name) => {
  test('is always accepted by the exact schema', () => {
    const schema = exact.get(`${name}Schema`) ?? tolerant.get(`${name}Schema`);
    fc.assert(
      fc.property(arbitraryBilling(name), (value) => {
        const wire = JSON.parse(JSON.stringify(value));
        expect((schema as Schema).safeParse(wire).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

test.each([['nope'], ['constructor'], [Symbol('x')], [null], [{}]])('no name: %o', (name) => {
  const refusal = { code: 'ISOCLERK_TESTING_INVALID' };
  expect(() => arbitraryBilling(name as never)).toThrow(expect.objectContaining(refusal));
  expect(() => arbitraryWebhookEvent(name as never)).toThrow(expect.objectContaining(refusal));
});
