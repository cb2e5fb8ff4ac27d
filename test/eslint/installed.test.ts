import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { everyRule, lint } from './lint.js';

// Programs that nobody wrote for these rules: the sources of what is installed. A sample of them, the same each time;
// ESLINT_ALL_FILES=1 reads them all.
const all = globSync(
  [
    'node_modules/{@clerk,clerk-js-5,clerk-backend-2-29,clerk-backend-2-33}/**/dist/**/*.{js,mjs,cjs}',
    'node_modules/{express,hono,jose,zod,svelte,fast-check,yaml,semver,commander,typedoc}/**/*.{js,mjs,cjs,ts}',
  ],
  { followSymbolicLinks: false },
).sort();
const isAll = process.env.ESLINT_ALL_FILES === '1';
const sample = isAll ? all : all.filter((_, index) => index % Math.ceil(all.length / 60) === 0);

/** The rules look at files that name Clerk; these get its name, so that they are looked at. */
const NAMED = '\n// Clerk unsafeMetadata emailAddresses tokenType';

/** Not every file of every package is a module that parses; every one of the sample is. */
const FAULT = isAll ? /ignored|configuration/ : /ignored|configuration|Parsing error/;

describe('programs that nobody wrote for the rules', () => {
  test.each(sample)(
    '%s is read without a fault',
    (file) => {
      const code = readFileSync(file, 'utf8');
      if (!isAll && code.length > 200_000) return;
      // Under a name of its own: what lies in node_modules is not linted. A rule that throws fails the test.
      const found = lint(code + NAMED, {
        rules: everyRule,
        filename: `file.${file.split('.').at(-1)}`,
      });
      expect(found.filter((message) => FAULT.test(message))).toEqual([]);
    },
    120_000,
  ); // bundles of some megabytes

  test('there is something to read', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(sample.length).toBeGreaterThan(50);
  });
});
