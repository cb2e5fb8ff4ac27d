import { testRule } from './testRule.js';

const auth = "import { auth } from '@clerk/nextjs/server';";

testRule('accepts-token', {
  valid: {
    'accepted by name': `${auth} async function f() { const { tokenType } = await auth({ acceptsToken: 'api_key' }); if (tokenType === 'api_key') return; }`,
    'accepted in a list': `${auth} async function f() { const a = await auth({ acceptsToken: ['session_token', 'api_key'] }); if (a.tokenType === 'api_key') return; }`,
    any: `${auth} async function f() { const a = await auth({ acceptsToken: 'any' }); switch (a.tokenType) { case 'm2m_token': return; } }`,
    'a list from elsewhere': `${auth} async function f() { const a = await auth({ acceptsToken: TOKENS }); if (a.tokenType === 'api_key') return; }`,
    'options from elsewhere': `${auth} async function f(options) { const a = await auth(options); if (a.tokenType === 'api_key') return; }`,
    'options spread': `${auth} async function f(options) { const a = await auth({ ...options }); if (a.tokenType === 'api_key') return; }`,
    'a session token': `${auth} async function f() { const a = await auth(); if (a.tokenType === 'session_token') return; }`,
    'tokenType of another': `${auth} function f(token) { if (token.tokenType === 'api_key') return; }`,
    'own auth': `import { auth } from './clerk-auth'; async function f() { const a = await auth(); if (a.tokenType === 'api_key') return; }`,
    'getAuth with options': `import { getAuth } from '@clerk/express'; function f(req) { const a = getAuth(req, { acceptsToken: ['api_key'] }); if (a.tokenType === 'api_key') return; }`,
  },
  invalid: {
    'destructured, unaccepted': {
      code: `${auth} async function f() { const { tokenType } = await auth(); if (tokenType === 'api_key') return; }`,
      errors: [
        [
          'unreachable',
          `${auth} async function f() { const { tokenType } = await auth({ acceptsToken: ['session_token', 'api_key'] }); if (tokenType === 'api_key') return; }`,
        ],
      ],
    },
    'a switch': {
      code: `${auth} async function f() { const a = await auth({ acceptsToken: 'session_token' }); switch (a.tokenType) { case 'session_token': return; case 'oauth_token': return; } }`,
      errors: ['unreachable'],
    },
    getAuth: {
      code: `import { getAuth } from '@clerk/express'; function f(req) { const a = getAuth(req); if ('m2m_token' !== a.tokenType) return; }`,
      errors: [
        [
          'unreachable',
          `import { getAuth } from '@clerk/express'; function f(req) { const a = getAuth(req, { acceptsToken: ['session_token', 'm2m_token'] }); if ('m2m_token' !== a.tokenType) return; }`,
        ],
      ],
    },
    'authenticateRequest of a client': {
      code: `import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); async function f(req) { const state = await clerk.authenticateRequest(req, { authorizedParties: [] }); return state.tokenType === 'api_key'; }`,
      errors: ['unreachable'],
    },
  },
});
