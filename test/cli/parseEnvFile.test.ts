// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax under test
import { parseEnv } from 'node:util';
import dotenv from 'dotenv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEnvFile } from '../../src/cli/parseEnvFile.js';
import { atLeast } from '../runs.js';

describe('parseEnvFile', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a plain value', 'A=1', { A: '1' }],
    ['spaces around', '  A = b c  ', { A: 'b c' }],
    ['an empty value', 'A=\nB=', { A: '', B: '' }],
    ['export', 'export A=1', { A: '1' }],
    ['a colon with a space', 'A: 1\nB:2', { A: '1' }],
    ['comments', '# A=1\nB=2 # two\nC=3#three', { B: '2', C: '3' }],
    ['a quoted #', 'A="b # c" # d', { A: 'b # c' }],
    ['each quote', `A="1"\nB='2'\nC=\`3\``, { A: '1', B: '2', C: '3' }],
    ['quotes inside quotes', `A='say "hi"'\nB="it's"`, { A: 'say "hi"', B: "it's" }],
    ['an escaped quote', 'A="b\\"c"\nD=1', { A: 'b\\"c', D: '1' }],
    ['several lines', 'A="-----\nb\n-----"\nC=1', { A: '-----\nb\n-----', C: '1' }],
    [
      '\\n, in double quotes only',
      `A="b\\nc"\nD='e\\nf'\nG=h\\ni`,
      { A: 'b\nc', D: 'e\\nf', G: 'h\\ni' },
    ],
    ['a quote that never closes', 'A="b\nC=1', { A: '"b', C: '1' }],
    ['Windows line ends and a BOM', '\uFEFFA=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['= in a value', 'A=b=c==', { A: 'b=c==' }],
    ['lines that assign nothing', 'hello\n+1\n\nA=1', { A: '1' }],
    ['a sign on the next line', 'hello\n=1', { hello: '1' }],
    ['a semicolon behind quotes', 'A="sk_test_b";', { A: '"sk_test_b";' }],
    ['two quoted texts', 'A="b" "c"', { A: 'b" "c' }],
    ['\\n behind a quote that never closes', 'A="b\\nc', { A: '"b\nc' }],
    ['the last of two', 'A=1\nA=2', { A: '2' }],
    ['dots and dashes in names', 'a.b-c=1', { 'a.b-c': '1' }],
    ['nothing', '', {}],
  ])('reads %s', (_, text, variables) => {
    expect(parseEnvFile(text)).toStrictEqual(variables);
  });

  test('reads a variable named __proto__ as a name', () => {
    expect(Object.entries(parseEnvFile('__proto__=1'))).toEqual([['__proto__', '1']]);
  });

  const value = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_+/=.:-]{0,20}$/),
    fc.stringMatching(/^[A-Za-z0-9 #='_-]{0,20}$/).map((text) => `"${text}"`),
    fc.stringMatching(/^[A-Za-z0-9 #="_-]{0,20}$/).map((text) => `'${text}'`),
    fc.stringMatching(/^[a-z]{1,5}( #? ?[a-z]{1,5})?$/),
  );
  // Node 20's own parser takes blank lines and export for parts of a name: neither is in here.
  const line = fc.oneof(
    fc.tuple(fc.stringMatching(/^[A-Z_]{1,8}$/), value).map((pair) => pair.join('=')),
    fc.constant('# a comment'),
  );
  test.skipIf(!parseEnv)('reads what node:util reads', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(parseEnvFile(text)).toEqual({ ...parseEnv(text) });
      }),
      atLeast(500),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'A',
      'B',
      '=',
      ':',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '"',
      "'",
      '`',
      '\\',
      '\\n',
      '\\r',
      '#',
      ';',
      '$',
      'export ',
    ],
    ...['A=', '\nB="', "\nC='", '\nD=`', 'x', '.', '-', '\uFEFF'],
  );
  test('reads what dotenv 17 reads, from any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(parseEnvFile(text)).toEqual(dotenv.parse(text));
      }),
      atLeast(1000),
    );
  });

  // Each would take hours if a value were read again for every line.
  test.each([
    'A="\n',
    "A='\n",
    'A="\\"\n',
    'A="b" c\n',
    '\\"',
    'A=1\n',
    'A\n',
    '\n',
    'A=`"\n',
    'A: \n',
  ])('is done with a megabyte of %j', (unit) => {
    for (const start of ['', 'A="', 'A=`']) {
      expect(Object.keys(parseEnvFile(start + unit.repeat(1e6 / unit.length))).length).toBeLessThan(
        2,
      );
    }
  });
});
