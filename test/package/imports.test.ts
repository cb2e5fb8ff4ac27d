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
