import { describe, expect, test } from 'vitest';
import { installCommand, updateCommand } from '../../src/doctor/commands.js';
import type { PackageManager } from '../../src/doctor/types.js';

const root = { folder: '', name: 'shop' };
const web = { folder: 'apps/web', name: '@shop/web' };
const nameless = { folder: 'apps/web', name: undefined };

describe('the command that installs', () => {
  test.each<[PackageManager, typeof root | typeof nameless, boolean, string]>([
    ['npm', root, false, 'npm i next@^16'],
    ['npm', web, true, 'npm i -D -w apps/web next@^16'],
    ['pnpm', root, false, 'pnpm add next@^16'],
    ['pnpm', web, true, 'pnpm --filter ./apps/web add -D next@^16'],
    ['yarn', root, false, 'yarn add next@^16'],
    ['yarn', web, true, 'yarn workspace @shop/web add -D next@^16'],
    ['yarn', nameless, false, 'yarn add next@^16'],
    ['yarn-berry', root, false, 'yarn add next@^16'],
    ['yarn-berry', web, true, 'yarn workspace @shop/web add -D next@^16'],
    ['bun', root, false, 'bun add next@^16'],
    ['bun', web, true, 'bun add -d --cwd apps/web next@^16'],
  ])('of %s in %j, for development %s', (packageManager, where, dev, command) => {
    expect(installCommand({ packageManager }, where, ['next@^16'], { dev })).toBe(command);
  });

  test('quotes what a shell would run', () => {
    const where = { folder: "a'b; rm -rf $HOME", name: '$(id)' };
    expect(installCommand({ packageManager: 'npm' }, where, ['next@^16'])).toBe(
      String.raw`npm i -w 'a'\''b; rm -rf $HOME' next@^16`,
    );
    expect(installCommand({ packageManager: 'yarn' }, where, ['next@>=16'])).toBe(
      "yarn workspace '$(id)' add 'next@>=16'",
    );
  });
});

test.each<[PackageManager, string]>([
  ['npm', 'npm update next'],
  ['pnpm', 'pnpm update -r --depth Infinity next'],
  ['yarn', 'take next out of yarn.lock, then: yarn install'],
  ['yarn-berry', 'yarn up -R next'],
  ['bun', 'bun update next'],
])('the command of %s that updates what another package brings', (manager, command) => {
  expect(updateCommand(manager, 'next')).toBe(command);
});
