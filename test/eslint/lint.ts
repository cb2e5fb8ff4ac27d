import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/eslint/index.js';
import type { LintRuleName } from '../../src/eslint/types.js';

const linter = new Linter();

/** What the rules say about a text, as `line rule: message`; parse errors with them. */
export function lint(
  code: string,
  {
    rules = plugin.configs.recommended.rules,
    filename = 'file.tsx',
    parser = typescript,
  }: {
    readonly rules?: Linter.RulesRecord;
    readonly filename?: string;
    /** `null`: ESLint's own. */
    readonly parser?: Linter.Parser | null;
  } = {},
): string[] {
  const config: Linter.Config = {
    files: ['**/*.{js,mjs,cjs,jsx,ts,tsx,vue,svelte}'],
    languageOptions: {
      ...(parser && { parser }),
      parserOptions: { ecmaFeatures: { jsx: !filename.endsWith('.ts') } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { isoclerk: plugin },
    rules,
  };
  return linter
    .verify(code, [config], { filename })
    .map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`);
}

/** Every rule, also those that `recommended` leaves out. */
export const everyRule: Linter.RulesRecord = Object.fromEntries(
  (Object.keys(plugin.rules) as LintRuleName[]).map((name) => [`isoclerk/${name}`, 'error']),
);
