import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entries, importGraph, peerOf } from './tarball.js';

/** Which entries an entry may load besides itself. What is not listed loads none. */
const mayLoad: Readonly<Record<string, readonly string[]>> = {
  '.': ['./claims', './keys', './session', './user', './webhooks'],
  './billing': ['./billing/helpers'],
  './inspect': ['./webhooks'],
  './eslint': ['./webhooks'],
  './webhooks/schemas': ['./webhooks'],
  './testing': ['./claims', './session', './user', './webhooks'],
  './testing/fast-check': ['./testing', './claims', './session', './user', './webhooks'],
};

describe.each(entries)('$name', ({ subpath, file }) => {
  const peer = peerOf(subpath);

  test.each(['js', 'cjs'])('loads no package but its own peer (%s)', (extension) => {
    const { packages } = importGraph(`dist/${file}.${extension}`);
    const names = [...packages].map((name) => name.replace(/\/.*/, ''));
    expect([...new Set(names)]).toEqual(peer === undefined ? [] : [peer]);
  });

  test.each(['d.ts', 'd.cts'])(
    'declares without any package but its own peer (%s)',
    (extension) => {
      const { packages } = importGraph(`dist/${file}.${extension}`);
      expect([...packages].filter((name) => name.replace(/\/.*/, '') !== peer)).toEqual([]);
    },
  );

  test('asks for zod by the names that both of its lines have', () => {
    const { packages } = importGraph(`dist/${file}.js`);
    const asked = [...packages].filter((name) => name.startsWith('zod'));
    expect(asked.filter((name) => !['zod/v4', 'zod/v4-mini'].includes(name))).toEqual([]);
  });

  test('loads no entry that it may not', () => {
    const { files } = importGraph(`dist/${file}.js`);
    const loaded = entries.filter((entry) => files.has(resolve(`dist/${entry.file}.js`)));
    const allowed = [subpath, ...(mayLoad[subpath] ?? [])];
    expect(loaded.map((entry) => entry.subpath).filter((name) => !allowed.includes(name))).toEqual(
      [],
    );
  });

  // Each further file costs a cold start about half a millisecond (`npm run bench coldImport`).
  test('loads at most five chunks beside the entries', () => {
    const { files } = importGraph(`dist/${file}.js`);
    const others = new Set(entries.map((entry) => resolve(`dist/${entry.file}.js`)));
    expect([...files].filter((path) => !others.has(path)).length).toBeLessThanOrEqual(5);
  });

  test('does not load the command line', () => {
    const { files } = importGraph(`dist/${file}.js`);
    expect([...files].filter((path) => path.startsWith(resolve('dist/cli')))).toEqual([]);
  });

  if (peer === 'zod') return;
  test('holds nothing of zod', () => {
    const { files } = importGraph(`dist/${file}.js`);
    const text = [...files].map((path) => readFileSync(path, 'utf8')).join('\n');
    expect(text).not.toMatch(/\bsafeParse\(|\bZodType\b|_zod\b/);
  });
});

// One line of each exported schema and table; what stands inside a schema is made at its first use.
test.each([
  ['billing', 1.5],
  ['billing/mini', 1.5],
  ['billing/backend', 1.5],
  ['billing/frontend', 1.5],
  ['webhooks/schemas', 4], // each payload, its row of the union, and the strict set
  ['webhooks/schemas/mini', 2],
])('isoclerk/%s makes few schemas when it is imported', (entry, share) => {
  const args = ['test/package/madeAtImport.mjs', `dist/${entry}/index.js`];
  const made: Record<'atImport' | 'schemas' | 'atFirstParse', number> = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8' }),
  );
  expect(made.schemas).toBeGreaterThan(20);
  expect(made.atFirstParse).toBeGreaterThan(300);
  expect(made.atImport).toBeLessThanOrEqual(made.schemas * share);
});
