import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOfEndlessNumber } from '../../src/cli/json.js';

describe('lineOfEndlessNumber', () => {
  test.each<[name: string, json: string, line: number | null]>([
    ['an exponent of three digits', '{\n"n":1e400}', 2],
    ['an exponent with a sign', '[1E+309]', 1],
    ['an exponent with zeros before it', '[1e0000400]', 1],
    ['309 digits', `[\n${'9'.repeat(309)}]`, 2],
    ['300 digits and an exponent of one', `[${'9'.repeat(300)}e9]`, 1],
    ['210 digits and an exponent of two', `[${'9'.repeat(210)}e99]`, 1],
    ['the largest number', '[1.7976931348623157e308]', null],
    ['a fraction of 400 digits', `[0.${'9'.repeat(400)}]`, null],
    ['a negative exponent', '[1e-400]', null],
    ['text', `["1e400 ${'9'.repeat(400)}"]`, null],
  ])('%s', (_, json, line) => expect(lineOfEndlessNumber(json)).toBe(line));

  test('finds a number wherever it stands', () => {
    const digits = fc.integer({ min: 200, max: 320 }).map((count) => '9'.repeat(count));
    const exponent = fc.constantFrom('', 'e9', 'e99', 'e+100', 'e-9');
    const before = fc.integer({ min: 0, max: 500 }).map((count) => ' '.repeat(count));
    fc.assert(
      fc.property(before, digits, exponent, (space, number, power) => {
        const isEndless = !Number.isFinite(Number(`${number}${power}`));
        expect(lineOfEndlessNumber(`[${space}${number}${power}]`)).toBe(isEndless ? 1 : null);
      }),
    );
  });
});
