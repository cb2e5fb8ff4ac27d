import { testRule } from './testRule.js';

const auth = "import { auth } from '@clerk/nextjs/server';";
const express = "import { clerkClient } from '@clerk/express';";

// Which calls are meant, and where a suggestion has its place.
testRule('accepts-token', {
  valid: {
    'a module called like it': `import { auth } from 'my@clerk/nextjs'; const a = await auth(); if (a.tokenType === 'api_key') f();`,
    'a property of the type': `${auth} const a = await auth(); if (a.tokenType.name === 'api_key') f();`,
    'another function': `import { authOf, myauth } from '@clerk/nextjs/server'; if (authOf().tokenType === 'api_key' || myauth().tokenType === 'm2m_token') f();`,
    'a type in a variable': `${auth} const a = await auth(); if (a.tokenType === KEY || a.tokenType === 1) f();`,
    'arguments from elsewhere': `${auth} const a = await auth(...args); if (a.tokenType === 'api_key') f();`,
    'any of a list': `${auth} const a = await auth({ acceptsToken: ['session_token', 'any'] }); if (a.tokenType === 'api_key') f();`,
    'a list with what is from elsewhere': `${auth} const a = await auth({ acceptsToken: ['session_token', KEY] }); if (a.tokenType === 'api_key') f();`,
    'one of a client, accepted': `${express} const a = await clerkClient.authenticateRequest(req, { acceptsToken: 'api_key' }); if (a.tokenType === 'api_key') f();`,
    'a list, and a spread of another behind it': `${auth} const a = await auth({ acceptsToken: ['session_token'], ...{ acceptsToken: ['api_key'] } }); if (a.tokenType === 'api_key') f();`,
    'a type, and a spread from elsewhere behind it': `${auth} const a = await auth({ acceptsToken: 'm2m_token', ...more }); if (a.tokenType === 'api_key') f();`,
    'a type, and a computed key behind it': `${auth} const a = await auth({ acceptsToken: 'm2m_token', [key]: 'api_key' }); if (a.tokenType === 'api_key') f();`,
    'a type, and the same key with another behind it': `${auth} const a = await auth({ acceptsToken: 'm2m_token', acceptsToken: 'api_key' }); if (a.tokenType === 'api_key') f();`,
    'a type, and the same key in quotes behind it': `${auth} const a = await auth({ acceptsToken: 'm2m_token', ['acceptsToken']: 'api_key' }); if (a.tokenType === 'api_key') f();`,
    'a spread between two': `${auth} const a = await auth({ acceptsToken: 'm2m_token', ...more, other: 1 }); if (a.tokenType === 'api_key') f();`,
    'a default of the type': `${auth} const { tokenType = 'api_key' } = await auth(); if (tokenType === 'api_key') f();`,
    'a default by an operator': `${auth} const a = await auth(); if ((a.tokenType ?? 'm2m_token') === 'm2m_token') f();`,
    'a comparison of order': `${auth} const a = await auth(); if (a.tokenType > 'api_key') f();`,
  },
  invalid: {
    'a client that is not made': {
      code: `${express} const a = await clerkClient.authenticateRequest(req); if (a.tokenType === 'api_key') f();`,
      errors: [
        [
          'unreachable',
          `${express} const a = await clerkClient.authenticateRequest(req, { acceptsToken: ['session_token', 'api_key'] }); if (a.tokenType === 'api_key') f();`,
        ],
      ],
    },
    'a client that is awaited': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; const a = await (await clerkClient()).authenticateRequest(req, {}); if (a.tokenType != 'api_key') f();`,
      errors: ['unreachable'],
    },
    'a spread before the key': {
      code: `${auth} const a = await auth({ ...more, acceptsToken: 'm2m_token' }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'a computed key before the key': {
      code: `${auth} const a = await auth({ [key]: 'api_key', acceptsToken: ['m2m_token'] }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'the same key with another before it': {
      code: `${auth} const a = await auth({ acceptsToken: 'api_key', acceptsToken: 'm2m_token' }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'another key behind it': {
      code: `${auth} const a = await auth({ acceptsToken: 'm2m_token', other: 'api_key', 'treatPendingAsSignedOut': false }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'the key again behind a spread': {
      code: `${auth} const a = await auth({ acceptsToken: 'api_key', ...more, acceptsToken: 'm2m_token' }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'another type than the default': {
      code: `${auth} const { tokenType = 'api_key' } = await auth(); if (tokenType === 'm2m_token') f();`,
      errors: [
        [
          'unreachable',
          `${auth} const { tokenType = 'api_key' } = await auth({ acceptsToken: ['session_token', 'm2m_token'] }); if (tokenType === 'm2m_token') f();`,
        ],
      ],
    },
    'without its request': {
      code: `${express} const a = await clerkClient.authenticateRequest(); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
    'in one expression': {
      code: `${auth} if ((await auth()).tokenType === 'oauth_token') f();`,
      errors: ['unreachable'],
    },
    'of a module below': {
      code: `import { auth } from '@clerk/astro/a.b-c/server'; const { tokenType } = auth(); if (tokenType == 'm2m_token') f();`,
      errors: [
        [
          'unreachable',
          `import { auth } from '@clerk/astro/a.b-c/server'; const { tokenType } = auth({ acceptsToken: ['session_token', 'm2m_token'] }); if (tokenType == 'm2m_token') f();`,
        ],
      ],
    },
    'a type as a template': {
      code: `${auth} const a = await auth({}); if (a.tokenType === \`api_key\`) f();`,
      errors: ['unreachable'],
    },
    'other tokens are accepted': {
      code: `${auth} const a = await auth({ acceptsToken: ['session_token', 'm2m_token'] }); if (a.tokenType === 'api_key') f();`,
      errors: ['unreachable'],
    },
  },
});
