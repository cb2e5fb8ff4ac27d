import { expect, test } from 'vitest';
import { hasMethod } from '../../src/internal/hasMethod.js';

class Query extends Promise<void> {}

test.each<[what: string, value: unknown, isMethod: boolean]>([
  ['a promise', Promise.resolve(), true],
  ['an object with one', Object.fromEntries([['then', () => {}]]), true],
  ['an object of a class with one', new Query(() => {}), true],
  ['text in its place', Object.fromEntries([['then', 'later']]), false],
  ['none', {}, false],
  ['a list', [], false],
  ['nothing', null, false],
  ['a text', 'then', false],
])('of %s', (_, value, isMethod) => {
  expect(hasMethod(value, 'then')).toBe(isMethod);
});

test('what every object inherits is no method of it', () => {
  expect(hasMethod({}, 'toString')).toBe(false);
});
