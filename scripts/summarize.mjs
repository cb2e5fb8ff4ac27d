// Counts what really ran. An exit code other than 0 without a counted failure is a failure; so is a missing report,
// a test file that could not be loaded, and a run of nothing.
import { readFileSync } from 'node:fs';

/** `{ passed, failed, skipped }` of one step, from its vitest JSON report, its closing line, or its exit code. */
export function summarize({ exitCode, log = '', report }) {
  const counts = report ? fromReport(report) : fromLog(log, exitCode);
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * What one step skipped, a line a reason: from its `skip NAME: REASON` lines, or the names of tests in its report. What
 * was counted and not named is said to be so.
 */
export function skipsOf({ log = '', report, skipped }) {
  const named = report
    ? (testFiles(report) ?? [])
        .flatMap((file) => file.assertionResults)
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => [fullName ?? 'a test', 'skipped by the test itself'])
    : [...log.matchAll(/^skip (.+?): (.+)$/gm)].map(([, name, reason]) => [name, reason]);
  const reasons = new Map();
  for (const [name, reason] of named) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  const lines = [...reasons].map(([reason, names]) => `${reason}: ${names.join('; ')}`);
  return named.length < skipped
    ? [...lines, `no reason given: ${skipped - named.length} more`]
    : lines;
}

function testFiles(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    return undefined;
  }
}

function fromReport(path) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = testFiles(path);
  if (!files) return { ...counts, failed: 1 };
  for (const file of files) {
    const failedBefore = counts.failed;
    for (const { status } of file.assertionResults) {
      counts[status === 'passed' || status === 'failed' ? status : 'skipped']++;
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed++;
  }
  return counts;
}

function fromLog(log, exitCode) {
  const line = log.match(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m);
  if (!line) return { passed: exitCode === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) };
}
