// The fakes of isoclerk/testing beside the modules that they stand in for: which members of those they do not have. A new
// one of Clerk's shows up here.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { fakeClerkBackend, fakeClerkNextjs, fakeClerkReact } from '../../dist/testing/index.js';

const guides = new URL('guides/package.json', import.meta.url);
const isInstalled = existsSync(new URL('node_modules/@clerk/react', guides));
const skip = isInstalled
  ? false
  : 'not installed: npm ci --ignore-scripts --prefix site/test/guides';

const NOT_FAKED = [
  'OAuthConsent',
  'OAuthDeviceVerification',
  'UNSAFE_PortalProvider',
  'getToken',
  'useAPIKeys',
  'useEmailLink',
  'useOAuthConsent',
  'useOAuthDeviceVerification',
  'useOrganizationCreationDefaults',
  'useSignIn',
  'useSignUp',
  'useWaitlist',
];
const modules = [
  ['@clerk/react', fakeClerkReact(), NOT_FAKED],
  ['@clerk/nextjs', fakeClerkNextjs(), NOT_FAKED],
  [
    '@clerk/nextjs/server',
    fakeClerkNextjs(),
    [
      'buildClerkProps',
      'clerkFrontendApiProxy',
      'createFrontendApiProxyHandlers',
      'createRouteMatcher',
      'reverificationError',
      'reverificationErrorResponse',
    ],
  ],
  ['@clerk/backend', fakeClerkBackend(), []],
  ['@clerk/express', fakeClerkBackend(), ['authenticateRequest', 'clerkMiddleware', 'requireAuth']],
  ['@clerk/hono', fakeClerkBackend(), ['clerkMiddleware']],
];

describe('a fake has all members of the module but those', () => {
  for (const [name, fake, unknown] of modules) {
    test(name, { skip }, async () => {
      const real = Object.keys(await import(createRequire(guides).resolve(name)));
      const lacking = real.filter(
        (member) => !(member in fake || member === 'default' || member.startsWith('__')),
      );
      assert.deepEqual(lacking.sort(), unknown);
    });
  }
});
