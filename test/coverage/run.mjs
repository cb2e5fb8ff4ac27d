// npm run coverage -- <folder of src> …: which lines and branches of a folder its own tests do not reach. On demand and
// weekly. What nobody can reach stands in exceptions.mjs, with its reason.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { exceptions } from './exceptions.mjs';
import { FOLDERS } from './folders.mjs';
import { gapsOf } from './gaps.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !Object.hasOwn(FOLDERS, folder));
if (unknown.length) throw new Error(`not measured: ${unknown.join(', ')}`);

const counts = { passed: 0, failed: 0 };
for (const folder of asked.length ? asked : Object.keys(FOLDERS)) {
  counts[measure(folder) ? 'passed' : 'failed'] += 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;

/** Runs the tests of one folder and prints what of it they do not reach. Whether that is nothing. */
function measure(folder) {
  const { tests, files = [`${folder}/**/*.ts`], without = [] } = FOLDERS[folder];
  const reports = `.cache/coverage/${folder}`;
  rmSync(reports, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...tests,
      '--project=unit',
      '--project=isolated',
      '--testTimeout=120000', // measured code is slower
      '--coverage.enabled',
      '--coverage.provider=v8',
      '--coverage.reporter=json',
      '--coverage.reportOnFailure',
      `--coverage.reportsDirectory=${reports}`,
      ...files.map((file) => `--coverage.include=src/${file}`),
      ...without.map((part) => `--coverage.exclude=src/${folder}/${part}/**`),
      '--coverage.exclude=**/generated/**',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1' } },
  );
  const figures = `${reports}/coverage-final.json`;
  if (!existsSync(figures)) {
    console.log(`FAIL ${folder}: no figures\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
    return false;
  }
  // Whether tests pass is the business of `npm test`; one that ran out of time here has reached its lines.
  if (status !== 0)
    console.log(`${stdout.match(/^ FAIL .*$/gm)?.join('\n') ?? stdout.slice(-1000)}`);
  const report = Object.values(JSON.parse(readFileSync(figures, 'utf8')));
  const measured = report.map((file) => gapsOf(relative('.', file.path), file));
  const total = (key) => measured.reduce((sum, file) => sum + file[key], 0);
  const gaps = measured.flatMap(({ gaps }) => gaps);
  const mine = exceptions.filter(({ file }) =>
    report.some(({ path }) => relative('.', path) === file),
  );
  const isAt = (one) => (other) =>
    one.file === other.file && one.code === other.code && one.part === other.part;
  const open = gaps.filter((gap) => !mine.some(isAt(gap)));
  const stale = mine.filter((exception) => !gaps.some(isAt(exception)));
  const problems = [
    ...open.map(({ file, line, part, code }) => `${file}:${line} \`${part}\` of: ${code}`),
    ...stale.map(
      ({ file, part, code }) => `${file}: an exception without a gap: \`${part}\` of: ${code}`,
    ),
  ];
  const percent = (part) =>
    ((100 * (total(part) - total(`${part}Missed`))) / total(part)).toFixed(2);
  const isFine = stale.length === 0 && open.length === 0;
  console.log(
    `${isFine ? 'ok  ' : 'FAIL'} ${folder}: ${percent('lines')} % of ${total('lines')} lines, ` +
      `${percent('branches')} % of ${total('branches')} branches, ${mine.length} exceptions, ${open.length} open`,
  );
  for (const problem of problems) console.log(`     ${problem}`);
  return isFine;
}
