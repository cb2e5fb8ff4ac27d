// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax under test
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.js';

const PK_LIVE = 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k';
const SK_LIVE = 'sk_live_abcdefghijklmnopqrstuvwxyz';
const SK_TEST = 'sk_test_abcdefghijklmnopqrstuvwxyz';
const GOOD = `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${PK_LIVE}\nCLERK_SECRET_KEY="${SK_LIVE}"\n`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-env-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});
const write = (name: string, content: string) => writeFileSync(join(dir, name), content);

const env = (args: readonly string[], stdin = '', variables: Record<string, string> = {}) =>
  run(['env', '--dir', dir, ...args], { stdin, env: variables });

describe('isoclerk env', () => {
  test('says so when all is well', async () => {
    write('.env', GOOD);
    expect(await env([])).toEqual({ code: 0, stdout: '.env: no findings\n', stderr: '' });
  });

  test('prints each finding with its variable, and no value; errors exit with 1', async () => {
    write('.env', `${GOOD}VITE_TOKEN=${SK_TEST}\nCLERK_WEBHOOK_SECRET=whsec_MDEy\n`);
    expect(await env([])).toEqual({
      code: 1,
      stdout: `.env
  error   VITE_TOKEN secret-exposed
          VITE_ publishes this secret. Rename and rotate it.
  warning CLERK_WEBHOOK_SECRET name-deprecated
          Use CLERK_WEBHOOK_SIGNING_SECRET.
`,
      stderr: '',
    });
  });

  test('warnings exit with 0', async () => {
    write('.env', `CLERK_PUBLISHABLE_KEY=${PK_LIVE}`);
    const { code, stdout } = await env([]);
    expect(stdout).toContain('warning CLERK_SECRET_KEY secret-key-missing');
    expect(code).toBe(0);
  });

  test('takes the names of the framework that is named', async () => {
    write('.env', `VITE_CLERK_PUBLISHABLE_KEY=${PK_LIVE}`);
    expect(await env(['--framework', 'react'])).toMatchObject({ code: 0 });
    expect(await env(['--framework', 'nextjs'])).toMatchObject({ code: 1 });
  });

  test('prints JSON for machines', async () => {
    write('.env', GOOD.replace(SK_LIVE, SK_TEST));
    const { code, stdout } = await env(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: ['.env'],
      findings: [
        {
          severity: 'error',
          code: 'instances-mixed',
          variable: 'CLERK_SECRET_KEY',
          message:
            'It is a development key, unlike NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY. Copy it from the Clerk Dashboard.',
        },
      ],
    });
  });

  test('reads the files of the folder in the order in which the later one wins', async () => {
    write('.env', GOOD);
    write('.env.local', 'CLERK_SECRET_KEY=broken');
    write('.env.development.local', `CLERK_SECRET_KEY=${SK_LIVE}`);
    write('.env.production', 'CLERK_SECRET_KEY=broken');
    expect(await env([])).toEqual({
      code: 0,
      stdout: '.env, .env.local, .env.development.local: no findings\n',
      stderr: '',
    });
    expect(await env(['--mode', 'production'])).toMatchObject({ code: 1 });
    expect(await env([], '', { NODE_ENV: 'production' })).toMatchObject({ code: 1 });
  });

  test('reads the named files, and stdin as -', async () => {
    write('.dev.vars', GOOD);
    expect(await env(['.dev.vars'])).toMatchObject({ code: 0 });
    expect(await env(['.dev.vars', '-'], 'CLERK_SECRET_KEY=broken')).toMatchObject({ code: 1 });
    expect(await env(['-'], GOOD)).toEqual({ code: 0, stdout: '-: no findings\n', stderr: '' });
  });

  test('fills in references to other variables', async () => {
    write('.env', GOOD.replace(SK_LIVE, '${FROM_CI}'));
    expect(await env([], '', { FROM_CI: SK_LIVE })).toMatchObject({ code: 0 });
    expect(await env([])).toMatchObject({ code: 0, stdout: expect.stringContaining('warning') });
  });

  test('colours only where it is asked to', async () => {
    write('.env', 'CLERK_SECRET_KEY=broken');
    expect((await env([], '', { FORCE_COLOR: '1' })).stdout).toContain('\u001b[31merror');
    expect((await env([], '', { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001b');
  });

  test.each([
    [
      'no file',
      [],
      'isoclerk: no .env file here. Name one, or pipe variables: printenv | isoclerk env -\n',
    ],
    ['a file that is not there', ['.env.nope'], 'isoclerk: cannot read .env.nope\n'],
  ])('%s is wrong usage', async (_, args, stderr) => {
    expect(await env(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('an unknown framework is wrong usage', async () => {
    expect(await env(['--framework', 'rails'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('keeps a semicolon behind quotes, as dotenv, and finds it', async () => {
    write('.env', GOOD.replace(`"${SK_LIVE}"`, `"${SK_LIVE}";`));
    const { code, stdout } = await env([]);
    expect(code).toBe(1);
    expect(stdout).toContain('error   CLERK_SECRET_KEY secret-key-invalid');
  });

  const manifest = (dependencies: Record<string, string>) =>
    write('package.json', JSON.stringify({ dependencies }));
  const keys = (prefix: string) => `${prefix}CLERK_PUBLISHABLE_KEY=${PK_LIVE}`;
  test.each([
    ['@clerk/nextjs', 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', 'CLERK_SECRET_KEY'],
    ['svelte-clerk', 'PUBLIC_CLERK_PUBLISHABLE_KEY', 'CLERK_SECRET_KEY'],
    ['@clerk/hono', 'CLERK_PUBLISHABLE_KEY', 'CLERK_SECRET_KEY'],
  ])('asks for the names of %s, which package.json names', async (name, publishable, secret) => {
    manifest({ [name]: '1' });
    write('.env', 'A=1');
    const { stdout } = await env(['--json']);
    const findings: { variable: string }[] = JSON.parse(stdout).findings;
    expect(findings.map(({ variable }) => variable)).toEqual([publishable, secret]);
  });

  test('asks a Vite app for no secret key, and takes any name for two SDKs and for none', async () => {
    write('.env', keys('VITE_'));
    manifest({ '@clerk/react': '1', vite: '1' });
    expect(await env([])).toEqual({ code: 0, stdout: '.env: no findings\n', stderr: '' });
    manifest({ '@clerk/react': '1', '@clerk/express': '1', vite: '1' });
    expect((await env([])).stdout).toContain('warning CLERK_SECRET_KEY secret-key-missing');
    manifest({ '@clerk/react': '1' });
    expect((await env([])).stdout).toContain('warning CLERK_SECRET_KEY secret-key-missing');
    write('package.json', '{');
    expect((await env([])).stdout).toContain('warning CLERK_SECRET_KEY secret-key-missing');
  });

  test('refuses references that fill the memory, by the name of the variable', async () => {
    write(
      '.env',
      ['A0=x', ...Array.from({ length: 30 }, (_, n) => `A${n + 1}=$A${n}$A${n}`)].join('\n'),
    );
    const { code, stdout, stderr } = await env([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^isoclerk: A\d+: its references lead too far, or to more text than fits\n$/,
    );
  });
});
