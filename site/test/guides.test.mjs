// Every code block of the guides. Those without a file only need isoclerk: test/docs runs them. Those with a file name
// make up a small project for each guide, compiled against the real packages.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('guides/', import.meta.url));
const guides = fileURLToPath(new URL('../guides/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const work = join(here, '.cache');
const isInstalled = existsSync(join(here, 'node_modules/typescript'));
const skip = isInstalled
  ? false
  : 'not installed: npm ci --ignore-scripts --prefix site/test/guides';

const BLOCK = /^```(\w+)(?: \[([^\]]+)\])?\n([\s\S]*?)^```$/gm;

/** The blocks of a guide: language, file or undefined, code. */
const blocksOf = (name) =>
  [...readFileSync(join(guides, name), 'utf8').matchAll(BLOCK)].map(([, language, file, code]) => ({
    language,
    file,
    code,
  }));

const options = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  types: ['node'],
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
  paths: { isoclerk: [`${dist}index.d.ts`], 'isoclerk/*': [`${dist}*/index.d.ts`] },
};

async function compile(name) {
  const folder = join(work, name.replace(/\.md$/, ''));
  rmSync(folder, { recursive: true, force: true });
  const files = [];
  for (const { language, file, code } of blocksOf(name)) {
    if (!file || !/^tsx?$/.test(language)) continue;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
    files.push(path);
  }
  return { files, found: await diagnose(files, folder) };
}

/** What the compiler says against files of a folder. */
async function diagnose(files, folder) {
  const { default: ts } = await import('./guides/node_modules/typescript/lib/typescript.js');
  const { options: parsed, errors } = ts.convertCompilerOptionsFromJson(options, folder);
  assert.deepEqual(errors, []);
  const program = ts.createProgram(files, parsed);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
    return `${diagnostic.file?.fileName.slice(folder.length + 1)}:${line + 1} ${text}`;
  });
}

const names = readdirSync(guides).filter((name) => name.endsWith('.md'));

describe('the code of the guides', () => {
  for (const name of names) {
    test(`of ${name} compiles`, { skip }, async () => {
      const { found } = await compile(name);
      assert.deepEqual(found, []);
    });
  }

  test('and what convex, inngest and supabase-js declare is what the readers take', {
    skip,
  }, async () => {
    assert.deepEqual(await diagnose([join(here, 'declared.ts')], here), []);
  });

  test('names the versions of packages that are installed here', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
    const docs = ['session.md', 'webhooks.md'].map((page) => join(guides, '../../docs', page));
    const pages = [...docs, ...names.map((name) => join(guides, name))];
    const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
    for (const name of ['convex', 'inngest', '@supabase/auth-js']) {
      const { version } = packages[`node_modules/${name}`];
      if (devDependencies[name]) assert.equal(devDependencies[name], version);
      const said = [...text.matchAll(new RegExp(`${name}\`? (\\d+\\.\\d+)`, 'g'))].map(
        ([, of]) => of,
      );
      assert.deepEqual([...new Set(said)], [version.split('.').slice(0, 2).join('.')], name);
    }
  });

  test('a component of Svelte compiles', { skip }, async () => {
    const { compile: compileSvelte } = await import(
      './guides/node_modules/svelte/src/compiler/index.js'
    );
    const components = names.flatMap(blocksOf).filter(({ language }) => language === 'svelte');
    assert.ok(components.length > 0);
    for (const { code } of components) {
      assert.deepEqual(compileSvelte(code, { generate: 'server' }).warnings, []);
    }
  });

  test('is in a language that something checks', () => {
    const known = ['ts', 'tsx', 'svelte', 'sh', 'sql', 'json'];
    const languages = names.flatMap(blocksOf).map(({ language }) => language);
    assert.deepEqual(
      languages.filter((language) => !known.includes(language)),
      [],
    );
    const fences = names.map(
      (name) => readFileSync(join(guides, name), 'utf8').match(/^```\w/gm)?.length ?? 0,
    );
    assert.equal(
      languages.length,
      fences.reduce((sum, count) => sum + count, 0),
      'every block is found',
    );
  });

  test('of frameworks names its file, so that it is compiled', () => {
    const bare = names.flatMap(blocksOf).filter(({ language, file, code }) => {
      const imported = [...code.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      return (
        /^tsx?$/.test(language) && !file && imported.some((from) => !from.startsWith('isoclerk'))
      );
    });
    assert.deepEqual(bare, []);
  });
});
