import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/eslint/index.js';
import { moreWrongCode } from './wrong/moreWrongCode.js';
import { wrongCode } from './wrong/wrongCode.js';

const linter = new Linter();

/** Fixes, then takes the first suggestion of what remains, as somebody would who accepts them all. */
function accepted(
  code: string,
  config: Linter.Config,
): { found: number; fixed: string; isMended: boolean } {
  const found = linter.verify(code, [config], 'file.tsx');
  let { output: fixed } = linter.verifyAndFix(code, [config], { filename: 'file.tsx' });
  for (let round = 0; round < 5; round++) {
    const suggestion = linter
      .verify(fixed, [config], 'file.tsx')
      .flatMap(({ suggestions }) => suggestions ?? [])
      .at(0);
    if (!suggestion) break;
    const [start, end] = suggestion.fix.range;
    fixed = fixed.slice(0, start) + suggestion.fix.text + fixed.slice(end);
  }
  return { found: found.length, fixed, isMended: fixed !== code };
}

describe('wrong code', () => {
  test.each(Object.entries({ ...wrongCode, ...moreWrongCode }))(
    '%s',
    (_, { rule, code, times = 1 }) => {
      const config: Linter.Config = {
        files: ['**/*.tsx'],
        languageOptions: { parser: typescript, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { isoclerk: plugin },
        rules: { [`isoclerk/${rule}`]: 'error' },
      };
      const { found, fixed, isMended } = accepted(code, config);
      expect(found).toBe(times);
      if (isMended)
        expect([fixed, linter.verify(fixed, [config], 'file.tsx')]).toEqual([fixed, []]);
    },
  );
});
