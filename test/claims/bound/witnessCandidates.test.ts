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
    expect(largest('user.public_metadata', paths, bounds)).toStrictEqual([value, {}]);
  });

  test('of a text with a schema', () => {
    expect(largest('user.first_name', [], { 'user.first_name': { const: 'Ada' } })).toEqual([
      'Ada',
      null,
    ]);
  });

  const nested = (levels: number, value: unknown): unknown =>
    levels === 0 ? value : { a: nested(levels - 1, value) };
  test.each<[string, readonly (readonly string[])[], number, unknown]>([
    [
      'a path and one beside it',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      30,
      { a: { b: 'xxxx', c: 'xxxx' } },
    ],
    ['a path and one above it', [['a'], ['a', 'b']], 30, { a: { b: 'xxxxxxxx' } }],
    ['no room but for the key', [['a']], 8, { a: '' }],
    ['less room', [['a']], 7, {}],
    ['200 keys', [Array(200).fill('a')], 1300, nested(200, 'x'.repeat(98))],
    ['more keys', [Array(201).fill('a')], 1300, {}],
  ])('of metadata with %s', (_, paths, bytes, value) => {
    expect(largest('user.public_metadata', paths, { 'user.public_metadata': bytes })).toEqual([
      value,
      {},
    ]);
  });

  test('of metadata are as large as it can be stored', () => {
    const of = (fill: string, bounds: Bounds) =>
      candidates('user.public_metadata', [['a']], fill, fieldBounds(bounds))[0];
    // Six bytes in the token for three that are stored.
    expect(of('\u2028', { 'user.public_metadata': 60 })).toEqual({ a: '\u2028'.repeat(7) });
    expect(of('\u2028', {})).toEqual({ a: '\u2028'.repeat(2728) });
    expect(of('😀', { 'user.public_metadata': 60 })).toEqual({ a: '😀'.repeat(13) });
    expect(of('x', {})).toEqual({ a: 'x'.repeat(8184) });
  });

  test.each<[Parameters<typeof candidates>[0], readonly unknown[]]>([
    ['user.id', [`user_${'0'.repeat(27)}`]],
    ['org.id', [`org_${'0'.repeat(27)}`]],
    ['user.primary_phone_number', [`+${'1'.repeat(15)}`, null]],
    ['user.primary_web3_wallet', ['1'.repeat(44), null]],
    ['user.first_name', ['x', null]],
    ['user.image_url', ['x']],
    ['user.has_image', [false, true]],
    ['user.created_at', [1_800_000_000_000]],
    ['user.last_sign_in_at', [1_800_000_000_000, null]],
    ['user.organizations', []],
  ])('of %s', (field, values) => {
    expect(largest(field, [], {})).toEqual(values);
  });

  test('of a text in letters of four bytes', () => {
    const bounds = fieldBounds({ 'user.first_name': 12, 'user.last_name': 1 });
    expect(candidates('user.first_name', [], '😀', bounds)).toEqual(['😀😀', null]);
    expect(candidates('user.last_name', [], '😀', bounds)).toEqual(['', null]);
  });
});
