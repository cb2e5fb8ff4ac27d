// npm run release:dry: three releases of this project to a registry on loopback, each installed by name.
//
// A clone of HEAD goes through the scripts that the release workflow calls: the first release with the notes that stand
// in .changeset, then one that breaks something, then a prerelease. `npm ci --prefix test/release` installs the registry
// and the package managers; what a machine could not get is skipped by name.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { managers } from './managers.mjs';
import { startRegistry } from './registry.mjs';
import { programOf, specifiers } from './specifiers.mjs';

const work = mkdtempSync(join(tmpdir(), 'isoclerk-release-'));
const project = join(work, 'project');
const counts = { passed: 0, failed: 0, skipped: 0 };
// npm hands its own settings to what it starts; the package managers under test must not see them.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|YARN_|PNPM_|BUN_|INIT_CWD)/i.test(name)),
);
Object.assign(env, { CI: 'true', NO_COLOR: '1', HOME: join(work, 'home'), COREPACK_ENABLE: '0' });
mkdirSync(env.HOME);

function run([command, ...args], cwd = project) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 300_000,
  });
  if (status === 0) return stdout.trim();
  throw new Error(`${[command, ...args].join(' ')}\n${error ?? ''}${stdout}${stderr}`);
}

function clone(folder) {
  run(['git', 'clone', '--quiet', '--no-hardlinks', resolve('.'), folder], work);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

async function check(what, act) {
  try {
    const said = await act();
    counts.passed += 1;
    console.log(`ok   ${what}${said ? `: ${said}` : ''}`);
    return true;
  } catch (error) {
    counts.failed += 1;
    console.log(`FAIL ${what}\n${error.message}`);
    return false;
  }
}
const equal = (actual, expected) => {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(`is ${JSON.stringify(actual)}, should be ${JSON.stringify(expected)}`);
};
const includes = (text, part) => {
  if (!text.includes(part)) throw new Error(`says nothing of "${part}":\n${text}`);
};

function note(name, bump, text) {
  writeFileSync(
    join(project, '.changeset', `${name}.md`),
    `---\n'isoclerk': ${bump}\n---\n\n${text}\n`,
  );
}
const manifest = () => JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const changelog = () => readFileSync(join(project, 'CHANGELOG.md'), 'utf8');

/** Versions, packs and publishes, by the scripts of package.json; `tag` as the workflow would name it. */
async function release(registry, version, tag) {
  await check(`npm run version makes ${version}`, () => {
    run(['npm', 'run', '--silent', 'version']);
    equal(manifest().version, version);
    equal(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).version, version);
  });
  await check(`${version} is packed with checksum, bill of materials and notes`, () => {
    const said = run(['npm', 'run', '--silent', 'release:pack']);
    equal(readdirSync(join(project, 'release')).sort(), [
      'SHA256SUMS',
      `isoclerk-${version}.tgz`,
      'notes.md',
      'sbom.cdx.json',
    ]);
    return said;
  });
  await check(`${version} is published as ${tag}`, () => {
    run([
      ...['npm', 'publish', `./release/isoclerk-${version}.tgz`, '--tag', tag],
      ...['--registry', registry.url, `--//127.0.0.1:${registry.port}/:_authToken=anyone`],
    ]);
  });
}

async function install(registry, name, wanted, version) {
  const manager = managers[name];
  if (!manager.available) {
    counts.skipped += 1;
    console.log(`skip ${name}: not installed (npm ci --ignore-scripts --prefix test/release)`);
    return;
  }
  const folder = join(work, `${name} ${wanted}`.replaceAll(/[^\w.]+/g, '-'));
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
  manager.prepare(folder, registry);
  cpSync('test/release/consumer.mjs', join(folder, 'consumer.mjs'));
  await check(`${name} installs ${wanted}`, () => {
    run(manager.add(`isoclerk@${wanted}`, 'zod@4'), folder);
    const said = run(manager.run('consumer.mjs'), folder);
    includes(said, 'token of ');
    equal(run(manager.bin('isoclerk', '--version'), folder).split('\n').at(-1), version);
    return said.split('\n').at(-1);
  });
}

async function importByName(registry, name, version) {
  const runtime = specifiers[name];
  const { available, where, prepare, commands } = runtime;
  if (!available) {
    counts.skipped += 1;
    console.log(`skip ${name}: not installed (npm ci --ignore-scripts --prefix ${where})`);
    return;
  }
  const folder = join(work, name.replaceAll(/[^\w.]+/g, '-'));
  mkdirSync(folder);
  prepare(folder, registry);
  writeFileSync(join(folder, 'consumer.ts'), programOf(runtime, version));
  await check(`${name}, ${version}`, () => {
    const [said] = commands(version).map((command) => run(command, folder));
    includes(said, 'token of ');
    return said.split('\n').at(-1);
  });
}

