// Compiles (a) the packed declarations, checked in full, under every module resolution, and (b) the type tests, with
// the oldest supported TypeScript to the newest. `--require-all` makes a missing compiler a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entries, peerOf } from '../../scripts/entries.mjs';
import { install, pack } from '../../scripts/pack.mjs';

const requireAll = process.argv.includes('--require-all');
const compilers = { 5.4: 'ts54', 5.9: 'ts59', '6.0': 'ts60', '7.0': 'ts70' };
const tsc = (version) => resolve('test/matrix/node_modules', compilers[version], 'bin/tsc');

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  skipLibCheck: false,
  noEmit: true,
};
const resolutions = {
  node10: { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true },
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};
const files = {
  node10: ['a.ts'],
  node16: ['b.mts', 'c.cts'],
  nodenext: ['b.mts', 'c.cts'],
  bundler: ['a.ts'],
};

const folder = install(pack().tarball, ['zod', 'fast-check', 'pure-rand']);
const namesOf = (peer) =>
  entries.filter(({ subpath }) => peerOf(subpath) === peer).map(({ name }) => name);
// No DOM, no types of Node: what a worker, React Native or a bare `lib` has. Each group is used for something, and has a
// mistake that must be found: declarations that resolve to `any` would let it pass.
const groups = {
  'no zod': {
    names: namesOf(undefined),
    use: `import { predictToken } from 'isoclerk/claims';
import { buildUserJSON } from 'isoclerk/testing';
import { normalizeUser } from 'isoclerk/user';
import { isWebhookEvent } from 'isoclerk/webhooks';
const user = normalizeUser(buildUserJSON({ first_name: 'Ada' }));
export const fullName: string | null = user.fullName;
export const bytes: number = predictToken({ id: '{{user.id}}' }, { user }).tokenLength;
export const isGone = (event: unknown): boolean =>
  isWebhookEvent(event, 'user.deleted') && event.data.deleted === true;
// @ts-expect-error no user has it
user.nickname;`,
  },
  zod: {
    names: namesOf('zod'),
    // zod's own declarations need this one global.
    globals: 'interface URL { readonly href: string }',
    use: `import { BillingPlanSchema } from 'isoclerk/billing';
import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas';
export const id: string = BillingPlanSchema.parse({}).id;
const result = safeParseWebhookEvent({});
export const type: string | null | undefined = result.success ? result.data.type : result.type;
// @ts-expect-error a text
export const wrong: number = BillingPlanSchema.parse({}).id;`,
  },
  // fast-check's own declarations do not resolve under node10.
  'fast-check': {
    names: namesOf('fast-check'),
    use: `import { arbitraryUserJSON } from 'isoclerk/testing/fast-check';
import * as fc from 'fast-check';
fc.assert(fc.property(arbitraryUserJSON(), ({ id }) => id.length > 0));
// @ts-expect-error a text
fc.assert(fc.property(arbitraryUserJSON(), ({ id }) => id.nothing));`,
    not: 'node10',
  },
};
for (const [group, { names, use, globals = '' }] of Object.entries(groups)) {
  const code = names.map(
    (name, i) => `import * as m${i} from '${name}';\nexport const n${i}: object = m${i};`,
  );
  mkdirSync(join(folder, group));
  writeFileSync(join(folder, group, 'globals.d.ts'), globals);
  for (const file of ['a.ts', 'b.mts', 'c.cts'])
    writeFileSync(join(folder, group, file), [...code, use].join('\n'));
}

const cells = [];
for (const version of Object.keys(compilers)) {
  const silence = version === '6.0' ? { ignoreDeprecations: '6.0' } : {};
  const variants = Object.entries(resolutions).map(([resolution, how]) => ({
    name: resolution,
    resolution,
    how: { ...how, ...(resolution === 'node10' ? silence : {}) },
  }));
  // What `tsc --init` had for years: the flags beyond `strict` change what assigns to what.
  const loose = { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false };
  variants.push({
    name: 'nodenext, no more than strict',
    resolution: 'nodenext',
    how: { ...resolutions.nodenext, ...loose },
  });
  for (const [group, { not }] of Object.entries(groups)) {
    for (const { name, resolution, how } of variants) {
      if (resolution === 'node10' && version === '7.0') continue; // TypeScript 7 dropped it
      if (resolution === not) continue;
      const config = join(folder, group, `${version}-${name}.json`);
      const compilerOptions = { ...strict, ...how };
      const sources = ['globals.d.ts', ...files[resolution]];
      writeFileSync(config, JSON.stringify({ compilerOptions, files: sources }));
      cells.push({
        name: `declarations, ${group}, ${name}, TypeScript ${version}`,
        version,
        config,
      });
    }
  }
  // Clerk's own declarations do not pass a full check; ours did above.
  mkdirSync('.cache/matrix', { recursive: true });
  const config = resolve(`.cache/matrix/types-${version}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      extends: resolve('tsconfig.json'),
      include: [resolve('test/types/**/*.ts')],
      exclude: [],
    }),
  );
  cells.push({ name: `type tests, TypeScript ${version}`, version, config });
}

const counts = { passed: 0, failed: 0, skipped: 0 };
async function runCell({ name, version, config }) {
  if (!existsSync(tsc(version))) {
    counts[requireAll ? 'failed' : 'skipped']++;
    console.log(`skip ${name}: not installed (npm ci --ignore-scripts --prefix test/matrix)`);
    return;
  }
  const child = spawn(process.execPath, [tsc(version), '-p', config]);
  let log = '';
  child.stdout.on('data', (chunk) => {
    log += chunk;
  });
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const status = await new Promise((done) => child.on('close', done));
  counts[status === 0 ? 'passed' : 'failed']++;
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0) console.log(log);
}

const queue = [...cells];
const worker = async () => {
  for (let cell = queue.shift(); cell; cell = queue.shift()) await runCell(cell);
};
await Promise.all([worker(), worker()]);
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
