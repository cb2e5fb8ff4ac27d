import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/doctor/index.js';
import { run } from '../run.js';

const PUBLISHABLE_KEY = `pk_test_${btoa('example.clerk.accounts.dev$')}`;
const SECRET_KEY = `sk_test_${'abcdefghij'.repeat(4)}`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-doctor-'));
  mkdirSync(join(dir, '.git')); // the project ends here, whatever is above
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

type Json = Readonly<Record<string, unknown>>;
function write(file: string, content: string | Json): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), typeof content === 'string' ? content : JSON.stringify(content));
}

/** package.json, and a package-lock.json with these versions. */
function project(dependencies: Readonly<Record<string, string>>, more: Json = {}): void {
  write('package.json', { name: 'app', dependencies, ...more });
  const packages = Object.entries(dependencies).map(([name, version]) => [
    `node_modules/${name}`,
    { version },
  ]);
  write('package-lock.json', {
    lockfileVersion: 3,
    packages: { '': {}, ...Object.fromEntries(packages) },
  });
}

const LINTED =
  "import isoclerk from 'isoclerk/eslint'\nexport default [isoclerk.configs.recommended]\n";
const GOOD_ENV = `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${PUBLISHABLE_KEY}\nCLERK_SECRET_KEY=${SECRET_KEY}\n`;

function healthy(): void {
  project({ '@clerk/nextjs': '7.9.17', next: '16.4.6' });
  write(
    'proxy.ts',
    "import { clerkMiddleware } from '@clerk/nextjs/server'\nexport default clerkMiddleware()\n",
  );
  write('app/page.tsx', '');
  write('.env.local', GOOD_ENV);
  write('eslint.config.js', LINTED);
}

const doctor = (...args: readonly string[]) => run(['doctor', ...args]);
const diagnosis = async (
  ...args: readonly string[]
): Promise<Diagnosis & { readonly code: number }> => {
  const { code, stdout, stderr } = await doctor(...args, '--json');
  expect(stderr).toBe('');
  return { code, ...(JSON.parse(stdout) as Diagnosis) };
};
const idsOf = ({ findings }: Diagnosis) => findings.map(({ id }) => id);

