// npm run check: types and build of the site, then its tests in Chromium. The last line is the count; what a machine
// lacks is skipped by name.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('.', import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };

function step(name, ...args) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: site,
    encoding: 'utf8',
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  count[status === 0 ? 'passed' : 'failed']++;
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}

function finish() {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
}

if (!existsSync(`${site}node_modules/vitepress`)) {
  console.log('skip site: not installed, npm ci --prefix site');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

step('types of the playground', 'node_modules/typescript/bin/tsc', '-p', 'playground');
step('types of the pages', 'node_modules/typescript/bin/tsc', '-p', '.');
if (!step('build', 'build.mjs')) finish();

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const files = readdirSync(`${site}test`).filter((file) => file.endsWith('.test.mjs'));
const runnable = files.filter((file) => file !== 'playground.test.mjs' || existsSync(chromium));
for (const file of files.filter((name) => !runnable.includes(name))) {
  console.log(`skip ${file}: no chromium`);
  count.skipped++;
}

const isSuite = ({ details }) => details.type === 'suite';
const stream = run({ files: runnable.map((file) => `${site}test/${file}`), concurrency: 1 });
stream.on('test:pass', (event) => {
  if (isSuite(event)) return;
  if (event.skip === undefined) count.passed++;
  else {
    count.skipped++;
    console.log(`skip ${event.name}: ${event.skip}`);
  }
});
stream.on('test:fail', (event) => {
  const { name, details } = event;
  if (isSuite(event) && details.error?.failureType === 'subtestsFailed') return;
  count.failed++;
  console.log(`FAIL ${name}\n${details.error?.cause?.stack ?? details.error}`);
});
stream.on('end', finish);
stream.resume();
