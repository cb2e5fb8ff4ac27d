import { describe, expect, test } from 'vitest';
import { createBudgetAudit } from '../../../src/claims/index.js';
import { newStop, type RangeJob } from '../../../src/cli/audit/readRange.js';
import { startWorker } from '../../../src/cli/audit/startWorker.js';

const empty = createBudgetAudit({}).toJSON();
const job: RangeJob = {
  file: 'none',
  from: 0,
  to: 1,
  place: { base: 0, begun: false },
  task: { empty, around: {} },
  stop: newStop(),
};
const DIED = 'a worker ended before its part was counted, perhaps for want of memory. Try --jobs 1';

const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const say = (message: string) =>
  `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${message});`;

describe('a worker', () => {
  test.each([
    ['ends', 'process.exit(0)'],
    [
      'ends after it said how far it is',
      `${say('{ progress: { bytes: 1, users: 1 }, result: null }')}`,
    ],
    [
      'runs out of memory',
      "throw Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })",
    ],
  ])('that %s without a result is an error', async (_, text) => {
    await expect(startWorker(job, () => {}, program(text)).result).rejects.toThrow(DIED);
  });

  test('that throws hands its error on', async () => {
    const { result } = startWorker(job, () => {}, program("throw new RangeError('deep')"));
    await expect(result).rejects.toThrow(RangeError);
  });

  test.each(["'text'", 'null', '{}'])('that throws %s, hands it on', async (thrown) => {
    const { result } = startWorker(job, () => {}, program(`throw ${thrown}`));
    await expect(result).rejects.toEqual(JSON.parse(thrown.replaceAll("'", '"')));
  });

  test('says how far it is, and what it found', async () => {
    const seen: unknown[] = [];
    const fault = '{ fault: { line: 7, rest: ": x" } }';
    const text = `import { parentPort, workerData } from 'node:worker_threads';
      parentPort.postMessage({ progress: { bytes: workerData.to, users: 3 }, result: null });
      parentPort.postMessage({ result: ${fault} });`;
    const { result } = startWorker(job, (progress) => seen.push(progress), program(text));
    expect(await result).toEqual({ fault: { line: 7, rest: ': x' } });
    expect(seen).toEqual([{ bytes: 1, users: 3 }]);
  });

  test('that is ended has no result', async () => {
    const { result, end } = startWorker(job, () => {}, program('setInterval(() => {}, 1000)'));
    end();
    await expect(result).rejects.toThrow(DIED);
  });
});
