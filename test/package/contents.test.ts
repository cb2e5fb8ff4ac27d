import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entries, importGraph, manifest, pack } from './tarball.js';

let packed: ReturnType<typeof pack>;
beforeAll(() => {
  packed = pack();
});
const built = (folder: string): string[] =>
  packed.files.filter((file) => file.startsWith(`dist/${folder}`));

describe('the packed tarball', () => {
  test('holds the build, its texts and nothing else', () => {
    const other = packed.files.filter((file) => !file.startsWith('dist/'));
    expect(other).toEqual(['LICENSE', 'README.md', 'package.json']);
  });

  test('holds one file an entry and format, the chunks and the bin', () => {
    const expected = entries.flatMap(({ file }) =>
      ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `dist/${file}.${ending}`),
    );
    const own = built('').filter((file) => !/^dist\/(?:cli|shared)\//.test(file));
    expect(own).toEqual(expected.sort());
    expect(built('cli/')).toContain('dist/cli/bin.js');
    expect(built('cli/')).toContain('dist/cli/THIRD_PARTY_NOTICES.txt');
  });

  test('has chunks in both formats, named after source files, and each reached by an entry', () => {
    const chunks = built('shared/');
    const stem = (file: string): string => file.replace(/\.\w+$/, '');
    const code = chunks.filter((file) => !/\.d\.c?ts$/.test(file));
    expect(code.filter((file) => file.endsWith('.js')).map(stem)).toEqual(
      code.filter((file) => file.endsWith('.cjs')).map(stem),
    );
    const sources = chunks.map((file) =>
      file.replace(/^dist\/shared\/(.*?)(?:\.d)?\.c?[jt]s$/, 'src/$1'),
    );
    expect([...new Set(sources.filter((path) => !existsSync(`${path}.ts`)))]).toEqual(['src/base']);
    const reached = entries.flatMap(({ file }) =>
      ['js', 'cjs', 'd.ts', 'd.cts'].flatMap((ending) => [
        ...importGraph(`dist/${file}.${ending}`).files,
      ]),
    );
    expect(chunks.filter((file) => !reached.includes(resolve(file)))).toEqual([]);
  });

  test('holds every file that the exports map names', () => {
    const named = [
      ...JSON.stringify(manifest.exports).matchAll(/"\.\/([^"]+\.(?:js|cjs|ts|cts))"/g),
    ];
    expect(
      named.map(([, file]) => file).filter((file) => !packed.files.includes(file ?? '')),
    ).toEqual([]);
  });

  test('has no empty file', () => {
    const codes = packed.files.filter((file) => /\.c?[jt]s$/.test(file));
    expect(codes.filter((file) => readFileSync(file, 'utf8').trim() === '')).toEqual([]);
  });

  test('is small', () => {
    expect(packed.files.length).toBeLessThanOrEqual(300);
    expect(packed.unpackedSize).toBeLessThanOrEqual(2.23e6);
  });
});

describe('the classes of errors', () => {
  test.each(['js', 'cjs'])('stand once (%s)', (ending) => {
    const files = built('').filter(
      (file) => file.endsWith(`.${ending}`) && !file.startsWith('dist/cli/'),
    );
    const holders = files.filter((file) =>
      /class \w* ?extends Error/.test(readFileSync(file, 'utf8')),
    );
    expect(holders).toEqual([`dist/shared/base.${ending}`]);
  });
});

describe('the entries', () => {
  test.each(entries)('$name is a folder of src with an index, or the root', ({ file }) => {
    expect(existsSync(`src/${file}.ts`)).toBe(true);
  });

  test('have a classic node10 twin in typesVersions', () => {
    expect(Object.keys(manifest.typesVersions['*']).sort()).toEqual(
      entries
        .map(({ subpath }) => subpath.slice(2))
        .filter(Boolean)
        .sort(),
    );
  });
});

describe('the declarations', () => {
  test.each(entries)('of $name keep their doc comments', ({ file }) => {
    const { files } = importGraph(`dist/${file}.d.ts`);
    const text = [...files].map((path) => readFileSync(path, 'utf8')).join('');
    expect(text).toContain('/**\n * ');
  });
});
