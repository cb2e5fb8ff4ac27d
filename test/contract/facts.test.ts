import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FactField,
  type FactType,
  parseField,
  parseType,
  printField,
} from '../../scripts/contract/facts.js';
import { committed, references } from './committed.js';

const scalars = ['string', 'int', 'number', 'boolean', 'object', 'unknown', 'null'] as const;
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,12}$/);

const { type } = fc.letrec<{ type: FactType; atom: FactType; list: FactType; union: FactType }>(
  (tie) => ({
    atom: fc.oneof(
      fc.record({ kind: fc.constant('scalar' as const), is: fc.constantFrom(...scalars) }),
      fc.record({
        kind: fc.constant('scalar' as const),
        is: fc.constant('string' as const),
        format: word,
      }),
      fc.record({
        kind: fc.constant('literal' as const),
        value: fc.stringMatching(/^[^']{0,12}$/),
      }),
      fc.record({
        kind: fc.constant('component' as const),
        name: word.filter((name) => !scalars.some((scalar) => scalar === name)),
      }),
    ),
    list: fc.record({ kind: fc.constant('list' as const), of: tie('type') }),
    union: fc.record({
      kind: fc.constant('union' as const),
      // A union in a union is written flat.
      of: fc.array(fc.oneof(tie('atom'), tie('list')), { minLength: 2, maxLength: 4 }),
    }),
    type: fc.oneof({ maxDepth: 3 }, tie('atom'), tie('list'), tie('union')),
  }),
);

const field: fc.Arbitrary<FactField> = fc.record({
  type,
  optional: fc.boolean(),
  nullable: fc.boolean(),
  deprecated: fc.boolean(),
});

describe('the notation of facts', () => {
  test('what is printed reads the same', () => {
    fc.assert(
      fc.property(field, (any) => {
        expect(parseField(printField(any))).toEqual(any);
      }),
    );
  });

  test.each(['', '|', 'a|', '(a', 'a)', '[]', '[]a', "'a", 'a b', 'a~?', 'Map<a>'])(
    '%j is not a type',
    (text) => {
      expect(() => parseType(text)).toThrow('not a type: ');
    },
  );
});

describe.each(committed)('facts of $name', ({ facts }) => {
  const rows = Object.entries(facts.components);
  const types = rows.flatMap(([name, fields]) =>
    Object.entries(fields).map(([key, text]) => ({ at: `${name}.${key}`, text })),
  );

  test('every field is in the notation, in the one way to write it', () => {
    expect(types.filter(({ text }) => printField(parseField(text)) !== text)).toEqual([]);
  });

  test('every component that is named is there, and none is there for nothing', () => {
    const used = new Set([...references(facts), 'WebhookEventPayload']);
    const roots = ['User', 'Client.User', 'Client.CommerceSettings'];
    expect([...references(facts)].filter((name) => !(name in facts.components))).toEqual([]);
    // Of an SDK every type is a root.
    if (facts.sources[0]?.file.startsWith('@')) return;
    expect(
      rows.map(([name]) => name).filter((name) => !used.has(name) && !roots.includes(name)),
    ).toEqual([]);
  });

  test('sorted, so that a difference shows what changed', () => {
    const sorted = (keys: string[]) => [...keys].sort();
    for (const part of [facts.components, facts.endpoints ?? {}, facts.events ?? {}]) {
      expect(Object.keys(part)).toEqual(sorted(Object.keys(part)));
    }
    for (const [, fields] of rows) expect(Object.keys(fields)).toEqual(sorted(Object.keys(fields)));
  });

  test('a source, and no sentence', () => {
    expect(facts.sources.length).toBeGreaterThan(0);
    expect(types.filter(({ text }) => /[^'|] (?!deprecated$)/.test(text))).toEqual([]);
  });
});
