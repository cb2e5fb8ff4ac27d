import { frontendJSON } from '../fixtures/user/person.js';
import { signIn } from '../user/sdk/client.js';

// @ts-expect-error the bundle has no declarations
const { default: sdk } = await import('clerk-js-5/dist/clerk.no-rhc.js');
const user = await signIn(sdk, frontendJSON());
// Only now: what is loaded before the browser's globals are there is loaded without them.
const { describeTaint } = await import('./taint.js');
describeTaint('clerk-js 5', {
  'a live user': user,
  'a spread copy': { ...user },
  'a JSON copy': JSON.parse(JSON.stringify(user)),
  'a snapshot': user.__internal_toSnapshot(),
});
