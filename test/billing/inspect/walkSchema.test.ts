import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { issueOf, messageOf } from '../../../src/billing/inspect/report.js';
import { walkSchema } from '../../../src/billing/inspect/walkSchema.js';

const openList = z.string().register(z.globalRegistry, { examples: ['a', 'b'] });

describe('walkSchema', () => {
  test.each([
    ['a text', z.string(), 1, 'wrong-type', 'a text'],
    ['a number', z.number(), 'x', 'wrong-type', 'a number'],
    ['an integer', z.int(), 0.5, 'wrong-type', 'an integer'],
    ['true or false', z.boolean(), 'true', 'wrong-type', 'true or false'],
    ['a list', z.array(z.string()), {}, 'wrong-type', 'an array'],
    ['an object', z.looseObject({ a: z.string() }), [], 'wrong-type', 'an object'],
    ['a mark', z.literal('a'), 'b', 'wrong-type', '`a`'],
    ['a closed list', z.literal(['a', 'b']), 'c', 'unknown-value', '`a` or `b`'],
    ['a closed list, by type', z.literal(['a', 'b']), 1, 'wrong-type', '`a` or `b`'],
    ['an enum', z.enum(['a', 'b']), 'c', 'unknown-value', '`a` or `b`'],
    ['an open list', openList, 'c', 'unknown-value', '`a` or `b`'],
    ['an open list, by type', openList, 1, 'wrong-type', 'a text'],
    ['a format', z.email(), 'x', 'wrong-type', 'a text of format email'],
    ['alternatives', z.union([z.string(), z.int()]), true, 'wrong-type', 'a text'],
    [
      'null of alternatives',
      z.union([z.string(), z.int()]),
      null,
      'wrong-type',
      'a text or an integer',
    ],
    ['null of an enum', z.enum(['a', 'b']), null, 'wrong-type', '`a` or `b`'],
    ['null of an optional', z.optional(z.int()), null, 'null-for-omitted', 'an integer'],
    ['another kind of schema', z.date(), 1, 'wrong-type', 'date'],
  ])('expects %s', (_, schema, value, kind, expected) => {
    expect(walkSchema(schema, value)).toEqual([{ path: [], kind, expected }]);
  });

  test.each([
    [z.string(), 'x'],
    [z.int(), 1],
    [openList, 'a'],
    [z.enum(['a', 'b']), 'b'],
    [z.nullable(z.int()), null],
    [z.optional(z.nullable(z.int())), null],
    [z.nullable(z.optional(z.int())), null],
    [z.unknown(), { a: 1 }],
    [z.looseObject({}), { anything: 1 }],
    [z.union([z.string(), z.int()]), 1],
  ])('%# has nothing to say', (schema, value) => {
    expect(walkSchema(schema, value)).toEqual([]);
  });

  test('tells the ways a member can be absent', () => {
    const schema = z.looseObject({
      required: z.int(),
      nullable: z.nullable(z.int()),
      optional: z.optional(z.int()),
      both: z.optional(z.nullable(z.int())),
    });
    const absent = [
      { path: ['required'], kind: 'missing', expected: 'an integer' },
      { path: ['nullable'], kind: 'omitted-for-null', expected: 'an integer' },
    ];
    expect(walkSchema(schema, {})).toEqual(absent);
    expect(walkSchema(schema, { required: undefined, nullable: undefined })).toEqual(absent);
  });

  test('an inherited key is absent', () => {
    const schema = z.looseObject({ toString: z.optional(z.int()) });
    expect(walkSchema(schema, {})).toEqual([]);
  });

  test('of alternatives, the one with the fewest findings counts; unknown keys weigh little', () => {
    const one = z.looseObject({ a: z.int() });
    const two = z.looseObject({ a: z.string(), b: z.int(), c: z.int() });
    expect(walkSchema(z.union([two, one]), { a: 1, b: 1, c: 1 })).toEqual([
      { path: ['b'], kind: 'unknown-key', expected: 'nothing' },
      { path: ['c'], kind: 'unknown-key', expected: 'nothing' },
    ]);
  });
});

describe('messageOf and issueOf', () => {
  test.each([
    ['unknown-key', '`a` is not part of the contract', null],
    ['unknown-value', '`a` is none of the known values an integer', null],
    ['null-for-omitted', '`a` is null where it would be left out, else an integer', '2025-11-10'],
    ['omitted-for-null', '`a` is absent where null or an integer is meant', '2025-11-10'],
    ['missing', '`a` is required, an integer', null],
    ['wrong-type', '`a` is not an integer', null],
  ] as const)('%s', (kind, message, since) => {
    const text = messageOf({ path: ['x', 'a'], kind, expected: 'an integer' });
    const issue = issueOf('x.a', kind, text, () => false);
    expect(issue).toMatchObject({ message, since });
    expect(issue.hint).toMatch(/^[A-Z].{20,}/);
  });

  test('the payload itself is called so', () => {
    expect(messageOf({ path: [], kind: 'wrong-type', expected: 'an object' })).toBe(
      'The payload is not an object',
    );
  });
});
