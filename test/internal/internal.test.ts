import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath } from '../../src/internal/formatPath.js';
import { isRecord } from '../../src/internal/isRecord.js';
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
