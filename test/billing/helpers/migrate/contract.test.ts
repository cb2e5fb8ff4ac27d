import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import * as backend from '../../../../src/billing/backend/generated/schemas.js';
import * as frontend from '../../../../src/billing/frontend/generated/schemas.js';
import * as schemas from '../../../../src/billing/generated/schemas.js';
import {
  type BillingMigrationResource,
  isLegacyBilling,
  migrateBilling,
} from '../../../../src/billing/helpers/index.js';
import { migrationRules } from '../../../../src/billing/helpers/migrate/migrationRules.js';
import { bodiesOf } from '../../../../src/inspect/bodies.js';
import { detect } from '../../../../src/inspect/names.js';
import { formatPath } from '../../../../src/internal/formatPath.js';
import { atLeast } from '../../../runs.js';
import { arbitraryOf } from './arbitrary.js';
import * as samples from './samples.js';

type Schemas = Readonly<Record<string, z.core.$ZodType>>;

const resources = Object.keys(migrationRules) as BillingMigrationResource[];
const withRule = resources.filter(
  (name) => migrationRules[name] !== migrationRules.BillingMoneyAmount,
);
const schemaOf = (name: string, all: Schemas = schemas) => all[`${name}Schema`];

/** What the current schema refuses in a migrated payload and no note explains. */
function unexplained(resource: BillingMigrationResource, legacy: unknown): string[] {
  const { value, notes } = migrateBilling(resource, legacy);
  const noted = notes.filter(({ kind }) => kind === 'underivable').map(({ target }) => target);
  const schema = schemaOf(resource) as z.core.$ZodType;
  return bodiesOf(value).bodies.flatMap(({ path, value: body }) =>
    (z.core.safeParse(schema, body).error?.issues ?? [])
      .map((issue) => formatPath([...path, ...issue.path]))
      .filter((place) => !noted.includes(place)),
  );
}

describe('migrateBilling and the schemas', () => {
  test('cover the same resources', () => {
    const names = Object.keys(schemas)
      .map((name) => name.slice(0, -'Schema'.length))
      .filter((name) => !name.startsWith('BillingLegacy'));
    expect([...resources].sort()).toEqual(names.sort());
  });

  test.each([
    ['BillingPlan', samples.legacyPlan],
    ['BillingPaymentMethod', samples.legacySource],
    ['BillingPayer', samples.legacyUserPayer],
    ['BillingPayer', samples.legacyOrganizationPayer],
    ['BillingSubscriptionItem', samples.legacyItem],
    ['BillingSubscription', samples.legacySubscription],
    ['BillingPaymentAttempt', samples.legacyAttempt],
    ['BillingCheckout', samples.legacyCheckout],
    ['BillingSettings', samples.legacySettings],
  ] as const)('a migrated %s %# fits, or its notes say why not', (resource, legacy) => {
    expect(unexplained(resource, legacy)).toEqual([]);
  });

  test.each(withRule)('every required key of %s is filled or reported', (resource) => {
    const { value, notes } = migrateBilling(resource, {}, { legacy: true });
    const { def } = (schemaOf(resource) as z.core.$ZodObject)._zod;
    const required = Object.keys(def.shape).filter(
      (key) => def.shape[key]?._zod.def.type !== 'optional',
    );
    const known = [...Object.keys(value as object), ...notes.map(({ target }) => target)];
    expect(required.filter((key) => !known.includes(key))).toEqual([]);
  });

  // Published in the legacy shape at every version.
  const ofAge = (name: string) => !name.startsWith('BillingPriceTransition');
  test.each([
    ['backend', backend],
    ['frontend', frontend],
  ] as [string, Schemas][])(
    'a current payload of the %s contract comes back as it is',
    (_, all) => {
      const names = resources.filter((name) => ofAge(name) && schemaOf(name, all));
      const payloads = names.map((name) =>
        arbitraryOf(schemaOf(name, all) as z.core.$ZodType).map((value) => ({ name, value })),
      );
      fc.assert(
        fc.property(fc.oneof(...payloads), ({ name, value }) => {
          expect(migrateBilling(name, value)).toEqual({ value, notes: [] });
        }),
      );
    },
  );

  const legacy = fc.constantFrom<readonly [BillingMigrationResource, object]>(
    ['BillingPlan', samples.legacyPlan],
    ['BillingSubscription', samples.legacySubscription],
    ['BillingPaymentAttempt', samples.legacyAttempt],
    ['BillingCheckout', samples.legacyCheckout],
    ['BillingSettings', samples.legacySettings],
  );
  const filler = fc.constantFrom<unknown>(undefined, null, '', 0, [], {}, 'x', 1, ['user', 'org']);

  test('never changes its input, and changes nothing twice', () => {
    fc.assert(
      fc.property(legacy, fc.array(fc.tuple(fc.nat(), filler), { maxLength: 4 }), (of, changes) => {
        const [resource, payload] = of;
        const changed = changes.reduce<unknown>(spoil, payload);
        const before = structuredClone(changed);
        const { value } = migrateBilling(resource, deepFreeze(changed));
        expect(changed).toEqual(before);
        expect(migrateBilling(resource, value).value).toEqual(value);
      }),
      atLeast(300),
    );
  });
});

/** Replaces (undefined: removes) the n-th member of a payload, counted through all levels. */
function spoil(payload: unknown, [n, filler]: readonly [number, unknown]): unknown {
  const copy = structuredClone(payload);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [parent, key] = places[n % places.length] ?? [{}, ''];
  if (filler === undefined) delete parent[key];
  else parent[key] = structuredClone(filler);
  return copy;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).map(deepFreeze);
  return value;
}

const folder = '../shared/corpus/billing/legacy';
const files = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(files.length === 0)('migrateBilling, on recorded legacy payloads', () => {
  // A mock's Stripe object, which is no billing resource of any version.
  const NONE = 'payment_source_initialize-envelope--javascript-msw-2026-01.json';
  test.each(files.filter((file) => file !== NONE))('%s fits, or its notes say why not', (file) => {
    const payload: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const resource = detect(bodiesOf(payload).bodies[0]?.value, null);
    expect(resource).not.toBeNull();
    const isDeleted = file.includes('deleted');
    expect(isDeleted ? [] : unexplained(resource as BillingMigrationResource, payload)).toEqual([]);
    const { value } = migrateBilling(resource as BillingMigrationResource, payload);
    expect(isLegacyBilling(value)).toBe(false);
  });
  test('the one that is none says so', () => {
    const payload: unknown = JSON.parse(readFileSync(`${folder}/${NONE}`, 'utf8'));
    expect(migrateBilling('BillingPaymentMethodInitialize', payload).notes).toEqual([
      {
        kind: 'underivable',
        path: 'response.object',
        target: 'response.object',
        message: '`object` is not `commerce_payment_method_initialize`',
      },
    ]);
  });
});
