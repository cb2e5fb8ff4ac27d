import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { webhookEvents } from '../../src/webhooks/index.js';
import { knownGaps } from '../types/knownGaps.js';
import { hasSpec, publishedData, type SpecNode } from './schemas/published.js';

type Shape = (typeof webhookEvents)['user.created' | 'role.deleted']['data'];

const program = ts.createProgram(['src/webhooks/payloads/map.ts'], {
  strict: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
});
const checker = program.getTypeChecker();
const source = program.getSourceFile('src/webhooks/payloads/map.ts');
const map =
  source && checker.getSymbolAtLocation(source)?.exports?.get('WebhookPayloadMap' as ts.__String);
const shapes = map ? checker.getDeclaredTypeOfSymbol(map).getProperties() : [];

/** Every property of a type in depth, `items[].plan.id`, stopping where a type repeats itself. */
function typePaths(type: ts.Type, path = '', above: readonly ts.Type[] = []): string[] {
  if (type.isUnion()) return type.types.flatMap((part) => typePaths(part, path, above));
  if (above.includes(type) || !(type.flags & ts.TypeFlags.Object)) return [];
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element) return typePaths(element, `${path}[]`, [...above, type]);
  return type.getProperties().flatMap((property) => {
    const at = path === '' ? property.name : `${path}.${property.name}`;
    return [at, ...typePaths(checker.getTypeOfSymbol(property), at, [...above, type])];
  });
}

function specPaths(node: SpecNode, path = ''): string[] {
  const inside = Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return [at, ...specPaths(value, at)];
  });
  const branches = (node.oneOf ?? []).flatMap((branch) => specPaths(branch, path));
  return [...inside, ...branches, ...(node.items ? specPaths(node.items, `${path}[]`) : [])];
}

const published = publishedData();
const cases = shapes.map((shape) => {
  const events = Object.entries(webhookEvents).filter(([, { data }]) => data === shape.name);
  return {
    shape: shape.name as Shape,
    ours: new Set(typePaths(checker.getTypeOfSymbol(shape))),
    theirs: new Set(events.flatMap(([type]) => specPaths(published[type] ?? {}))),
  };
});

// Skipped without the specification, which is not part of the package.
describe.skipIf(!hasSpec)('the payload types against the published specification', () => {
  test('cover every shape of the table', () => {
    expect(cases.map(({ shape }) => shape as string).sort()).toEqual(
      [...new Set(Object.values(webhookEvents).map(({ data }) => data as string))].sort(),
    );
  });
  test.each(cases)('$shape has every published field, in every depth', ({ ours, theirs }) => {
    expect(theirs.size).toBeGreaterThan(3);
    expect([...theirs].filter((path) => !ours.has(path))).toEqual([]);
  });
  test.each(cases)(
    '$shape has no field besides, but for the known gaps',
    ({ shape, ours, theirs }) => {
      const known: Partial<Record<string, readonly string[]>> = knownGaps.absentFromSpec;
      const extra = [...ours].filter((path) => !theirs.has(path) && !/[.[]/.test(path));
      expect(extra.sort()).toEqual(known[shape] ?? []);
    },
  );
});
