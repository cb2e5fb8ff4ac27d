import { Worker } from 'node:worker_threads';
import { own } from '../../internal/own.js';
import { InputError } from '../terminal.js';
import type { Running } from './auditRanges.js';
import type { WorkerMessage } from './auditWorker.js';
import type { RangeResult } from './RangeAudit.js';
import type { Progress, RangeJob } from './readRange.js';

const DIED = 'a worker ended before its part was counted, perhaps for want of memory. Try --jobs 1';
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

// Beside the file that this becomes part of, in the build.
const PROGRAM = new URL('./auditWorker.js', import.meta.url);

/** Reads a range in a thread of its own. */
export function startWorker(
  job: RangeJob,
  report: (progress: Progress) => void,
  program = PROGRAM,
): Running {
  const worker = new Worker(program, { workerData: job });
  const result = new Promise<RangeResult>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.result) resolve(message.result);
      else report(message.progress);
    });
    worker.on('error', (error: unknown) => {
      reject(own(error, 'code') === OUT_OF_MEMORY ? new InputError(DIED) : error);
    });
    worker.on('exit', () => reject(new InputError(DIED)));
  });
  return { result, end: () => worker.terminate() };
}
