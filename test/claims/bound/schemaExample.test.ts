import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/claims/bound/jsonSchema.js';
import { schemaExample, storedBytes } from '../../../src/claims/bound/schemaExample.js';

type Case = readonly [what: string, schema: JsonSchema, room: number, example: unknown];

describe('the largest value that a schema accepts and that fits', () => {
  test.each<Case>([
    ['anything', true, 10, 'xxxxxxxx'],
    ['anything, said otherwise', {}, 10, 'xxxxxxxx'],
    ['a constant', { const: 'abc' }, 5, 'abc'],
    ['one of some', { enum: ['a', 'abcdefgh', 'abcd'] }, 6, 'abcd'],
    ['one alternative', { anyOf: [{ const: 'a' }, { const: 'abc' }] }, 9, 'abc'],
    ['one of two', { title: 'x', $id: 'y', oneOf: [{ const: 1 }, { const: 22 }] }, 9, 22],
    ['all of one', { allOf: [{ const: 'a' }] }, 9, 'a'],
    ['the largest of types', { type: ['null', 'boolean', 'string'], maxLength: 5 }, 9, 'xxxxx'],
    ['nothing', { type: 'null' }, 9, null],
    ['yes or no', { type: 'boolean' }, 9, false],
    ['a number', { type: 'number' }, 9, -123456],
    ['a number of a range', { type: 'integer', minimum: 1.5, maximum: 1000 }, 9, 1000],
    ['a number that is not too large', { type: 'integer', minimum: -2e9, maximum: 5 }, 9, 5],
    ['a text of letters', { type: 'string', pattern: '^[a-z]{1,4}$' }, 99, 'aaaa'],
    ['a text that is long enough', { type: 'string', minLength: 5 }, 7, 'xxxxx'],
    ['a list', { type: 'array', items: { const: 'ab' } }, 12, ['ab', 'ab']],
    ['a list of one', { type: 'array', items: { const: 'ab' }, maxItems: 1 }, 99, ['ab']],
    ['an empty list', { type: 'array', items: false }, 99, []],
    ['a reference', { $ref: '#/$defs/a~1b', $defs: { 'a/b': { const: 1 } } }, 9, 1],
  ])('%s', (_, schema, room, example) => {
    expect(schemaExample(schema, 'x', room)).toEqual(example);
  });

  const closed = { type: 'object', additionalProperties: false };
  test.each<Case>([
    ['of its properties', { ...closed, properties: { a: { const: 1 } } }, 99, { a: 1 }],
    ['of one more', { type: 'object', additionalProperties: { const: 'z' } }, 99, { x: 'z' }],
    ['of anything more', { type: 'object' }, 12, { x: 'xxx' }],
    ['that has an x already', { type: 'object', properties: { x: { const: 1 } } }, 99, { x: 1 }],
    ['whose properties are no schemas', { ...closed, properties: { a: 5 } }, 99, {}],
    ['whose properties are none', { ...closed, properties: 5 }, 99, {}],
    [
      'that needs the smaller one',
      { ...closed, properties: { a: { type: 'string' }, b: { const: 'q' } }, required: ['b'] },
      20,
      { b: 'q', a: 'xxx' },
    ],
    [
      'whose names are bound',
      { type: 'object', propertyNames: { maxLength: 0 }, properties: { a: { const: 1 } } },
      99,
      { a: 1 },
    ],
  ])('an object %s', (_, schema, room, example) => {
    expect(schemaExample(schema, 'x', room)).toEqual(example);
  });

  test.each<Case>([
    ['accepts nothing', false, 99, undefined],
    ['says nothing of the type', { title: 'x' }, 99, undefined],
    ['has a type that is none', { type: 'text' }, 99, undefined],
    ['has a constant that is too large', { const: 'abc' }, 4, undefined],
    ['has an enum that is too large', { enum: ['abc', 'abcd'] }, 4, undefined],
    ['has alternatives and more', { type: 'string', anyOf: [{ const: 'a' }] }, 99, undefined],
    ['is two at once', { allOf: [{ const: 'a' }, { const: 'a' }] }, 99, undefined],
    ['has no number', { type: 'integer', minimum: 2.5, maximum: 2.7 }, 99, undefined],
    ['has an open end', { type: 'integer', exclusiveMinimum: 1 }, 99, undefined],
    ['has an open beginning', { type: 'integer', exclusiveMaximum: 1 }, 99, undefined],
    ['has a least that is none', { type: 'integer', minimum: 'x' }, 99, undefined],
    ['has large numbers only', { type: 'integer', minimum: 2e6, maximum: 3e6 }, 99, undefined],
    ['has a pattern that is not understood', { type: 'string', pattern: '^a$' }, 99, undefined],
    ['has a format', { type: 'string', format: 'date' }, 99, undefined],
    ['wants a longer text', { type: 'string', minLength: 9 }, 7, undefined],
    ['wants a longer list', { type: 'array', items: { const: 1 }, minItems: 9 }, 9, undefined],
    ['wants what differs', { type: 'array', items: true, uniqueItems: true }, 99, undefined],
    ['wants a tuple', { type: 'array', prefixItems: [{ const: 1 }] }, 99, undefined],
    ['has items that are none', { type: 'array', items: 5 }, 99, undefined],
    [
      'needs what cannot be',
      { ...closed, properties: { a: false }, required: ['a'] },
      99,
      undefined,
    ],
    [
      'has too many properties',
      { ...closed, properties: { a: { const: 1 }, b: { const: 2 } }, maxProperties: 1 },
      99,
      undefined,
    ],
    ['is elsewhere', { $ref: 'https://example.com/schema' }, 99, undefined],
    ['refers to nothing', { $ref: '#/$defs/a' }, 99, undefined],
    ['refers to itself', { $ref: '#' }, 99, undefined],
  ])('is not made up where a schema %s', (_, schema, room, example) => {
    expect(schemaExample(schema, 'x', room)).toBe(example);
  });

  test.each([
    'not',
    'if',
    'then',
    'else',
    'contains',
    'dependentSchemas',
    'dependentRequired',
    'multipleOf',
    'minProperties',
  ])('is not made up beside %s', (keyword) => {
    expect(schemaExample({ const: 'a', [keyword]: {} }, 'x', 99)).toBeUndefined();
  });

  test('fits, whatever contains itself', () => {
    const schema = { type: ['array', 'string', 'object'], items: { $ref: '#' } };
    fc.assert(
      fc.property(fc.nat(500), fc.constantFrom('x', '😀', '\u2028'), (room, fill) => {
        const example = schemaExample(schema, fill, room);
        expect(example === undefined || storedBytes(example) <= room).toBe(true);
      }),
    );
  });

  test('of an enum of thousands ends', () => {
    const values = Array.from({ length: 30_000 }, (_, index) => `value_${index}`);
    const schema = { type: 'array', items: { enum: [...values, 'x'] } };
    expect(schemaExample(schema, 'x', 40)).toEqual(['value_10000', 'value_10000', 'value_0']);
    expect(schemaExample({ type: 'array', items: { enum: values } }, 'x', 8)).toEqual([]);
  });
});

test('what JSON cannot say takes no bytes', () => {
  expect([storedBytes(undefined), storedBytes('é'), storedBytes({ a: 1 })]).toEqual([0, 4, 7]);
});
