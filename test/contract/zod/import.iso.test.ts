import { expect, test, vi } from 'vitest';
import * as z from 'zod/v4';
import { zodEntryCases } from './entries.js';

interface ObjectSchema {
  readonly _zod: { readonly def: object };
  readonly safeParse: (value: unknown) => unknown;
}

const isObjectSchema = (value: unknown): value is ObjectSchema =>
  typeof value === 'object' &&
  value !== null &&
  '_zod' in value &&
  (value as { def?: { type?: string } }).def?.type === 'object';

const isMade = ({ _zod: { def } }: ObjectSchema): boolean =>
  Object.getOwnPropertyDescriptor(def, 'shape')?.get === undefined;

const add = vi.spyOn(z.globalRegistry, 'add');
const entries = await Promise.all(
  zodEntryCases.map(async ({ name, file }) => {
    const exports: Record<string, unknown> = await import(`../../../${file}`);
    const own = Object.values(exports).filter(isObjectSchema);
    const { webhookDataSchemas: table } = exports as { webhookDataSchemas?: { strict?: object } };
    const strict = Object.values(table?.strict ?? {}).filter(isObjectSchema);
    return { name, exports, schemas: [...own, ...strict] };
  }),
);

test.each(entries)('importing $name makes no member of its schemas', ({ schemas }) => {
  expect(schemas.length).toBeGreaterThan(25);
  expect(schemas.filter(isMade)).toEqual([]);
});

test('members are made by the first use, of that schema and of all that it reaches', () => {
  const made = ['Subscription', 'SubscriptionItem', 'Plan', 'Checkout', 'Statement'].map((name) => {
    const schema = entries[0]?.exports[`Billing${name}Schema`];
    if (!isObjectSchema(schema)) throw new Error(`no schema of ${name}`);
    if (name === 'Subscription') schema.safeParse({});
    return isMade(schema);
  });
  expect(made).toEqual([true, true, true, false, false]);
});

test('no import and no parse writes to the global registry', () => {
  for (const { schemas } of entries) for (const schema of schemas) schema.safeParse({});
  expect(add).not.toHaveBeenCalled();
  expect(z.globalRegistry._idmap.size).toBe(0);
});

test.each(entries)(
  '$name answers the same after z.globalRegistry.clear()',
  ({ exports, schemas }) => {
    const answers = () => {
      const { billingRegistry } = exports as { billingRegistry?: () => never };
      return {
        results: schemas.map((schema) => schema.safeParse({ id: 7, object: 'plan' })),
        json: billingRegistry ? z.toJSONSchema(billingRegistry()) : null,
      };
    };
    const before = JSON.stringify(answers());
    z.globalRegistry.clear();
    expect(JSON.stringify(answers())).toBe(before);
  },
);
