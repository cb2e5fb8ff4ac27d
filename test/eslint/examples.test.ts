import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.js';

const read = (file: string) => readFileSync(file, 'utf8');
// Wrong code is there to be shown, in the page of the rules only; docs.test.ts reads that one.
const pages = globSync(['README.md', 'docs/*.md', '!docs/eslint.md']).sort();
// The page that shows what Next.js makes of a raw user, and says so in its path.
const WRONG = 'examples/nextjs/app/wrong/**';
const files = globSync(['examples/**/*.{ts,tsx,mjs}', 'demo/**/*.mjs'], {
  ignore: ['**/node_modules/**', '**/.next/**', WRONG],
}).sort();

const blocks = pages.flatMap((file) => {
  const text = read(file);
  return [...text.matchAll(/^([ \t]*)```(tsx?|jsx?|mjs)\n([\s\S]*?)^[ \t]*```/gm)].map((match) => ({
    title: `${file}:${text.slice(0, match.index).split('\n').length}`,
    code: match[3] ?? '',
    filename: `block.${match[2]}`,
  }));
});

describe('what the project shows is clean under recommended', () => {
  test.each(blocks)('$title', ({ code, filename }) => {
    expect(lint(code, { filename })).toEqual([]);
  });
  test.each(files)('%s', (file) => {
    expect(lint(read(file), { filename: file.replace(/\.mjs$/, '.js') })).toEqual([]);
  });
  test('and what it shows as wrong is found', () => {
    const wrong = globSync(WRONG).filter((file) => /\.tsx$/.test(file));
    const found = wrong.flatMap((file) => lint(read(file), { filename: file }));
    expect(found.join('\n')).toContain('isoclerk/no-user-to-client');
  });
  test('there is something to read', () => {
    expect(blocks.length).toBeGreaterThan(40);
    expect(files.length).toBeGreaterThan(10);
  });
});
