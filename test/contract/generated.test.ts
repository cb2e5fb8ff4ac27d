import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { render } from '../../scripts/contract/generate.js';

const files = Object.entries(render(loadContract()));

test.each(files)('%s is what facts and notes say: npm run generate', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('no folder of generated files holds another', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/generated\/[^/]+\.\w+$/.test(path));
  expect(found.sort()).toEqual(files.map(([path]) => path).sort());
  expect(found.length).toBeGreaterThan(20);
});
