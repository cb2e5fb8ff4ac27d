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

// Each schema that zod makes gets its `_zod` by this; `made` are their kinds ('object', 'string', …).
const define = Object.defineProperty;
const made: (string | undefined)[] = [];
vi.spyOn(Object, 'defineProperty').mockImplementation((target, key, descriptor) => {
  if (key === '_zod') {
    const { value } = descriptor as { value?: { def?: { type?: string } } };
    made.push(value?.def?.type);
  }
  return define(target, key, descriptor);
});

/** How many schemas are made meanwhile. */
function madeBy(act: () => unknown): number {
  const before = made.length;
  act();
  return made.length - before;
}

// An object and what it says of unknown keys; the ways into a delivery and into an answer of two shapes.
const outside = ['object', 'unknown', 'transform', 'pipe', 'union'];

const add = vi.spyOn(z.globalRegistry, 'add');
const entries: {
  readonly name: string;
  readonly exports: Record<string, unknown>;
  readonly schemas: readonly ObjectSchema[];
  readonly made: readonly (string | undefined)[];
}[] = [];
for (const { name, file } of zodEntryCases) {
  const before = made.length;
  const exports: Record<string, unknown> = await import(`../../../${file}`);
  const own = Object.values(exports).filter(isObjectSchema);
  const { webhookDataSchemas: table } = exports as { webhookDataSchemas?: { strict?: object } };
  const strict = Object.values(table?.strict ?? {}).filter(isObjectSchema);
  entries.push({ name, exports, schemas: [...own, ...strict], made: made.slice(before) });
}

test.each(entries)('importing $name makes no member of its schemas', ({ schemas, made }) => {
  expect(schemas.length).toBeGreaterThan(25);
  expect(made.length).toBeGreaterThan(25);
  expect(made.filter((kind) => kind === undefined || !outside.includes(kind))).toEqual([]);
});

test('members are made by the first use, of that schema and of all that it reaches', () => {
  const use = (name: string) =>
    madeBy(() => {
      const schema = entries[0]?.exports[`Billing${name}Schema`];
      if (!isObjectSchema(schema)) throw new Error(`no schema of ${name}`);
      schema.safeParse({});
    });
  expect(use('Subscription')).toBeGreaterThan(200);
  expect(['Subscription', 'SubscriptionItem', 'Plan'].map(use)).toEqual([0, 0, 0]);
  expect(use('Checkout')).toBeGreaterThan(10);
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
