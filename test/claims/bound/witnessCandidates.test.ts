import { describe, expect, test } from 'vitest';
import { type FieldBound, fieldBounds } from '../../../src/claims/bound/fieldBounds.js';
import { candidates } from '../../../src/claims/bound/witnessCandidates.js';

type Bounds = Readonly<Record<string, FieldBound>>;
const largest = (
  field: Parameters<typeof candidates>[0],
  paths: readonly (readonly string[])[],
  bounds: Bounds,
) => candidates(field, paths, 'x', fieldBounds(bounds));

describe('values to try', () => {
  test.each<[string, readonly (readonly string[])[], Bounds, unknown]>([
    ['a part in bytes', [['a']], { 'user.public_metadata.a': 5 }, { a: 'xxx' }],
    [
      'a part by a schema',
      [['a', 'b']],
      {
        'user.public_metadata.a': {
          type: 'object',
          properties: { b: { const: 1 } },
          maxProperties: 1,
        },
      },
      { a: { b: 1 } },
    ],
    ['a part that cannot be', [['a']], { 'user.public_metadata.a': false }, {}],
    ['all of it, which is too small', [['abcdef']], { 'user.public_metadata': 3 }, {}],
    ['all of it, which cannot be', [], { 'user.public_metadata': false }, {}],
    ['all of it in bytes', [], { 'user.public_metadata': 12 }, { x: 'xxxx' }],
    [
      'a part twice',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      { 'user.public_metadata.a': 5 },
      { a: 'xxx' },
    ],
  ])('of metadata with a bound on %s', (_, paths, bounds, value) => {
    expect(largest('user.public_metadata', paths, bounds)).toEqual([value, {}]);
  });

  test('of a text with a schema', () => {
    expect(largest('user.first_name', [], { 'user.first_name': { const: 'Ada' } })).toEqual([
      'Ada',
      null,
    ]);
  });
});
