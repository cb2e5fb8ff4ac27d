import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import * as zm from 'zod/v4-mini';
import * as backend from '../../../src/billing/backend/index.js';
import * as frontend from '../../../src/billing/frontend/index.js';
import * as billing from '../../../src/billing/index.js';
import * as billingMini from '../../../src/billing/mini/index.js';
import * as webhooks from '../../../src/webhooks/schemas/index.js';
import * as webhooksMini from '../../../src/webhooks/schemas/mini/index.js';
import { contract, everyForm, tolerantForms } from '../forms/everyForm.js';
import { fullFields } from '../forms/sample.js';

const classic = everyForm.flatMap((own) => {
  const { schema, reading, name } = own;
  return schema instanceof z.ZodObject ? [{ own, schema, reading, name }] : [];
});
const mini = tolerantForms.flatMap((own) => {
  const { mini: schema, name } = own;
  return schema instanceof zm.ZodMiniObject ? [{ own, schema, name }] : [];
});

const keysOf = ({ form }: (typeof everyForm)[number]) => form.members.map(({ key }) => key).sort();
const full = ({ form, forms }: (typeof everyForm)[number]) => fullFields(form.members, forms);

test('every form is an object schema of its skin', () => {
  expect([classic.length, mini.length]).toEqual([everyForm.length, tolerantForms.length]);
});

describe('a classic schema', () => {
  test.each(classic)('$reading $name can be extended, picked and made partial', (at) => {
    const { own, schema } = at;
    const value = full(own);
    const extended = schema.extend({ mine: z.string() });
    expect(extended.safeParse({ ...value, mine: 'text' }).success).toBe(true);
    expect(extended.safeParse(value).success).toBe(false);
    expect(schema.partial().safeParse({}).success).toBe(true);
    expect(Object.keys(schema.shape).sort()).toEqual(keysOf(own));
  });

  test.each(classic)('$reading $name is a Standard Schema', ({ own, schema }) => {
    const value = full(own);
    expect(schema['~standard'].vendor).toBe('zod');
    expect(schema['~standard'].validate(value)).toEqual({ value });
    expect(schema['~standard'].validate([])).toHaveProperty('issues');
  });

  test.each(classic)('$reading $name is JSON Schema that keeps unknown keys', ({ own, schema }) => {
    const json = z.toJSONSchema(schema);
    expect(Object.keys(json.properties ?? {}).sort()).toEqual(keysOf(own));
    expect(json.additionalProperties).toEqual({});
  });
});

describe('a mini schema', () => {
  test.each(mini)('$name can be extended and made partial', ({ own, schema }) => {
    const value = full(own);
    const extended = zm.extend(schema, { mine: zm.string() });
    expect(extended.safeParse({ ...value, mine: 'text' }).success).toBe(true);
    expect(extended.safeParse(value).success).toBe(false);
    expect(zm.partial(schema).safeParse({}).success).toBe(true);
  });

  test.each(mini)('$name is a Standard Schema and the same JSON Schema', ({ own, schema }) => {
    const value = full(own);
    expect(schema['~standard'].validate(value)).toEqual({ value });
    expect(schema['~standard'].validate([])).toHaveProperty('issues');
    const twin = classic.find((at) => at.own === own)?.schema;
    expect(zm.toJSONSchema(schema)).toEqual(twin && z.toJSONSchema(twin));
  });

  test('says the same in words, although zod/mini alone says only "Invalid input"', () => {
    const event = { type: 'user.deleted', data: { id: 1 } };
    const { error } = webhooksMini.safeParseWebhookEvent(event);
    expect(error?.issues.length).toBe(2);
    expect(error?.issues).toEqual(webhooks.safeParseWebhookEvent(event).error?.issues);
  });
});

test.each([
  ['billing', billing, billingMini],
  ['webhooks', webhooks, webhooksMini],
])('%s: both skins export the same schemas', (_, ...entries) => {
  const [own, other] = entries.map((entry) =>
    Object.keys(entry).filter((key) => /Schema$/.test(key)),
  );
  expect(own?.sort()).toEqual(other?.sort());
});

describe('what both APIs say alike', () => {
  const names = (reading: 'tolerant' | 'bapi' | 'fapi') => [
    ...contract.billing.forms[reading].keys(),
  ];
  const schemaIn = (entry: object, name: string): unknown => Reflect.get(entry, `${name}Schema`);
  const shared = (one: object, other: object, all: readonly string[]) =>
    all.filter((name) => schemaIn(one, name) && schemaIn(one, name) === schemaIn(other, name));

  test('is one object, under whichever entry it is imported', () => {
    expect(backend.BillingMoneyAmountSchema).toBe(billing.BillingMoneyAmountSchema);
    expect(frontend.BillingMoneyAmountSchema).toBe(billing.BillingMoneyAmountSchema);
    expect(shared(backend, frontend, names('bapi')).length).toBeGreaterThan(8);
    expect(shared(billing, backend, names('bapi')).length).toBeGreaterThan(5);
  });

  test('and what differs is not', () => {
    expect(backend.BillingPlanSchema).not.toBe(billing.BillingPlanSchema);
  });

  /** One schema, but another interface: an SDK's name of the object completes in editors. */
  const OTHER_TYPE = ['BillingCreditBalance'];

  test.each([
    { pair: 'backend and frontend', one: backend, other: frontend, all: names('bapi') },
    { pair: 'billing and backend', one: billing, other: backend, all: names('bapi') },
    { pair: 'billing and frontend', one: billing, other: frontend, all: names('fapi') },
  ])('$pair: equal JSON Schemas are one schema', ({ one, other, all }) => {
    const json = (schema: unknown) =>
      schema instanceof z.ZodObject && JSON.stringify(z.toJSONSchema(schema), sortKeys);
    const twice = all.filter((name) => {
      const [mine, theirs] = [schemaIn(one, name), schemaIn(other, name)];
      return mine && theirs && mine !== theirs && json(mine) === json(theirs);
    });
    expect(twice.filter((name) => !OTHER_TYPE.includes(name))).toEqual([]);
  });
});

/** The order of keys and of lists of names says nothing. */
function sortKeys(_: string, value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
