import { testRule } from './testRule.js';

const verify = "import { verifyToken } from '@clerk/backend';";

testRule('authorized-parties', {
  valid: {
    given: `${verify} verifyToken(t, { jwtKey, authorizedParties: ['https://example.com'] });`,
    'by shorthand': `${verify} verifyToken(t, { jwtKey, authorizedParties });`,
    'by a conditional spread': `${verify} verifyToken(t, { jwtKey, ...(isProduction && { authorizedParties: ORIGINS }) });`,
    'options from elsewhere': `${verify} verifyToken(t, options);`,
    'arguments spread': `${verify} verifyToken(...args);`,
    'azp looked at by hand': `${verify} async function f(t) { const claims = await verifyToken(t, { jwtKey }); if (claims.azp !== ORIGIN) throw 1; }`,
    'own verifyToken': `import { verifyToken } from './clerk'; verifyToken(t, {});`,
    'a middleware, as the quickstarts write it': `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware();`,
    'a middleware with parties': {
      code: `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware(handler, { authorizedParties });`,
      options: { middleware: true },
    },
    'a middleware with options made per request': {
      code: `import { clerkMiddleware } from '@clerk/express'; app.use(clerkMiddleware((req) => ({ authorizedParties: [] })));`,
      options: { middleware: true },
    },
    'authenticateRequest of something else': `import '@clerk/backend'; passport.authenticateRequest(req);`,
    'middleware with options alone, behind a handler, and from elsewhere': {
      code: `import { clerkMiddleware } from '@clerk/nextjs/server'; import { clerkMiddleware as gate } from '@clerk/express'; clerkMiddleware({ authorizedParties: [] }); clerkMiddleware(handle, { authorizedParties: [] }); clerkMiddleware(...list); clerkMiddleware({ ...some }); clerkMiddleware(handle, options); gate({ authorizedParties: [] }); gate(options);`,
      options: { middleware: true },
    },
  },
  invalid: {
    verifyToken: {
      code: `${verify} verifyToken(t, { secretKey: process.env.CLERK_SECRET_KEY });`,
      errors: ['missing'],
    },
    'authenticateRequest of a client': {
      code: `import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); clerk.authenticateRequest(req); clerk.authenticateRequest(req, { jwtKey });`,
      errors: ['missing', 'missing'],
    },
    'the client of Next.js': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; async function f(req) { const client = await clerkClient(); await client.authenticateRequest(req, {}); }`,
      errors: ['missing'],
    },
    'a middleware, when asked for': {
      code: `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware(async (auth) => { await auth.protect(); });`,
      options: { middleware: true },
      errors: ['missing'],
    },
    'a middleware of Express, when asked for': {
      code: `import { clerkMiddleware } from '@clerk/express'; app.use(clerkMiddleware({ jwtKey }));`,
      options: { middleware: true },
      errors: ['missing'],
    },
    'middleware with other options': {
      code: `import { clerkMiddleware } from '@clerk/astro/server'; import { clerkMiddleware as gate } from '@clerk/express'; clerkMiddleware(); clerkMiddleware({}); clerkMiddleware(handle); clerkMiddleware(handle, {}); gate(); gate({});`,
      options: { middleware: true },
      errors: ['missing', 'missing', 'missing', 'missing', 'missing', 'missing'],
    },
  },
});
