import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import { billingRegistry as backend } from '../../src/billing/backend/index.js';
import { billingRegistry as frontend } from '../../src/billing/frontend/index.js';
import {
  BillingMoneyAmountSchema,
  BillingPlanSchema,
  BillingSubscriptionItemSchema,
  billingRegistry,
} from '../../src/billing/index.js';

describe('billingRegistry', () => {
  test.each([
    ['isoclerk/billing', billingRegistry],
    ['isoclerk/billing/backend', backend],
    ['isoclerk/billing/frontend', frontend],
  ])('refers to every resource of %s by name', (_, registry) => {
    const { schemas } = z.toJSONSchema(registry(), { uri: (id) => `#/components/schemas/${id}` });
    const text = JSON.stringify(schemas);
    const names = Object.keys(schemas);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  });

  test('is new each time: what you add to it stays yours', () => {
    const mine = billingRegistry().add(z.string(), { id: 'Mine' });
    expect(mine._idmap.has('Mine')).toBe(true);
    expect(billingRegistry()._idmap.has('Mine')).toBe(false);
  });

  test('is the only place with names: the global registry holds none', () => {
    const ids = [BillingPlanSchema, BillingMoneyAmountSchema].map(
      (schema) => z.globalRegistry.get(schema)?.id,
    );
    expect(ids).toEqual([undefined, undefined]);
  });
});

test('one schema alone converts with everything in place', () => {
  const schema = z.toJSONSchema(
    BillingSubscriptionItemSchema.pick({ plan_period: true, id: true }),
  );
  expect(schema).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      plan_period: { type: 'string' },
      id: { type: 'string' },
    },
    required: ['plan_period', 'id'],
    additionalProperties: {},
  });
});
