import { describe, expect, test } from 'vitest';
import {
  createSizer,
  type Doubts,
  goFloat,
  jsonBytes,
  noDoubts,
  stringBytes,
} from '../../../src/claims/template/goJson.js';

/** Bytes of a value, and those in doubt. */
const measured = (value: unknown) => {
  const doubts = noDoubts();
  const bytes = jsonBytes(value, createSizer(doubts));
  const entries = Object.entries(doubts).filter(([, doubt]) => doubt !== 0);
  return [bytes, Object.fromEntries(entries)];
};
const html = (bytes: number): Partial<Doubts> => ({ 'html-escaping': bytes });
const control = (bytes: number): Partial<Doubts> => ({ 'control-escaping': bytes });
const unicode = (bytes: number): Partial<Doubts> => ({ 'invalid-unicode': bytes });
const number = (bytes: number): Partial<Doubts> => ({ 'number-format': bytes });

describe('a text', () => {
  test.each<[string, number, Partial<Doubts>]>([
    ['', 2, {}],
    ['\u0000', 8, {}],
    ['\u0007', 8, {}],
    ['\b', 8, control(4)],
    ['\t', 4, {}],
    ['\n', 4, {}],
    ['\u000b', 8, {}],
    ['\f', 8, control(4)],
    ['\r', 4, {}],
    ['\u000e', 8, {}],
    ['\u001f', 8, {}],
    [' ', 3, {}],
    ['!', 3, {}],
    ['"', 4, {}],
    ['#', 3, {}],
    ['%', 3, {}],
    ['&', 8, html(5)],
    ["'", 3, {}],
    [';', 3, {}],
    ['<', 8, html(5)],
    ['=', 3, {}],
    ['>', 8, html(5)],
    ['?', 3, {}],
    ['@', 3, {}],
    ['[', 3, {}],
    ['\\', 4, {}],
    [']', 3, {}],
    ['\u007f', 3, {}],
    ['\u0080', 4, {}],
    ['\u07ff', 4, {}],
    ['\u0800', 5, {}],
    ['\u2027', 5, {}],
    ['\u2028', 8, {}],
    ['\u2029', 8, {}],
    ['\u202a', 5, {}],
    ['\ud7ff', 5, {}],
    ['\ud800', 8, unicode(3)],
    ['\udbff', 8, unicode(3)],
    ['\udc00', 8, unicode(3)],
    ['\udfff', 8, unicode(3)],
    ['\ue000', 5, {}],
    ['\uffff', 5, {}],
    ['\ud800\udc00', 6, {}],
    ['\udbff\udfff', 6, {}],
    ['\ud800\udbff', 14, unicode(6)],
    ['\ud800\ue000', 11, unicode(3)],
    ['\udc00\udc00', 14, unicode(6)],
    ['\ud800\udc00\ud800', 12, unicode(3)],
    ['<&>\b\f\ud800', 38, { ...html(15), ...control(8), ...unicode(3) }],
  ])('%j takes %i bytes, %j in doubt', (text, bytes, doubts) => {
    expect(measured(text)).toEqual([bytes, doubts]);
    // Behind more plain text than is looked at letter by letter.
    const plain = 'x'.repeat(30);
    expect(measured(plain + text)).toEqual([bytes + 30, doubts]);
    expect(measured(text + plain)).toEqual([bytes + 30, doubts]);
    expect(stringBytes(text, createSizer(null))).toBe(bytes);
  });
});

describe('a number', () => {
  test.each<[number, number, number]>([
    [0, 1, 0],
    [-0, 2, 0],
    [12, 2, 0],
    [-0.5, 4, 0],
    [0.0001, 6, 0],
    [0.00001, 7, 2], // 0.00001 or 1e-05
    [999_999, 6, 0],
    [1_000_000, 7, 2], // 1000000 or 1e+06
    [-1_000_000, 8, 2],
    [1_234_567, 12, 5], // 1.234567e+06
    [1e21, 5, 0],
    [1e100, 6, 0],
    [1e-7, 5, 1], // 1e-7 or 1e-07
  ])('%d takes %i bytes, %i in doubt', (value, bytes, doubt) => {
    expect(measured(value)).toEqual([bytes, doubt ? number(doubt) : {}]);
    expect(jsonBytes(value, createSizer(null))).toBe(Object.is(value, -0) ? 2 : `${value}`.length);
  });

  test.each<[number, string]>([
    [0, '0'],
    [-0, '-0'],
    [1e-4, '0.0001'],
    [9.9e-5, '9.9e-05'],
    [999_999.5, '999999.5'],
    [1e6, '1e+06'],
    [-1e6, '-1e+06'],
    [1.5e12, '1.5e+12'],
    [1e100, '1e+100'],
    [1e-100, '1e-100'],
  ])('%d is printed as %s', (value, text) => {
    expect(goFloat(value)).toBe(text);
  });
});

describe('a value', () => {
  test.each<[unknown, number]>([
    [null, 4],
    [true, 4],
    [false, 5],
    [[], 2],
    [[1], 3],
    [[1, 2], 5],
    [[undefined, 1], 8],
    [[[], {}], 7],
    [{}, 2],
    [{ a: 1 }, 7],
    [{ a: 1, b: undefined, 'é"': null }, 7 + 12],
    [{ a: undefined }, 2],
    [{ toJSON: () => 'abc' }, 5],
    [{ toJSON: 1 }, 12],
    [{ a: { toJSON: () => [1] } }, 9],
  ])('%j takes %i bytes', (value, bytes) => {
    expect(measured(value)[0]).toBe(bytes);
  });

  test.each<[unknown, string]>([
    [{ a: [1, { b: 1n }] }, 'a[1].b'],
    [{ a: { b: [1, 2] }, c: Number.NaN }, 'c'],
    [[[1], [Symbol('x')]], '[1][0]'],
    [{ a: () => 1 }, 'a'],
    [Number.POSITIVE_INFINITY, ''],
    [undefined, ''],
  ])('that JSON cannot hold is refused where it is: %#', (value, path) => {
    expect(() => measured(value)).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_VALUE_INVALID', path }),
    );
  });

  test('that gives itself is refused', () => {
    const itself: object = { toJSON: () => itself };
    expect(() => measured({ a: itself })).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX', path: 'a' }),
    );
  });

  test('is 1000 levels deep at most', () => {
    const nested = (levels: number): unknown => (levels === 0 ? [] : { a: nested(levels - 1) });
    expect(measured(nested(1000))[0]).toBe(2 + 1000 * 6);
    expect(() => measured(nested(1001))).toThrow(
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX', path: 'a' }),
    );
  });

  test('has five million parts at most, long texts counted', () => {
    const tooMuch = (path: string) =>
      expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOO_COMPLEX', path });
    expect(() => measured(Array(5_000_000))).toThrow(tooMuch(''));
    expect(() => measured({ ['k'.repeat(300)]: Array(5_000_000) })).toThrow(
      tooMuch('k'.repeat(200)),
    );
    const sizer = createSizer(null);
    jsonBytes([1, 2, 3], sizer);
    expect(sizer.nodes).toBe(4);
    jsonBytes({ a: 1, b: 2 }, sizer);
    expect(sizer.nodes).toBe(7);
    stringBytes('x'.repeat(640), sizer);
    expect(sizer.nodes).toBe(17);
    sizer.nodes = 5_000_000;
    expect(stringBytes('x'.repeat(63), sizer)).toBe(65);
    expect(() => stringBytes('x'.repeat(64), sizer)).toThrow(tooMuch('b'));
  });
});
