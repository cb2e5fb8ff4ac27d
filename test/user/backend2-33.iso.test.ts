import { createClerkClient } from 'clerk-backend-2-33';
import { stripPrivateDataFromObject } from 'clerk-backend-2-33/internal';
import { describeBackend } from './sdk/describeBackend.js';

await describeBackend(
  'backend SDK 2.x',
  { createClerkClient },
  stripPrivateDataFromObject as never,
);
