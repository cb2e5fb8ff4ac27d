import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import surface from '../package/surface.json' with { type: 'json' };

const {
  bin,
  exports,
}: Record<'bin' | 'exports', Readonly<Record<string, string>>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const notes = globSync('.changeset/*.md', { ignore: '**/README.md' })
  .sort()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const names = new Set(Object.values(surface).flatMap((values) => Object.keys(values)));

/** Names in code that are functions or tables, and Clerk's own. */
const CLERKS = ['has', 'verifyWebhook'];

describe('the notes of the next release', () => {
  test('are few enough to be read', () => {
    expect(notes.length).toBeLessThanOrEqual(10);
    const words = notes.map(({ text }) => text.split(/\s+/).length);
    expect(Math.max(0, ...words)).toBeLessThan(160);
  });
  test('name what there is', () => {
    const missing = notes.flatMap(({ file, text }) =>
      [...text.matchAll(/`([a-z]\w*[A-Z]\w*)(?:\(\w*\))?`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !names.has(name) && !CLERKS.includes(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
    const entries = notes.flatMap(({ text }) =>
      [...text.matchAll(/`(isoclerk\/[\w/-]+)`/g)].map(([, name = '']) => name),
    );
    expect(entries.filter((name) => !(name.replace('isoclerk', '.') in exports))).toEqual([]);
    expect(Object.keys(bin)).toEqual(['isoclerk']);
  });
});
