import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { billingRegistry as bapi } from '../../../src/billing/backend/index.js';
import { billingRegistry as fapi } from '../../../src/billing/frontend/index.js';
import { compare, type JsonSchema, type SpecSchema } from './compare.js';
import { knownDifferences } from './knownDifferences.js';
import { components, isEnvelope } from './resources.js';

const folder = '../shared/spec';
const registries = { bapi, fapi };
const cases = (['bapi', 'fapi'] as const).flatMap((surface) =>
  ['2025-11-10', '2026-05-12'].map((version) => ({ surface, version })),
);

const readComponents = (surface: string, version: string): Record<string, SpecSchema> =>
  JSON.parse(readFileSync(`${folder}/${surface}-${version}.billing.json`, 'utf8')).components
    .schemas;

// Without the published files the comparison cannot run; the summary then says "skipped".
describe.skipIf(!existsSync(folder))(
  'the exact schemas against the published OpenAPI files',
  () => {
    test.each(cases)('$surface $version: every component is one of our resources', (at) => {
      const named = Object.keys(readComponents(at.surface, at.version));
      expect(named.filter((name) => !isEnvelope(name)).sort()).toEqual(
        Object.keys(components[at.surface]).sort(),
      );
    });

    test.each(cases)(
      '$surface: every resource of ours is a component of $version',
      ({ surface }) => {
        const { schemas } = z.toJSONSchema(registries[surface](), { uri: (id) => id });
        // Written inline in the specification, or inside the settings.
        const inline = {
          bapi: ['BillingStatementGroup', 'BillingStatementTotals'],
          fapi: ['BillingPayerSettings', 'BillingFeature'],
        };
        expect(Object.keys(schemas).sort()).toEqual(
          [...new Set([...Object.values(components[surface]), ...inline[surface]])].sort(),
        );
      },
    );

    test.each(cases)(
      '$surface $version: no difference but the listed ones',
      ({ surface, version }) => {
        const ours = z.toJSONSchema(registries[surface](), { uri: (id) => id }).schemas as Record<
          string,
          JsonSchema
        >;
        const resources: Record<string, string> = components[surface];
        const found = Object.entries(readComponents(surface, version))
          .filter(([name]) => !isEnvelope(name))
          .flatMap(([name, spec]) => {
            const schema = ours[resources[name] ?? ''] ?? {};
            return compare(spec, schema, `${surface} ${name}`, { resources, ours });
          });
        const known = knownDifferences
          .flatMap(({ at }) => at)
          .filter((at) => at.startsWith(surface));
        expect(found.sort()).toEqual(known.sort());
      },
    );
  },
);

describe('the comparison', () => {
  const context = { resources: {}, ours: {} };
  const spec: SpecSchema = {
    required: ['a'],
    properties: { a: { type: 'integer' }, b: { type: 'string', nullable: true, enum: ['x', 'y'] } },
  };
  test.each<[string, JsonSchema, string[]]>([
    [
      'nothing',
      z.toJSONSchema(
        z.looseObject({ a: z.int(), b: z.optional(z.nullable(z.literal(['y', 'x']))) }),
      ) as JsonSchema,
      [],
    ],
    [
      'a missing key',
      z.toJSONSchema(z.looseObject({ a: z.int() })) as JsonSchema,
      ['.b: we lack it'],
    ],
    [
      'a key of ours',
      z.toJSONSchema(
        z.looseObject({
          a: z.int(),
          b: z.optional(z.nullable(z.literal(['y', 'x']))),
          c: z.optional(z.int()),
        }),
      ) as JsonSchema,
      ['.c: only we have it'],
    ],
    [
      'a type',
      z.toJSONSchema(
        z.looseObject({ a: z.number(), b: z.optional(z.nullable(z.literal(['y', 'x']))) }),
      ) as JsonSchema,
      ['.a: integer there, number here'],
    ],
    [
      'null, required and values',
      z.toJSONSchema(z.looseObject({ a: z.nullable(z.int()), b: z.literal('x') })) as JsonSchema,
      [
        '.a: only we allow null',
        '.b: only we require it',
        '.b: we do not allow null',
        '.b: (x, y) there, (x) here',
      ],
    ],
  ])('finds %s', (_, ours, expected) => {
    expect(compare(spec, ours, '', context)).toEqual(expected);
  });
});
