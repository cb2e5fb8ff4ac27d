// npm run mutation -- <folder, or file of src> …: changes the code in every small way that StrykerJS knows, and says which
// changes no test of the folder notices. On demand and weekly: a folder takes minutes. What did not change since the
// last run is taken from there (.cache/mutation). STATIC=1 also changes what runs when a module is loaded (tables): each
// of those changes is a start of vitest. survivors.json lists the changes that no test can notice, with their reasons.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { computedOnce, folders, notMutated } from './folders.mjs';
import { originalOf, rowOf, sameRow } from './survivors.mjs';

const WANTED = 92; // per cent

const modules = resolve('test/mutation/node_modules');
const stryker = join(modules, '@stryker-mutator/core/bin/stryker.js');
if (!existsSync(stryker)) {
  console.log('skip mutation: not installed (npm ci --ignore-scripts --prefix test/mutation)');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit();
}

const asked = process.argv.slice(2);
/** A folder of the list, or a file of src with the folder it is in. */
const targetOf = (name) => {
  if (name in folders) return { folder: name, name, code: [...folders[name].code, ...notMutated] };
  const parts = name.split('/');
  const folder = parts[1] in folders ? parts[1] : 'errors';
  if (parts[0] !== 'src' || !existsSync(name)) {
    throw new Error(
      `${name} is neither a file of src nor one of ${Object.keys(folders).join(', ')}`,
    );
  }
  return { folder, name: parts.slice(1).join('-'), code: [name] };
};

/** Runs StrykerJS and reads its report: every mutant with the lines of its file. */
const mutantsOf = ({ folder, name, code }) => {
  const report = `.cache/mutation/${name}.json`;
  const config = `.cache/mutation/${name}.config.json`;
  const isStatic = Boolean(process.env.STATIC);
  const settings = {
    testRunner: 'warm',
    plugins: [resolve('test/mutation/runner.mjs')],
    vitest: { configFile: 'test/mutation/vitest.config.mjs', computedOnce },
    mutate: code,
    ignorePatterns: ['/site', '/examples', '/release', '/.cache', '/test/*/node_modules'],
    disableTypeChecks: false, // vitest compiles without types
    coverageAnalysis: 'perTest',
    ignoreStatic: !isStatic,
    concurrency: 2,
    timeoutMS: 60_000, // endless loops are found by count; this is for a slow machine
    incremental: true,
    incrementalFile: `.cache/mutation/${name}.${isStatic ? 'static' : 'incremental'}.json`,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    tempDirName: `.cache/mutation/tmp-${name}`,
    allowConsoleColors: false,
    warnings: { slow: false, unknownOptions: false },
  };
  mkdirSync('.cache/mutation', { recursive: true });
  writeFileSync(config, JSON.stringify(settings));
  const env = { FC_NUM_RUNS: '10', ...process.env, MUTATED: folder, NO_COLOR: '1' };
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    stdio: 'inherit',
    env,
  });
  if (status !== 0) return undefined;
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, source, ...mutant })),
  );
};

const known = JSON.parse(readFileSync('test/mutation/survivors.json', 'utf8'));
const counts = { passed: 0, failed: 0 };
for (const target of (asked.length ? asked : Object.keys(folders)).map(targetOf)) {
  const mutants = mutantsOf(target);
  if (!mutants) {
    counts.failed += 1;
    console.log(`FAIL ${target.name}: StrykerJS stopped`);
    continue;
  }
  const of = (...kinds) => mutants.filter(({ status }) => kinds.includes(status));
  const isListed = (mutant) => known.some((row) => sameRow(row, rowOf(mutant)));
  const killed = of('Killed', 'Timeout');
  const survived = of('Survived', 'NoCoverage');
  const open = survived.filter((mutant) => !isListed(mutant));
  // A line may stand twice in a file: a row is wrong when none of its changes survives.
  const matching = (row, mutants) => mutants.some((mutant) => sameRow(row, rowOf(mutant)));
  const wrongly = known.filter((row) => matching(row, killed) && !matching(row, survived));
  const score = (100 * killed.length) / (killed.length + open.length);
  const ok = score >= WANTED && wrongly.length === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${target.name}: ${score.toFixed(1)} % of ${killed.length + open.length} changes noticed; ` +
      `${survived.length - open.length} more are listed, ${of('Ignored').length} run at load`,
  );
  for (const mutant of open) {
    const { file, location, replacement = '' } = mutant;
    const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
    console.log(
      `     ${file}:${location.start.line}:${location.start.column}  ${short(originalOf(mutant))}  →  ${short(replacement)}`,
    );
  }
  for (const row of wrongly) console.log(`     listed, and noticed now: ${JSON.stringify(row)}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
