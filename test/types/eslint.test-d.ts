import type { ESLint, Linter } from 'eslint';
import type { ESLint as ESLint10, Linter as Linter10 } from 'eslint-10';
import isoclerk, { configs, type LintPlugin, type LintRuleName, rules } from 'isoclerk/eslint';
import { expectTypeOf, test } from 'vitest';

test('ESLint 9 and 10 take the plugin and its config', () => {
  expectTypeOf(isoclerk).toEqualTypeOf<LintPlugin>();
  expectTypeOf(isoclerk).toExtend<ESLint.Plugin>();
  expectTypeOf(isoclerk).toExtend<ESLint10.Plugin>();
  const nine: Linter.Config[] = [isoclerk.configs.recommended];
  const ten: Linter10.Config[] = [configs.recommended, { plugins: { isoclerk } }];
  expectTypeOf(nine).not.toBeAny();
  expectTypeOf(ten).not.toBeAny();
});

test('rules have closed names', () => {
  expectTypeOf<keyof typeof rules>().toEqualTypeOf<LintRuleName>();
  expectTypeOf(rules['await-auth'].meta.messages).toEqualTypeOf<Record<string, string>>();
  // @ts-expect-error a rule that does not exist
  rules['await-user'];
  // @ts-expect-error the config has one name
  configs.strict;
});
