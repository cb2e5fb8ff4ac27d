// How each package manager adds a package by name from a registry into an empty folder, and runs code there.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve('test/release/node_modules');
const node = process.execPath;
const file = (folder, name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
export const npmrc = (folder, { url, port }, ...more) =>
  file(folder, '.npmrc', [
    `registry=${url}`,
    `//127.0.0.1:${port}/:_authToken=anyone`,
    `cache=${join(folder, '.npm')}`,
    'fund=false',
    'audit=false',
    'update-notifier=false',
    ...more,
  ]);

/**
 * `prepare` writes the manager's own settings, `add`, `run` and `bin` are command lines: add packages, run a script with
 * node (or bun), run an installed program.
 */
export const managers = {
  npm: {
    available: true,
    prepare: npmrc,
    add: (...names) => ['npm', 'install', ...names],
    run: (script) => [node, script],
    bin: (...args) => ['npx', '--no-install', ...args],
  },
  pnpm: {
    available: existsSync(join(modules, 'pnpm')),
    // A manager may hold back what was published a minute ago; this registry has nothing older.
    prepare: (folder, registry) =>
      npmrc(folder, registry, `store-dir=${join(folder, '.store')}`, 'minimum-release-age=0'),
    add: (...names) => [node, join(modules, 'pnpm/bin/pnpm.cjs'), 'add', ...names],
    run: (script) => [node, script],
    bin: (...args) => [node, join(modules, 'pnpm/bin/pnpm.cjs'), 'exec', ...args],
  },
  'yarn classic': {
    available: existsSync(join(modules, 'yarn1')),
    prepare: (folder, { url }) =>
      file(folder, '.yarnrc', [
        `registry "${url}"`,
        `cache-folder "${join(folder, '.cache')}"`,
        'disable-self-update-check true',
      ]),
    add: (...names) => [node, join(modules, 'yarn1/bin/yarn.js'), 'add', ...names],
    run: (script) => [node, script],
    bin: (...args) => [node, join(modules, 'yarn1/bin/yarn.js'), '--silent', 'run', ...args],
  },
  'yarn berry, Plug and Play': {
    available: existsSync(join(modules, '@yarnpkg/cli-dist')),
    prepare: (folder, { url }) => {
      file(folder, '.yarnrc.yml', [
        `npmRegistryServer: '${url}'`,
        "unsafeHttpWhitelist: ['127.0.0.1']",
        'nodeLinker: pnp',
        'enableGlobalCache: false',
        'enableTelemetry: false',
        'enableImmutableInstalls: false',
        'npmMinimalAgeGate: 0',
        `globalFolder: '${join(folder, '.yarn/global')}'`,
      ]);
      file(folder, 'yarn.lock', []);
    },
    add: (...names) => [node, join(modules, '@yarnpkg/cli-dist/bin/yarn.js'), 'add', ...names],
    run: (script) => [node, join(modules, '@yarnpkg/cli-dist/bin/yarn.js'), 'node', script],
    bin: (...args) => [node, join(modules, '@yarnpkg/cli-dist/bin/yarn.js'), 'exec', ...args],
  },
  bun: {
    available: existsSync(join(modules, '@oven/bun-linux-x64/bin/bun')),
    prepare: (folder, { url }) =>
      file(folder, 'bunfig.toml', [
        '[install]',
        `registry = "${url}"`,
        `cache = "${join(folder, '.bun')}"`,
      ]),
    add: (...names) => [join(modules, '@oven/bun-linux-x64/bin/bun'), 'add', ...names],
    run: (script) => [join(modules, '@oven/bun-linux-x64/bin/bun'), script],
    bin: (...args) => [join(modules, '@oven/bun-linux-x64/bin/bun'), 'x', '--no-install', ...args],
  },
};
