import fc from 'fast-check';
import * as backend from '../../src/billing/backend/schemas.js';
import * as frontend from '../../src/billing/frontend/schemas.js';
import type { BillingMember } from '../../src/billing/index.js';
import * as tolerant from '../../src/billing/schemas/index.js';
import * as checkout from '../../src/billing/tables/checkout.js';
import * as credits from '../../src/billing/tables/credits.js';
import * as deleted from '../../src/billing/tables/deleted.js';
import * as discounts from '../../src/billing/tables/discounts.js';
import * as legacy from '../../src/billing/tables/legacy.js';
import * as money from '../../src/billing/tables/money.js';
import * as payer from '../../src/billing/tables/payer.js';
import * as paymentAttempt from '../../src/billing/tables/paymentAttempt.js';
import * as paymentMethod from '../../src/billing/tables/paymentMethod.js';
import * as plan from '../../src/billing/tables/plan.js';
import * as price from '../../src/billing/tables/price.js';
import * as settings from '../../src/billing/tables/settings.js';
import * as statement from '../../src/billing/tables/statement.js';
import * as subscription from '../../src/billing/tables/subscription.js';
import type { AnyTable, Field, Reading, Type } from '../../src/billing/tables/table.js';
import * as totals from '../../src/billing/tables/totals.js';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every resource's table by resource name. */
export const tables: Readonly<Record<string, AnyTable>> = Object.fromEntries(
  [
    checkout,
    credits,
    deleted,
    discounts,
    legacy,
    money,
    payer,
    paymentAttempt,
    paymentMethod,
    plan,
    price,
    settings,
    statement,
    subscription,
    totals,
  ].flatMap((family) =>
    Object.entries(family).map(([key, table]) => [upperFirst(key), table as unknown as AnyTable]),
  ),
);

const schemas: Readonly<Record<Reading, Readonly<Record<string, BillingMember<unknown>>>>> = {
  any: tolerant,
  bapi: backend,
  fapi: frontend,
};

/** Every schema: 47 tolerant ones, and those of each API. */
export const everySchema = (['any', 'bapi', 'fapi'] as const).flatMap((reading) =>
  Object.entries(schemas[reading]).map(([name, schema]) => ({
    reading,
    name: name.slice(0, -'Schema'.length),
    schema,
  })),
);

export const schemaOf = (reading: Reading, name: string): BillingMember<unknown> => {
  const schema = schemas[reading][`${name}Schema`];
  if (!schema) throw new Error(`no schema ${name} in ${reading}`);
  return schema;
};

export const markOf = (field: Field, reading: Reading): string => field[reading] ?? field.all ?? '';

export const typeOf = (field: Field, reading: Reading): Type =>
  (reading !== 'any' && field.in?.[reading]) || field.is;

/** The fields that a reading has, with everything about them. */
export const fieldsOf = (table: AnyTable, reading: Reading) =>
  Object.entries(table.fields)
    .map(([key, field]) => ({ key, type: typeOf(field, reading), mark: markOf(field, reading) }))
    .filter(({ mark }) => mark !== '-');

const isList = (type: Type): type is readonly string[] => Array.isArray(type);

/** A value of a type with every optional key there and nothing null. */
export function sample(type: Type, reading: Reading): unknown {
  if (type === 'string') return 'text';
  if (type === 'int') return 7;
  if (type === 'number') return 0.5;
  if (type === 'boolean') return true;
  if (type === 'object') return { any: 'thing' };
  if (isList(type)) return type[0];
  if ('only' in type) return type.only[0];
  if ('list' in type) return [sample(type.list, reading)];
  if ('either' in type) return sample(type.either[0] ?? 'object', reading);
  return Object.fromEntries(
    fieldsOf(type, reading).map((field) => [field.key, sample(field.type, reading)]),
  );
}

/**
 * Any value of a type: optional keys come and go, nullable values are null at times, unknown keys and values occur.
 * With `typed`, objects that an exact reading leaves untyped are what the tolerant reading knows about them.
 */
export function arbitrary(type: Type, reading: Reading, typed = false): fc.Arbitrary<unknown> {
  if (typeof type === 'string') return scalars[type];
  if (isList(type)) {
    const known = fc.constantFrom(...type);
    return reading === 'any' ? fc.oneof(known, text) : known;
  }
  if ('only' in type) return fc.constantFrom(...type.only);
  if ('list' in type) return fc.array(arbitrary(type.list, reading, typed), { maxLength: 1 });
  if ('either' in type) {
    return fc.oneof(...type.either.map((one) => arbitrary(one, reading, typed)));
  }
  const fields = fieldsOf(type, reading).map(({ key, type: own, mark }) => {
    const plain = typed && own === 'object' ? type.fields[key]?.is : undefined;
    const value = arbitrary(plain ?? own, reading, typed);
    return { key, mark, value: mark.includes('~') ? fc.option(value, { nil: null }) : value };
  });
  const known = fc.record(Object.fromEntries(fields.map(({ key, value }) => [key, value])), {
    noNullPrototype: true,
    requiredKeys: fields.filter(({ mark }) => !mark.includes('?')).map(({ key }) => key),
  });
  return fc.tuple(known, unknownKeys).map(([a, b]) => ({ ...a, ...b }));
}

const text = fc.string({ maxLength: 5 });
const scalars = {
  string: text,
  int: fc.maxSafeInteger(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  boolean: fc.boolean(),
  object: fc.record(
    { any: text, thing: fc.integer() },
    { requiredKeys: [], noNullPrototype: true },
  ),
};
const unknownKeys = fc.record(
  { x_new: fc.jsonValue({ maxDepth: 1 }) },
  { requiredKeys: [], noNullPrototype: true },
);
