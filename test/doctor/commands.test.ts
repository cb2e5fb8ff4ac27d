import { describe, expect, test } from 'vitest';
import { installCommand, updateCommand } from '../../src/doctor/commands.js';
import { frameworkOf } from '../../src/doctor/frameworkOf.js';
import type { PackageManager } from '../../src/doctor/index.js';

const root = { folder: '', name: 'app' };
const web = { folder: 'apps/web', name: '@acme/web' };
const odd = { folder: "apps/the web's", name: 'the web' };
const nameless = { folder: 'apps/web', name: undefined };
const packages = ['a', 'b@^1'];

describe('installCommand', () => {
  test.each<[PackageManager, typeof root | typeof nameless, boolean, string]>([
    ['npm', root, false, 'npm i a b@^1'],
    ['npm', root, true, 'npm i -D a b@^1'],
    ['npm', web, true, 'npm i -D -w apps/web a b@^1'],
    ['pnpm', root, false, 'pnpm add a b@^1'],
    ['pnpm', web, true, 'pnpm --filter ./apps/web add -D a b@^1'],
    ['pnpm', odd, false, String.raw`pnpm --filter './apps/the web'\''s' add a b@^1`],
    ['yarn', root, false, 'yarn add a b@^1'],
    ['yarn', root, true, 'yarn add -D a b@^1'],
    ['yarn', web, false, 'yarn workspace @acme/web add a b@^1'],
    ['yarn', odd, true, "yarn workspace 'the web' add -D a b@^1"],
    ['yarn', nameless, false, 'yarn add a b@^1'],
    ['yarn-berry', root, false, 'yarn add a b@^1'],
    ['yarn-berry', web, true, 'yarn workspace @acme/web add -D a b@^1'],
    ['yarn-berry', nameless, true, 'yarn add -D a b@^1'],
    ['bun', root, false, 'bun add a b@^1'],
    ['bun', web, true, 'bun add -d --cwd apps/web a b@^1'],
    ['bun', odd, false, String.raw`bun add --cwd 'apps/the web'\''s' a b@^1`],
  ])('of %s in %j, dev: %s', (packageManager, where, dev, command) => {
    expect(installCommand({ packageManager }, where, packages, { dev })).toBe(command);
  });
  test('is not for development unless it is said', () => {
    expect(installCommand({ packageManager: 'npm' }, root, packages)).toBe('npm i a b@^1');
  });
  test('quotes what a shell would read', () => {
    expect(installCommand({ packageManager: 'npm' }, root, ['a; rm -rf'])).toBe(
      "npm i 'a; rm -rf'",
    );
  });
});

describe('updateCommand', () => {
  test.each<[PackageManager, string]>([
    ['npm', 'npm update @clerk/shared'],
    ['pnpm', 'pnpm update -r --depth Infinity @clerk/shared'],
    ['yarn', 'take @clerk/shared out of yarn.lock, then: yarn install'],
    ['yarn-berry', 'yarn up -R @clerk/shared'],
    ['bun', 'bun update @clerk/shared'],
  ])('of %s', (manager, command) => {
    expect(updateCommand(manager, '@clerk/shared')).toBe(command);
  });
});

describe('frameworkOf', () => {
  test.each([
    [['@clerk/nextjs', 'next'], 'nextjs'],
    [['@clerk/astro'], 'astro'],
    [['@clerk/clerk-expo'], 'expo'],
    [['@clerk/clerk-react', 'vite'], 'react'],
    [['@clerk/expo'], 'expo'],
    [['@clerk/express'], 'express'],
    [['@clerk/fastify'], 'fastify'],
    [['@clerk/hono'], 'hono'],
    [['@clerk/nuxt'], 'nuxt'],
    [['@clerk/react-router'], 'react-router'],
    [['@clerk/remix'], 'remix'],
    [['@clerk/tanstack-react-start'], 'tanstack-react-start'],
    [['@clerk/vue'], 'vue'],
    [['svelte-clerk'], 'sveltekit'],
    [['@clerk/react', 'vite'], 'react'],
    [['@clerk/react', 'webpack'], undefined],
    [['@clerk/nextjs', '@clerk/react'], 'nextjs'],
    [['@clerk/nextjs', '@clerk/react', 'vite'], undefined],
    [['@clerk/nextjs', '@clerk/express'], undefined],
    [['@clerk/expo', '@clerk/clerk-expo'], 'expo'],
    [['toString', 'next'], undefined],
    [[], undefined],
  ])('%j: %s', (names, framework) => {
    expect(frameworkOf(names)).toBe(framework);
  });
});
