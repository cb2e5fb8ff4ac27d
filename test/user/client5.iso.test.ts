import { createRequire } from 'node:module';
import { frontendJSON } from '../fixtures/user/person.js';
import { signIn } from './sdk/client.js';
import { describeClient } from './sdk/describeClient.js';

const sdk = createRequire(import.meta.url)('clerk-js-5/dist/clerk.no-rhc.js');
describeClient('client, Core 2', await signIn(sdk, frontendJSON()));
