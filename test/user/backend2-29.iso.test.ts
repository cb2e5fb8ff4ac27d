import { createClerkClient } from 'clerk-backend-2-29';
import { stripPrivateDataFromObject } from 'clerk-backend-2-29/internal';
import { describeBackend } from './sdk/describeBackend.js';

await describeBackend(
  'backend SDK 2.x',
  { createClerkClient },
  stripPrivateDataFromObject as never,
);
