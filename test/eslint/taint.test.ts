import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../src/eslint/index.js';
import { everyRule } from './lint.js';
import { moreWrongCode } from './wrong/moreWrongCode.js';
import { wrongCode } from './wrong/wrongCode.js';

const KEY = `sk_${'live'}_${'Q7w'.repeat(14)}`;
const linter = new Linter();
const config: Linter.Config = {
  files: ['**/*.tsx'],
  languageOptions: { parser: typescript, parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { isoclerk: plugin },
  rules: everyRule,
};
const TEXT = /'[^'\n]*'|"[^"\n]*"|`[^`$]*`/g;

test('no message quotes a key that stands in the code, whatever text it replaces', () => {
  const quoted = new Set<string>();
  let found = 0;
  for (const [title, { code }] of Object.entries({ ...wrongCode, ...moreWrongCode })) {
    for (const { 0: text, index } of code.matchAll(TEXT)) {
      const changed = `${code.slice(0, index + 1)}${KEY}${code.slice(index + text.length - 1)}`;
      for (const { ruleId, message, suggestions = [] } of linter.verify(
        changed,
        [config],
        'file.tsx',
      )) {
        found++;
        const said = [message, ...suggestions.map(({ desc }) => desc)].join('\n');
        if (said.includes(KEY)) quoted.add(`${ruleId}: ${said} (${title})`);
      }
    }
  }
  expect(found).toBeGreaterThan(50);
  expect([...quoted]).toEqual([]);
});
