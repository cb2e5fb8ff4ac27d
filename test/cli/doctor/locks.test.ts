import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBunLock } from '../../../src/cli/doctor/lock/bun.js';
import { installedPackages } from '../../../src/cli/doctor/lock/installed.js';
import type { Lock } from '../../../src/cli/doctor/lock/lock.js';
import { readNpmLock } from '../../../src/cli/doctor/lock/npm.js';
import { readPnpmLock } from '../../../src/cli/doctor/lock/pnpm.js';
import { readYarnLock } from '../../../src/cli/doctor/lock/yarn.js';
import { growth } from '../../growth.js';

const text = (file: string) => readFileSync(join('test/fixtures/doctor/locks', file), 'utf8');

const locks: Readonly<Record<string, () => Lock | undefined>> = {
  'npm, version 3': () => readNpmLock(text('npm/package-lock.json')),
  'npm, version 2': () => readNpmLock(text('npm2/package-lock.json')),
  'pnpm 9': () => readPnpmLock(text('pnpm9/pnpm-lock.yaml')),
  'pnpm 8': () => readPnpmLock(text('pnpm8/pnpm-lock.yaml')),
  'pnpm 7': () => readPnpmLock(text('pnpm7/pnpm-lock.yaml')),
  'Yarn 1': () => readYarnLock(text('yarn1/yarn.lock')),
  'Yarn 4': () => readYarnLock(text('berry/yarn.lock')),
  Bun: () => readBunLock(text('bun/bun.lock')),
};

const web = { '@clerk/backend': '2.33.2', '@clerk/types': '4.101.21', api: '1.0.0' };
const api = { '@clerk/backend': '^3.2.0', 'old-backend': 'npm:@clerk/backend@2.4.0' };

const shown = (lock: Lock | undefined, folder: string, dependencies: Record<string, string>) => {
  if (!lock) throw new Error('it was not read');
  const { installed, missing } = installedPackages(lock, folder, dependencies);
  const rows = installed.map(({ name, version, via }) => `${name} ${version} by ${via}`);
  return { installed: rows.sort(), missing };
};

describe.each(Object.entries(locks))('the lockfile of %s', (manager, read) => {
  test('says what a workspace gets, and through which dependency', () => {
    const { installed, missing } = shown(read(), 'apps/web', web);
    expect(missing).toEqual([]);
    expect(installed).toContain('@clerk/backend 2.33.2 by @clerk/backend');
    expect(installed).toContain('@clerk/types 4.101.21 by @clerk/types');
    expect(installed.filter((row) => row.startsWith('@clerk/shared'))).not.toEqual([]);
    for (const row of installed.filter((row) => row.startsWith('@clerk/shared'))) {
      expect(row).toMatch(/^@clerk\/shared 3\.48\.0 by @clerk\/(?:backend|types)$/);
    }
    expect(installed.join()).not.toContain('@clerk/backend 3');
  });

  test('keeps workspaces apart, and knows a package under another name', () => {
    const { installed, missing } = shown(read(), 'packages/api', api);
    expect(missing).toEqual([]);
    expect(installed).toContain('@clerk/backend 3.25.0 by @clerk/backend');
    expect(installed).toContain('@clerk/shared 4.41.0 by @clerk/backend');
    expect(installed).toContain('@clerk/backend 2.4.0 by old-backend');
    expect(installed).toContain('@clerk/shared 3.48.0 by old-backend');
    expect(installed.join()).not.toContain('2.33');
  });

  test('does not say what is not in it', () => {
    const { installed, missing } = shown(read(), 'apps/web', { '@clerk/nextjs': '^7.0.0', x: '1' });
    expect(installed).toEqual([]);
    expect(missing).toEqual(['@clerk/nextjs']);
  });

  test('reads the same with line ends of Windows', () => {
    const windows: Readonly<Record<string, () => Lock | undefined>> = {
      'pnpm 9': () => readPnpmLock(text('pnpm9/pnpm-lock.yaml').replaceAll('\n', '\r\n')),
      'Yarn 1': () => readYarnLock(text('yarn1/yarn.lock').replaceAll('\n', '\r\n')),
      'Yarn 4': () => readYarnLock(text('berry/yarn.lock').replaceAll('\n', '\r\n')),
    };
    const again = (windows[manager] ?? read)();
    expect(shown(again, 'packages/api', api)).toEqual(shown(read(), 'packages/api', api));
  });
});

