import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../../src/eslint/index.js';
import { everyRule } from '../lint.js';

const code = `import { auth } from '@clerk/nextjs/server'; // unsafeMetadata
const { userId } = auth(); use(userId);`;

test('all rules share one reading of a file', () => {
  let readings = 0;
  const counting = {
    meta: { name: 'counting' },
    rules: {
      first: {
        create({ sourceCode }: { readonly sourceCode: object }) {
          const { scopeManager } = sourceCode as { scopeManager: { scopes: unknown } };
          const { scopes } = scopeManager;
          Object.defineProperty(scopeManager, 'scopes', {
            get() {
              readings++;
              return scopes;
            },
          });
          return {};
        },
      },
    },
  };
  const found = new Linter().verify(code, {
    plugins: { counting, isoclerk: plugin },
    rules: { 'counting/first': 'error', ...everyRule },
  });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['isoclerk/await-auth']);
  expect(readings).toBe(1);
});
