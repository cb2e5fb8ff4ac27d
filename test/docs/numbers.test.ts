import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLAIMS, OF_OTHERS } from './numbers.js';
import { pages } from './pages.js';

/** A number with a unit that somebody could count or measure. */
const COUNTED =
  /(?<![\w.,-])(\d[\d,.]*) ?(?:[kK]B|bytes|events|resources|endpoints|rules|rows|schemas|builders|guards|limits|frameworks)\b/g;

// Blocks of code run in tests of their own.
const texts = pages.map((page) => ({
  page,
  text: readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, (code) =>
    code.replace(/\S/g, ' '),
  ),
}));

interface Range {
  readonly from: number;
  readonly to: number;
}
const rangesOf = (pattern: RegExp, text: string): Range[] =>
  [...text.matchAll(pattern)].map(({ index, 0: all }) => ({ from: index, to: index + all.length }));

describe('the numbers of the pages', () => {
  test.each(CLAIMS)('$says', async ({ says, is }) => {
    const found = texts.flatMap(({ text }) => [...text.matchAll(says)]);
    expect(found.length).toBeGreaterThan(0);
    const actual = await is();
    for (const [all, ...shown] of found) {
      const right = shown.map((number, at) => {
        const isKilo = new RegExp(`${number} kB`, 'i').test(all);
        const digits = number.split('.')[1]?.length ?? 0;
        return ((actual[at] ?? Number.NaN) / (isKilo ? 1000 : 1)).toFixed(digits);
      });
      expect(shown.map((number) => number.replaceAll(',', ''))).toEqual(right);
    }
  });

  test('are all recomputed, or somebody else has counted', () => {
    const known = [...CLAIMS.map(({ says }) => says), ...OF_OTHERS.map(([pattern]) => pattern)];
    const unknown = texts.flatMap(({ page, text }) => {
      const covered = known.flatMap((pattern) => rangesOf(pattern, text));
      return rangesOf(COUNTED, text)
        .filter(({ from, to }) => !covered.some((range) => range.from <= from && to <= range.to))
        .map(({ from, to }) => `${page}: ${text.slice(Math.max(0, from - 40), to)}`);
    });
    expect(unknown).toEqual([]);
  });

  test.each(OF_OTHERS)('%s stands on a page still: %s', (pattern) => {
    expect(texts.some(({ text }) => rangesOf(pattern, text).length > 0)).toBe(true);
  });
});
