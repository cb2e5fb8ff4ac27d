// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax under test
import { expand } from 'dotenv-expand';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandVariables } from '../../src/cli/expandVariables.js';
import { atLeast } from '../runs.js';

describe('expandVariables', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['a variable before', { A: '1', B: '$A-${A}' }, { A: '1', B: '1-1' }],
    ['the environment', { A: '${HOST}' }, { A: 'example.com' }],
    ['the environment over a variable', { HOST: 'b', A: '$HOST' }, { HOST: 'b', A: 'example.com' }],
    ['a variable behind', { A: '$B', B: '1' }, { A: '1', B: '1' }],
    ['a chain from behind', { A: '$B', B: '${C}', C: '1' }, { A: '1', B: '1', C: '1' }],
    ['a default that refers', { A: '${NOPE:-${HOST}}' }, { A: 'example.com' }],
    ['a default of a default', { A: '${NOPE:-${NOR:-x}}' }, { A: 'x' }],
    ['a default without a colon', { A: '${NOPE-x}' }, { A: 'x' }],
    ['another text where one is set', { A: '${HOST:+x}${NOPE:+y}' }, { A: 'x' }],
    ['a name by a name', { B: 'HOST', A: '${${B}}' }, { B: 'HOST', A: 'example.com' }],
    ['nothing for a circle', { A: 'a$B', B: 'b$A' }, { A: 'ab', B: 'ba' }],
    ['no brace that stays open', { A: '${HOST', B: '${' }, { A: '${HOST', B: '${' }],
    [
      'no braces with nothing or braces inside',
      { A: '${}', B: '${X:-{y}}' },
      { A: '${}', B: '${X:-{y}}' },
    ],
    ['nothing where it is escaped inside', { A: '${X:-\\${HOST}}' }, { A: '${X:-${HOST}}' }],
    ['a default', { A: '${NOPE:-x}', B: '${HOST:-x}' }, { A: 'x', B: 'example.com' }],
    ['nothing for an unknown name', { A: 'a$NOPE' }, { A: 'a' }],
    ['nothing for itself', { A: '$A' }, { A: '' }],
    ['an escaped $', { A: '\\$HOST' }, { A: '$HOST' }],
    ['a $ that names nothing', { A: 'a$', B: '$ b' }, { A: 'a$', B: '$ b' }],
    ['a name that objects inherit', { A: '$constructor' }, { A: '' }],
  ])('fills in %s', (_, variables, expanded) => {
    expect(expandVariables(variables, { HOST: 'example.com' })).toStrictEqual(expanded);
  });

  // What dotenv.config() leaves: the environment, and of the files what is not in it.
  const asDotenv = (parsed: Record<string, string>, environment: Record<string, string>) =>
    expand({ parsed: { ...parsed }, processEnv: { ...parsed, ...environment } }).parsed;

  const names = ['A', 'B', 'C', 'D', 'E'];
  /** Values that refer to names behind `index` only: circles are compared by hand, above. */
  const valueAt = (index: number) => {
    const later = [...names.slice(index + 1), 'HOST', 'EMPTY', 'NOPE'];
    const name = fc.constantFrom(...later);
    const plain = fc.constantFrom('.x', '.y z', '', '.', '\\', '-', '+', ':');
    const leaf = fc.oneof(
      plain,
      name.map((text) => `$${text}`),
      name.map((text) => `\${${text}}`),
    );
    const braced = (inner: fc.Arbitrary<string>) =>
      fc
        .tuple(name, fc.constantFrom(':-', '-', ':+', '+'), inner)
        .map(([text, operator, rest]) => `\${${text}${operator}${rest}}`);
    const piece = fc.oneof(leaf, braced(plain), braced(braced(leaf)), braced(leaf));
    return fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  };
  const files = fc
    .tuple(fc.shuffledSubarray(names, { minLength: 5 }), ...names.map((_, index) => valueAt(index)))
    .map(([order, ...values]) =>
      Object.fromEntries(order.map((name) => [name, values[names.indexOf(name)] ?? ''])),
    );
  // A backslash can meet the $ of a text that is filled in behind it: dotenv-expand then reads an escape.
  const meets = (file: Record<string, string>) =>
    Object.values(file).some((text) => text.includes('\\'));

  test('fills in what dotenv-expand 12 fills in, in any order', () => {
    fc.assert(
      fc.property(files, (file) => {
        fc.pre(!meets(file));
        const environment = { HOST: 'example.com', EMPTY: '' };
        expect(expandVariables(file, environment)).toEqual(asDotenv(file, environment));
      }),
      atLeast(1000),
    );
  });

  test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
    [
      'keeps the own text of a variable that the environment has',
      { HOST: 'b' },
      { HOST: 'b' },
      { HOST: 'example.com' },
    ],
    [
      'takes a text that is filled in as it is',
      { A: '\\\\$B', B: 'b' },
      { A: '\\$B', B: 'b' },
      { A: '\\$B', B: 'b' },
    ],
    [
      'reads braces in a text as text',
      { B: '{x}', A: '${NOPE:-${B}}' },
      { B: '{x}', A: '{x}' },
      { B: '{x}', A: '${NOPE:-{x}}' },
    ],
    [
      'has no patterns in a text',
      { B: 'a$$b', A: '<${B}>' },
      { B: 'a$', A: '<a$>' },
      { B: 'a$', A: '<a>' },
    ],
  ])('differs from dotenv-expand: %s', (_, variables, ours, theirs) => {
    expect(expandVariables(variables, { HOST: 'example.com' })).toEqual(ours);
    expect(asDotenv(variables, { HOST: 'example.com' })).toEqual(theirs);
  });

  test('refuses references that double at every step, before they fill the memory', () => {
    const lines = Array.from({ length: 40 }, (_, n) => [`A${n + 1}`, `$A${n}$A${n}`]);
    const variables = Object.fromEntries([['A0', 'x'], ...lines]);
    expect(() => expandVariables(variables, {})).toThrow(
      /^A\d+: its references lead too far, or to more text than fits$/,
    );
  });

  test('refuses circles that could be walked in too many ways', () => {
    const all = Array.from({ length: 30 }, (_, n) => `V${n}`);
    const variables = Object.fromEntries(
      all.map((name) => [name, all.map((other) => `$${other}`).join('')]),
    );
    expect(() => expandVariables(variables, {})).toThrow('lead too far');
  });

  test('refuses a chain that is too deep, instead of ending in a stack', () => {
    const variables = Object.fromEntries(
      Array.from({ length: 1e5 }, (_, n) => [`A${n}`, `$A${n + 1}`]),
    );
    expect(() => expandVariables(variables, {})).toThrow('lead too far');
  });

  // Each would take minutes if a brace were looked at again for every other one.
  test.each(['${a:-', '${a', '$', '{', '}', '\\$', '$a', '${}', '${a:-{'])(
    'is done with a megabyte of %j',
    (unit) => {
      const A = unit.repeat(1e6 / unit.length);
      expect(expandVariables({ A }, {}).A?.length).toBeLessThanOrEqual(A.length);
      expect(() => expandVariables({ A: A + '}'.repeat(1e5) }, {})).not.toThrow();
    },
  );
});
