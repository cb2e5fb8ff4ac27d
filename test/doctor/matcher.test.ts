import { describe, expect, test } from 'vitest';
import { anyOf, literalsAt, pathTester } from '../../src/doctor/checks/matcher.js';
import { apiRoutes } from '../../src/doctor/checks/routes.js';

describe('pathTester', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['/api', ['/api', '/api/', '/API'], ['/api/x', '/apis', 'x/api']],
    ['/api/:id', ['/api/1'], ['/api', '/api/1/2']],
    ['/api/:id?', ['/api', '/api/1'], ['/api/1/2', '/apix']],
    ['/api/:path*', ['/api', '/api/1/2'], ['/apix']],
    ['/api/:path+', ['/api/1/2'], ['/api']],
    ['/x:id', ['/x1', '/xa'], ['/x', '/x/1']],
    ['/x:path*', ['/x1'], ['/x1/2', '/x']],
    ['/(api|trpc)(.*)', ['/api', '/trpc/x'], ['/other']],
    ['/(?:api)', ['/api'], ['/?:api']],
    ['/(a)?b', ['/ab', '/b'], ['/aab']],
    ['/(a)*', ['/', '/aa'], ['/b']],
    ['/((a|b)c)', ['/ac', '/bc'], ['/a']],
    [String.raw`/(\(a)`, ['/(a'], ['/a']],
    ['/a.b', ['/a.b'], ['/axb']],
    ['/$^|[]', ['/$^|[]'], ['/']],
    [String.raw`/\(a\)`, ['/(a)'], ['/a']],
    [String.raw`/a\*`, ['/a*'], ['/aa', '/a']],
  ])('%s', (pattern, inside, outside) => {
    const tester = pathTester(pattern);
    expect(inside.map((path) => tester?.(path))).toEqual(inside.map(() => true));
    expect(outside.map((path) => tester?.(path))).toEqual(outside.map(() => false));
  });

  test.each([
    ['a star behind a letter', '/a*'],
    ['a plus behind a letter', '/a+'],
    ['a group without its end', '/(a'],
    ['a group that is no expression', '/([)'],
    ['a parameter with a pattern', '/:id(a)'],
    ['a colon without a name', '/:'],
    ['a colon in front of a parameter', '/::id'],
    ['a count behind a group', '/(a){2}'],
    ['a brace', '/{a}'],
    ['a star inside a star', '/((a*)*)'],
    ['a star and more inside a star', '/((a*b)*)'],
    ['a star inside an open count', '/((a*){1,})'],
    ['a star inside a long count', '/((a*){12,34})'],
    ['a star inside a count without a beginning', '/((a*){,34})'],
    ['five open ends and one', `/${'(.*)'.repeat(6)}`],
    ['open counts', `/${String.raw`(\w{12,})`.repeat(6)}`],
    ['twenty options and one', `/(${'a?'.repeat(21)})`],
    ['501 characters', `/${'a'.repeat(500)}`],
  ])('does not understand %s', (_what, pattern) => {
    expect(pathTester(pattern)).toBeUndefined();
  });

  test.each([
    ['five open ends', `/${'(.*)'.repeat(5)}`],
    ['twenty options', `/(${'a?'.repeat(20)})`],
    ['500 characters', `/${'a'.repeat(499)}`],
  ])('understands %s', (_what, pattern) => {
    expect(pathTester(pattern)).toBeTypeOf('function');
  });

  test('looks at paths of 100 characters and no longer ones', () => {
    const tester = pathTester('/(.*)');
    expect(tester?.(`/${'a'.repeat(99)}`)).toBe(true);
    expect(tester?.(`/${'a'.repeat(100)}`)).toBe(false);
  });
});

describe('literalsAt', () => {
  test.each<[string, string[] | undefined]>([
    [`['/a', "/b", \`/c\`])`, ['/a', '/b', '/c']],
    [' [ \n "/a", \n ] }', ['/a']],
    ['[])', []],
    ["'/a')", ['/a']],
    ["'/a' \n }", ['/a']],
    ["'/a', more)", ['/a']],
    ["['/a'] as const }", ['/a']],
    ["['/a'] satisfies string[] }", ['/a']],
    [String.raw`'/\\d')`, [String.raw`/\d`]],
    [String.raw`"it\"s")`, ['it"s']],
    [String.raw`'/\d\.x')`, ['/d.x']],
    [String.raw`'/\.x\s')`, ['/.xs']],
    [String.raw`'/\x61')`, undefined],
    [String.raw`["/\u0061"])`, undefined],
    ['`/\\n`)', undefined],
    ['`/\\.x`)', ['/.x']],
    ["'/a' + x)", undefined],
    ["'/a'.concat(x))", undefined],
    ["['/a'].concat(x))", undefined],
    ["['/a'][0])", undefined],
    ["['/a'] assured", undefined],
    ["'/a'", undefined],
    ['[a])', undefined],
    ["['/a'", undefined],
    ["['/a', ...more])", undefined],
    ["['/a' + x])", undefined],
    ['x', undefined],
    ['])', undefined],
    ["['/a', x, '/b'])", undefined],
    ['`/\u0024{x}`)', undefined],
  ])('%s', (code, texts) => {
    expect(literalsAt(code, 0)).toEqual(texts);
  });
  test('begins where it is told', () => {
    expect(literalsAt("key: ['/a'])", 4)).toEqual(['/a']);
  });
});

describe('anyOf', () => {
  test('covers what one pattern covers', () => {
    const covers = anyOf(['/a', '/b']);
    expect(['/a', '/b', '/c'].map((path) => covers?.(path))).toEqual([true, true, false]);
  });
  test('is not understood when one pattern is not, or none are known', () => {
    expect(anyOf(['/a', '/a*'])).toBeUndefined();
    expect(anyOf(undefined)).toBeUndefined();
  });
});

describe('apiRoutes', () => {
  test.each([
    ['app/api/users/route.ts', '/api/users'],
    ['src/app/api/route.js', '/api'],
    ['app/(site)/@modal/api/[id]/route.tsx', '/api/x'],
    ['app/api/(a)b/a@b/route.ts', '/api/(a)b/a@b'],
    ['app/api/x[/route.ts', '/api/x['],
    ['pages/api/users/index.ts', '/api/users'],
    ['src/pages/api/[...all].jsx', '/api/x'],
    ['pages/api/index/more.ts', '/api/index/more'],
    ['app/route.ts', undefined],
    ['app/users/route.ts', undefined],
    ['app/api/page.tsx', undefined],
    ['lib/app/api/route.ts', undefined],
    ['pages/apis/x.ts', undefined],
    ['pages/api/x.css', undefined],
    ['pages/api/x.ts.bak', undefined],
    ['my/pages/api/x.ts', undefined],
    ['app/api/route.ts.bak', undefined],
  ])('%s: %s', (file, path) => {
    expect(apiRoutes([file])).toEqual(path === undefined ? [] : [{ file, path }]);
  });
});
