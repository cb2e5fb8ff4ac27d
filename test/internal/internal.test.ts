import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/internal/editDistance.js';
import { formatPath } from '../../src/internal/formatPath.js';
import { isRecord } from '../../src/internal/isRecord.js';
import { setOwn } from '../../src/internal/setOwn.js';
import { utf8ByteLength } from '../../src/internal/utf8ByteLength.js';

describe('formatPath', () => {
  test.each<[PropertyKey[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b_c', '$d'], 'a.b_c.$d'],
    [['items', 0, 'id'], 'items[0].id'],
    [[3, 'id'], '[3].id'],
    [['a b', 'c'], '["a b"].c'],
    [['a', ''], 'a[""]'],
    [['a', '"'], 'a["\\""]'],
    [['1st'], '["1st"]'],
  ])('%j is written %s', (segments, path) => {
    expect(formatPath(segments)).toBe(path);
  });

  test('writes what code can read back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(9))), (segments) => {
        const read: PropertyKey[] = [];
        const rest = formatPath(segments).replace(
          /(?:^|\.)([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g,
          (_, name, index, quoted) => {
            read.push(name ?? (index === undefined ? JSON.parse(quoted) : Number(index)));
            return '';
          },
        );
        expect([read, rest]).toEqual([segments, '']);
      }),
    );
  });
});

describe('isRecord', () => {
  test.each<[unknown, boolean]>([
    [{}, true],
    [Object.create(null), true],
    [new Date(), true],
    [[], false],
    [null, false],
    [undefined, false],
    ['text', false],
    [() => {}, false],
  ])('%o: %s', (value, expected) => {
    expect(isRecord(value)).toBe(expected);
  });
});

describe('utf8ByteLength', () => {
  test('counts as an encoder does, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = `${a}\ud800${b}\udc00`;
        expect(utf8ByteLength(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['user', 'user', 0],
    ['', 'abc', 3],
    ['created', 'create', 1],
    ['cancelled', 'canceled', 1],
    ['usre', 'user', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  // The definition, without the table.
  const slow = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
    const last = a.at(-1) === b.at(-1) ? 0 : 1;
    const least = Math.min(slow(x, b) + 1, slow(a, y) + 1, slow(x, y) + last);
    return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? Math.min(least, slow(a.slice(0, -2), b.slice(0, -2)) + 1)
      : least;
  };
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

  test('equals the definition, either way round', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect([editDistance(a, b), editDistance(b, a)]).toEqual([slow(a, b), slow(a, b)]);
      }),
    );
  });
});

describe('setOwn', () => {
  test.each(['a', '__proto__', 'constructor', 'toString'])('makes %s an own property', (name) => {
    const target: Record<string, unknown> = {};
    setOwn(target, name, 1);
    setOwn(target, name, 2);
    expect(Object.entries(target)).toEqual([[name, 2]]);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });
});
