// Runs inside the vitest worker, once for all files of a folder. After the tests were collected it stays and runs them
// again for one mutant after the other: a mutant costs its tests, not a start of vitest. See runner.mjs for the other end.
import { BroadcastChannel } from 'node:worker_threads';
import { expect, inject, TestRunner } from 'vitest';

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
const { mode, channel: name, files, mutant, hitLimit } = inject('mutation');
const activate = (id, limit) =>
  Object.assign(stryker, { activeMutant: id, hitCount: id && 0, hitLimit: limit });
if (mode === 'cold') activate(mutant, hitLimit);

const tests = new Map();
const seconds = {};
const collected = [];
let failed;

const nameOf = (task) => (task.suite ? `${nameOf(task.suite)} ${task.name}` : task.name).trim();
const idOf = (task) => `${task.file.name}#${nameOf(task)}`;
const errorOf = (task) =>
  task.result?.errors?.[0]?.message ?? (task.tasks ?? []).map(errorOf).find((found) => found);

const run = async (id) => {
  const started = performance.now();
  stryker.currentTestId = id;
  expect.setState({ assertionCalls: 0, expectedAssertionsNumber: null });
  try {
    await TestRunner.getTestFn(tests.get(id))();
    const { assertionCalls, expectedAssertionsNumber: wanted } = expect.getState();
    if ((wanted ?? assertionCalls) !== assertionCalls)
      throw new Error('another number of assertions');
  } finally {
    stryker.currentTestId = undefined;
    seconds[id] = (performance.now() - started) / 1000;
  }
};
/** The same with the hooks around a test, which vitest itself calls the first time. */
const runAgain = async (id) => {
  const task = tests.get(id);
  const suites = [];
  for (let suite = task; suite; suite = suite.suite ?? (suite === task.file ? null : task.file)) {
    if (suite !== task) suites.push(suite);
  }
  const hooks = (kind, of) => of.flatMap((suite) => TestRunner.getSuiteHooks(suite)?.[kind] ?? []);
  const last = [];
  for (const hook of hooks('beforeEach', suites.toReversed())) {
    const undo = await hook(task.context, task.suite);
    if (typeof undo === 'function') last.unshift(undo);
  }
  try {
    await run(id);
  } finally {
    for (const hook of hooks('afterEach', suites)) await hook(task.context, task.suite);
    for (const undo of last) await undo();
  }
};

const thrownBy = (id) =>
  runAgain(id).then(
    () => undefined,
    (error) => String(error?.message ?? error) || 'an error without a message',
  );

/** The first test that fails with the mutant and passes again without it. */
const tryMutant = async ({ mutant, hitLimit, tests: ids }) => {
  let ran = 0;
  for (const id of ids) {
    ran += 1;
    activate(mutant, hitLimit);
    const failure = await thrownBy(id);
    const hits = stryker.hitCount;
    activate();
    if (hits > hitLimit) return { hits, ran };
    if (failure === undefined) continue;
    return { failure, id, ran, spoiled: await thrownBy(id) };
  }
  return { ran };
};

const serve = (channel) =>
  new Promise((resolve) => {
    channel.onmessage = async ({ data: { ask, ...request } }) => {
      if (ask === 'end') resolve();
      else if (ask === 'mutant')
        channel.postMessage({ answer: { ...(await tryMutant(request)), seconds } });
    };
  });

export default class extends TestRunner {
  async runTask(task) {
    const plain = idOf(task);
    let id = plain;
    for (let twin = 2; tests.has(id); twin += 1) id = `${plain} (${twin})`;
    tests.set(id, task);
    if (mode === 'warm' || (mode === 'cold' && failed)) return;
    try {
      await run(id);
    } catch (error) {
      failed ??= { id, failure: String(error?.message ?? error) };
      throw error;
    }
  }

  async onAfterRunFiles(done) {
    collected.push(...done);
    for (const file of done) {
      const failure = errorOf(file);
      if (failure) failed ??= { id: file.name, failure };
    }
    for (const [id, { file }] of mode === 'dry' && !failed ? tests : []) {
      const failure = done.includes(file) && (await thrownBy(id));
      if (failure)
        failed ??= { id, failure: `passes once, and not when it is run again: ${failure}` };
    }
    if (collected.length === files) {
      const channel = new BroadcastChannel(name);
      const { hitCount: hits, mutantCoverage: coverage } = stryker;
      const asked = mode === 'cold' ? undefined : serve(channel);
      channel.postMessage({
        answer: { tests: [...tests.keys()], seconds, failed, hits, coverage },
      });
      await asked;
      channel.close();
    }
    return super.onAfterRunFiles(done);
  }
}
