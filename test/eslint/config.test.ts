import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../src/eslint/index.js';

test('the recommended config brings the plugin its rules are in', () => {
  const code = `import { auth } from '@clerk/nextjs/server'; const { userId } = auth();`;
  const config: Linter.Config[] = [
    { languageOptions: { parser: typescript } },
    plugin.configs.recommended,
  ];
  const found = new Linter().verify(code, config).map(({ ruleId }) => ruleId);
  expect(found).toEqual(['isoclerk/await-auth']);
});
