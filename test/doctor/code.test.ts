// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases are code with templates
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structureOf, withoutComments } from '../../src/doctor/code.js';
import { growth } from '../growth.js';

describe('code without its comments', () => {
  test.each([
    ['a // b\nc', 'a     \nc'],
    ['a /* b\n */ c', 'a     \n    c'],
    ["'// no' // yes", "'// no'       "],
    ["files: ['**/*.ts'], x", "files: ['**/*.ts'], x"],
    ['`/* ${a /* b */} */`', '`/* ${a        } */`'],
    ['/[/*]"/.test(a) // b', '/[/*]"/.test(a)     '],
    ['a / b // c', 'a / b     '],
    [`f('a' / 2 + "/") // x`, `f('a' / 2 + "/")     `],
    ["return /'/ // c", "return /'/     "],
    ['"a // b" // c', '"a // b"     '],
    [String.raw`'it\'s // a' // b`, String.raw`'it\'s // a'     `],
    [String.raw`"it\"s // a" // b`, String.raw`"it\"s // a"     `],
    ["'a\\\n// b' // c", "'a\\\n// b'     "],
    ['"a\\\n// b" // c', '"a\\\n// b"     '],
    ['`a\\\n// b` // c', '`a\\\n// b`     '],
    ['"// open\n// a', '"// open\n    '],
    ['x /* open', 'x        '],
    ["else /'/.test(a) // b", "else /'/.test(a)     "],
    ["a /* ( */ / '//' / 2 // b", "a         / '//' / 2     "],
    ["a // (\n / '//' / 2 // b", "a     \n / '//' / 2     "],
    ["/a/ / '//' // b", "/a/ / '//'     "],
    ["`a` / '//' // b", "`a` / '//'     "],
    ["`${/'/.test(a)}` // b", "`${/'/.test(a)}`     "],
    ['`\\`` // b', '`\\``     '],
    ['`\\${` // b', '`\\${`     '],
    ['{ `a` } // b', '{ `a` }     '],
    ["a instanceof /'/ // b", "a instanceof /'/     "],
    ["xinstanceof / '//' / 2 // b", "xinstanceof / '//' / 2     "],
    ['`$a{$` // b', '`$a{$`     '],
    ['`${`a`}b` // c', '`${`a`}b`     '],
    ['`${a => { a /* b */ }}{` // c', '`${a => { a         }}{`     '],
    ['} a // `', '} a     '],
    ["} // '`\na", '}      \na'],
    ['`${a /* open', '`${a        '],
    ['`// open', '`// open'],
    ["'// open\n// a", "'// open\n    "],
    ['`${`${a}` /* b */}` // c', '`${`${a}`        }`     '],
  ])('%j', (code, expected) => {
    expect(withoutComments(code)).toBe(expected);
  });

  test('structure has no texts', () => {
    expect(structureOf("a('{', `}${b}{`, /{/)")).toBe('a(   ,     b   ,    )');
    expect(structureOf('a(`b${ {c: 1}.c }{`) {d}')).toBe('a(     {c: 1}.c    ) {d}');
  });

  test('keeps every place and every line, whatever it reads', () => {
    const part = fc.constantFrom(
      '/',
      '*',
      "'",
      '"',
      '`',
      '${',
      '{',
      '}',
      '\\',
      '\n',
      'a',
      '(',
      ')',
      ' ',
      '//',
      '/*',
      '*/',
      '[',
      ']',
      '=',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const code = parts.join('');
        const lines = (text: string) => text.split('\n').map(({ length }) => length);
        expect(lines(structureOf(code))).toEqual(lines(code));
        expect(lines(withoutComments(code))).toEqual(lines(code));
      }),
    );
  });

  test('takes linear time', () => {
    for (const part of ['/*', "'", '`${', '/', '"\\', '{', 'a /', '(/[', '=/a']) {
      expect(growth(structureOf, (size) => part.repeat(size), 2000)).toBeLessThanOrEqual(2.6);
    }
  });
});
