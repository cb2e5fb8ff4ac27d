// npm run mutation -- <folder of src> …: changes the code of a folder in every small way that StrykerJS knows, and says
// which changes no test of that folder notices. On demand and weekly: it takes minutes to hours. What did not change
// since the last run is taken from there (.cache/mutation).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDERS = [
  'user',
  'claims',
  'session',
  'webhooks',
  'keys',
  'billing',
  'inspect',
  'doctor',
  'eslint',
];
const WANTED = 92; // per cent

const modules = resolve('test/mutation/node_modules');
const stryker = join(modules, '@stryker-mutator/core/bin/stryker.js');
if (!existsSync(stryker)) {
  console.log('skip mutation: not installed (npm ci --ignore-scripts --prefix test/mutation)');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit();
}
mkdirSync('.cache/mutation', { recursive: true });
const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !existsSync(`src/${folder}`));
if (unknown.length) throw new Error(`no folder of src: ${unknown.join(', ')}`);
const counts = { passed: 0, failed: 0 };
for (const folder of asked.length ? asked : FOLDERS) {
  const report = `.cache/mutation/${folder}.json`;
  const config = `.cache/mutation/${folder}.config.json`;
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: [join(modules, '@stryker-mutator/vitest-runner/dist/src/index.js')],
      vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
      mutate: [`src/${folder}/**/*.ts`, '!**/generated/**', '!**/types.ts', '!**/index.ts'],
      ignorePatterns: [
        '/dist',
        '/site',
        '/examples',
        '/release',
        '/.cache',
        '/test/*/node_modules',
      ],
      coverageAnalysis: 'perTest',
      concurrency: 2,
      incremental: true,
      incrementalFile: `.cache/mutation/${folder}.incremental.json`,
      reporters: ['json'],
      jsonReporter: { fileName: report },
      tempDirName: '.cache/mutation/tmp',
    }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [stryker, 'run', config], {
    encoding: 'utf8',
    env: { ...process.env, MUTATED: folder, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    counts.failed += 1;
    console.log(`FAIL ${folder}\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
    continue;
  }
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants: found }]) =>
    found.map((mutant) => ({ file, ...mutant })),
  );
  const of = (...kinds) => mutants.filter(({ status: is }) => kinds.includes(is));
  const killed = of('Killed', 'Timeout').length;
  const alive = of('Survived', 'NoCoverage');
  const score = (100 * killed) / (killed + alive.length);
  const ok = score >= WANTED;
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${folder}: ${score.toFixed(1)} % of ${killed + alive.length} mutants noticed`,
  );
  for (const { file, location, mutatorName, replacement } of alive) {
    console.log(
      `     ${file}:${location.start.line} ${mutatorName}: ${replacement?.slice(0, 60).replaceAll('\n', ' ')}`,
    );
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
