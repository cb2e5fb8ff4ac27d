import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walkFiles } from '../../../src/cli/doctor/walkFiles.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-walk-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, content = ''): void {
  const file = join(dir, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

test('looks into no folder that .gitignore names, and lists ignored files', () => {
  write('.git/HEAD');
  write('.gitignore', '.env*\ndata/\n!/app/data/\n');
  write('.env.local');
  write('data/a.txt');
  write('app/data/b.txt');
  write('app/page.tsx');
  expect(walkFiles(dir).files.sort()).toEqual([
    '.env.local',
    '.gitignore',
    'app/data/b.txt',
    'app/page.tsx',
  ]);
});

test('counts only what it looks into against its limit', () => {
  write('.git/HEAD');
  write('.gitignore', 'cache\n');
  mkdirSync(join(dir, 'cache'));
  for (let index = 0; index < 20_001; index++) writeFileSync(join(dir, `cache/${index}`), '');
  write('package.json', '{}');
  expect(walkFiles(dir)).toEqual({ files: ['.gitignore', 'package.json'], isComplete: true });
});

test('a workspace heeds the .gitignore of its repository', () => {
  write('.git/HEAD');
  write('.gitignore', 'generated\n');
  write('apps/web/generated/a.ts');
  write('apps/web/src/b.ts');
  expect(walkFiles(join(dir, 'apps/web')).files).toEqual(['src/b.ts']);
});
