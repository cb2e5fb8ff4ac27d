import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));
const workflows = files.map(({ name, text }) => {
  const workflow: Workflow = parse(text);
  return { name, workflow, jobs: Object.entries(workflow.jobs) };
});
const steps = workflows.flatMap(({ name, jobs }) =>
  jobs.flatMap(([job, { steps }]) => steps.map((step) => ({ where: `${name} ${job}`, step }))),
);
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** Scripts of package.json and files that a shell text calls. */
function called(text: string): readonly string[] {
  const own = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? '');
  const tests = /\bnpm test\b/.test(text) ? ['test'] : [];
  const paths = [...text.matchAll(/\b(?:node|bash) (?!-)([\w./-]+)/g)].map(
    ([, path]) => `./${path}`,
  );
  return [...own, ...tests, ...paths];
}

describe('the hosted workflows', () => {
  test.each(workflows)('$name gives no job a right that it does not name', ({ workflow, jobs }) => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, { permissions }]) => permissions === undefined)).toEqual([]);
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test.each(files)('$name pins each action by commit, with its version beside it', ({ text }) => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(
      uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  test('one action stands with one commit', () => {
    const pins = new Map<string, Set<string>>();
    for (const { step } of steps) {
      const [action, commit] = step.uses?.split('@') ?? [];
      if (action && commit) pins.set(action, (pins.get(action) ?? new Set()).add(commit));
    }
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
  });

  test('a checkout leaves no credentials behind', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual(
      [],
    );
  });

  test('every script and file that they call exists', () => {
    const shell = steps.map(({ where, step }) => ({ where, text: step.run ?? '' }));
    const inputs = steps.map(({ where, step }) => ({
      where,
      text: String(step.with?.version ?? ''),
    }));
    const calls = [...shell, ...inputs].flatMap(({ where, text }) =>
      called(text).map((call) => ({ where, call })),
    );
    expect(calls.length).toBeGreaterThan(5);
    const missing = calls.filter(({ call }) =>
      call.startsWith('./') ? !existsSync(call) : !(call in scripts),
    );
    expect(missing).toEqual([]);
  });

  test('text of others is handed to a shell by the environment only', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{'))).toEqual([]);
  });

  test('the gate waits for every other job of CI', () => {
    const jobs = parse(readFileSync(`${folder}/ci.yml`, 'utf8')).jobs;
    const { gate, ...others } = jobs;
    expect([...gate.needs].sort()).toEqual(Object.keys(others).sort());
    const asked = JSON.stringify(gate.steps);
    for (const name of Object.keys(others)) expect(asked).toContain(`needs.${name}.result`);
  });

  test('what is released or deployed is built without a cache', () => {
    const setups = steps.filter(
      ({ where, step }) =>
        /^(?:release|site)\.yml/.test(where) && step.uses?.startsWith('actions/setup-node@'),
    );
    expect(setups.length).toBeGreaterThan(3);
    expect(setups.filter(({ step }) => step.with?.['package-manager-cache'] !== false)).toEqual([]);
  });

  test('only one job may publish, and it runs nothing of the project', () => {
    const holders = workflows.flatMap(({ name, jobs }) =>
      jobs
        .filter(([, job]) => job.permissions?.['id-token'] === 'write')
        .map(([job]) => `${name} ${job}`),
    );
    const publishing = holders.filter((holder) => holder.startsWith('release.yml'));
    expect(publishing).toEqual(['release.yml publish']);
    const own = steps.filter(({ where }) => where === 'release.yml publish');
    expect(own.flatMap(({ step }) => called(step.run ?? ''))).toEqual([]);
    expect(own.some(({ step }) => step.uses?.startsWith('actions/checkout@'))).toBe(false);
  });
});
