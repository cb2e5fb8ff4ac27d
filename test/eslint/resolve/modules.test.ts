import { testRule } from '../testRule.js';

testRule('no-renamed-package', {
  valid: {
    'another address': `import x from 'https://esm.sh/preact@10'; // @clerk/types`,
    'an address that is no package': `import x from './https:/@clerk/types';`,
    'a package called like it': `import x from '@clerk/types-of-mine'; import y from 'my@clerk/types';`,
    'a package by a variable': `require(name); import(name); // @clerk/types`,
    'a require of nothing': `require(); // @clerk/types`,
    'functions called like require': `myrequire('@clerk/types'); requireOf('@clerk/types'); load('@clerk/types');`,
  },
  invalid: {
    'from npm': { code: `import x from 'npm:@clerk/types@4.1.0';`, errors: ['renamed'] },
    'from jsr': { code: `import x from 'jsr:@clerk/types';`, errors: ['renamed'] },
    'from the web': {
      code: `import x from 'https://esm.sh/@clerk/types@4?dev'; import y from 'http://localhost/@clerk/themes';`,
      errors: ['renamed', 'renamed'],
    },
    'exported again': {
      code: `export * from '@clerk/types'; export { a } from '@clerk/themes';`,
      errors: ['renamed', 'renamed'],
    },
    'by import() and require()': {
      code: `import('@clerk/types'); require('@clerk/themes');`,
      errors: ['renamed', 'renamed'],
    },
  },
});

testRule('known-webhook-event', {
  valid: {
    'a type in a namespace of a module': `import type * as clerk from '@clerk/backend'; function f(evt: clerk.webhooks.WebhookEvent) { return evt.type === 'user.signedIn'; }`,
    'a type of another module': `import type { WebhookEvent } from './clerk'; function f(evt: WebhookEvent) { return evt.type === 'user.signedIn'; }`,
  },
  invalid: {
    'a type of a module as a whole': {
      code: `import type * as clerk from '@clerk/backend'; function f(evt: clerk.WebhookEvent) { return evt.type === 'invoice.finalized'; }`,
      errors: ['unknown'],
    },
    'a type or nothing': {
      code: `import type { WebhookEvent } from '@clerk/backend'; function f(evt: null | WebhookEvent) { return evt?.type === 'invoice.finalized'; }`,
      errors: ['unknown'],
    },
  },
});