describe('isoclerk doctor', () => {
  test('shows a vulnerable SDK, a vulnerable Next.js, middleware.ts, a public secret, and who finds misspelt events', async () => {
    project({ '@clerk/nextjs': '6.39.1', next: '16.2.0' });
    write('middleware.ts', 'export default clerkMiddleware()');
    write('app/api/hooks/route.ts', "if (event.type === 'organization.membership.created') {}");
    write('.env', `${GOOD_ENV}NEXT_PUBLIC_CLERK_SECRET_KEY=${SECRET_KEY}\n`);
    const { code, stdout, stderr } = await run(['doctor', dir], { columns: 90 });
    expect(stderr).toBe('');
    expect(stdout).toBe(`Errors (4)
  CVE-2026-41248 package.json
    @clerk/nextjs 6.39.1: crafted paths pass createRouteMatcher
    fix: npm i @clerk/nextjs@^6.39.3
  CVE-2026-42349 package.json
    @clerk/nextjs 6.39.1: has() and auth.protect() with several criteria can answer yes
    wrongly
    fix: npm i @clerk/nextjs@^6.39.3
  GHSA-26hh-7cqf-hhc6 package.json
    next 16.2.0: segment prefetches of the App Router skip middleware and proxy
    fix: npm i next@^16.2.6
  env-secret-exposed .env
    NEXT_PUBLIC_CLERK_SECRET_KEY: NEXT_PUBLIC_ publishes this secret.
    fix: Rename and rotate it.

Warnings (1)
  next-middleware-deprecated middleware.ts
    middleware.ts, next 16.2.0: Next.js 16 calls this file proxy; middleware still runs
    and is deprecated
    fix: git mv middleware.ts proxy.ts

Notes (1)
  lint-not-configured package.json
    no lint rules for Clerk: misspelt event names and other mistakes in code are not
    looked for
    fix: npm i -D isoclerk eslint, and in eslint.config.js: import isoclerk from
    'isoclerk/eslint'; export default [isoclerk.configs.recommended]

Checked
  package-lock.json: @clerk/nextjs 6.39.1, next 16.2.0
  keys: .env
  middleware: middleware.ts
Not known
  source text: event names, awaits and checks in code are not read
`);
    expect(code).toBe(1);
  });

  test('says "nothing found" of what it checked', async () => {
    healthy();
    expect(await doctor(dir)).toEqual({
      code: 0,
      stdout: `Nothing found in what was checked.

Checked
  package-lock.json: @clerk/nextjs 7.9.17, next 16.4.6
  keys: .env.local
  middleware: proxy.ts
  lint: isoclerk/eslint is configured; run it for what only source text shows
`,
      stderr: '',
    });
  });

  test('--verbose adds cause and source', async () => {
    project({ '@clerk/backend': '2.3.1' });
    const { stdout } = await run(['doctor', dir, '--verbose'], { columns: 90 });
    expect(stdout).toContain(`  CVE-2025-53548 package.json
    @clerk/backend 2.3.1: verifyWebhook accepts forged deliveries
    fix: npm i @clerk/backend@^2.33.3
    cause: The comparison of signatures was turned round: a delivery passed unless its
    header was exactly the bare signature.
    source: https://github.com/advisories/GHSA-9mp4-77wg-rwx9
`);
  });

  test('--json prints findings, what was checked, and what is unknown', async () => {
    project({ '@clerk/nextjs': '4.29.2' });
    write('eslint.config.js', LINTED);
    const { code, stdout } = await doctor(dir, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          id: 'CVE-2024-22206',
          severity: 'error',
          package: '@clerk/nextjs',
          file: 'package.json',
          message: '@clerk/nextjs 4.29.2: a request can act as another user',
          fix: 'npm i @clerk/nextjs@^4.29.3',
          source: 'https://clerk.com/changelog/2024-02-02',
        },
      ],
      checked: [
        'package-lock.json: @clerk/nextjs 4.29.2',
        'middleware: no file',
        'lint: isoclerk/eslint is configured; run it for what only source text shows',
      ],
      unknown: ['no env file: keys were not checked'],
    });
  });

  test('warnings and notes exit with 0', async () => {
    healthy();
    write('middleware.ts', '');
    rmSync(join(dir, 'proxy.ts'));
    expect(await diagnosis(dir)).toMatchObject({ code: 0, findings: [{ severity: 'warning' }] });
  });

  test('without a Clerk package it checks nothing, and says so', async () => {
    project({ next: '15.0.0' });
    expect(await diagnosis(dir)).toEqual({
      code: 0,
      findings: [],
      checked: [],
      unknown: ['no package.json here depends on a Clerk package'],
    });
    expect((await doctor(dir)).stdout).not.toContain('Nothing found');
  });

  test.each([
    ['a folder without package.json', () => {}, 'cannot read '],
    ['package.json that is not JSON', () => write('package.json', '{"name":'), 'is not JSON'],
    ['package.json that is a list', () => write('package.json', '[]'), 'is not an object'],
  ])('%s exits with 2', async (_, prepare, message) => {
    prepare();
    const { code, stdout, stderr } = await doctor(dir);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('a template that cannot be read exits with 2', async () => {
    healthy();
    expect(await doctor(dir, '--template', join(dir, 'none.json'))).toMatchObject({ code: 2 });
  });

  test('shows no control character of a file name or package', async () => {
    project({ '@clerk/backend': '2.3.1' }, { name: '\u001b[31mred' });
    write('clerk\u001b[2Jx\u202e.template.json', '{');
    const { stdout } = await doctor(dir, '--verbose');
    expect(stdout).toContain(String.raw`clerk\u001b[2Jx\u202e.template.json`);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
  });

  test('shows no value of an env file, in any form', async () => {
    healthy();
    const secret = 'VERYSECRETVERYSECRETVERYSECRET';
    write(
      '.env',
      `CLERK_SECRET_KEY=${secret}\nNEXT_PUBLIC_X=sk_live_${secret}\nWEBHOOK_SECRET=whsec_${secret}\n`,
    );
    write('.env.local', '');
    for (const flag of ['--verbose', '--json', '--sarif']) {
      const { stdout, stderr } = await doctor(dir, flag);
      expect(stdout).toContain('env-secret-exposed');
      expect(stdout + stderr).not.toContain('VERYSECRET');
    }
  });
});

