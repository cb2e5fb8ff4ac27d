import { describe, expect, test } from 'vitest';
import { parseJsonTree, positions } from '../../../src/claims/template/jsonTree.js';
import { parseText } from '../../../src/claims/template/parseText.js';
import { treeOf } from '../../../src/claims/template/treeOf.js';
import { short, shortPath, warn } from '../../../src/claims/template/warnings.js';
import { wrappedAt } from '../../../src/claims/template/wrappedAt.js';

const CODE = 'ISOCLERK_CLAIMS_TEMPLATE_INVALID';
const value = (of: unknown, at = -1) => ({ kind: 'value', at, value: of });

describe('a text as a tree', () => {
  test('keeps where everything stands', () => {
    expect(parseJsonTree(' {"a": [1, true ] ,\n"b":{}, "a":"x" } ', CODE)).toEqual({
      kind: 'object',
      at: 1,
      entries: [
        {
          key: 'a',
          at: 2,
          end: 17,
          tree: { kind: 'array', at: 7, items: [value(1, 8), value(true, 11)] },
        },
        { key: 'b', at: 20, end: 26, tree: { kind: 'object', at: 24, entries: [] } },
        { key: 'a', at: 28, end: 35, tree: value('x', 32) },
      ],
    });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['false', false],
    ['-0', -0],
    ['-1.5e+3', -1500],
    ['1E-2', 0.01],
    ['"\\"\\u00e9\\\\"', '"é\\'],
    ['"{{"', '{{'],
  ])('reads %s', (text, is) => {
    expect(parseJsonTree(text, CODE)).toEqual(value(is, 0));
  });

  test.each([
    ['"a\n"', 1, 3, 'this string is not closed'],
    ['"a\u001f"', 1, 3, 'this string is not closed'],
    ['"a', 1, 3, 'this string is not closed'],
    ['"a\\"', 1, 5, 'this string is not closed'],
    ['"a\\', 1, 4, 'this string is not closed'],
    ['"\\u00g0"', 1, 1, 'this string has an escape that JSON does not know'],
    ['{{', 1, 2, 'expected a key in double quotes'],
    ['[{{', 1, 2, 'quote the shortcode, its type is kept'],
    ['1 2', 1, 3, 'expected the end of the text'],
    ['[1', 1, 3, 'expected a comma or ]'],
    ['[1,]', 1, 4, 'expected a value'],
    ['{"a"', 1, 5, 'expected a colon'],
    ['{"a":1', 1, 7, 'expected a comma or }'],
    ['[\r\n\t +1]', 2, 3, 'expected a value'],
    ['1 a/', 1, 3, 'expected the end of the text'],
    ['[/* 1 */]', 1, 2, 'JSON has no comments, remove this one'],
    ['[/1]', 1, 2, 'expected a value'],
    ['\0', 1, 1, 'a NUL, as in UTF-16, save the text as UTF-8'],
  ])('refuses %j at %i:%i', (text, line, column, problem) => {
    expect(() => parseJsonTree(text, CODE)).toThrow(
      expect.objectContaining({
        code: CODE,
        message: `Line ${line}, column ${column}: ${problem}. Fix the JSON there.`,
      }),
    );
  });

  test('is 200 levels deep at most', () => {
    const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseJsonTree(lists(201), CODE)).toMatchObject({ kind: 'array' });
    expect(() => parseJsonTree(lists(202), CODE)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
        path: '',
        message: 'This nests too deep. At most 200 levels fit.',
      }),
    );
  });

  test('has lines and columns from 1', () => {
    expect(positions('\na')(1)).toEqual({ line: 2, column: 1 });
    const at = positions('ab\n\nc\n');
    expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
    ]);
  });
});

describe('data as a tree', () => {
  test('has no places', () => {
    expect(treeOf({ a: [1, null, undefined], b: undefined, c: { d: 'x', e: false } })).toEqual({
      kind: 'object',
      at: -1,
      entries: [
        {
          key: 'a',
          at: -1,
          end: -1,
          tree: { kind: 'array', at: -1, items: [value(1), value(null), value(null)] },
        },
        {
          key: 'c',
          at: -1,
          end: -1,
          tree: {
            kind: 'object',
            at: -1,
            entries: [
              { key: 'd', at: -1, end: -1, tree: value('x') },
              { key: 'e', at: -1, end: -1, tree: value(false) },
            ],
          },
        },
      ],
    });
  });

  test.each<[unknown, string]>([
    [{ a: [{ b: 1n }] }, 'a[0].b'],
    [{ a: 1, b: [1, Symbol('x')] }, 'b[1]'],
    [{ a: Number.NaN }, 'a'],
    [{ a: { c: 1 }, b: () => 1 }, 'b'],
    [undefined, ''],
  ])('is refused where it is none: %#', (data, path) => {
    expect(() => treeOf(data)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_VALUE_INVALID',
        path,
        message: `${path && `${path}: `}JSON cannot hold this value. Use plain JSON data.`,
      }),
    );
  });

  test('is 200 levels deep and a million values wide at most', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
    const tooDeep = (path: string) =>
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX', path });
    expect(treeOf(nested(200))).toMatchObject({ kind: 'object' });
    expect(() => treeOf(nested(201))).toThrow(tooDeep('a'));
    const key = 'k'.repeat(201);
    expect(() => treeOf({ [key]: Array(1_000_000) })).toThrow(tooDeep(`${'k'.repeat(200)}…`));
    expect(() => treeOf(Array(1_000_000))).toThrow(tooDeep(''));
    // A list counts its length as well as its items.
    expect(treeOf({ a: Array(499_999) })).toMatchObject({ kind: 'object' });
    expect(() => treeOf({ a: Array(500_000) })).toThrow(tooDeep('a'));
  });
});

