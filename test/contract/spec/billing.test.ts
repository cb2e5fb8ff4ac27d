import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadContract } from '../../../scripts/contract/contract.js';
import { billingRegistry as bapi } from '../../../src/billing/backend/index.js';
import { billingRegistry as fapi } from '../../../src/billing/frontend/index.js';
import { billingNotes } from '../../../src/contract/notes/billing/index.js';
import { factsOf } from '../committed.js';
import { factLines, type JsonSchema, schemaLines } from './lines.js';

const { billing } = loadContract();
const registries = { bapi, fapi };

/** Components that are read as another one on purpose: the notes give the reason. */
const READ_AS: Readonly<Record<string, string>> = { 'FeatureResponse-2': 'FeatureResponse' };

const componentsOf = (surface: 'bapi' | 'fapi') => {
  const { components } = factsOf(surface);
  const read = Object.entries(READ_AS).flatMap(([name, as]) => {
    const fields = components[as];
    return name in components && fields ? [[name, fields] as const] : [];
  });
  return { ...components, ...Object.fromEntries(read) };
};

const cases = (['bapi', 'fapi'] as const).flatMap((surface) =>
  Object.keys(factsOf(surface).components).flatMap((component) => {
    const name = billing.formOf(surface, component);
    return name === undefined ? [] : [{ surface, component, name }];
  }),
);

const schemasOf = (surface: 'bapi' | 'fapi') =>
  z.toJSONSchema(registries[surface](), { uri: (id) => id }).schemas as Record<string, JsonSchema>;
const schemas = { bapi: schemasOf('bapi'), fapi: schemasOf('fapi') };

describe('the exact billing schemas', () => {
  test.each(cases)(
    '$surface $component: $name has its keys, presence, null, types and values',
    ({ surface, component, name }) => {
      const published = factLines(component, componentsOf(surface));
      expect(Object.keys(published).length).toBeGreaterThan(1);
      expect(schemaLines({ $ref: name }, schemas[surface])).toEqual(published);
    },
  );

  test.each(['bapi', 'fapi'] as const)('%s: each is a published component', (surface) => {
    const named = cases.filter((at) => at.surface === surface).map(({ name }) => name);
    expect(Object.keys(schemas[surface]).sort()).toEqual([...new Set(named)].sort());
  });

  test.each(['bapi', 'fapi'] as const)(
    '%s: no component that an endpoint reaches is without a schema',
    (surface) => {
      const { components, endpoints = {} } = factsOf(surface);
      const reached = new Set<string>();
      const visit = (text: string) => {
        for (const name of text.match(/[A-Za-z][\w.-]*(?:\[\])*\.?[\w.-]*/g) ?? []) {
          const fields = components[name];
          if (!fields || reached.has(name)) continue;
          reached.add(name);
          for (const own of Object.values(fields)) visit(own);
        }
      };
      for (const text of Object.values(endpoints)) visit(text.split(' ')[1] ?? '');
      expect(reached.size).toBeGreaterThan(25);
      const without = [...reached].filter((name) => !billing.formOf(surface, name));
      // Written inline, as in the specification.
      expect(without.filter((name) => !name.includes('.'))).toEqual([]);
    },
  );

  test('components read as one although they differ are the listed ones', () => {
    const merged = Object.values(billingNotes).flatMap((note) =>
      'merged' in note ? note.bapi.slice(1) : [],
    );
    expect(merged).toEqual(Object.keys(READ_AS));
  });
});