describe('versions', () => {
  test('without lockfile are those of node_modules', async () => {
    write('package.json', { dependencies: { '@clerk/nextjs': '^6.0.0', other: '*' } });
    write('store/nextjs/package.json', {
      name: '@clerk/nextjs',
      version: '6.39.8',
      dependencies: { '@clerk/backend': '^2.33.1' },
    });
    write('store/nextjs/node_modules/@clerk/backend/package.json', {
      name: '@clerk/backend',
      version: '2.33.2',
    });
    mkdirSync(join(dir, 'node_modules/@clerk'), { recursive: true });
    symlinkSync(join(dir, 'store/nextjs'), join(dir, 'node_modules/@clerk/nextjs'));
    const { findings, checked, unknown } = await diagnosis(dir);
    expect(checked).toContain('node_modules: @clerk/nextjs 6.39.8, @clerk/backend 2.33.2');
    expect(findings[0]).toMatchObject({ id: 'CVE-2026-42349', fix: 'npm update @clerk/backend' });
    expect(unknown).toContain(
      "Clerk packages that others than Clerk's bring: node_modules is not searched",
    );
  });

  test('without anything are those that package.json pins, and the rest is unknown', async () => {
    write('package.json', {
      dependencies: { '@clerk/nextjs': '6.39.1', '@clerk/backend': '^2.0.0' },
    });
    const { findings, checked, unknown } = await diagnosis(dir);
    expect(findings[0]).toMatchObject({ id: 'CVE-2026-41248', package: '@clerk/nextjs' });
    expect(checked).toContain('package.json: @clerk/nextjs 6.39.1');
    expect(unknown).toContain('versions: no lockfile and no node_modules; install first');
  });

  test('that a lockfile does not have are unknown', async () => {
    project({ '@clerk/nextjs': '7.9.17' });
    write('package.json', {
      dependencies: { '@clerk/nextjs': '7.9.17', '@clerk/backend': '3.0.0' },
    });
    expect((await diagnosis(dir)).unknown).toContain(
      'versions of @clerk/backend: not in package-lock.json; install again',
    );
  });

  test('of a damaged lockfile are unknown', async () => {
    healthy();
    write('package-lock.json', '{');
    const { checked, unknown } = await diagnosis(dir);
    expect(checked.join()).toContain('package.json: @clerk/nextjs 7.9.17');
    expect(unknown).toContain('package-lock.json: it is damaged, or of a version from before 2021');
  });

  test('of several lockfiles are from the one of the package manager that is named', async () => {
    project({ '@clerk/backend': '2.3.1' }, { packageManager: 'npm@11.0.0' });
    write('yarn.lock', '"@clerk/backend@2.3.1":\n  version "3.25.0"\n');
    const named = await diagnosis(dir);
    expect(idsOf(named)).toContain('CVE-2025-53548');
    expect(named.unknown).toContain('yarn.lock: versions are from package-lock.json');
    write('package.json', { dependencies: { '@clerk/backend': '2.3.1' } });
    const first = await diagnosis(dir);
    expect(first.checked).toContain('yarn.lock: @clerk/backend 3.25.0');
    expect(first.unknown).toContain('package-lock.json: versions are from yarn.lock');
  });

  test('of a binary lockfile of Bun are unknown', async () => {
    write('package.json', { dependencies: { '@clerk/backend': '^3.0.0' } });
    write('bun.lockb', '\u0000');
    expect((await diagnosis(dir)).unknown[0]).toContain('bun.lockb: binary');
  });
});

