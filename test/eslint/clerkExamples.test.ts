import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.js';

// What Clerk shows in the docs of its own declarations is right.
const files = globSync('node_modules/{@clerk,clerk-*}/**/*.d.ts').sort();
const examples = new Set(
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
      const text = comment.replace(/^[ \t]*\*(?!\/) ?/gm, '');
      return [...text.matchAll(/```(?:tsx?|jsx?|mjs)[^\n]*\n([\s\S]*?)```/g)].map(
        ([, code]) => code ?? '',
      );
    }),
  ),
);
const linted = [...examples].map((code) => ({ code, found: lint(`// Clerk\n${code}`) }));
// Some leave parts out, and do not parse.
const read = linted.filter(({ found }) => !found.some((message) => /Parsing error/.test(message)));

describe("examples of Clerk's declarations", () => {
  test.each(read)('$code', ({ found }) => {
    expect(found).toEqual([]);
  });
  test('there are some', () => {
    expect(read.length).toBeGreaterThan(40);
  });
});
