import { testRule } from '../testRule.js';

// A value is followed over at most forty steps, a name over at most three hundred letters: a file may be of any size.
const chainOf = (length: number) =>
  `import { auth } from '@clerk/nextjs/server'; const a0 = auth(); ${Array.from(
    { length },
    (_, index) => `const a${index + 1} = a${index};`,
  ).join(' ')} `;

testRule('await-auth', {
  valid: { 'over more variables than are followed': `${chainOf(38)} a38.userId;` },
  invalid: {
    'over many variables': {
      code: `${chainOf(37)} a37.userId;`,
      output: `${chainOf(37)} (await a37).userId;`,
      errors: ['value'],
    },
  },
});

// One of at most eight values: a name may be given by a condition of any length.
const oneOf = (count: number, last: string) =>
  `import { auth } from '@clerk/nextjs/server'; const s = ${'a ? 1 : '.repeat(count - 1)}${last}; s.userId;`;

testRule('await-auth', {
  valid: {
    'the last of nine values': oneOf(9, 'auth()'),
    'functions that call themselves more than once': `import { auth } from '@clerk/nextjs/server'; function f() { return a ? f() : b ? f() : c ? f() : f(); } f().userId;`,
  },
  invalid: {
    'the last of eight values': {
      code: oneOf(8, 'auth()'),
      output: oneOf(8, 'auth()').replace('s.userId', '(await s).userId'),
      errors: ['value'],
    },
    'functions that call themselves and end': {
      code: `import { auth } from '@clerk/nextjs/server'; function f() { return a ? f() : b ? f() : auth(); } f().userId;`,
      output: `import { auth } from '@clerk/nextjs/server'; function f() { return a ? f() : b ? f() : auth(); } (await f()).userId;`,
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
