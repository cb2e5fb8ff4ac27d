import { describe, expect, test } from 'vitest';
import { isSchema, resolve, schemasOf } from '../../../src/claims/bound/jsonSchema.js';

const one = { const: 1 };
const root = {
  $defs: { one, yes: true, 'a/b': { 'c~d': one }, text: 'one', loop: { $ref: '#/$defs/loop' } },
  ...one,
};

describe('resolve', () => {
  test.each<[string, unknown]>([
    ['#/$defs/one', one],
    ['#/$defs/yes', true],
    ['#/$defs/a~1b/c~0d', one],
    ['#', root],
    ['#/', root],
    ['#/$defs/none', null],
    ['#/$defs/text', null],
    ['#/$defs/toString', null],
    ['#/$defs/loop', null],
    ['/$defs/one', null],
    ['https://example.com/#/$defs/one', null],
  ])('follows %s', (reference, schema) => {
    expect(resolve({ $ref: reference }, root)).toBe(schema);
  });
  test('leaves what is no reference', () => {
    expect([one, true, { $ref: 5 }].map((schema) => resolve(schema, root))).toEqual([
      one,
      true,
      { $ref: 5 },
    ]);
  });
  test('follows a chain of 63, and no longer one', () => {
    const chain = (length: number) => {
      const links = Array.from({ length }, (_, at) => [`l${at}`, { $ref: `#/l${at + 1}` }]);
      return Object.fromEntries([...links, [`l${length}`, one]]);
    };
    expect(resolve({ $ref: '#/l0' }, chain(62))).toBe(one);
    expect(resolve({ $ref: '#/l0' }, chain(63))).toBeNull();
  });
});

describe('schemasOf', () => {
  test('takes schemas of a list, and nothing else', () => {
    expect(schemasOf([one, true, 5, null, 'x', []])).toEqual([one, true]);
    expect(schemasOf(one)).toEqual([]);
    expect([true, one, [], null].map(isSchema)).toEqual([true, true, false, false]);
  });
});
