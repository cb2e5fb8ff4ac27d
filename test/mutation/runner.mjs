// A test runner for StrykerJS that keeps vitest warm: the tests of a folder are loaded once and run again for each mutant.
// StrykerJS's own runner starts vitest anew for each, which takes a hundred times as long. A mutant in what runs at load
// (tables) needs that start here too.

import { BroadcastChannel } from 'node:worker_threads';
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { createVitest } from 'vitest/node';

class WarmRunner {
  constructor(options) {
    this.config = options.vitest.configFile;
    this.seconds = {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.vitest = await createVitest('test', {
      config: this.config,
      pool: 'threads',
      maxWorkers: 1,
      watch: false,
      reporters: [{}],
    });
    this.channel = new BroadcastChannel('mutation');
  }

  ask(message) {
    return new Promise((resolve) => {
      this.channel.onmessage = ({ data }) => data.answer && resolve(data.answer);
      if (message) this.channel.postMessage(message);
    });
  }

  /** Starts the tests: `dry` runs each twice, `warm` only collects, `cold` runs them with the mutant there from the start. */
  async load(mode, { mutant, hitLimit, files } = {}) {
    await this.end();
    const all = await this.vitest.globTestSpecifications();
    const some = all.filter(
      ({ moduleId }) => !files || files.some((file) => moduleId.endsWith(file)),
    );
    this.vitest.provide('mutation', { mode, mutant, hitLimit, files: some.length });
    this.vitest.state.filesMap.clear();
    this.vitest.state.errorsSet.clear();
    const answer = this.ask();
    this.running = this.vitest.runTestSpecifications(some, false);
    const found = await Promise.race([answer, this.running.then(() => undefined)]);
    if (!found) {
      const errors = [...this.vitest.state.errorsSet].map(({ message }) => message);
      throw new Error(`the tests did not start: ${errors.join(', ')}`);
    }
    this.warm = mode !== 'cold';
    this.fresh = true;
    if (mode === 'cold') await this.running;
    else Object.assign(this.seconds, found.seconds);
    return found;
  }

  async end() {
    if (this.warm) this.channel.postMessage({ ask: 'end' });
    this.warm = false;
    await this.running;
  }

  async dryRun() {
    const { tests, coverage, seconds, failed } = await this.load('dry');
    if (failed) return { status: 'error', errorMessage: `${failed.id}: ${failed.failure}` };
    return {
      status: 'complete',
      mutantCoverage: coverage,
      tests: tests.map((id) => ({
        id,
        name: id,
        status: 0,
        timeSpentMs: 1000 * (seconds[id] ?? 0),
      })),
    };
  }

  async mutantRun({ activeMutant: { id: mutant }, testFilter, mutantActivation, ...limits }) {
    const hitLimit = limits.hitLimit && limits.hitLimit / 20; // five times what all tests together need
    const order = (id) => this.seconds[id] ?? 0;
    const tests = testFilter?.toSorted((one, other) => order(one) - order(other));
    const killed = ({ id, failure }, ran) => ({
      status: 'killed',
      killedBy: [id],
      failureMessage: failure,
      nrOfTests: ran,
    });
    const timeout = { status: 'timeout', reason: 'hit limit' };
    let ran = 0;
    if (mutantActivation === 'runtime') {
      for (const _attempt of ['warm', 'fresh']) {
        if (!this.warm) await this.load('warm');
        const { fresh } = this;
        this.fresh = false;
        const answer = await this.ask({ ask: 'mutant', mutant, hitLimit, tests });
        Object.assign(this.seconds, answer.seconds);
        ran = answer.ran;
        if (answer.hits) return timeout;
        if (!answer.failure) break;
        if (answer.spoiled) await this.end();
        if (fresh || !answer.spoiled) return killed(answer, ran);
      }
    }
    if (mutantActivation === 'runtime') return { status: 'survived', nrOfTests: ran };
    const files = tests && [...new Set(tests.map((id) => id.slice(0, id.indexOf('#'))))];
    const { failed, hits } = await this.load('cold', { mutant, hitLimit, files });
    if (hits > hitLimit) return timeout;
    return failed ? killed(failed, ran) : { status: 'survived', nrOfTests: ran };
  }

  async dispose() {
    this.channel?.close();
    await this.vitest?.close();
  }
}

const create = (options) => new WarmRunner(options);
create.inject = tokens(commonTokens.options);
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', create)];
