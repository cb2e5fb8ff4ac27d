// npm run examples [-- NAME …]: tries each application of examples/ with the packed library, in a folder outside of this
// project, so that nothing is found in its node_modules. Types, tests, build, tests of what was built: the scripts that
// an application has. The folder is kept: a second run installs nothing. Without network what is not there is skipped;
// `--require-all` makes that a failure. `--lock` writes the lockfiles anew, after a change of a package.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.mjs';

const STEPS = ['typecheck', 'test', 'build', 'test:built'];
/** What npm says when it cannot reach a registry. */
const NO_NETWORK =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;
/** Nothing that runs here tells anybody of it. */
const env = {
  ...process.env,
  CI: 'true',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
  CLERK_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
};

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const apps = readdirSync('examples').filter((name) => existsSync(`examples/${name}/package.json`));
const unknown = wanted.filter((name) => !apps.includes(name));
if (unknown.length > 0) throw new Error(`No such example: ${unknown}. There are ${apps}.`);

const folder = workFolder();
copyFileSync(pack().tarball, join(folder, 'isoclerk.tgz'));

/** Asked once, when something has to be installed: hundreds of packages would each wait for an answer. */
let offline;
const isOffline = () => {
  const { ok, log } = run(folder, 'npm', ['ping', '--fetch-retries=0']);
  return !ok && NO_NETWORK.test(log);
};

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of wanted.length > 0 ? wanted : apps) {
  const started = Date.now();
  const { failed, reason, log } = flags.includes('--lock') ? lock(name) : attempt(name);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (reason && !flags.includes('--require-all')) {
    counts.skipped++;
    console.log(`skip ${name}: ${reason}`);
  } else if (failed || reason) {
    counts.failed++;
    console.log(`FAIL ${name}: ${failed ?? reason} (${seconds} s)\n${log}`);
  } else {
    counts.passed++;
    console.log(`ok   ${name} (${seconds} s)`);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;

/** The folder of earlier runs, or a new one of a name that nobody can foresee. */
function workFolder() {
  const note = '.cache/examples-folder';
  const known = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (known && existsSync(known)) return known;
  const made = mkdtempSync(join(tmpdir(), 'isoclerk-examples-'));
  mkdirSync('.cache', { recursive: true });
  writeFileSync(note, made);
  return made;
}

/** Brings an application up to date in the work folder and runs its scripts. */
function attempt(name) {
  const { app, manifest } = layOut(name);
  const lockfile = readFileSync(join(app, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  const stamp = join(app, 'node_modules/.isoclerk-examples');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    const own = join(app, 'node_modules/isoclerk');
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    const tar = ['-xzf', join(folder, 'isoclerk.tgz'), '--strip-components=1', '-C', own];
    const { ok, log } = run(app, 'tar', tar);
    if (!ok) return { failed: 'unpacking isoclerk', log };
  } else {
    offline ??= isOffline();
    const from = offline ? '--offline' : '--prefer-offline';
    const { ok, log } = run(app, 'npm', ['ci', '--ignore-scripts', from]);
    if (!ok)
      return NO_NETWORK.test(log) ? { reason: 'no network', log } : { failed: 'npm ci', log };
    writeFileSync(stamp, hash);
  }
  for (const script of STEPS.filter((step) => manifest.scripts[step])) {
    const { ok, log } = run(app, 'npm', ['run', script]);
    if (!ok) return { failed: `npm run ${script}`, log };
  }
  return {};
}

/** Writes the lockfile of an application. The checksum of our own tarball is not in it: it changes with every build. */
function lock(name) {
  const { app } = layOut(name);
  const { ok, log } = run(app, 'npm', ['install', '--package-lock-only', '--ignore-scripts']);
  if (!ok) return { failed: 'npm install', log };
  const lockfile = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8'));
  delete lockfile.packages['node_modules/isoclerk'].integrity;
  writeFileSync(`examples/${name}/package-lock.json`, `${JSON.stringify(lockfile, null, 2)}\n`);
  return {};
}

/** Copies the sources of an application into the work folder, beside the packages that are installed there. */
function layOut(name) {
  const app = join(folder, name);
  mkdirSync(app, { recursive: true });
  for (const entry of readdirSync(app)) {
    if (entry !== 'node_modules') rmSync(join(app, entry), { recursive: true, force: true });
  }
  const made = /\/(?:node_modules|dist|\.next|\.wrangler)$/;
  cpSync(join('examples', name), app, { recursive: true, filter: (from) => !made.test(from) });
  if (existsSync(join(app, '.env.example'))) {
    copyFileSync(join(app, '.env.example'), join(app, '.env'));
  }
  return { app, manifest: JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) };
}

function run(cwd, command, args) {
  const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: done.status === 0, log: `${done.stdout}${done.stderr}${done.error ?? ''}` };
}
