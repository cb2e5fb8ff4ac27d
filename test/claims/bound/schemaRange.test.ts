import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/claims/bound/jsonSchema.js';
import { patternOf, schemaRanges } from '../../../src/claims/bound/schemaRange.js';

const most = (schema: JsonSchema) => schemaRanges(schema)(schema).max;
const { POSITIVE_INFINITY: ANY } = Number;
const closed = { type: 'object', additionalProperties: false };

describe('the most bytes that a schema lets through', () => {
  test.each<[string, JsonSchema, number]>([
    ['anything', true, ANY],
    ['a type that is none', { type: 'text' }, ANY],
    ['nothing but null', { type: 'null' }, 4],
    ['a constant', { const: 'abc' }, 5],
    ['an alternative that is false', { anyOf: [false, { const: 'abc' }] }, 5],
    ['letters', { type: 'string', pattern: '^[a-z]{2,7}$' }, 9],
    ['letters, and a length', { type: 'string', pattern: '^[a-z]+$', maxLength: 3 }, 5],
    ['a tuple', { type: 'array', prefixItems: [{ const: 1 }, { const: 22 }], items: false }, 7],
    [
      'a tuple of draft-07',
      { type: 'array', items: [{ const: 1 }, { const: 22 }], maxItems: 2 },
      7,
    ],
    ['a tuple cut short', { type: 'array', prefixItems: [{ const: 1 }, true], maxItems: 1 }, 4],
    ['a list of so many', { type: 'array', items: { const: 'ab' }, maxItems: 3 }, 17],
    ['a list of anything', { type: 'array', items: true, maxItems: 3 }, ANY],
    ['a list of no more than nothing', { type: 'array', items: true, maxItems: 0 }, 2],
    ['a list without a number', { type: 'array', items: { const: 1 } }, ANY],
    ['an object', { ...closed, properties: { a: { const: 1 } } }, 8],
    ['a property that is no schema', { ...closed, properties: { a: 5 } }, ANY],
    ['a property that cannot be', { ...closed, properties: { a: false } }, 2],
    ['properties that are none', { ...closed, properties: 5 }, 2],
    ['properties by pattern', { ...closed, patternProperties: { a: {} } }, ANY],
    ['more properties', { type: 'object', additionalProperties: { const: 1 } }, ANY],
    [
      'so many more of some length',
      {
        type: 'object',
        additionalProperties: { const: 1 },
        propertyNames: { maxLength: 3 },
        maxProperties: 2,
      },
      48,
    ],
    [
      'so many more of any length',
      { type: 'object', additionalProperties: { const: 1 }, maxProperties: 2 },
      ANY,
    ],
    ['what is elsewhere', { $ref: 'https://example.com' }, ANY],
  ])('%s', (_, schema, bytes) => {
    expect(most(schema)).toBe(bytes);
  });

  test('below too many levels is not known', () => {
    const nested = (levels: number): JsonSchema =>
      levels === 0 ? { const: 1 } : { type: 'array', maxItems: 1, items: nested(levels - 1) };
    expect(most(nested(30))).toBe(1 + 30 * 3);
    expect(most(nested(300))).toBe(ANY);
  });
});

test.each<[unknown, ReturnType<typeof patternOf>]>([
  ['^[a-z]{3}$', { letter: 'a', most: 3 }],
  ['^[a-z]{1,3}$', { letter: 'a', most: 3 }],
  ['^[a-z]{1,}$', { letter: 'a', most: ANY }],
  ['^[A-Z0-9_-]*$', { letter: 'A', most: ANY }],
  ['^[é]+$', null],
  ['[a-z]+', null],
  [5, null],
])('the pattern %s lets through %j', (pattern, letters) => {
  expect(patternOf({ pattern })).toEqual(letters);
});
