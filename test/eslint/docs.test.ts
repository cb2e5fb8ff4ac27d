import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/eslint/index.js';
import { deadEnd } from '../docs/links.js';
import { everyRule, lint } from './lint.js';

const page = readFileSync('docs/eslint.md', 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .flatMap((text) => {
    const name = /^`([\w-]+)`\n/.exec(text)?.[1];
    return name ? [{ name, text }] : [];
  });
const blocks = sections.flatMap(({ name, text }) =>
  [...text.matchAll(/^```tsx\n\/\/ (wrong|right)\n([\s\S]*?)^```/gm)].map((match, index) => ({
    title: `${name}, ${match[1]}, ${index}`,
    name,
    isWrong: match[1] === 'wrong',
    code: match[2] ?? '',
  })),
);

describe('the page of the rules', () => {
  test('has a section for each rule, in order', () => {
    expect(sections.map(({ name }) => name)).toEqual(Object.keys(plugin.rules));
  });

  test.each(Object.entries(plugin.rules))('%s links to its section', (name, { meta }) => {
    expect(meta.docs.url).toMatch(new RegExp(`/docs/eslint\\.md#${name}$`));
    expect(deadEnd('README.md', meta.docs.url)).toBe(undefined);
  });

  test.each(sections)('$name shows wrong and right code', ({ name }) => {
    const kinds = blocks.filter((block) => block.name === name).map(({ isWrong }) => isWrong);
    expect(kinds).toContain(true);
    expect(kinds).toContain(false);
  });

  test.each(blocks.filter(({ isWrong }) => isWrong))('$title is reported', ({ name, code }) => {
    const found = lint(code, { rules: { [`isoclerk/${name}`]: 'error' } });
    expect(found.join('\n')).toContain(`isoclerk/${name}`);
  });

  test.each(blocks.filter(({ isWrong }) => !isWrong))('$title is clean', ({ code }) => {
    expect(lint(code, { rules: everyRule })).toEqual([]);
  });

  test.each(sections)('$name is in the table as it is recommended', ({ name }) => {
    const row = page.match(new RegExp(`^\\| \\[\`${name}\`\\]\\(#${name}\\) \\| (\\w+) \\|`, 'm'));
    expect(row?.[1]).toBe(plugin.configs.recommended.rules[`isoclerk/${name}`] ?? 'off');
  });

  test.each(sections)('$name names its options', ({ name, text }) => {
    const [schema] = plugin.rules[name as keyof typeof plugin.rules].meta.schema;
    for (const option of Object.keys(schema?.properties ?? {})) {
      expect(text).toContain(`\`${option}`);
    }
  });
});
