import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { billingRegistry as backend } from '../../src/billing/backend/index.js';
import { billingRegistry as frontend } from '../../src/billing/frontend/index.js';
import {
  BillingMoneyAmountSchema,
  BillingPlanSchema,
  BillingSubscriptionItemSchema,
  billingRegistry,
} from '../../src/billing/index.js';
import type { AnyTable, Reading, Type } from '../../src/billing/tables/table.js';
import { everySchema, fieldsOf, tables } from './samples.js';

const registries = { any: billingRegistry, bapi: backend, fapi: frontend };
const ref = (name: string) => `#/components/schemas/${name}`;

const namesOf = new Map(Object.entries(tables).map(([name, table]) => [table, name]));
const safe = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** The JSON Schema of a type, written from the table and not by zod. */
function expected(type: Type, reading: Reading): object {
  if (type === 'int') return { type: 'integer', ...safe };
  if (type === 'object') return { type: 'object', properties: {}, additionalProperties: {} };
  if (typeof type === 'string') return { type };
  if (Array.isArray(type))
    return reading === 'any' ? { type: 'string', examples: type } : values(type);
  if ('only' in type) return values(type.only);
  if ('list' in type) return { type: 'array', items: expected(type.list, reading) };
  if ('either' in type) return { anyOf: type.either.map((one) => expected(one, reading)) };
  const name = namesOf.get(type as AnyTable);
  return name ? { $ref: ref(name) } : object(type as AnyTable, reading);
}

const values = (list: readonly string[]): object =>
  list.length === 1 ? { type: 'string', const: list[0] } : { type: 'string', enum: list };

const orNull = (schema: object): object =>
  Object.keys(schema).length === 1 && 'type' in schema
    ? { type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

function object(table: AnyTable, reading: Reading): object {
  const fields = fieldsOf(table, reading);
  const required = fields.filter(({ mark }) => !mark.includes('?')).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ key, type, mark }) => {
        const schema = expected(type, reading);
        return [key, mark.includes('~') ? orNull(schema) : schema];
      }),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: {},
  };
}

describe('billingRegistry', () => {
  test.each(everySchema)(
    'gives $reading $name as JSON Schema without loss, by name',
    ({ name, reading }) => {
      const { schemas } = z.toJSONSchema(registries[reading](), { uri: ref });
      const { $schema: _, $id, ...schema } = schemas[name] ?? {};
      expect($id).toBe(ref(name));
      expect(schema).toEqual(object(tables[name] as AnyTable, reading));
    },
  );

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
      plan_period: { type: 'string', examples: ['month', 'annual'] },
      id: { type: 'string' },
    },
    required: ['plan_period', 'id'],
    additionalProperties: {},
  });
});
