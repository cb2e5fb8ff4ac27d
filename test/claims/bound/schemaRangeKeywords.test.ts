import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/claims/bound/jsonSchema.js';
import { schemaRanges } from '../../../src/claims/bound/schemaRange.js';

const rangeOf = (schema: object | boolean) => {
  const { max, text } = schemaRanges(schema as JsonSchema)(schema as JsonSchema);
  return [max, text];
};
const OPEN = Number.POSITIVE_INFINITY;
const open = [OPEN, OPEN];
/** Inside a text the value may take four times as many. */
const value = (max: number) => [max, max * 4];
const one = { const: 1 };

describe('the range of a schema', () => {
  test.each<[object | boolean, readonly number[]]>([
    [true, open],
    [false, [0, 0]],
    [{}, open],
    [{ type: 'what' }, open],
    [{ $ref: '#/$defs/none' }, open],
    [{ const: 'ab' }, [4, 2]],
    [{ const: 12 }, value(2)],
    [{ enum: ['a', 'abc'] }, [5, 3]],
    [{ enum: [] }, [0, 0]],
    [{ type: 'null' }, [4, 15]],
    [{ type: 'boolean' }, [5, 5]],
    [{ type: ['null', 'boolean'] }, [5, 15]],
    [{ type: 'integer' }, [25, 25]],
    [{ anyOf: [{ const: 'ab' }, { const: 'abc' }] }, [5, 3]],
    [{ oneOf: [{ const: 'ab' }, { const: 'abc' }] }, [5, 3]],
    [{ allOf: [{ const: 'ab' }, { const: 'abc' }] }, [4, 2]],
    [{ type: 'boolean', const: 'ab' }, [4, 2]],
  ])('%j', (schema, range) => {
    expect(rangeOf(schema)).toEqual(range);
  });

  test.each<[object, readonly number[]]>([
    [{}, open],
    [{ maxLength: 3 }, [20, 18]],
    [{ maxLength: '3' }, open],
    [{ pattern: '^[a-z]{3}$' }, [5, 3]],
    [{ pattern: '^[A-Z]{3}$' }, [5, 3]],
    [{ pattern: '^[0-9]{12}$' }, [14, 12]],
    [{ pattern: '^[a-z]{1,14}$' }, [16, 14]],
    [{ pattern: '^[a-z]{2,}$' }, open],
    [{ pattern: '^[a-z]+$', maxLength: 2 }, [4, 2]],
    [{ pattern: '^[a-z]*$', maxLength: 2 }, [4, 2]],
    [{ pattern: 'x^[a-z]{3}$' }, open],
    [{ pattern: '^[a-z]{3}$|.*' }, open],
    [{ pattern: '^[-]{3}$' }, open],
    [{ pattern: ['^[a-z]{3}$'] }, open],
  ])('of a text with %j', (schema, range) => {
    expect(rangeOf({ type: 'string', ...schema })).toEqual(range);
  });

  test.each<[object, number]>([
    [{}, OPEN],
    [{ maxItems: 0 }, 2],
    [{ items: false }, 2],
    [{ items: true, maxItems: 1 }, OPEN],
    [{ items: one, maxItems: 2 }, 6],
    [{ items: one }, OPEN],
    [{ prefixItems: [one, one], items: false }, 6],
    [{ prefixItems: [one, one], maxItems: 1 }, 4],
    [{ prefixItems: [one], items: one, maxItems: 3 }, 8],
    [{ prefixItems: [one], items: false, maxItems: 9 }, 12],
    [{ items: [one, one], maxItems: 2 }, 6],
    [{ items: [one] }, OPEN],
  ])('of a list with %j', (schema, max) => {
    expect(rangeOf({ type: 'array', ...schema })).toEqual(value(max));
  });

  const closed = { additionalProperties: false };
  test.each<[object, number]>([
    [{}, OPEN],
    [closed, 2],
    [{ ...closed, properties: { a: one } }, 8],
    [{ ...closed, properties: { a: one, b: one } }, 14],
    [{ ...closed, properties: { a: false } }, 2],
    [{ ...closed, properties: { a: 5 } }, OPEN],
    [{ ...closed, properties: [one] }, 2],
    [{ ...closed, patternProperties: {} }, OPEN],
    [{ maxProperties: 0 }, 2],
    [{ maxProperties: 2, additionalProperties: one }, OPEN],
    [{ maxProperties: 2, additionalProperties: one, propertyNames: { maxLength: 1 } }, 24],
    [
      {
        maxProperties: 2,
        additionalProperties: one,
        propertyNames: { maxLength: 1 },
        patternProperties: {},
      },
      OPEN,
    ],
    [{ maxProperties: 2, propertyNames: { maxLength: 1 } }, OPEN],
    [{ additionalProperties: one, propertyNames: { maxLength: 1 } }, OPEN],
  ])('of an object with %j', (schema, max) => {
    expect(rangeOf({ type: 'object', ...schema })).toEqual(value(max));
  });

  test('is open where a schema holds itself, or is deeper than metadata', () => {
    expect(rangeOf({ type: 'array', items: { $ref: '#' }, maxItems: 1 })).toEqual(value(OPEN));
    const nested = (levels: number): object =>
      levels === 0 ? one : { type: 'array', items: nested(levels - 1), maxItems: 1 };
    expect(rangeOf(nested(199))).toEqual(value(1 + 199 * 3));
    expect(rangeOf(nested(200))).toEqual(value(OPEN));
  });

  test('is worked out once for all references to a schema', () => {
    const pair = (name: string) => {
      const properties = { a: { $ref: `#/$defs/${name}` }, b: { $ref: `#/$defs/${name}` } };
      return { type: 'object', properties, additionalProperties: false };
    };
    const levels = Array.from({ length: 40 }, (_, at) => [`d${at}`, pair(`d${at + 1}`)] as const);
    const $defs = { ...Object.fromEntries(levels), d40: one };
    // 40 times twice as much and 12 more: braces, and two times `"a":` and a comma.
    expect(rangeOf({ $defs, $ref: '#/$defs/d0' })).toEqual(value(13 * 2 ** 40 - 12));
  });
});
