import { testRule } from '../testRule.js';

// A value is followed over at most forty steps, a name over at most three hundred letters: a file may be of any size.
const chainOf = (length: number) =>
  `import { auth } from '@clerk/nextjs/server'; const a0 = auth(); ${Array.from(
    { length },
    (_, index) => `const a${index + 1} = a${index};`,
  ).join(' ')} `;

testRule('await-auth', {
  valid: { 'over more variables than are followed': `${chainOf(45)} a45.userId;` },
  invalid: {
    'over many variables': {
      code: `${chainOf(30)} a30.userId;`,
      output: `${chainOf(30)} (await a30).userId;`,
      errors: ['value'],
    },
  },
});

const clerk = "import * as clerk from '@clerk/backend';";
// The path of the object is the module, `#` and the name; then comes the step that is too much.
const nameOf = (length: number) => 'a'.repeat(length - '@clerk/backend#'.length);
const check = `.has({ role: 'a', plan: 'b' })`;

testRule('no-combined-check', {
  valid: { 'a path of 301 letters': `${clerk} clerk.${nameOf(301)}${check};` },
  invalid: {
    'a path of 300 letters': {
      code: `${clerk} clerk.${nameOf(300)}${check};`,
      errors: [
        [
          'combined',
          `${clerk} (clerk.${nameOf(300)}.has({ role: 'a' }) && clerk.${nameOf(300)}.has({ plan: 'b' }));`,
        ],
      ],
    },
  },
});
