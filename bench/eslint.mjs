// What the lint rules add to ESLint's own time: parser and core rules on the same files. The two are measured in one run,
// so that what else the machine does slows both.
import { readFileSync } from 'node:fs';
import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import plugin from 'isoclerk/eslint';
import { globSync } from 'tinyglobby';

const sets = {
  'files without Clerk': globSync(['src/user/**/*.ts', 'src/claims/**/*.ts', 'src/internal/*.ts']),
  'files that use Clerk': globSync(['examples/**/*.{ts,tsx}', 'test/user/*.ts', 'demo/*.mjs']),
};

// Those of ESLint's own recommended set.
const core = Object.fromEntries(
  [...builtinRules].flatMap(([name, { meta }]) =>
    meta.docs?.recommended ? [[name, 'error']] : [],
  ),
);

let ours = 0;
const timed = (run) => (input) => {
  const start = performance.now();
  const result = run(input);
  ours += performance.now() - start;
  return result;
};
const rules = Object.fromEntries(
  Object.entries(plugin.rules).map(([name, { meta, create }]) => [
    name,
    {
      meta,
      create: (context) =>
        Object.fromEntries(
          Object.entries(timed(create)(context)).map(([type, listen]) => [type, timed(listen)]),
        ),
    },
  ]),
);
const config = {
  files: ['**/*.tsx'],
  languageOptions: {
    parser: typescript,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
  plugins: { isoclerk: { rules } },
  rules: { ...core, ...plugin.configs.recommended.rules },
};

for (const [name, files] of Object.entries(sets)) {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const linter = new Linter();
  let [added, base] = [0, 0];
  for (const text of texts) {
    // The least of several rounds: what else the machine does comes on top.
    const rounds = Array.from({ length: 8 }, () => {
      ours = 0;
      const start = performance.now();
      linter.verify(text, [config], { filename: 'file.tsx' });
      return { added: ours, base: performance.now() - start - ours };
    });
    added += Math.min(...rounds.map((round) => round.added));
    base += Math.min(...rounds.map((round) => round.base));
  }
  const share = ((100 * added) / base).toFixed(1);
  console.log(`eslint, ${name} (${files.length}): ${share} % on top of parser and core rules`);
}
