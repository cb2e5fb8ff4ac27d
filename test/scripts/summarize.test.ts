import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript without declarations
import { skipsOf, summarize } from '../../scripts/summarize.mjs';

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

describe('skipsOf', () => {
  test('names what was skipped, by its reason', () => {
    const log = 'ok   a\nskip b: no c\nskip d: no e\nskip f, g: no c\n';
    expect(skipsOf({ log, skipped: 3 })).toEqual(['no c: b; f, g', 'no e: d']);
  });
  test('says so when there are more than it can name', () => {
    expect(skipsOf({ log: 'skip b: no c\n', skipped: 3 })).toEqual([
      'no c: b',
      'no reason given: 2 more',
    ]);
  });
  test('names the tests of a report', () => {
    const own = report('skips', {
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'skipped', fullName: 'a b' }] },
        file('passed', 'passed'),
      ],
    });
    expect(skipsOf({ report: own, skipped: 1 })).toEqual(['skipped by the test itself: a b']);
  });
  test('is empty where nothing was', () => {
    expect(skipsOf({ log: 'ok   a\n3 passed, 0 failed\n', skipped: 0 })).toEqual([]);
  });
});
