import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { factLines, type JsonSchema, schemaLines } from './lines.js';

const facts = { Thing: { a: 'int', b: "'x'|'y'?~", c: '(Part|string)[]' }, Part: { id: 'string' } };
const part = z.looseObject({ id: z.string() });
const members = {
  a: z.int(),
  b: z.optional(z.nullable(z.literal(['y', 'x']))),
  c: z.array(z.union([z.string(), part])),
};
const linesOf = (shape: z.ZodRawShape) =>
  schemaLines(z.toJSONSchema(z.looseObject(shape)) as JsonSchema, {});

describe('the comparison of facts with schemas', () => {
  test('finds nothing where they agree', () => {
    expect(linesOf(members)).toEqual(factLines('Thing', facts));
  });

  test.each<[string, z.ZodRawShape, object]>([
    ['a missing key', { ...members, d: z.int() }, { '.d': 'int' }],
    ['a type', { ...members, a: z.number() }, { '.a': 'number' }],
    ['null', { ...members, a: z.nullable(z.int()) }, { '.a': 'int null' }],
    ['absence', { ...members, a: z.optional(z.int()) }, { '.a': 'int absent' }],
    ['a value', { ...members, b: z.literal('x') }, { '.b': "'x'" }],
    ['a list', { ...members, c: z.array(z.string()) }, { '.c[]': 'string' }],
    [
      'a field of a part',
      { ...members, c: z.array(z.union([z.string(), part.extend({ id: z.int() })])) },
      { '.c[].id': 'int' },
    ],
  ])('finds %s', (_, shape, difference) => {
    const lines = linesOf(shape);
    expect(lines).not.toEqual(factLines('Thing', facts));
    expect(lines).toMatchObject(difference);
  });
});
