import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { docstringExamples, markdownExamples, runExample, withAssertions } from './runExamples.js';

const read = (file: string) => readFileSync(file, 'utf8');
const docs = globSync(['README.md', 'docs/*.md', 'site/guides/*.md']).sort();
const sources = globSync('src/**/*.ts').sort();

describe('documentation examples', () => {
  test.each([
    ...docs.flatMap((file) => markdownExamples(file, read(file))),
    ...sources.flatMap((file) => docstringExamples(file, read(file))),
  ])('$title runs and gives the result it states', (example) => runExample(example));
});

describe('the example runner', () => {
  test('notices a wrong result', async () => {
    await expect(runExample({ title: 'x', code: '1 + 1 // => 3' })).rejects.toThrow();
  });
  test('notices a wrong result of a constant', async () => {
    await expect(runExample({ title: 'x', code: 'const a = 1 // => 3' })).rejects.toThrow();
  });
  test('refuses a result that stands behind no statement', () => {
    expect(() => withAssertions('if (true) { // => 3\n}')).toThrow('stand behind');
  });
});