const MONOREPO: Readonly<Record<string, string>> = {
  npm: 'npm i -w apps/web @clerk/backend@^2.33.3',
  pnpm9: 'pnpm --filter ./apps/web add @clerk/backend@^2.33.3',
  yarn1: 'yarn workspace web add @clerk/backend@^2.33.3',
  berry: 'yarn workspace web add @clerk/backend@^2.33.3',
  bun: 'bun add --cwd apps/web @clerk/backend@^2.33.3',
};

describe('a monorepo', () => {
  const monorepo = (lock: string): void => {
    cpSync(join('test/fixtures/doctor/locks', lock), dir, { recursive: true });
    const isPnpm = lock.startsWith('pnpm');
    write('package.json', {
      name: 'shop',
      ...(!isPnpm && { workspaces: ['apps/*', './packages/**', '!packages/old'] }),
    });
    if (isPnpm)
      write(
        'pnpm-workspace.yaml',
        'packages:\n  - apps/*\n  - "packages/*"\n  - "!packages/old"\n',
      );
    write('apps/web/package.json', {
      name: 'web',
      dependencies: { '@clerk/backend': '2.33.2', '@clerk/types': '4.101.21', api: '1.0.0' },
    });
    write('packages/api/package.json', {
      name: 'api',
      dependencies: { '@clerk/backend': '^3.2.0' },
    });
    write('packages/old/package.json', {
      name: 'old',
      dependencies: { '@clerk/backend': '^3.2.0' },
    });
    write('packages/none/package.json', { name: 'none', dependencies: {} });
    write('eslint.config.mjs', LINTED);
  };

  test.each(Object.entries(MONOREPO))(
    'of %s: every workspace that depends on Clerk',
    async (lock, fix) => {
      monorepo(lock);
      const { findings, checked, code } = await diagnosis(dir);
      expect(code).toBe(1);
      expect(findings[0]).toMatchObject({
        id: 'CVE-2026-42349',
        package: '@clerk/backend',
        file: 'apps/web/package.json',
        fix,
      });
      expect(findings.filter(({ file }) => !file?.startsWith('apps/web/'))).toEqual([]);
      const versions = checked.filter((line) => line.startsWith('packages/api: '));
      expect(versions[0]).toContain('@clerk/backend 3.25.0, @clerk/shared 4.41.0');
      expect(checked.join()).not.toMatch(/packages\/(?:old|none)/);
    },
  );

  test('whose list of workspaces is not understood says so', async () => {
    monorepo('pnpm9');
    write('pnpm-workspace.yaml', 'packages: *all\n');
    expect((await diagnosis(dir)).unknown).toContain(
      'pnpm-workspace.yaml: packages is more than a list of texts',
    );
  });

  test('in one of its workspaces: that one, with the lockfile of all', async () => {
    monorepo('npm');
    const { findings, checked } = await diagnosis(join(dir, 'packages/api'));
    expect(findings).toEqual([]);
    expect(checked).toContain(
      'packages/api: package-lock.json: @clerk/backend 3.25.0, @clerk/shared 4.41.0',
    );
  });
});