if (!existsSync('test/release/node_modules/verdaccio')) {
  console.log('skip release: no registry (npm ci --ignore-scripts --prefix test/release)');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit();
}
const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim();
if (changed)
  console.log('note: the release is made of HEAD, without the changes that are not committed');

clone(project);
run(['git', 'config', 'user.email', 'release@example.com']);
run(['git', 'config', 'user.name', 'release']);
const registry = await startRegistry(join(work, 'registry'));
console.log(`registry: ${registry.url}`);
try {
  await check('builds', () => void run(['npm', 'run', '--silent', 'build']));
  await check('a build in another folder packs to the same bytes', () => {
    const other = join(work, 'a folder with another name');
    clone(other);
    run(['npm', 'run', '--silent', 'build'], other);
    const [one, two] = [project, other].map((folder) => {
      const [{ shasum }] = JSON.parse(run(['npm', 'pack', '--json', '--ignore-scripts'], folder));
      return shasum;
    });
    equal(one, two);
    rmSync(join(project, 'isoclerk-0.0.0.tgz'));
    return one;
  });
  // zod is a peer: people install it beside isoclerk, so the registry needs it as well.
  run(['npm', 'pack', '--ignore-scripts', '--silent', resolve('node_modules/zod')], work);
  const zod = readdirSync(work).find((file) => /^zod-.*\.tgz$/.test(file));
  run(
    [
      ...['npm', 'publish', join(work, zod), '--ignore-scripts', '--registry', registry.url],
      `--//127.0.0.1:${registry.port}/:_authToken=anyone`,
    ],
    work,
  );

  await release(registry, '0.1.0', 'latest');
  await check('the CHANGELOG has no note left over, and starts with the first release', () => {
    equal(
      readdirSync(join(project, '.changeset')).filter((file) => file.endsWith('.md')),
      [],
    );
    includes(changelog(), '## 0.1.0\n');
    console.log(changelog().replaceAll(/^/gm, '     | '));
  });
  await check('the tarball that was published passes publint, attw and the package tests', () => {
    const tarball = join(project, 'release/isoclerk-0.1.0.tgz');
    const options = { cwd: project, env: { ...env, TARBALL: tarball }, encoding: 'utf8' };
    for (const tool of ['publint', 'attw']) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/packageLint.mjs', tool],
        options,
      );
      if (status !== 0) throw new Error(`${tool}\n${stdout}${stderr}`);
    }
    const { status, stdout, stderr } = spawnSync(
      'npx',
      [
        ...['--no-install', 'vitest', 'run', '--project', 'package'],
        ...['test/package/contents', 'test/package/consumer'],
      ],
      options,
    );
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  });
  for (const name of Object.keys(managers)) await install(registry, name, '0.1.0', '0.1.0');
  for (const name of Object.keys(specifiers)) await importByName(registry, name, '0.1.0');

  run(['git', 'add', '--all']);
  run(['git', 'commit', '--quiet', '--message', 'release 0.1.0']);
  note(
    'breaking',
    'minor',
    '**Breaking:** `oldName` is `newName` now. Rename it: `sed -i s/oldName/newName/ src/*.ts` does.',
  );
  await release(registry, '0.2.0', 'latest');
  await check('the CHANGELOG tells how to migrate, above what was there', () => {
    const text = changelog();
    includes(text, '`oldName` is `newName` now. Rename it');
    equal(text.indexOf('## 0.2.0') < text.indexOf('## 0.1.0'), true);
    equal(readFileSync(join(project, 'release/notes.md'), 'utf8').includes('0.1.0'), false);
  });
  await install(registry, 'npm', 'latest', '0.2.0');

  run(['git', 'add', '--all']);
  run(['git', 'commit', '--quiet', '--message', 'release 0.2.0']);
  run(['npx', '--no-install', 'changeset', 'pre', 'enter', 'next']);
  note('next', 'minor', 'Something to try.');
  await release(registry, '0.3.0-next.0', 'next');
  await check('a prerelease is `next` and leaves `latest` alone', () => {
    const tags = JSON.parse(
      run(['npm', 'view', 'isoclerk', 'dist-tags', '--json', '--registry', registry.url]),
    );
    equal(tags, { latest: '0.2.0', next: '0.3.0-next.0' });
  });
  await install(registry, 'npm', 'next', '0.3.0-next.0');
} finally {
  registry.stop();
  if (counts.failed) console.log(`left to look at: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