describe('a text with braces', () => {
  const id = { kind: 'shortcode', name: 'user.id', field: 'user.id', keys: [] };
  const expression = (raw: string, ...operands: unknown[]) => ({ raw, operands });
  const literal = (of: unknown) => ({ kind: 'literal', value: of });

  test.each<[string, unknown[], number[], number[]]>([
    ['', [], [], []],
    ['a}}', ['a}}'], [], []],
    ['{{user.id}}', [expression('{{user.id}}', id)], [], [0]],
    ['a{{user.id}}b', ['a', expression('{{user.id}}', id), 'b'], [], [1]],
    [
      '{{user.id}}{{ user.id }}',
      [expression('{{user.id}}', id), expression('{{ user.id }}', id)],
      [],
      [0, 11],
    ],
    ['{{a', ['{{a'], [0], []],
    ['{{}} {{user.id}}', ['{{}} ', expression('{{user.id}}', id)], [0], [5]],
    ['{{user.id|user.id}}', ['{{user.id|user.id}}'], [0], []],
    ["{{'a", ["{{'a"], [0], []],
    ["{{'a{{user.id}}", ["{{'a{{user.id}}"], [0], []],
    ["{{'' || 'a b'}}", [expression("{{'' || 'a b'}}", literal(''), literal('a b'))], [], [0]],
    [
      '{{true||false||-1.5||1.}}',
      [
        expression('{{true||false||-1.5||1.}}', literal(true), literal(false), literal(-1.5), {
          kind: 'shortcode',
          name: '1.',
          field: null,
          keys: [],
        }),
      ],
      [],
      [0],
    ],
    [
      '{{user.public_metadata.a.b}}',
      [
        expression('{{user.public_metadata.a.b}}', {
          kind: 'shortcode',
          name: 'user.public_metadata.a.b',
          field: 'user.public_metadata',
          keys: ['a', 'b'],
        }),
      ],
      [],
      [0],
    ],
  ])('%j', (text, parts, malformed, offsets) => {
    expect(parseText(text)).toEqual({ parts, malformed, offsets });
  });

  test.each(['x1', '1x', 'user.public_metadata.', 'user.public_metadata..a', 'user.id.a', 'user'])(
    '{{%s}} is no shortcode',
    (name) => {
      const [part] = parseText(`{{${name}}}`).parts;
      expect(part).toMatchObject({ operands: [{ kind: 'shortcode', field: null, keys: [] }] });
    },
  );
});

describe('a warning', () => {
  test('is short', () => {
    const [fits, long] = ['x'.repeat(200), 'x'.repeat(201)];
    expect([short(fits), short(long)]).toEqual([fits, `${fits}…`]);
    expect(warn('duplicate-key', long, long)).toEqual({
      code: 'duplicate-key',
      claim: `${fits}…`,
      path: `${fits}…`,
      message: 'This key stands twice; the last one counts',
    });
    expect(warn('duplicate-key', 'a', 'b', { line: 1, message: 'm' })).toEqual({
      code: 'duplicate-key',
      claim: 'a',
      path: 'b',
      line: 1,
      message: 'm',
    });
  });

  test('has a path that ends where it is long', () => {
    expect(shortPath(['a', 0, 'b'])).toBe('a[0].b');
    expect(shortPath([])).toBe('');
    const word = 'x'.repeat(99);
    expect(shortPath([word, word])).toBe(`${word}.${word}`);
    expect(shortPath([word, word, 'a', 'b'])).toBe(`${word}.${word}.a…`);
    expect(shortPath(['x'.repeat(200), 'a'])).toBe(`${'x'.repeat(200)}…`);
  });
});

test.each<[Record<string, unknown>, string[] | null]>([
  [{ claims: {} }, ['claims']],
  [{ claims: {}, name: 'a', allowed_clock_skew: 5, createdAt: 1, SigningKey: 'x' }, ['claims']],
  [{ claims: {}, other: 1 }, null],
  [{ claims: {}, xname: 1 }, null],
  [{ claims: {}, names: 1 }, null],
  [{ claims: [] }, null],
  [{ name: 'a' }, null],
  [{ session: { claims: {} }, other: 1 }, ['session', 'claims']],
  [{ session: { claims: 'x' } }, null],
  [{ session: {} }, null],
])('%j has claims at %j', (template, path) => {
  expect(wrappedAt(template)).toEqual(path);
});
