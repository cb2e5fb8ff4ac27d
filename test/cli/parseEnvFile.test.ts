// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax under test
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandVariables, parseEnvFile } from '../../src/cli/parseEnvFile.js';

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
    ['lines that assign nothing', 'hello\n=1\n\nA=1', { A: '1' }],
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
      { numRuns: 500 },
    );
  });

  test('is done with a megabyte of quotes', () => {
    expect(Object.keys(parseEnvFile('A="\n'.repeat(3e5)))).toEqual(['A']);
  });
});

describe('expandVariables', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['a variable before', { A: '1', B: '$A-${A}' }, { A: '1', B: '1-1' }],
    ['the environment', { A: '${HOST}' }, { A: 'example.com' }],
    ['a variable over the environment', { HOST: 'b', A: '$HOST' }, { HOST: 'b', A: 'b' }],
    ['a default', { A: '${NOPE:-x}', B: '${HOST:-x}' }, { A: 'x', B: 'example.com' }],
    ['nothing for an unknown name', { A: 'a$NOPE' }, { A: 'a' }],
    ['nothing for itself', { A: '$A' }, { A: '' }],
    ['an escaped $', { A: '\\$HOST' }, { A: '$HOST' }],
    ['a $ that names nothing', { A: 'a$', B: '$ b' }, { A: 'a$', B: '$ b' }],
    ['a name that objects inherit', { A: '$constructor' }, { A: '' }],
  ])('fills in %s', (_, variables, expanded) => {
    expect(expandVariables(variables, { HOST: 'example.com' })).toStrictEqual(expanded);
  });
});
