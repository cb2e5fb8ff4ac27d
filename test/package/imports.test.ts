import { relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entries, importGraph, peerOf } from './tarball.js';

const folders = (file: string): string[] => {
  const built = [...importGraph(file).files].map((path) => relative('dist', path).split(sep));
  return [...new Set(built.map((parts) => (parts.length > 1 ? (parts[0] ?? '') : '')))]
    .filter(Boolean)
    .sort();
};

describe.each(entries)('$name', ({ subpath, file }) => {
  test.each(['js', 'cjs'])('loads no package but its own peer (%s)', (extension) => {
    const { packages } = importGraph(`dist/${file}.${extension}`);
    const peer = peerOf(subpath);
    expect([...packages].sort()).toEqual(peer === undefined ? [] : [peer]);
  });

  test.each(['d.ts', 'd.cts'])(
    'declares without any package but its own peer (%s)',
    (extension) => {
      const { packages } = importGraph(`dist/${file}.${extension}`);
      const peer = peerOf(subpath);
      expect([...packages].filter((name) => name !== peer)).toEqual([]);
    },
  );

  test('does not load the command line', () => {
    expect(folders(`dist/${file}.js`)).not.toContain('cli');
  });
});

describe('isoclerk', () => {
  test('loads users, claims, sessions, webhooks and keys only', () => {
    expect(folders('dist/index.js')).toEqual([
      'claims',
      'internal',
      'keys',
      'session',
      'user',
      'webhooks',
    ]);
  });

  test('does not load the webhook schemas', () => {
    const { files } = importGraph('dist/index.js');
    expect([...files].filter((path) => path.includes(`${sep}schemas${sep}`))).toEqual([]);
  });
});

describe('isoclerk/testing', () => {
  test('loads nothing of the entries it builds for, except what signing and errors need', () => {
    expect(folders('dist/testing/index.js').filter((name) => name === 'billing')).toEqual([]);
  });
});
