import { parentPort, workerData } from 'node:worker_threads';
import { type RangeResult, rangeResult } from './RangeAudit.js';
import { type Progress, type RangeJob, readRange } from './readRange.js';

/** What a worker says: how far it is, and in the end what it found. */
export type WorkerMessage =
  | { readonly progress: Progress; readonly result: null }
  | { readonly result: RangeResult };

// The program of a worker. It is an entry of the build, and is imported by nobody.
const job: RangeJob = workerData;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);
say({
  result: await rangeResult(() => readRange(job, (progress) => say({ progress, result: null }))),
});
