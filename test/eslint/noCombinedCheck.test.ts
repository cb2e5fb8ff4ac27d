import { testRule } from './testRule.js';

const auth = "import { auth } from '@clerk/nextjs/server';";

testRule('no-combined-check', {
  valid: {
    'one criterion': `${auth} async function f() { const { has } = await auth(); return has({ role: 'org:admin' }); }`,
    'two calls': `${auth} async function f() { const { has } = await auth(); return has({ role: 'a' }) && has({ feature: 'b' }); }`,
    'has of a Map': `${auth} new Map().has({ role: 'a', feature: 'b' });`,
    'own has': `import { has } from './clerk'; has({ role: 'a', feature: 'b' });`,
  },
  invalid: {
    'role and reverification': {
      code: `${auth} async function f() { const { has } = await auth(); return has({ role: 'a', reverification: 'strict' }); }`,
      errors: [
        [
          'combined',
          `${auth} async function f() { const { has } = await auth(); return (has({ role: 'a' }) && has({ reverification: 'strict' })); }`,
        ],
      ],
    },
    'permission and feature of a hook': {
      code: `import { useAuth } from '@clerk/nextjs'; function C() { const session = useAuth(); return session.has?.({ permission: 'p', feature: 'f' }); }`,
      errors: [
        [
          'combined',
          `import { useAuth } from '@clerk/nextjs'; function C() { const session = useAuth(); return (session.has({ permission: 'p' }) && session.has({ feature: 'f' })); }`,
        ],
      ],
    },
    'a gate': {
      code: `${auth} async function f() { await auth.protect({ permission: 'p', plan: 'pro', unauthorizedUrl: '/' }); }`,
      errors: ['combined'],
    },
  },
});
