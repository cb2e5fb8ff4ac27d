import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureClaims, parseClaimsTemplate } from '../../../src/claims/index.js';
import { anyJson } from '../arbitraries.js';
import { goEncode } from '../goEncode.js';

const quiet = { defaults: { jti: null } };
const bytesOf = (value: unknown) =>
  // Without key, colon and comma: "x":…,
  measureClaims({ x: value }, quiet).customClaimsBytes - 5;

describe('bytes of a value, as Go writes it', () => {
  test.each([
    ['ASCII', 'abc', 5],
    ['two-byte letters', 'éß', 6],
    ['three-byte letters', '日本', 8],
    ['emoji', '😀', 6],
    ['a family of emoji with joiners', '👨‍👩‍👧', 20],
    ['quote and backslash', '"\\', 6],
    ['slash and apostrophe, not escaped', "/'", 4],
    ['less, greater, ampersand', '<>&', 20],
    ['line separators', '\u2028\u2029', 14],
    ['newline, return, tab', '\n\r\t', 8],
    ['other controls', '\u0000\u001f', 14],
    ['backspace and form feed, the longer form', '\b\f', 14],
    ['delete, raw', '\u007f', 3],
    ['a lone surrogate', 'a\ud83d', 9],
    ['a surrogate pair the wrong way round', '\ude00\ud83d', 14],
    ['long plain text', 'a'.repeat(1000), 1002],
    ['long text with one letter to escape', `${'a'.repeat(1000)}<`, 1008],
    ['true', true, 4],
    ['false', false, 5],
    ['null', null, 4],
    ['an empty array', [], 2],
    ['an empty object', {}, 2],
    ['undefined in an array', [undefined], 6],
    ['an undefined property', { a: undefined, b: 1 }, 7],
    ['a date, as JSON.stringify does', new Date(0), 26],
    ['an integer', 999_999, 6],
    ['a negative fraction', -0.5, 4],
    ['a million, in the longer of its forms', 1_000_000, 7],
    ['seven digits, in the longer of its forms', 1_234_567, 12],
    ['a tiny number, in the longer of its forms', 0.00001234, 10],
    ['minus zero', -0, 2],
    ['1e21, in the longer of its forms', 1e21, 5],
  ])('%s', (_, value, bytes) => {
    expect(bytesOf(value)).toBe(bytes);
  });

  test('equals the larger reading of any JSON value, and the uncertainty reaches the smaller one', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const { customClaimsBytes, uncertainty } = measureClaims({ x: value }, quiet);
        const larger = Buffer.byteLength(goEncode(value, { control: 'long', numbers: 'longer' }));
        expect(customClaimsBytes - 5).toBe(larger);
        const html = JSON.stringify(value).match(/[<>&]/g)?.length ?? 0;
        const doubt = uncertainty.reduce((sum, { bytes }) => sum + bytes, 0);
        const raw = goEncode(value, { control: 'short', numbers: 'json' });
        const g = goEncode(value, { control: 'short', numbers: 'g' });
        const surrogates = raw.match(/(?<!\\)(?:\\\\)*\\ufffd/g)?.length ?? 0;
        const smaller =
          Math.min(Buffer.byteLength(raw), Buffer.byteLength(g)) - 5 * html - 3 * surrogates;
        expect(larger - doubt).toBeLessThanOrEqual(smaller);
      }),
    );
  });
});

describe('measureClaims', () => {
  test('the bytes of the claims add up to the payload', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyJson), (claims) => {
        const budget = measureClaims(claims);
        const sum = budget.claims.reduce((total, { bytes }) => total + bytes, 1);
        expect(sum).toBe(budget.payloadBytes);
        expect(Object.keys(budget.payload).sort()).toEqual(
          budget.claims.map(({ name }) => name).sort(),
        );
      }),
    );
  });

  test('survives JSON and structuredClone', () => {
    const budget = measureClaims({ a: [1, { b: '<' }] });
    expect(JSON.parse(JSON.stringify(budget))).toEqual(budget);
    expect(structuredClone(budget)).toEqual(budget);
  });

  test('jti comes with the first custom claim and is marked as inferred', () => {
    expect(measureClaims({}).claims.map(({ name }) => name)).not.toContain('jti');
    const { uncertainty } = measureClaims({ a: 1 });
    expect(uncertainty).toEqual([{ id: 'jti', claim: 'jti', bytes: 29 }]);
  });

  test('a default claim wins over a custom one of its name', () => {
    const budget = measureClaims({ sub: 'x'.repeat(500), role: 'a' });
    expect(budget.claims.filter(({ origin }) => origin === 'custom')).toEqual([
      { name: 'role', bytes: 11, origin: 'custom' },
    ]);
  });

  test('a reserved name that this token does not have counts as custom', () => {
    expect(measureClaims({ org_id: 'x' }).customClaimsBytes).toBe(13);
  });

  test('an undefined default is not given: the placeholder stands', () => {
    const budget = measureClaims({}, { defaults: { azp: undefined, jti: undefined } });
    expect(budget.tokenLength).toBe(measureClaims({}).tokenLength);
    expect(budget.assumed).toContain('azp');
  });

  test('null leaves a default claim out, a new name adds one', () => {
    const names = (defaults: Record<string, unknown>) =>
      measureClaims({}, { defaults }).claims.map(({ name }) => name);
    expect(names({ azp: null })).not.toContain('azp');
    expect(names({ brand_new: 1 })).toContain('brand_new');
  });

  test('names the claims whose placeholder has a guessed length', () => {
    expect(measureClaims({}).assumed).toEqual(['azp', 'iss', 'fva']);
    expect(
      measureClaims({}, { defaults: { azp: null, iss: 'https://x.y', fva: [0, -1] } }).assumed,
    ).toEqual([]);
  });

  test('every claim of version 1 and none of version 2', () => {
    const names = measureClaims({}, { version: 1 }).claims.map(({ name }) => name);
    expect(names.sort()).toEqual(['azp', 'exp', 'fva', 'iat', 'iss', 'nbf', 'sid', 'sts', 'sub']);
  });

  test('a claim named __proto__, constructor or toString is data', () => {
    const claims = JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}');
    const budget = measureClaims(claims, quiet);
    expect(budget.customClaimsBytes).toBe(20 + 16 + 13);
    expect(Object.hasOwn(budget.payload, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(budget.payload)).toBe(Object.prototype);
  });

  test.each([
    ['a function', () => 1, 'x.y'],
    ['a symbol', Symbol('a'), 'x.y'],
    ['a bigint', 1n, 'x.y'],
    ['NaN', Number.NaN, 'x.y'],
    ['an infinity', -Infinity, 'x.y'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => measureClaims({ x: { y: value } })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_VALUE_INVALID',
        message: `${path}: JSON cannot hold this value. Use plain JSON data.`,
      }),
    );
  });

  test('refuses a value that contains itself, however wide', () => {
    const loop: Record<string, unknown> = {};
    Object.assign(loop, { a: loop, b: loop, c: [loop, loop] });
    expect(() => measureClaims({ loop })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TOO_COMPLEX',
        message:
          'loop: This nests too deep or is too big. At most 1000 levels fit, and nothing that contains itself.',
      }),
    );
  });

  test.each([
    ['a parsed template', parseClaimsTemplate({ a: 1 })],
    ['the text of a template', '{}'],
    ['an array', []],
    ['null', null],
    ['nothing', undefined],
  ])('refuses %s', (_, claims) => {
    expect(() => measureClaims(claims as never)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_OPTIONS_INVALID',
        message:
          'The claims are not rendered. Pass them as an object. predictToken takes templates.',
      }),
    );
  });
});
