import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { summarize } from '../../scripts/summarize.mjs';

const report = (name: string, value: unknown): string => {
  mkdirSync('.cache/summarize', { recursive: true });
  const path = `.cache/summarize/${name}.json`;
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('summarize', () => {
  test.each([
    [
      'counts passed, failed and everything else as skipped',
      {
        exitCode: 1,
        report: report('mixed', { testResults: [file('failed', 'passed', 'failed', 'todo')] }),
      },
      { passed: 1, failed: 1, skipped: 1 },
    ],
    [
      'counts a file that could not be loaded as a failure',
      {
        exitCode: 1,
        report: report('import', { testResults: [file('failed'), file('passed', 'passed')] }),
      },
      { passed: 1, failed: 1, skipped: 0 },
    ],
    [
      'counts an exit code without a failed test as a failure',
      { exitCode: 1, report: report('exit', { testResults: [file('passed', 'passed')] }) },
      { passed: 1, failed: 1, skipped: 0 },
    ],
    [
      'counts a run of nothing as a failure',
      { exitCode: 0, report: report('nothing', { testResults: [] }) },
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'counts a missing report as a failure',
      { exitCode: 0, report: '.cache/no-such-file' },
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'counts a broken report as a failure',
      { exitCode: 0, report: report('broken', '{') },
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'reads a closing line',
      { exitCode: 0, log: 'a\n12 passed, 0 failed, 3 skipped\n' },
      { passed: 12, failed: 0, skipped: 3 },
    ],
    [
      'counts a plain step as one',
      { exitCode: 0, log: 'fine' },
      { passed: 1, failed: 0, skipped: 0 },
    ],
    [
      'counts a failed plain step as one failure',
      { exitCode: 2, log: '' },
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_title, input, expected) => {
    expect(summarize(input)).toEqual(expected);
  });
});
