import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml, type Tree, textsAt, treeAt } from '../../../src/cli/doctor/lock/indented.js';
import { pnpmPatterns } from '../../../src/cli/doctor/pnpmPatterns.js';
import { growth } from '../../growth.js';

const read = (file: string) => readFileSync(`test/fixtures/doctor/locks/${file}`, 'utf8');

/** The texts that a reader of all YAML finds under a key, as texts. */
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value ?? {})
      .filter(([, one]) => typeof one !== 'object')
      .map(([name, one]) => [name, String(one)]),
  );

describe('the reader of indented text', () => {
  test.each([
    ['pnpm9/pnpm-lock.yaml', 'snapshots'],
    ['pnpm8/pnpm-lock.yaml', 'packages'],
    ['pnpm7/pnpm-lock.yaml', 'packages'],
  ])('reads %s as a reader of all YAML does', (file, key) => {
    const own = treeAt(parseYaml(read(file)), key);
    const all: Record<string, Record<string, unknown>> = parse(read(file))[key];
    expect([...(own?.keys() ?? [])]).toEqual(Object.keys(all));
    for (const [name, entry] of Object.entries(all)) {
      const found = textsAt(treeAt(own, name), 'dependencies', 'optionalDependencies');
      const expected = { ...texts(entry.dependencies), ...texts(entry.optionalDependencies) };
      expect(Object.fromEntries(found)).toEqual(expected);
    }
  });

  test('reads the lockfile of Yarn 4 as a reader of all YAML does', () => {
    const own: Tree = parseYaml(read('berry/yarn.lock'));
    const all: Record<string, Record<string, unknown>> = parse(read('berry/yarn.lock'));
    expect([...own.keys()]).toEqual(Object.keys(all));
    for (const [name, entry] of Object.entries(all)) {
      expect(treeAt(own, name)?.get('version')).toBe(String(entry.version));
      expect(Object.fromEntries(textsAt(treeAt(own, name), 'dependencies'))).toEqual(
        texts(entry.dependencies),
      );
    }
  });
});

describe('pnpmPatterns', () => {
  test.each([
    ['a list', 'packages:\n  - apps/*\n  - packages/**\n'],
    ['a list without indent', 'packages:\n- apps/*\n- packages/*\n'],
    ['quoted', `packages:\n  - 'apps/*' # apps\n  - "!**/test/**"\n`],
    [
      'comments and other keys',
      '# a\ncatalog:\n  react: 19.0.0\npackages: # b\n\n  # c\n  - a\nonlyBuilt:\n  - b\n',
    ],
    ['in brackets', `packages: ['apps/*', "b", c/d]\n`],
    ['in brackets over lines', `packages: [\n  'apps/*',\n  # one\n  b\n]\nx: [y]\n`],
    ['empty', 'packages: []\n'],
    ['with line ends of Windows', 'packages:\r\n  - apps/*\r\nx: 1\r\n'],
  ])('%s is read as a reader of all YAML does', (_, text) => {
    expect(pnpmPatterns(text)).toEqual(parse(text).packages);
  });

  test('a file without the key has none', () => {
    expect(pnpmPatterns('catalog:\n  react: 19.0.0\n')).toEqual([]);
    expect(pnpmPatterns('')).toEqual([]);
  });

  test.each([
    ['a reference', 'packages: *all\n'],
    ['an item that is a reference', 'packages:\n  - *all\n'],
    ['an object', 'packages:\n  a: b\n'],
    ['brackets that do not close', "packages: ['a'\n"],
    ['a text of several lines', 'packages:\n  - |\n    a\n'],
  ])('%s is not understood', (_, text) => {
    expect(pnpmPatterns(text)).toBeUndefined();
  });

  test('every list of patterns is read back', () => {
    const pattern = fc.stringMatching(/^!?[a-z@][a-z0-9*/._-]{0,10}$/);
    const quoted = fc.constantFrom("'", '"');
    fc.assert(
      fc.property(fc.array(pattern), quoted, fc.boolean(), (patterns, quote, isFlow) => {
        const items = patterns.map((one) => quote + one + quote);
        const rows = isFlow
          ? ` [${items.join(', ')}]\n`
          : `\n${items.map((one) => `  - ${one}\n`).join('')}`;
        expect(pnpmPatterns(`packages:${rows}`)).toEqual(patterns);
      }),
    );
  });

  test('takes no longer than its text is', () => {
    const read = (text: string) => {
      pnpmPatterns(`packages: [${text}`);
      pnpmPatterns(`packages:\n  - ${text}x`);
    };
    for (const part of ["'a', ", ' ', 'a ']) {
      expect(growth(read, (size) => part.repeat(size), 2000)).toBeLessThanOrEqual(2.6);
    }
  });
});
