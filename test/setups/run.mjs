// npm run test:setups: the packed tarball in the set-ups people have: each bundler with one import a row of the size
// table (those whose name holds the argument, all without one), jest of two majors in node and in jsdom, and the lint
// rules in oxlint. `npm ci --ignore-scripts --prefix test/setups` installs them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { install, pack } from '../../scripts/pack.mjs';
import { budgets } from '../../scripts/sizes.mjs';

const modules = resolve('test/setups/node_modules');
if (!existsSync(modules)) {
  console.log('skip set-ups: not installed (npm ci --ignore-scripts --prefix test/setups)');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit();
}
const { bundlers } = await import('./bundlers.mjs');
const { oxlintFaults } = await import('./oxlint.mjs');

// Over what esbuild makes of the same import: how each wraps a module, and how far it sees what is not used. A fixed
// part for the wrapping, a ratio for the rest.
const allowance = {
  esbuild: { bytes: 0, ratio: 1 },
  rollup: { bytes: 40, ratio: 1.03 },
  vite: { bytes: 60, ratio: 1.06 },
  webpack: { bytes: 200, ratio: 1.1 },
  rspack: { bytes: 200, ratio: 1.1 },
};

let [passed, failed] = [0, 0];
const say = (ok, text) => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${text}`);
};

const folder = install(pack().tarball, ['zod', 'fast-check', 'pure-rand']);
const rows = budgets.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const worst = Object.fromEntries(Object.keys(bundlers).map((name) => [name, { ratio: 0 }]));
for (const [index, { name, code, limit, forbidden = [], external = [] }] of rows.entries()) {
  const file = join(folder, `row${index}.mjs`);
  writeFileSync(file, code);
  const faults = [];
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    const text = await bundle(file, external);
    const bytes = gzipSync(text, { level: 9 }).length;
    const allowed = limit * allowance[bundler].ratio + allowance[bundler].bytes;
    const found = forbidden.filter((word) => text.includes(word));
    if (bytes > allowed) faults.push(`${bundler} ${bytes} B of ${Math.floor(allowed)}`);
    if (found.length) faults.push(`${bundler} has ${found.join(', ')}`);
    if (bytes / limit > worst[bundler].ratio)
      worst[bundler] = { ratio: bytes / limit, name, bytes, limit };
  }
  if (faults.length) say(false, `${name}: ${faults.join('; ')}`);
  else passed += 1;
}
for (const [bundler, { ratio, name, bytes, limit }] of Object.entries(worst)) {
  console.log(
    `     ${bundler}: at most ${ratio.toFixed(2)} of a row's limit (${name}, ${bytes} of ${limit} B)`,
  );
}

const { NODE_OPTIONS: _, ...env } = { ...process.env, NO_COLOR: '1', CI: 'true' };
for (const major of [29, 30]) {
  for (const environment of ['node', 'jsdom']) {
    const place = join(folder, `jest${major}-${environment}`);
    mkdirSync(place);
    copyFileSync('test/setups/jest.cjs', join(place, 'all.test.js'));
    const config = {
      testEnvironment: environment === 'node' ? 'node' : join(modules, `jsdom${major}`),
      rootDir: place,
      haste: { enableSymlinks: false },
      cacheDirectory: join(place, '.cache'),
    };
    const run = (extra) =>
      spawnSync(
        process.execPath,
        [join(modules, `jest${major}/bin/jest.js`), '--config', JSON.stringify(config), '--ci'],
        { cwd: place, encoding: 'utf8', env: { ...env, ...extra }, timeout: 120_000 },
      );
    const { status, stderr, stdout } = run({});
    const broken = run({ BREAK: '1' });
    const ok = status === 0 && broken.status !== 0;
    say(ok, `jest ${major} in ${environment}`);
    if (!ok) console.log(status === 0 ? 'a broken copy passes' : stdout + stderr);
  }
}
const differences = await oxlintFaults(modules, folder);
say(differences.length === 0, 'the lint rules in oxlint');
for (const difference of differences) console.log(`     ${difference}`);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
