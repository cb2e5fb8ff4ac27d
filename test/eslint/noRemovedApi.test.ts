import { testRule } from './testRule.js';

testRule('no-removed-api', {
  valid: {
    'the paths of today': `import { auth, clerkMiddleware } from '@clerk/nextjs/server'; import { ClerkProvider, useUser } from '@clerk/nextjs';`,
    'an own authMiddleware': `import { authMiddleware } from './middleware'; import '@clerk/nextjs'; function withClerkMiddleware() {}`,
    'apiKey of other SDKs': `import { createClerkClient } from '@clerk/backend'; new OpenAI({ apiKey: 'x' }); createStripe({ apiKey: 'x' });`,
    'the API key of a machine': `import { createClerkClient } from '@clerk/backend'; fetch(url, { headers: { Authorization: process.env.CLERK_API_KEY } });`,
    'apiKeys of the client': `import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); clerk.apiKeys.create({ name: 'x' }); clerk.users.updateUserMetadata('a', { apiKey: 'x' });`,
    'SignedIn where only the version tells': `import { SignedIn, SignedOut, Protect } from '@clerk/nextjs'; import { SignedIn as A } from '@clerk/vue';`,
    'the client of @clerk/express': `import { clerkClient } from '@clerk/express';`,
    'a digest': `users.createUser({ passwordDigest: digest }); // Clerk`,
    'the client of a package of its own': `import { clerkClient } from './clerk'; clerkClient.verifyToken(t);`,
    'defaults and modules called like what is gone': `import auth from '@clerk/nextjs'; import * as currentUser from '@clerk/nextjs';`,
    'verifyToken of clerk-sdk-node': `import { clerkClient } from '@clerk/clerk-sdk-node'; clerkClient.verifyToken(t);`,
  },
  invalid: {
    'server functions from the root': {
      code: `import { auth, currentUser } from '@clerk/nextjs';`,
      output: `import { auth, currentUser } from '@clerk/nextjs/server';`,
      errors: ['removed', 'removed'],
    },
    'server functions beside components': {
      code: `import { auth as clerkAuth, UserButton } from '@clerk/nextjs';`,
      output: `import { UserButton } from '@clerk/nextjs';\nimport { auth as clerkAuth } from '@clerk/nextjs/server';`,
      errors: ['removed'],
    },
    'server functions beside what has no other place': {
      code: `import {\n  authMiddleware,\n  auth,\n} from\n  "@clerk/nextjs"\n`,
      output: `import { authMiddleware } from\n  "@clerk/nextjs"\nimport { auth } from\n  "@clerk/nextjs/server"\n`,
      errors: ['removed', 'removed'],
    },
    'types beside values': {
      code: `import type { auth, ClerkProp } from '@clerk/nextjs'; import { type currentUser, useUser } from '@clerk/nextjs';`,
      output: `import type { ClerkProp } from '@clerk/nextjs';\nimport type { auth } from '@clerk/nextjs/server'; import { useUser } from '@clerk/nextjs';\nimport { type currentUser } from '@clerk/nextjs/server';`,
      errors: ['removed', 'removed'],
    },
    'beside a comment or a default, without a fix': {
      code: `import { auth, /* the user */ useUser } from '@clerk/nextjs'; import clerk, { currentUser } from '@clerk/nextjs';`,
      errors: ['removed', 'removed'],
    },
    're-exported': {
      code: `export { clerkClient } from '@clerk/nextjs';`,
      output: `export { clerkClient } from '@clerk/nextjs/server';`,
      errors: ['removed'],
    },
    'by require and dynamic import': {
      code: `const { authMiddleware } = require('@clerk/nextjs'); async function f() { const clerk = await import('@clerk/nextjs/server'); clerk.withClerkMiddleware(); }`,
      errors: ['removed', 'removed'],
    },
    namespace: {
      code: `import * as clerk from '@clerk/nextjs'; clerk.authMiddleware({});`,
      errors: ['removed'],
    },
    paths: {
      code: `import { x } from '@clerk/nextjs/app-beta'; import '@clerk/nextjs/ssr'; export * from '@clerk/nextjs/api'; import('@clerk/nextjs/edge-middleware'); require('@clerk/nextjs/app-beta/client');`,
      errors: ['path', 'path', 'path', 'path', 'path'],
    },
    'the client of @clerk/backend': {
      code: `import { clerkClient, createClerkClient } from '@clerk/backend'; import { Clerk } from 'https://esm.sh/@clerk/backend@0.38';`,
      errors: ['removed', 'removed'],
    },
    'what moved': {
      code: `import { verifyJwt, decodeJwt } from '@clerk/backend'; import { isClerkAPIResponseError } from "@clerk/nextjs";`,
      output: `import { verifyJwt, decodeJwt } from '@clerk/backend/jwt'; import { isClerkAPIResponseError } from "@clerk/nextjs/errors";`,
      errors: ['removed', 'removed', 'removed'],
    },
    'control components of a Core 3 package': {
      code: `import { SignedIn, Show } from '@clerk/react'; import { Protect } from '@clerk/expo';`,
      errors: ['removed', 'removed'],
    },
    'control components, when Core 3 is installed': {
      code: `import { SignedIn } from '@clerk/nextjs'; import { Protect } from '@clerk/astro/components';`,
      options: { core: 3 },
      errors: ['removed', 'removed'],
    },
    'options of Core 1': {
      code: `import { createClerkClient } from '@clerk/backend'; createClerkClient({ apiKey: key }); createClerkClient({ secretKey: process.env.CLERK_API_KEY });`,
      errors: ['option', 'variable'],
    },
    'the old key of the global process': {
      code: `import { createClerkClient } from '@clerk/backend'; createClerkClient({ secretKey: globalThis.process.env.CLERK_API_KEY });`,
      errors: ['variable'],
    },
    'frontendApi as a prop': {
      code: `import { ClerkProvider } from '@clerk/nextjs'; const App = () => <ClerkProvider frontendApi={api} />;`,
      errors: ['option'],
    },
    'a reset by digest': {
      code: `import { clerkClient } from '@clerk/express'; clerkClient.users.updateUser('a', { passwordDigest: 'compromised' });`,
      errors: ['compromised'],
    },
    'verifyToken of a client': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; async function f(t) { (await clerkClient()).verifyToken(t); }`,
      errors: ['verify'],
    },
  },
});
