import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/claims/bound/jsonSchema.js';
import { schemaExample, storedBytes } from '../../../src/claims/bound/schemaExample.js';

const exampleOf = (schema: object | boolean, room: number, fill = 'x') =>
  schemaExample(schema as JsonSchema, fill, room);
const one = { const: 1 };
const closed = { type: 'object', additionalProperties: false };

describe('schemaExample', () => {
  test.each<[string, object | boolean, number, unknown]>([
    ['anything', true, 10, 'xxxxxxxx'],
    ['anything in no room', true, 0, ''],
    ['anything, said with nothing', {}, 10, 'xxxxxxxx'],
    ['nothing', false, 10, undefined],
    ['no type', { title: 'of nothing' }, 10, undefined],
    ['a type that is none', { type: 'text' }, 10, undefined],
    ['a constant', { const: 'abc' }, 5, 'abc'],
    ['a constant that is too long', { const: 'abc' }, 4, undefined],
    ['a constant of null', { const: null }, 10, null],
    ['the longest of a list', { enum: ['a', 'abc', 'ab'] }, 10, 'abc'],
    ['the longest of a list that fits', { enum: ['a', 'abc', 'ab'] }, 4, 'ab'],
    ['the shortest of a list', { enum: ['abc', 'ab', 'a'] }, 3, 'a'],
    ['a list of what is too long', { enum: ['a', 'abc', 'ab'] }, 2, undefined],
    ['null', { type: 'null' }, 10, null],
    ['a truth', { type: 'boolean' }, 10, false],
    ['the longest of several types', { type: ['null', 'string'] }, 10, 'xxxxxxxx'],
    ['the type of several that fits', { type: ['string', 'integer'], minLength: 9 }, 10, -123456],
    ['a type and what says nothing', { type: 'null', title: 'none' }, 10, null],
  ])('%s', (_what, schema, room, value) => {
    expect(exampleOf(schema, room)).toEqual(value);
  });

  test.each<[object, unknown]>([
    [{}, -123456],
    [{ minimum: 1, maximum: 50 }, 50],
    [{ minimum: -5, maximum: 5 }, -5],
    [{ minimum: 100, maximum: 1e7 }, 100],
    [{ minimum: 0.5, maximum: 1.5 }, 1],
    [{ minimum: 1, maximum: 1 }, 1],
    [{ minimum: 2, maximum: 1 }, undefined],
    [{ minimum: 999_999, maximum: 1e6 }, 999_999],
    [{ minimum: 1e6, maximum: 1e6 }, undefined],
    [{ minimum: 5 }, 123456],
    [{ maximum: -5 }, -123456],
    [{ minimum: '1' }, undefined],
    [{ maximum: '1' }, undefined],
    [{ exclusiveMinimum: 1 }, undefined],
    [{ exclusiveMaximum: 1 }, undefined],
  ])('a number with %j is %s', (schema, value) => {
    expect(exampleOf({ type: 'number', ...schema }, 100)).toBe(value);
    expect(exampleOf({ type: 'integer', ...schema }, 100)).toBe(value);
  });

  test.each<[object, number, unknown]>([
    [{}, 10, 'xxxxxxxx'],
    [{ maxLength: 3 }, 10, 'xxx'],
    [{ maxLength: '3' }, 10, 'xxxxxxxx'],
    [{ minLength: 8 }, 10, 'xxxxxxxx'],
    [{ minLength: 9 }, 10, undefined],
    [{ format: 'email' }, 10, undefined],
    [{ pattern: '(a|b)+(?=c)' }, 10, undefined],
  ])('a text with %j in %i bytes is %s', (schema, room, value) => {
    expect(exampleOf({ type: 'string', ...schema }, room)).toBe(value);
  });
  test('a text of letters of two bytes', () => {
    expect(exampleOf({ type: 'string' }, 10, 'é')).toBe('éééé');
    expect(exampleOf({ type: 'string', minLength: 5 }, 10, 'é')).toBeUndefined();
  });

  test.each<[object, number, unknown]>([
    [{ items: one }, 10, [1, 1, 1, 1]],
    [{ items: one }, 11, [1, 1, 1, 1]],
    [{ items: one, maxItems: 2 }, 10, [1, 1]],
    [{ items: one, minItems: 4 }, 10, [1, 1, 1, 1]],
    [{ items: one, minItems: 5 }, 10, undefined],
    [{ items: false }, 10, []],
    [{ items: false, minItems: 1 }, 10, undefined],
    [{}, 10, ['xxxxx']],
    [{ items: { type: 'none' } }, 10, []],
    [{ items: 5 }, 10, undefined],
    [{ items: one, prefixItems: [] }, 10, undefined],
    [{ items: one, uniqueItems: true }, 10, undefined],
    [{ items: one, uniqueItems: false }, 10, [1, 1, 1, 1]],
  ])('a list with %j in %i bytes is %j', (schema, room, value) => {
    expect(exampleOf({ type: 'array', ...schema }, room)).toEqual(value);
  });

  const ab = { properties: { a: one, b: { const: 2 } } };
  test.each<[object, number, unknown]>([
    [ab, 100, { a: 1, b: 2 }],
    [ab, 14, { a: 1, b: 2 }],
    [ab, 13, { a: 1 }],
    [ab, 8, { a: 1 }],
    [ab, 7, {}],
    [{ ...ab, required: ['b'] }, 8, { b: 2 }],
    [{ ...ab, required: ['b'] }, 7, undefined],
    [{ ...ab, required: ['c'] }, 100, undefined],
    [{ ...ab, required: 'b' }, 8, { a: 1 }],
    [{ ...ab, maxProperties: 2 }, 100, { a: 1, b: 2 }],
    [{ ...ab, maxProperties: 1 }, 100, undefined],
    [{ ...ab, maxProperties: '1' }, 100, { a: 1, b: 2 }],
    [{ properties: { a: true } }, 9, { a: '' }],
    [{ properties: { a: true } }, 8, {}],
    [{ properties: { a: 5, b: one } }, 100, { b: 1 }],
    [{ properties: { a: false } }, 100, {}],
    [{ properties: [one] }, 100, {}],
  ])('a closed object with %j in %i bytes is %j', (schema, room, value) => {
    expect(exampleOf({ ...closed, ...schema }, room)).toEqual(value);
  });

  test.each<[object, unknown]>([
    [{}, { x: 'xxxxxxxxxxx' }],
    [{ additionalProperties: one }, { x: 1 }],
    [{ additionalProperties: true }, { x: 'xxxxxxxxxxx' }],
    [{ additionalProperties: false }, {}],
    [{ properties: { x: one } }, { x: 1 }],
    [{ properties: { a: one } }, { a: 1, x: 'xxxxx' }],
    [{ maxProperties: 3 }, {}],
    [{ propertyNames: {} }, {}],
    [{ patternProperties: {} }, {}],
  ])('an open object with %j is %j', (schema, value) => {
    expect(exampleOf({ type: 'object', ...schema }, 20)).toEqual(value);
  });

  const [short, long] = [{ const: 'a' }, { const: 'abc' }];
  test.each<[object, unknown]>([
    [{ anyOf: [short, long] }, 'abc'],
    [{ oneOf: [long, short] }, 'abc'],
    [{ allOf: [long] }, 'abc'],
    [{ allOf: [short, long] }, undefined],
    [{ anyOf: [short, { type: 'none' }] }, 'a'],
    [{ anyOf: [short], title: 'one', description: 'of them', $comment: 'or none' }, 'a'],
    [{ anyOf: [short], type: 'string' }, undefined],
    [{ anyOf: [short], maxLength$: 1 }, undefined],
    [{ anyOf: [], type: 'null' }, null],
  ])('alternatives %j: %j', (schema, value) => {
    expect(exampleOf(schema, 10)).toEqual(value);
  });

  test.each([
    ...['not', 'if', 'then', 'else', 'contains', 'dependentSchemas', 'dependentRequired'],
    ...['multipleOf', 'minProperties'],
  ])('does not follow %s', (keyword) => {
    expect(exampleOf({ type: 'null' }, 10)).toBeNull();
    expect(exampleOf({ type: 'null', [keyword]: {} }, 10)).toBeUndefined();
  });

  test('follows references 64 levels deep', () => {
    const node = { ...closed, properties: { n: { $ref: '#/$defs/node' } } };
    let at = exampleOf({ $defs: { node }, $ref: '#/$defs/node' }, 10_000);
    let levels = 0;
    for (; typeof at === 'object' && at !== null; at = Reflect.get(at, 'n')) levels += 1;
    expect(levels).toBe(64);
    expect(exampleOf({ $ref: '#/$defs/none' }, 10)).toBeUndefined();
  });

  test('ends when it has taken its steps', () => {
    const many = { type: 'array', items: one };
    const found = exampleOf({ type: 'array', items: many }, 200_000);
    expect(storedBytes(found)).toBeLessThanOrEqual(200_000);
    expect((found as unknown[][]).flat().length).toBeLessThan(20_000);
    // One for the list, one for each item, and the last one ends it.
    expect(exampleOf(many, 100_000)).toHaveLength(19_998);
  });

  describe('takes a step for ten values of an enum that it looks at', () => {
    const long = Array<string>(10_000).fill('x'.repeat(200));
    const named = (count: number, child: object) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, child]));

    test('until one fits', () => {
      const last = { type: 'array', items: { enum: [...long, 'y'] } };
      expect(exampleOf(last, 130)).toHaveLength(20);
      const first = { type: 'array', items: { enum: [...long, 'y'] }, maxItems: 30 };
      expect(exampleOf(first, 9000)).toHaveLength(30);
    });

    test.each([
      [10, { z: 1 }],
      [20, {}],
    ])('where none fits, %i times', (count, found) => {
      const properties = { ...named(count, { enum: long }), z: one };
      expect(exampleOf({ ...closed, properties }, 200)).toEqual(found);
    });
  });

  test('uses a value of nothing as nothing', () => {
    expect(storedBytes(undefined)).toBe(0);
    expect(storedBytes('é')).toBe(4);
  });
});
