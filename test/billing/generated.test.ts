import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a script has no declarations
import { loadTables, render } from '../../scripts/billingSchemas.mjs';

// The formatter wraps lines, adds commas and starts a wrapped union with a bar; nothing else may differ.
const words = (text: string) => text.replace(/[\s,]/g, '').replaceAll(':|', ':');

describe('the generated schemas', () => {
  let files: Record<string, string> = {};
  beforeAll(async () => {
    files = render(await loadTables());
  });

  test('are what the tables say: run node scripts/billingSchemas.mjs after a change', () => {
    const stale = Object.entries(files)
      .filter(([path, text]) => words(readFileSync(path, 'utf8')) !== words(text))
      .map(([path]) => path);
    expect(stale).toEqual([]);
  });

  test('are 39 files', () => {
    expect(Object.keys(files).length).toBe(39);
  });
});
