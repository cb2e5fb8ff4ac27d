import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { billingEndpoints as backend } from '../../../src/billing/backend/index.js';
import { billingEndpoints as frontend } from '../../../src/billing/frontend/index.js';
import type { SpecSchema } from './compare.js';
import { components } from './resources.js';

const folder = '../shared/spec';
const ours = { bapi: backend, fapi: frontend };
const cases = (['bapi', 'fapi'] as const).flatMap((surface) =>
  ['2025-11-10', '2026-05-12'].map((version) => ({ surface, version })),
);

interface Spec {
  readonly paths: Record<string, Record<string, { responses: Record<string, { $ref?: string }> }>>;
  readonly components: {
    readonly schemas: Record<string, SpecSchema>;
    readonly responses: Record<string, { content: { 'application/json': { schema: SpecSchema } } }>;
  };
}

const nameOf = (ref: string | undefined) => ref?.split('/').at(-1) ?? '';

/** One line for each specified operation: method, path, wrapper, resource, marks. */
function operations(surface: 'bapi' | 'fapi', version: string): string[] {
  const spec: Spec = JSON.parse(
    readFileSync(`${folder}/${surface}-${version}.billing.json`, 'utf8'),
  );
  const resources: Record<string, string> = components[surface];

  const body = (schema: SpecSchema): { envelope: string; resource: string; marks: string } => {
    const name = nameOf((schema.allOf?.[0] ?? schema).$ref);
    if (resources[name])
      return { envelope: 'raw', resource: resources[name], marks: schema.nullable ? ' null' : '' };
    const { data, client, response } =
      { ...schema, ...spec.components.schemas[name] }.properties ?? {};
    if (data?.items) {
      const inner = body(data.items);
      return { ...inner, envelope: 'page' };
    }
    if (client && response) {
      const inner = body(response);
      return { ...inner, envelope: inner.envelope === 'page' ? 'clientPage' : 'client' };
    }
    return { envelope: 'raw', resource: 'object', marks: schema.nullable ? ' null' : '' };
  };

  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => {
      const response = spec.components.responses[nameOf(responses['200']?.$ref)];
      const { envelope, resource, marks } = body(
        response?.content['application/json'].schema ?? {},
      );
      const empty = responses['204'] ? ' empty' : '';
      const full = surface === 'bapi' ? `/v1${path}` : path;
      return `${method.toUpperCase()} ${full} ${envelope} ${resource}${marks}${empty}`;
    }),
  );
}

describe.skipIf(!existsSync(folder))(
  'the endpoint table against the published OpenAPI files',
  () => {
    test.each(cases)('$surface $version: the same operations, resources and wrappers', (at) => {
      const rows = ours[at.surface].map((row) => {
        const resource = row.untyped ? 'object' : (row.exactResource ?? row.resource);
        const marks = `${row.nullable ? ' null' : ''}${row.empty ? ' empty' : ''}`;
        return `${row.method} ${row.path} ${row.envelope} ${resource}${marks}`;
      });
      expect(rows.sort()).toEqual(operations(at.surface, at.version).sort());
    });

    test('there are 18 and 32', () => {
      expect([backend.length, frontend.length]).toEqual([18, 32]);
    });
  },
);
