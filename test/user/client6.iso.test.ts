import { frontendJSON } from '../fixtures/user/person.js';
import { signIn } from './sdk/client.js';
import { describeClient } from './sdk/describeClient.js';

const sdk = await import('clerk-js-6/no-rhc');
describeClient('client, Core 3', await signIn(sdk, frontendJSON()));
