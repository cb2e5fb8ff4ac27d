import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { entries, importGraph } from './tarball.js';

// ESLint knows the names of the language itself. These of them make code of a text, or hold all others.
const NEVER = ['eval', 'Function', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'globalThis'];

/** What of a platform is used: to read an address and base64. Nothing that reaches network, storage or environment. */
const PLATFORM = ['URL', 'atob'];

/** What the testing kit asks the platform for by its place, to say by name what is missing: it signs and makes requests. */
const MEMBERS = ['URL', 'Request', 'crypto'];

const elsewhere = `Identifier[name="globalThis"]:not(${MEMBERS.map(
  (name) => `MemberExpression[computed=false][property.name="${name}"] > Identifier.object`,
).join(', ')})`;

/** The names that a file takes from outside, and what else it does with the object that has them all. */
function reached(path: string, mayAsk: boolean): string[] {
  const globals = [
    ...NEVER.map((name) => [name, 'off'] as const),
    ...[...PLATFORM, ...(mayAsk ? ['globalThis'] : [])].map((name) => [name, 'readonly'] as const),
  ];
  const messages = new Linter().verify(readFileSync(path, 'utf8'), {
    languageOptions: {
      sourceType: path.endsWith('.cjs') ? 'commonjs' : 'module',
      globals: Object.fromEntries(globals),
    },
    linterOptions: { noInlineConfig: true },
    rules: {
      'no-undef': ['error', { typeof: true }],
      'no-restricted-syntax': [
        'error',
        { selector: elsewhere, message: 'More than one known member of globalThis is used.' },
        {
          selector: 'CallExpression[callee.name="require"]:not([arguments.0.value])',
          message: 'What is required has no fixed name.',
        },
      ],
    },
  });
  return messages.map(({ message, line }) => `${path}:${line} ${message}`);
}

describe.each(entries)(
  '$name takes nothing from outside but what it is given',
  ({ name, file }) => {
    test.each(['js', 'cjs'])('%s', (extension) => {
      const { files } = importGraph(`dist/${file}.${extension}`);
      const mayAsk = name.startsWith('isoclerk/testing');
      expect(files.size).toBeGreaterThan(0);
      expect([...files].flatMap((path) => reached(path, mayAsk))).toEqual([]);
    });
  },
);
