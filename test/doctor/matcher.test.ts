import { describe, expect, test } from 'vitest';
import { anyOf, literalsAt, pathTester } from '../../src/doctor/checks/matcher.js';

describe('a path pattern', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['/api', ['/api', '/api/', '/API'], ['/api/a', '/ap']],
    ['/(api|trpc)', ['/api', '/trpc'], ['/a']],
    ['/(?:api|trpc)', ['/api', '/trpc'], ['/a']],
    ['/a(/b)*', ['/a', '/a/b', '/a/b/b'], ['/a/c']],
    ['/a(/b)+', ['/a/b', '/a/b/b'], ['/a']],
    ['/a(/b)?', ['/a', '/a/b'], ['/a/b/b']],
    ['/a(.*)', ['/a', '/ab', '/a/b'], ['/b']],
    ['/u/:id', ['/u/1'], ['/u', '/u/1/2']],
    ['/u/:id*', ['/u', '/u/1', '/u/1/2'], ['/v']],
    ['/u/:id+', ['/u/1', '/u/1/2'], ['/u']],
    ['/u/:id?', ['/u', '/u/1'], ['/u/1/2']],
    ['/a-:id', ['/a-1'], ['/a-', '/a-1/2']],
    ['/a\\*b', ['/a*b'], ['/aab']],
    ['/a.b', ['/a.b'], ['/acb']],
    ['/(a\\)b)', ['/a)b'], ['/ab']],
  ])('%s', (pattern, inside, outside) => {
    const tester = pathTester(pattern);
    expect(inside.filter((path) => !tester?.(path))).toEqual([]);
    expect(outside.filter((path) => tester?.(path) !== false)).toEqual([]);
  });

  test.each([
    ['a group that does not end', '/(a'],
    ['a colon without a name', '/:'],
    ['a name with a pattern of its own', '/:id(\\d+)'],
    ['a quantifier behind a letter', '/a*'],
    ['a number of times', '/(a){2}'],
    ['braces', '/{a}'],
    ['a group that is no regular expression', '/([)'],
    ['a group that takes exponential time', '/((a+)+)'],
    ['too many open ends', '/(a*)(b*)(c*)(d*)(e*)(f*)'],
    ['a text without end', `/${'a'.repeat(501)}`],
  ])('with %s is not understood', (_, pattern) => {
    expect(pathTester(pattern)).toBeUndefined();
  });

  test('is not tried on a path without end', () => {
    expect(pathTester('/(.*)')?.('/a')).toBe(true);
    expect(pathTester('/(.*)')?.(`/${'a'.repeat(100)}`)).toBe(false);
  });

  test('decides together with others, if all are understood', () => {
    const tester = anyOf(['/a', '/b']);
    expect(['/a', '/b', '/c'].map((path) => tester?.(path))).toEqual([true, true, false]);
    expect(anyOf(['/a', '/b*'])).toBeUndefined();
    expect(anyOf(undefined)).toBeUndefined();
  });
});

describe('the literals at a place', () => {
  test.each<[string, readonly string[] | undefined]>([
    ["'/a'", ['/a']],
    ['"/a\\\\b"', ['/a\\b']],
    ['`/a`', ['/a']],
    ['[ \'/a\', /* why */ "/b", // why\n `/c`, ]', ['/a', '/b', '/c']],
    ['[]', []],
    ['[name]', undefined],
    ["['/a'", undefined],
    ['name', undefined],
    ['`/$' + '{a}`', undefined],
  ])('%s', (code, texts) => {
    expect(literalsAt(code, 0)).toEqual(texts);
  });
});
