import { createClerkClient } from '@clerk/backend';
import { stripPrivateDataFromObject } from '@clerk/backend/internal';
import { describeBackend } from './sdk/describeBackend.js';

await describeBackend(
  'backend SDK 3.x',
  { createClerkClient },
  stripPrivateDataFromObject as never,
);
