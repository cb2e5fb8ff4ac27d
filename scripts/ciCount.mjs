// Adds up the test report and the check's counts and prints the one closing line.
import { readFileSync } from 'node:fs';
import { summarize } from './summarize.mjs';

const [testsExit, testsReport, checkExit, checkReport] = process.argv.slice(2);
const tests = summarize({ exitCode: Number(testsExit), report: testsReport });
let check;
try {
  check = JSON.parse(readFileSync(checkReport, 'utf8'));
  if (Number(checkExit) !== 0 && check.failed === 0) check.failed = 1;
} catch {
  check = { passed: 0, failed: 1, skipped: 0 };
}
const passed = tests.passed + check.passed;
const failed = tests.failed + check.failed;
const skipped = tests.skipped + check.skipped;
if (skipped) console.log(`${skipped} skipped: see "skip" lines and the test report`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
