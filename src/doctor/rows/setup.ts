import type { Row } from '../types.js';

const row = (
  id: string,
  severity: Row['severity'],
  what: string,
  cause: string,
  source: string,
): Row => ({ id, severity, what, cause, source, date: '2026-11' });

const NEXT_PROXY = 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy';
const CLERK_MIDDLEWARE = 'https://clerk.com/docs/reference/nextjs/clerk-middleware';
const CORE_3 = 'https://clerk.com/docs/guides/development/upgrading/upgrade-guides/core-3';

/** What is wrong with files and settings, by id. How each is found stands in checks/. */
export const setup = {
  mixedCores: row(
    'mixed-cores',
    'error',
    'packages of Core 2 and Core 3 side by side',
    'They do not share contexts and classes, and some import paths exist in one of them only.',
    CORE_3,
  ),
  severalMajors: row(
    'several-majors',
    'warning',
    'several majors of a package that must be there once',
    'Each copy has contexts and classes of its own, and a provider of one is invisible to the other.',
    CORE_3,
  ),
  twoReactTypes: row(
    'two-react-types',
    'warning',
    'several majors of @types/react: "cannot be used as a JSX component"',
    'A component that is typed by one copy returns what the other does not take.',
    'https://stackoverflow.com/questions/79265537',
  ),
  nextTooOld: row(
    'next-too-old',
    'error',
    '@clerk/nextjs 7 needs Next.js 15.2.8 or newer',
    'Its peer range starts there; older ones lack what it calls.',
    'https://github.com/clerk/javascript/blob/main/packages/nextjs/package.json',
  ),
  middlewareDeprecated: row(
    'next-middleware-deprecated',
    'warning',
    'Next.js 16 calls this file proxy; middleware still runs and is deprecated',
    'Next.js 16 renamed the convention.',
    NEXT_PROXY,
  ),
  proxyAndMiddleware: row(
    'next-proxy-and-middleware',
    'error',
    'Next.js 16 refuses a proxy beside a middleware',
    'Only one of the two may be there.',
    NEXT_PROXY,
  ),
  proxyTooEarly: row(
    'next-proxy-too-early',
    'error',
    'this version of Next.js does not run proxy files: auth() says clerkMiddleware() was not run',
    'The name proxy is known from Next.js 16 on.',
    NEXT_PROXY,
  ),
  middlewareMisplaced: row(
    'next-middleware-misplaced',
    'error',
    'Next.js does not look here for it: auth() says clerkMiddleware() was not run',
    'The file stands beside the app or pages folder: in src when that is in src, else at the root.',
    NEXT_PROXY,
  ),
  matcherMissesApi: row(
    'matcher-misses-api',
    'warning',
    'the matcher leaves out API routes, and auth() fails in them',
    'clerkMiddleware runs only where config.matcher matches.',
    CLERK_MIDDLEWARE,
  ),
  webhookGated: row(
    'webhook-route-gated',
    'warning',
    'the middleware protects a webhook route, and every delivery is turned away',
    'A delivery has no session: it is proven by its signature, in the route.',
    'https://clerk.com/docs/guides/development/webhooks/syncing',
  ),
  jwtKeyIgnored: row(
    'jwt-key-ignored',
    'warning',
    'this SDK does not read CLERK_JWT_KEY: tokens are verified over the network',
    'The variable is read by the Express, Fastify, Astro, React Router and TanStack SDKs only.',
    CLERK_MIDDLEWARE,
  ),
  webhookSecretName: row(
    'webhook-secret-name',
    'warning',
    'verifyWebhook does not read this name',
    'It reads CLERK_WEBHOOK_SIGNING_SECRET when no secret is passed.',
    'https://clerk.com/docs/reference/backend/verify-webhook',
  ),
  templateInvalid: row(
    'claims-template-invalid',
    'error',
    'the claims template is not one that Clerk takes',
    'It must be a JSON object with known shortcodes, and without the claims that Clerk reserves.',
    'https://clerk.com/docs/guides/sessions/customize-session-tokens',
  ),
  templateOver: row(
    'claims-template-over',
    'error',
    'the session token is too large for its cookie for every user: sign-in loops',
    'A browser drops a cookie of more than 4,096 bytes, name included.',
    'https://clerk.com/docs/guides/sessions/session-tokens',
  ),
  templateCanOverflow: row(
    'claims-template-can-overflow',
    'warning',
    'the session token can outgrow its cookie: such a user cannot stay signed in',
    'A browser drops a cookie of more than 4,096 bytes, name included.',
    'https://clerk.com/docs/guides/sessions/session-tokens',
  ),
  lintMissing: row(
    'lint-not-configured',
    'note',
    'no lint rules for Clerk: misspelt event names and other mistakes in code are not looked for',
    'Source text is not read here. isoclerk/eslint does that: known-webhook-event, await-auth, verified-webhook and more.',
    'https://eslint.org/docs/latest/use/configure/configuration-files',
  ),
} as const satisfies Readonly<Record<string, Row>>;