describe('a lockfile', () => {
  test.each([
    ['of npm 6', () => readNpmLock('{"lockfileVersion":1,"dependencies":{}}')],
    ['that is a list', () => readNpmLock('[]')],
    ['of pnpm 1', () => readPnpmLock('shrinkwrapVersion: 3\n')],
    ['of Bun without packages', () => readBunLock('{"lockfileVersion":1}')],
  ])('%s is not read', (_, read) => {
    expect(read()).toBeUndefined();
  });

  test('of a single project: npm, pnpm 7', () => {
    const npm = readNpmLock(
      JSON.stringify({
        packages: {
          '': {},
          'node_modules/@clerk/nextjs': {
            version: '7.9.17',
            dependencies: { '@clerk/backend': '^3' },
          },
          'node_modules/@clerk/backend': { version: '3.25.0' },
        },
      }),
    );
    const pnpm = readPnpmLock(
      [
        'lockfileVersion: 5.4',
        'specifiers:',
        "  '@clerk/nextjs': ^7.0.0",
        'dependencies:',
        "  '@clerk/nextjs': 7.9.17_react@19.3.1",
        'packages:',
        '  /@clerk/backend/3.25.0:',
        '    dev: false',
        '  /@clerk/nextjs/7.9.17_react@19.3.1:',
        '    dependencies:',
        "      '@clerk/backend': 3.25.0",
      ].join('\n'),
    );
    const expected = {
      installed: [
        '@clerk/backend 3.25.0 by @clerk/nextjs',
        '@clerk/nextjs 7.9.17 by @clerk/nextjs',
      ],
      missing: [],
    };
    expect(shown(npm, '', { '@clerk/nextjs': '^7' })).toEqual(expected);
    expect(shown(pnpm, '', { '@clerk/nextjs': '^7' })).toEqual(expected);
  });

  test('of Yarn with a key over two lines, and with a resolution', () => {
    const lock = readYarnLock(
      [
        '__metadata:',
        '  version: 8',
        '? "@clerk/backend@npm:^3.0.0, @clerk/backend@npm:^3.2.0"',
        ':',
        '  version: 3.25.0',
        '  resolution: "@clerk/backend@npm:3.25.0"',
        '"@clerk/shared@npm:4.41.0":',
        '  version: 4.41.0',
      ].join('\n'),
    );
    expect(shown(lock, '', { '@clerk/backend': '^3.2.0', '@clerk/shared': '^4.0.0' })).toEqual({
      installed: [
        '@clerk/backend 3.25.0 by @clerk/backend',
        '@clerk/shared 4.41.0 by @clerk/shared',
      ],
      missing: [],
    });
  });

  test('with names of the prototype is read', () => {
    const lock = readNpmLock('{"packages":{"":{},"node_modules/__proto__":{"version":"1.0.0"}}}');
    expect(lock?.resolve('', 'constructor', '*')).toBeUndefined();
    expect(lock?.read('node_modules/__proto__')).toMatchObject({ version: '1.0.0' });
  });

  test('takes linear time', { retry: 3 }, () => {
    const lock = (packages: number): string =>
      `lockfileVersion: '9.0'\nsnapshots:\n${Array.from(
        { length: packages },
        (_, index) =>
          `  'package-${index}@1.0.0':\n    dependencies:\n      '@scope/other': 2.0.0(react@19.0.0)\n    optional: true\n`,
      ).join('\n')}`;
    expect(readPnpmLock(lock(2))).toBeDefined();
    expect(growth(readPnpmLock, lock, 2000)).toBeLessThan(2.6);
  });
});
