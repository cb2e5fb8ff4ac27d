import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = 'dist/cli';
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder);

/** The files that are loaded before a command runs: those that bin.js imports at the top. */
function loadedAtOnce(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, next = ''] of read(file).matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) {
    loadedAtOnce(next, found);
  }
  return found;
}

describe('the command line', () => {
  test('loads what only the doctor needs with the doctor: its table, and semver', () => {
    const marks = ['CVE-2026-41248', 'Invalid comparator'];
    const all = files.map(read).join('\n');
    const start = [...loadedAtOnce('bin.js')].map(read).join('\n');
    for (const mark of marks) expect([mark, all.includes(mark)]).toEqual([mark, true]);
    for (const mark of marks) expect([mark, start.includes(mark)]).toEqual([mark, false]);
  });

  test('does not publish the doctor as an entry', () => {
    expect(existsSync('dist/doctor')).toBe(false);
  });
});
