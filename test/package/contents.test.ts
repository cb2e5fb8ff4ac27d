import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { entries, manifest, pack } from './tarball.js';

let packed: ReturnType<typeof pack>;
beforeAll(() => {
  packed = pack();
});

describe('the packed tarball', () => {
  test('holds the build, its texts and nothing else', () => {
    const other = packed.files.filter((file) => !file.startsWith('dist/'));
    const docs = globSync('docs/*.md').sort();
    expect(other).toEqual(['LICENSE', 'README.md', ...docs, 'package.json']);
  });

  test('holds four files for each source file and the bin', () => {
    const sources = globSync('src/**/*.ts', {
      ignore: ['src/cli/**', 'src/billing/tables/**'], // sources of the generated schemas
    }).map((file) => file.replace(/^src\/(.*)\.ts$/, 'dist/$1'));
    const expected = sources.flatMap((file) =>
      ['js', 'cjs', 'd.ts', 'd.cts'].map((x) => `${file}.${x}`),
    );
    const library = packed.files.filter(
      (file) => file.startsWith('dist/') && !file.startsWith('dist/cli/'),
    );
    expect(library).toEqual(expected.sort());
    expect(packed.files).toContain('dist/cli/bin.js');
  });

  test('holds every file that the exports map names', () => {
    const named = [
      ...JSON.stringify(manifest.exports).matchAll(/"\.\/([^"]+\.(?:js|cjs|ts|cts))"/g),
    ];
    expect(
      named.map(([, file]) => file).filter((file) => !packed.files.includes(file ?? '')),
    ).toEqual([]);
  });
});

describe('the entries', () => {
  test('are the folders of src that have an index, and the root', () => {
    const folders = globSync('src/*/**/index.ts', { ignore: ['src/cli/**', 'src/internal/**'] })
      .map((file) => file.replace(/^src\/(.*)\/index\.ts$/, './$1'))
      .filter((subpath) => !notPublished.includes(subpath));
    expect(['.', ...folders.sort()]).toEqual(entries.map((entry) => entry.subpath).sort());
  });

  test('have a classic node10 twin in typesVersions', () => {
    expect(Object.keys(manifest.typesVersions['*']).sort()).toEqual(
      entries
        .map(({ subpath }) => subpath.slice(2))
        .filter(Boolean)
        .sort(),
    );
  });

  test.each(entries)('$name has a page or a section in the README', ({ name }) => {
    expect(readFileSync('README.md', 'utf8')).toContain(name);
  });

  test('have docs that exist', () => {
    const linked = [...readFileSync('README.md', 'utf8').matchAll(/\]\((docs\/[^)#]+)/g)];
    expect(linked.map(([, file]) => file).filter((file) => !existsSync(file ?? ''))).toEqual([]);
  });
});

/** Folders with an index that group files of an entry but are no entry. */
const notPublished: readonly string[] = [
  './billing/schemas',
  './billing/types',
  './testing/billing',
];
