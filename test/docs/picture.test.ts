import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { pictures } from '../../scripts/picture.mjs';

const drawn: Readonly<Record<string, string>> = pictures();

test.each(Object.entries(drawn))('%s is current (npm run picture)', (file, svg) => {
  expect(readFileSync(file, 'utf8')).toBe(svg);
});

test('the pictures show a token that is over the limit', () => {
  expect(Object.keys(drawn)).toEqual(['docs/token-budget.svg', 'docs/token-budget-dark.svg']);
  for (const svg of Object.values(drawn)) expect(svg).toMatch(/Over by [\d,]+ bytes/);
});
