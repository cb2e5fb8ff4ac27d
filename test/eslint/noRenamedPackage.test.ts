import { testRule } from './testRule.js';

testRule('no-renamed-package', {
  valid: {
    'packages of Core 3': `import '@clerk/react'; import type { UserResource } from '@clerk/shared/types'; import('@clerk/expo');`,
    'packages of others': `import '@acme/types'; import 'clerk-types';`,
    'a name in a text': `const text = '@clerk/types';`,
  },
  invalid: {
    imports: {
      code: `import type { UserResource } from '@clerk/types'; import { useUser } from '@clerk/clerk-react'; import { dark } from '@clerk/themes';`,
      errors: ['renamed', 'renamed', 'renamed'],
    },
    'other ways to load': {
      code: `export * from '@clerk/clerk-expo'; export { x } from '@clerk/remix/ssr.server'; import('@clerk/clerk-sdk-node'); require('@clerk/types');`,
      errors: ['renamed', 'renamed', 'renamed', 'renamed'],
    },
  },
});
