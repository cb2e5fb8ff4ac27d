import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { bundledPackages } from '../../scripts/build/bundled.mjs';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { notesOf } from '../../scripts/release/notes.mjs';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { readManifest, sbom } from '../../scripts/release/sbom.mjs';

function packageOf(
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>>,
): string {
  const folder = `.cache/bundled/${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ name, version: '1.2.3', ...manifest }));
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);
  return folder;
}

describe('what is bundled', () => {
  test.each(['LICENSE', 'license', 'LICENSE.md', 'LICENSE-MIT.txt', 'LICENCE'])(
    'is passed on with the text of its %s',
    (file) => {
      const folder = packageOf(`with-${file}`, { license: 'MIT' }, { [file]: 'Be kind.\n' });
      expect(bundledPackages([folder])).toEqual([
        { name: `with-${file}`, version: '1.2.3', license: 'MIT', text: 'Be kind.' },
      ]);
    },
  );

  test('stands once, in however many folders', () => {
    const folder = packageOf('twice', { license: 'MIT' }, { LICENSE: 'Be kind.' });
    expect(bundledPackages([folder, folder])).toHaveLength(1);
  });

  test('may not be under a licence that asks for more', () => {
    const folder = packageOf('other', { license: 'GPL-3.0-only' }, { LICENSE: 'Share alike.' });
    expect(() => bundledPackages([folder])).toThrow('other: may not be bundled under GPL-3.0-only');
  });

  test('has to bring its licence text', () => {
    const folder = packageOf('silent', { license: 'MIT' }, {});
    expect(() => bundledPackages([folder])).toThrow('silent: has no licence text');
  });
});

test('the bill of materials names the package, its bundled parts, and no development tool', () => {
  const bill = sbom(readManifest(), { 'SHA-256': 'ab' });
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  const { component } = bill.metadata;
  expect(component).toMatchObject({
    name: 'isoclerk',
    hashes: [{ alg: 'SHA-256', content: 'ab' }],
    licenses: [{ license: { id: 'MIT' } }],
  });
  const names = bill.components.map(({ name }: { readonly name: string }) => name);
  expect(names).toContain('commander');
  expect(names).not.toContain('vitest');
  const refs = bill.components.map((it: { readonly 'bom-ref': string }) => it['bom-ref']);
  expect(bill.dependencies[0]).toEqual({ ref: component['bom-ref'], dependsOn: refs });
  expect(new Set(refs).size).toBe(refs.length);
});

describe('the notes of a release', () => {
  const changelog = '# isoclerk\n\n## 0.2.0\n\n### Minor Changes\n\n- Two.\n\n## 0.1.0\n\n- One.\n';

  test('are its part of the CHANGELOG', () => {
    expect(notesOf(changelog, '0.2.0')).toBe('### Minor Changes\n\n- Two.\n');
    expect(notesOf(changelog, '0.1.0')).toBe('- One.\n');
  });

  test.each([
    ['a version that has none', changelog, '0.3.0'],
    ['an empty part', '## 0.2.0\n\n## 0.1.0\n\n- One.\n', '0.2.0'],
    ['an empty file', '', '0.1.0'],
  ])('%s is an error', (_, text, version) => {
    expect(() => notesOf(text, version)).toThrow(`CHANGELOG.md says nothing about ${version}`);
  });
});
