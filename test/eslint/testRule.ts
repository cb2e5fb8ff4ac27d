import typescript from '@typescript-eslint/parser';
import { Linter, RuleTester } from 'eslint';
import { RuleTester as RuleTester10 } from 'eslint-10';
import { describe, expect, test } from 'vitest';
import plugin, { rules } from '../../src/eslint/index.js';
import type { LintRuleName } from '../../src/eslint/types.js';

interface Case {
  readonly code: string;
  /** The options object of the rule. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly filename?: string;
}

interface Invalid extends Case {
  /** The id of each message, in order; where it suggests something, with the code that comes out. */
  readonly errors: readonly (string | readonly [id: string, suggested: string])[];
  /** The code after the fix; without it nothing may be fixed. */
  readonly output?: string;
  /** What is underlined, message by message. */
  readonly at?: readonly string[];
}

/** Cases of one message and one fix: each code before and after it, in the place that `around` makes. */
export const fixedIn =
  (around: (code: string) => string) =>
  (messageId: string, cases: Readonly<Record<string, string>>): Record<string, Invalid> =>
    Object.fromEntries(
      Object.entries(cases).map(([before, after]) => [
        before,
        { code: around(before), output: around(after), errors: [messageId] },
      ]),
    );

type Tests = Parameters<RuleTester['run']>[2] & Parameters<RuleTester10['run']>[2];

/** TypeScript's parser reads all cases: with JSX, as modules. */
const languageOptions = {
  parser: typescript,
  parserOptions: { ecmaFeatures: { jsx: true } },
};

// The testers call these to begin; here a test has begun.
const call = (_: string, run: () => void) => run();
Object.assign(RuleTester, { describe: call, it: call });
Object.assign(RuleTester10, { describe: call, it: call });

const linter = new Linter();

/** Runs the cases of a rule through the RuleTester of ESLint 9 and 10. */
export function testRule(
  name: LintRuleName,
  cases: {
    readonly valid: Readonly<Record<string, string | Case>>;
    readonly invalid: Readonly<Record<string, Invalid>>;
  },
): void {
  const rule = rules[name];
  const runners: Readonly<Record<string, (tests: Tests) => void>> = {
    '9': (tests) => new RuleTester({ languageOptions }).run(name, rule, tests),
    '10': (tests) => new RuleTester10({ languageOptions }).run(name, rule, tests),
  };
  const withOptions = ({ options, ...it }: Case) => ({
    ...it,
    options: options ? [options] : [],
  });

  describe.each(Object.entries(runners))(`${name} in ESLint %s`, (_, run) => {
    for (const [title, given] of Object.entries(cases.valid)) {
      const it = typeof given === 'string' ? { code: given } : given;
      test(`is silent: ${title}`, () => run({ valid: [withOptions(it)], invalid: [] }));
    }
    for (const [title, { errors, output = null, at, ...it }] of Object.entries(cases.invalid)) {
      test(`reports: ${title}`, () => {
        const suggested = descriptionsOf(name, it);
        const expected = errors.map((error, index) =>
          typeof error === 'string'
            ? { messageId: error }
            : {
                messageId: error[0],
                suggestions: [{ desc: suggested[index] ?? '', output: error[1] }],
              },
        );
        if (at) expect(underlined(name, it)).toEqual(at);
        run({
          valid: [],
          invalid: [{ ...withOptions(it), output, errors: expected }],
        });
      });
    }
  });
}

const messagesOf = (name: LintRuleName, { code, options }: Case) =>
  linter.verify(code, {
    languageOptions,
    plugins: { isoclerk: plugin },
    rules: { [`isoclerk/${name}`]: options ? ['error', options] : 'error' },
  });

/** What the suggestion of each message says: its text is no part of the cases. */
const descriptionsOf = (name: LintRuleName, it: Case) =>
  messagesOf(name, it).map(({ suggestions }) => suggestions?.[0]?.desc);

/** The code of one line that each message is about. */
const underlined = (name: LintRuleName, it: Case) =>
  messagesOf(name, it).map(({ column, endColumn }) =>
    it.code.slice(column - 1, (endColumn ?? column) - 1),
  );
