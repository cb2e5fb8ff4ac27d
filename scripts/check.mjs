// npm run check: everything beyond the tests. Runs every step, shows the log of those that fail, and ends with what was
// skipped and why, and the counts. A step that prints `N passed, N failed` is counted by that line, any other as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { skipsOf, summarize } from './summarize.mjs';

const node = process.execPath;
const npx = (name, ...args) => ['npx', '--no-install', name, ...args];

const steps = [
  ['lint', npx('biome', 'ci', '--colors=off', '.')],
  ['build', ['npm', 'run', '--silent', 'build']],
  ['unused code', npx('knip')],
  ['types (5.9)', [node, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['types (7.0)', [node, 'node_modules/ts70/bin/tsc', '-p', 'tsconfig.json']],
  ['generated docs are current', npx('tsx', 'scripts/contract/docs.ts', '--check')],
  ['API pages', npx('typedoc', '--emit', 'none')],
  [
    'package',
    npx(
      'vitest',
      'run',
      '--project',
      'package',
      '--reporter=json',
      '--outputFile=.cache/reports/package.json',
    ),
    '.cache/reports/package.json',
  ],
  [
    'private data',
    npx(
      'vitest',
      'run',
      '--project',
      'taint',
      '--reporter=json',
      '--outputFile=.cache/reports/taint.json',
    ),
    '.cache/reports/taint.json',
  ],
  ['regular expressions', [node, 'test/regexp/run.mjs']],
  ['publint', [node, 'scripts/packageLint.mjs', 'publint']],
  ['are the types wrong', [node, 'scripts/packageLint.mjs', 'attw']],
  ['sizes', [node, 'scripts/size.mjs']],
  ['runtimes', [node, 'test/runtimes/run.mjs']],
  ['TypeScript matrix', [node, 'test/matrix/run.mjs']],
  ['set-ups', [node, 'test/setups/run.mjs']],
  ['site', [node, 'site/check.mjs']],
  ['examples', [node, 'scripts/examples.mjs']],
  ['hosted workflows', [node, 'test/release/workflows.mjs']],
  ['release rehearsal', [node, 'test/release/run.mjs']],
];

mkdirSync('.cache/reports', { recursive: true });
const { FORCE_COLOR: _, ...env } = { ...process.env, NO_COLOR: '1' };
const left = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, [command, ...args], report] of steps) {
  const started = Date.now();
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, env });
  const log = `${run.stdout}${run.stderr}`;
  const counts = summarize({ exitCode: run.status ?? 1, log, report });
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${counts.failed ? 'FAIL' : 'ok  '} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
  if (counts.failed) console.log(log);
  left.push(...skipsOf({ log, report, skipped: counts.skipped }).map((line) => `${name}: ${line}`));
}
writeFileSync('.cache/reports/check.json', JSON.stringify(total));
console.log(left.length ? `not run here, of ${total.skipped} skipped:` : 'nothing was skipped');
for (const line of left) console.log(`skip ${line}`);
console.log(`check: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
