import { frontendJSON } from '../fixtures/user/person.js';
import { signIn } from './sdk/client.js';
import { describeClient } from './sdk/describeClient.js';

// @ts-expect-error the bundle has no declarations
const { default: sdk } = await import('clerk-js-5/dist/clerk.no-rhc.js');
describeClient('client, Core 2', await signIn(sdk, frontendJSON()));
