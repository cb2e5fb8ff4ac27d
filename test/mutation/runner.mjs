// A test runner for StrykerJS that keeps vitest warm: the tests of a folder are loaded once and run again for each mutant.
// StrykerJS's own runner starts vitest anew for each, which takes a hundred times as long. A mutant in what is computed
// once, at load or at the first call, needs that start here too: it is cold, and the mutant is there from the beginning.
import { BroadcastChannel } from 'node:worker_threads';
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { createVitest } from 'vitest/node';

/** A vitest with one worker, which worker.mjs is in. */
class Tests {
  #vitest;
  #channel;
  #name;
  #running;
  isWaiting = false;

  static async open(config, name) {
    const tests = new Tests();
    tests.#vitest = await createVitest('test', {
      config,
      pool: 'threads',
      maxWorkers: 1,
      watch: false,
      reporters: [{}],
    });
    tests.#name = name;
    tests.#channel = new BroadcastChannel(name);
    return tests;
  }

  ask(message) {
    return new Promise((resolve) => {
      this.#channel.onmessage = ({ data }) => data.answer && resolve(data.answer);
      if (message) this.#channel.postMessage(message);
    });
  }

  /** Starts the tests: `dry` runs each twice, `warm` only collects, `cold` runs them with the mutant there from the start. */
  async load(mode, { mutant, hitLimit, files } = {}) {
    await this.end();
    const all = await this.#vitest.globTestSpecifications();
    const some = all.filter(
      ({ moduleId }) => !files || files.some((file) => moduleId.endsWith(file)),
    );
    const channel = this.#name;
    this.#vitest.provide('mutation', { mode, channel, mutant, hitLimit, files: some.length });
    this.#vitest.state.filesMap.clear();
    this.#vitest.state.errorsSet.clear();
    const answer = this.ask();
    this.#running = this.#vitest.runTestSpecifications(some, false);
    const found = await Promise.race([answer, this.#running.then(() => undefined)]);
    if (!found) {
      const errors = [...this.#vitest.state.errorsSet].map(({ message }) => message);
      throw new Error(`the tests did not start: ${errors.join(', ')}`);
    }
    this.isWaiting = mode !== 'cold';
    return found;
  }

  async end() {
    if (this.isWaiting) this.#channel.postMessage({ ask: 'end' });
    this.isWaiting = false;
    await this.#running;
  }

  async close() {
    this.#channel.close();
    await this.#vitest.close();
  }
}

class WarmRunner {
  #seconds = {};
  #isFresh = false;
  #warm;
  #cold;

  constructor({ vitest: { configFile, computedOnce } }) {
    this.config = configFile;
    this.computedOnce = computedOnce;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.#warm = await Tests.open(this.config, 'warm');
  }

  async dryRun() {
    const { tests, coverage, seconds, failed } = await this.#warm.load('dry');
    this.#seconds = seconds;
    this.#isFresh = true;
    if (failed) return { status: 'error', errorMessage: `${failed.id}: ${failed.failure}` };
    const timeOf = (id) => 1000 * (seconds[id] ?? 0);
    const results = tests.map((id) => ({ id, name: id, status: 0, timeSpentMs: timeOf(id) }));
    return { status: 'complete', mutantCoverage: coverage, tests: results };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, ...limits }) {
    const { id: mutant, fileName } = activeMutant;
    // Five times what all tests together need.
    const hitLimit = limits.hitLimit && limits.hitLimit / 20;
    const isStatic = mutantActivation === 'static';
    // An arrow function is made at load: taking it away later changes nothing.
    const isArrow = activeMutant.mutatorName === 'ArrowFunction';
    // What is computed once is covered by the first test that asks for it, and any other may notice it.
    const isComputed = this.computedOnce.some((file) => fileName.endsWith(file));
    const result = isStatic ? undefined : await this.#runWarm(mutant, hitLimit, testFilter);
    if (result?.status !== 'survived' && result) return result;
    return isStatic || isArrow || isComputed
      ? this.#runCold(mutant, hitLimit, isComputed ? undefined : testFilter)
      : result;
  }

  /** A kill counts when its test passes again without the mutant, or was the first after a load. */
  async #runWarm(mutant, hitLimit, ids) {
    const tests = ids.toSorted(
      (one, other) => (this.#seconds[one] ?? 0) - (this.#seconds[other] ?? 0),
    );
    for (;;) {
      if (!this.#warm.isWaiting) {
        await this.#warm.load('warm');
        this.#isFresh = true;
      }
      const isFresh = this.#isFresh;
      this.#isFresh = false;
      const answer = await this.#warm.ask({ ask: 'mutant', mutant, hitLimit, tests });
      Object.assign(this.#seconds, answer.seconds);
      if (answer.spoiled) await this.#warm.end();
      if (!answer.spoiled || isFresh) return asResult(answer, hitLimit);
    }
  }

  async #runCold(mutant, hitLimit, ids) {
    this.#cold ??= await Tests.open(this.config, 'cold');
    const files = ids && [...new Set(ids.map((id) => id.slice(0, id.indexOf('#'))))];
    const { failed, hits, seconds } = await this.#cold.load('cold', { mutant, hitLimit, files });
    return asResult({ ...failed, hits, ran: Object.keys(seconds).length }, hitLimit);
  }

  async dispose() {
    await this.#warm?.close();
    await this.#cold?.close();
  }
}

function asResult({ id, failure, hits, ran }, hitLimit) {
  if (hits > hitLimit) return { status: 'timeout', reason: 'it runs without end' };
  if (failure === undefined) return { status: 'survived', nrOfTests: ran };
  return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: ran };
}

const create = (options) => new WarmRunner(options);
create.inject = tokens(commonTokens.options);
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', create)];
