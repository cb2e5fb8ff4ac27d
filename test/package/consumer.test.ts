import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, install, pack, peerOf } from './tarball.js';

const peers = ['zod', 'fast-check', 'pure-rand'];
let tarball: string;
let folder: string;
let bare: string;
beforeAll(() => {
  tarball = pack().tarball;
  folder = install(tarball, peers);
  bare = install(tarball);
});
afterAll(() => {
  for (const made of [folder, bare]) rmSync(made, { recursive: true, force: true });
});

const node = (cwd: string, file: string, code: string): string => {
  writeFileSync(join(cwd, file), code);
  return execFileSync(process.execPath, [file], { cwd, encoding: 'utf8' });
};

describe('an installed package', () => {
  test.each(entries)('loads $name by import and by require', ({ name }) => {
    expect(node(folder, 'a.mjs', `import * as m from '${name}'; console.log(typeof m)`)).toBe(
      'object\n',
    );
    expect(node(folder, 'a.cjs', `console.log(typeof require('${name}'))`)).toBe('object\n');
  });

  test.each(entries.filter(({ subpath }) => peerOf(subpath) === undefined))(
    'loads $name where no peer is installed',
    ({ name }) => {
      expect(node(bare, 'b.mjs', `import * as m from '${name}'; console.log(typeof m)`)).toBe(
        'object\n',
      );
    },
  );

  test('normalises a user in both formats', () => {
    const use = `const u = normalizeUser({ id: 'user_1', email_addresses: [] }); console.log(u.id, u.primaryEmailAddress)`;
    expect(node(bare, 'c.mjs', `import { normalizeUser } from 'isoclerk/user'; ${use}`)).toBe(
      'user_1 null\n',
    );
    expect(node(bare, 'c.cjs', `const { normalizeUser } = require('isoclerk/user'); ${use}`)).toBe(
      'user_1 null\n',
    );
  });

  test('recognises an error of the other format', () => {
    const code = `
      const { createRequire } = require('node:module');
      const { IsoclerkError } = require('isoclerk');
      import('isoclerk').then(({ isIsoclerkError, IsoclerkError: Other }) => {
        const error = new IsoclerkError('ISOCLERK_USER_INVALID', 'x', { hint: 'y' });
        console.log(isIsoclerkError(error, 'ISOCLERK_USER_INVALID'), error instanceof Other);
      });`;
    expect(node(bare, 'd.cjs', code)).toBe('true false\n');
  });

  test('type-checks in a strict TypeScript project', () => {
    const lines = entries.map(
      ({ name }, i) => `import * as m${i} from '${name}'; m${i} satisfies object;`,
    );
    writeFileSync(join(folder, 'consumer.mts'), lines.join('\n'));
    writeFileSync(join(folder, 'consumer.cts'), lines.join('\n'));
    const run = spawnSync(
      process.execPath,
      [
        resolve('node_modules/ts70/bin/tsc'),
        ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'],
        ...['--lib', 'es2022,dom', '--module', 'nodenext', '--types', '', '--ignoreConfig'],
        'consumer.mts',
        'consumer.cts',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(run.stdout).toBe('');
    expect(run.status).toBe(0);
  });

  test('runs its command', () => {
    const bin = join(bare, 'node_modules/isoclerk/dist/cli/bin.js');
    chmodSync(bin, 0o755);
    expect(execFileSync(bin, ['--help'], { encoding: 'utf8' })).toContain('Usage: isoclerk');
  });
});