describe('env files', () => {
  test('are read for development, for production, and for Wrangler', async () => {
    healthy();
    write('.env.production', 'CLERK_SECRET_KEY=broken\n');
    write('.dev.vars', `VITE_TOKEN=${SECRET_KEY}\n`);
    const { findings, checked } = await diagnosis(dir);
    expect(checked.filter((line) => line.startsWith('keys'))).toEqual([
      'keys: .env.local',
      'keys: .env.production',
      'keys: .dev.vars',
    ]);
    expect(findings.map(({ id, file }) => [id, file])).toEqual([
      ['env-secret-key-invalid', '.env.production'],
      ['env-secret-exposed', '.dev.vars'],
    ]);
  });

  test('of production are not mixed with those of the developer, and lack nothing', async () => {
    healthy();
    write(
      '.env.production',
      `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_${btoa('clerk.example.com$')}\n`,
    );
    expect(idsOf(await diagnosis(dir))).toEqual([]);
  });

  test('that belong to two sets are told once', async () => {
    healthy();
    write('.env', `VITE_TOKEN=${SECRET_KEY}\n`);
    write('.env.production', 'OTHER=1\n');
    expect(idsOf(await diagnosis(dir))).toEqual(['env-secret-exposed']);
  });

  test('the later one wins, in the order of Next.js or of Vite', async () => {
    healthy();
    write('.env', 'CLERK_SECRET_KEY=broken\n');
    write('.env.development', 'CLERK_SECRET_KEY=broken\n');
    expect(idsOf(await diagnosis(dir))).toEqual([]);
    project({ '@clerk/nextjs': '7.9.17', next: '16.4.6', vite: '8.0.0' });
    expect(idsOf(await diagnosis(dir))).toEqual(['env-secret-key-invalid']);
  });

  test('may be links', async () => {
    healthy();
    write('secrets/env', `${GOOD_ENV}NEXT_PUBLIC_X=${SECRET_KEY}\n`);
    rmSync(join(dir, '.env.local'));
    symlinkSync(join(dir, 'secrets/env'), join(dir, '.env.local'));
    expect(idsOf(await diagnosis(dir))).toEqual(['env-secret-exposed']);
  });
});

describe('claims templates', () => {
  test('are found by name, or named', async () => {
    healthy();
    write('config/clerk-session.template.json', '{"meta":"{{user.public_metadata}}"}');
    write('other.json', '{"role":"x"}');
    const { findings, checked } = await diagnosis(dir, '--template', join(dir, 'other.json'));
    expect(findings.map(({ id, file }) => [id, file])).toEqual([
      ['claims-template-can-overflow', 'config/clerk-session.template.json'],
    ]);
    expect(checked).toContain('claims template: config/clerk-session.template.json');
    expect(checked).toContain('claims template: other.json');
  });
});

describe('CLERK_JWT_KEY', () => {
  test.each([
    ['passed in source', 'clerkMiddleware({ jwtKey: env.CLERK_JWT_KEY })', []],
    ['named in a comment', '// TODO: jwtKey', ['jwt-key-ignored']],
  ])('%s', async (_, text, expected) => {
    healthy();
    write('.env.local', `${GOOD_ENV}CLERK_JWT_KEY=x\n`);
    write('server/auth.ts', text);
    expect(idsOf(await diagnosis(dir)).filter((id) => id.startsWith('jwt'))).toEqual(expected);
  });
});

describe('lint rules', () => {
  test.each([
    ['eslint.config.ts', LINTED, true],
    ['.oxlintrc.json', '{"jsPlugins":["isoclerk/eslint"]}', true],
    ['.oxlintrc.json', '{"ignorePatterns":["**/*.d.ts"],"jsPlugins":["isoclerk/eslint"]}', true],
    [
      'eslint.config.js',
      "export default [{ files: ['**/*.ts'] }, await import('isoclerk/eslint')]",
      true,
    ],
    ['eslint.config.js', `// ${LINTED.split('\n')[0]}\nexport default []`, false],
    ['eslint.config.js', `/* ${LINTED}`, false],
    ['README.md', LINTED, false],
  ])('%s: %s', async (file, content, is) => {
    healthy();
    rmSync(join(dir, 'eslint.config.js'));
    write(file, content);
    expect(idsOf(await diagnosis(dir))).toEqual(is ? [] : ['lint-not-configured']);
  });
});

test('a lockfile that stands above by chance is not this project', async () => {
  write('package.json', { private: true });
  write('package-lock.json', { lockfileVersion: 3, packages: { '': {} } });
  write('app/package.json', { dependencies: { '@clerk/backend': '2.3.1' } });
  const { findings, unknown } = await diagnosis(join(dir, 'app'));
  expect(findings.map(({ id }) => id)).toContain('CVE-2026-42349');
  expect(unknown).toContain('versions: no lockfile and no node_modules; install first');
});
