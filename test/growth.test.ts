import { describe, expect, test } from 'vitest';
import { growth, memoryGrowth } from './growth.js';

const lists = (size: number) => Array.from({ length: size }, (_, index) => index);

// What the tables of linear.test.ts could not do without: what is linear passes, what is not does not.
describe('memory that grows', { retry: 2 }, () => {
  test.each<[string, (list: readonly number[]) => unknown]>([
    ['not at all', (list) => list.length],
    ['with the list', (list) => list.map((item) => ({ item }))],
    ['with a text', (list) => JSON.stringify(list)],
    ['with bytes', (list) => new Uint8Array(8 * list.length)],
    [
      'with a list that is collected as it goes',
      (list) => list.reduce((sum, item) => sum + [item, item].length, 0),
    ],
  ])('%s is linear', (_, work) => {
    expect(memoryGrowth(work, lists, 20_000)).toBeLessThanOrEqual(2.6);
  });

  test.each<[string, (list: readonly number[]) => unknown]>([
    ['a copy of the list for each item', (list) => list.map(() => [...list]).length],
    [
      'a text that is made anew for each item',
      (list) =>
        list.reduce((text, item) => text.concat(`${item}`).normalize().trimEnd(), '').length,
    ],
    [
      'a list that is made anew for each item',
      (list) => list.reduce<readonly number[]>((all, item) => all.concat(item), []).length,
    ],
    ['bytes for each item', (list) => list.map(() => new Uint8Array(list.length)).length],
  ])('with %s is not', (_, work) => {
    expect(memoryGrowth(work, lists, 250)).toBeGreaterThan(2.6);
  });
});

test('time that grows with the square is not linear', () => {
  const work = (list: readonly number[]) => list.filter((item) => !list.includes(-item));
  expect(growth(work, lists, 400)).toBeGreaterThan(2.6);
});
