import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/doctor/index.js';
import {
  type Described,
  diagnosisOf,
  found,
  ids,
  PUBLISHABLE_KEY,
  projectOf,
  SECRET_KEY,
} from './project.js';

const NEXTJS = { '@clerk/nextjs': '7.9.17', next: '16.4.6' };
const OLD_NEXT = { '@clerk/nextjs': '7.9.17', next: '15.5.18' };
const page = 'app/page.tsx';

const next = (files: readonly string[], packages: Described['packages'] = NEXTJS): Described => ({
  packages,
  files,
});

describe('the file that runs before requests', () => {
  test.each([
    ['proxy.ts at the root', next(['proxy.ts', page]), []],
    ['proxy.ts in src', next(['src/proxy.ts', 'src/app/page.tsx']), []],
    ['middleware.ts before Next.js 16', next(['middleware.ts', page], OLD_NEXT), []],
    ['both before Next.js 16', next(['proxy.ts', 'middleware.ts', page], OLD_NEXT), []],
    ['neither', next([page]), []],
    ['middleware.ts in Next.js 16', next(['middleware.ts', page]), ['next-middleware-deprecated']],
    [
      'middleware.js in src in Next.js 16',
      next(['src/middleware.js', 'src/pages/index.js']),
      ['next-middleware-deprecated'],
    ],
    [
      'both in Next.js 16',
      next(['proxy.ts', 'middleware.ts', page]),
      ['next-proxy-and-middleware'],
    ],
    ['proxy.ts before Next.js 16', next(['proxy.ts', page], OLD_NEXT), ['next-proxy-too-early']],
    [
      'at the root beside src/app',
      next(['proxy.ts', 'src/app/page.tsx']),
      ['next-middleware-misplaced'],
    ],
    ['in src beside app', next(['src/proxy.ts', page]), ['next-middleware-misplaced']],
    [
      'in src beside app, where src/app is there, too',
      next(['src/proxy.ts', page, 'src/app/page.tsx']),
      ['next-middleware-misplaced'],
    ],
    ['a copy of an older one', next(['middleware.ts.bak', 'proxy.ts', page]), []],
    ['at the root, without a folder that tells its place', next(['proxy.ts']), []],
    [
      'of another framework',
      { packages: { '@clerk/astro': '4.0.21' }, files: ['src/middleware.ts'] },
      [],
    ],
  ])('%s', (_, described, expected) => {
    expect(ids(described)).toEqual(expected);
  });

  test('says the command that mends it', () => {
    expect(found(next(['src/proxy.ts', page])).map(({ fix }) => fix)).toEqual([
      'git mv src/proxy.ts proxy.ts',
    ]);
    const inWorkspace = { ...next(['middleware.ts', page]), folder: 'apps/web' };
    expect(found(inWorkspace).map(({ file, fix }) => [file, fix])).toEqual([
      ['apps/web/middleware.ts', 'git mv apps/web/middleware.ts apps/web/proxy.ts'],
    ]);
  });

  test('says what it cannot know', () => {
    const { unknown } = diagnosisOf(next(['proxy.ts'], { '@clerk/nextjs': '7.9.17' }));
    expect(unknown).toEqual([
      'no env file: keys were not checked',
      'no app or pages folder: where middleware belongs',
      'the version of next: whether it runs proxy or middleware files',
    ]);
  });
});

const CLERKS_MATCHER = String.raw`export const config = {
  matcher: [
    // Skip Next.js internals and all static files, unless found in search params
    '/((?!_next|[^?]*\\.(?:html?|css|js(?!on)|jpe?g|webp|png|gif|svg|ttf|woff2?|ico|csv|docx?|xlsx?|zip|webmanifest)).*)',
    '/(api|trpc)(.*)',
  ],
};`;

const withProxy = (text: string, ...routes: readonly string[]): Described => ({
  packages: NEXTJS,
  files: ['proxy.ts', page, ...routes],
  middleware: [{ file: 'proxy.ts', text }],
});
const matcher = (list: string) => `export const config = { matcher: ${list} }`;
const USERS = 'app/api/users/[id]/route.ts';

describe('the matcher', () => {
  test.each([
    ['that of the quickstart', CLERKS_MATCHER],
    ['none', 'export default clerkMiddleware()'],
    ['one text', matcher("'/:path*'")],
    ['a parameter', matcher("['/api/users/:id']")],
    ['a group', matcher("['/(api|trpc)(.*)']")],
    ['a template text', matcher('[`/api/:path*`]')],
  ])('%s covers an API route', (_, text) => {
    expect(ids(withProxy(text, USERS))).toEqual([]);
  });

  test.each([
    ['pages only', matcher("['/dashboard/:path*']")],
    ['everything but api', matcher("['/((?!api|_next).*)']")],
    ['another parameter', matcher("['/api/:id']")],
    ['no pattern', matcher('[]')],
  ])('%s leaves it out', (_, text) => {
    expect(found(withProxy(text, USERS))).toMatchObject([
      { id: 'matcher-misses-api', severity: 'warning', file: 'proxy.ts' },
    ]);
  });

  test('counts the routes, and names the first', () => {
    const routes = ['app/(site)/api/a/route.ts', 'app/api/b/route.js', 'pages/api/c/index.ts'];
    expect(found(withProxy(matcher("['/x']"), ...routes))[0]?.message).toBe(
      'proxy.ts: the matcher leaves out /api/a and 2 more; auth() fails there',
    );
  });

  test.each([
    ['a variable', matcher('routes')],
    ['an object', matcher("[{ source: '/api/:path*', has: [] }]")],
    ['a spread', matcher("[...routes, '/x']")],
    ['a named parameter with a pattern', matcher(String.raw`['/:id(\\d+)']`)],
    ['a pattern that takes exponential time', matcher("['/((a+)+)']")],
    ['a pattern with many stars', matcher(`['/(${'.*'.repeat(30)})x']`)],
    ['a pattern with many options', matcher(`['/(${'a?'.repeat(30)})']`)],
    ['a pattern without end', matcher(`['/${'a'.repeat(1000)}']`)],
  ])('%s is not understood, and it says so', (_, text) => {
    const { findings, unknown } = diagnosisOf(withProxy(text, USERS));
    expect(findings).toEqual([]);
    expect(unknown).toContain('proxy.ts: config.matcher is more than plain patterns');
  });

  test('that is not understood matters to no app without API routes', () => {
    expect(diagnosisOf(withProxy(matcher('routes'))).unknown).toEqual([
      'no env file: keys were not checked',
    ]);
  });

  test('leaves webhook routes to themselves', () => {
    expect(ids(withProxy(matcher("['/x']"), 'app/api/webhooks/route.ts'))).toEqual([]);
  });
});

describe('a webhook route', () => {
  const proxy = (list: string, use: string) =>
    `const isMatch = createRouteMatcher([${list}])\nexport default clerkMiddleware(async (auth, req) => {\n  ${use}\n})`;
  const PUBLIC = 'if (!isMatch(req)) await auth.protect()';
  const PRIVATE = 'if (isMatch(req)) {\n    await auth.protect()\n  }';
  const route = 'app/api/webhooks/clerk/route.ts';

  test.each([
    ['not among the public ones', "'/sign-in(.*)'", PUBLIC],
    ['among the protected ones', "'/api(.*)'", PRIVATE],
  ])('%s is turned away', (_, list, use) => {
    expect(found(withProxy(proxy(list, use), route))).toEqual([
      {
        id: 'webhook-route-gated',
        severity: 'warning',
        file: 'proxy.ts',
        message: 'proxy.ts: /api/webhooks/clerk is protected, and a delivery has no session',
        fix: "let '/api/webhooks/clerk' be public in proxy.ts, and verify the signature in the route",
        source: 'https://clerk.com/docs/guides/development/webhooks/syncing',
      },
    ]);
  });

  test.each([
    ['public', "'/api/webhooks(.*)'", PUBLIC],
    ['not among the protected ones', "'/dashboard(.*)'", PRIVATE],
    ['in a list that nobody protects with', "'/api(.*)'", ''],
  ])('%s passes', (_, list, use) => {
    expect(ids(withProxy(proxy(list, use), route))).toEqual([]);
  });
});

describe('packages', () => {
  test.each(['types', 'clerk-react', 'clerk-sdk-node', 'clerk-expo', 'themes', 'remix'])(
    '@clerk/%s gave way to another',
    (name) => {
      const [finding] = found({ packages: { [`@clerk/${name}`]: '99.0.0' } }, `deprecated-${name}`);
      expect(finding).toMatchObject({ package: `@clerk/${name}` });
      expect(finding?.fix).toMatch(/^npm i @clerk\/[\w-]+, and import from @clerk\//);
    },
  );

  test('Core 2 beside Core 3', () => {
    const packages = {
      '@clerk/nextjs': '7.9.17',
      '@clerk/express': '1.7.83',
      '@clerk/elements': '0.24.20',
    };
    expect(found({ packages }, 'mixed-cores')).toMatchObject([
      {
        severity: 'error',
        message: 'Core 2 (@clerk/express, @clerk/elements) beside Core 3 (@clerk/nextjs)',
        fix: 'npm i @clerk/express@^2; replace @clerk/elements',
      },
    ]);
    expect(found({ packages: { '@clerk/nextjs': '7.9.17', '@clerk/express': '2.1.70' } })).toEqual(
      [],
    );
    const { '@clerk/express': _, ...replaced } = { ...packages, '@clerk/remix': '4.8.5' };
    expect(found({ packages: replaced }, 'mixed-cores')).toMatchObject([
      { fix: 'replace @clerk/elements, @clerk/remix' },
    ]);
  });

  test.each(['clerk-react', 'clerk-expo', 'remix', 'elements'])(
    '@clerk/%s is of Core 2, whatever its version',
    (name) => {
      const packages = { '@clerk/backend': '3.25.0', [`@clerk/${name}`]: '99.0.0' };
      expect(found({ packages }, 'mixed-cores')).toMatchObject([
        { message: `Core 2 (@clerk/${name}) beside Core 3 (@clerk/backend)` },
      ]);
    },
  );

  test('two majors of @clerk/shared', () => {
    const packages = { '@clerk/nextjs': '7.9.17', 'svelte-clerk': '0.1.0' };
    const brought = [
      { name: '@clerk/shared', version: '4.41.0', via: '@clerk/nextjs' },
      { name: '@clerk/shared', version: '3.48.0', via: 'svelte-clerk' },
    ];
    expect(found({ packages, brought }, 'several-majors')).toMatchObject([
      {
        package: '@clerk/shared',
        message: '@clerk/shared is there 2 times: 4.x by @clerk/nextjs, 3.x by svelte-clerk',
      },
    ]);
    expect(found({ packages, brought: brought.slice(0, 1) })).toEqual([]);
  });

  test('one major that two packages bring is no second one', () => {
    const packages = { '@clerk/nextjs': '7.9.17', '@clerk/themes': '2.4.57' };
    const brought = ['4.41.0', '4.40.0'].map((version, index) => ({
      name: '@clerk/shared',
      version,
      via: Object.keys(packages)[index] ?? '',
    }));
    expect(found({ packages, brought }, 'several-majors')).toEqual([]);
  });

  test('two majors of @types/react', () => {
    const packages = { '@clerk/react': '6.18.0', '@types/react': '19.3.0' };
    const brought = [{ name: '@types/react', version: '18.3.1', via: 'old-ui' }];
    expect(found({ packages, brought })).toMatchObject([
      { id: 'two-react-types', fix: 'npm i -D @types/react@^19' },
    ]);
  });

  test.each([
    ['15.2.7', true],
    ['15.2.8-canary.1', false],
    ['14.2.25', true],
    ['15.2.8', false],
    ['16.0.10', false],
  ])('@clerk/nextjs 7 beside next %s: %s', (version, is) => {
    const packages = { '@clerk/nextjs': '7.9.17', next: version };
    expect(found({ packages }, 'next-too-old')).toHaveLength(is ? 1 : 0);
    for (const other of ['6.39.8', '8.0.0-beta.1', '8.0.0']) {
      expect(found({ packages: { ...packages, '@clerk/nextjs': other } }, 'next-too-old')).toEqual(
        [],
      );
    }
  });
});

describe('keys', () => {
  const good = { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PUBLISHABLE_KEY, CLERK_SECRET_KEY: SECRET_KEY };
  const env = (
    variables: Readonly<Record<string, string>>,
    packages: Described['packages'] = NEXTJS,
  ) => found({ packages, env: variables });

  test('are told once, where several files have one fault', () => {
    const project = projectOf({ packages: NEXTJS, env: { ...good, CLERK_API_KEY: SECRET_KEY } });
    const workspaces = project.workspaces.map((workspace) => ({
      ...workspace,
      env: workspace.env.flatMap((one) => [
        one,
        { ...one, files: ['.env.production'], fileOf: { CLERK_API_KEY: '.env.production' } },
      ]),
    }));
    const { findings, checked } = diagnose({ ...project, workspaces });
    expect(findings.map(({ id, file }) => [id, file])).toEqual([['env-name-deprecated', '.env']]);
    expect(checked).toEqual(expect.arrayContaining(['keys: .env', 'keys: .env.production']));
  });

  test('what checkClerkEnv finds has its code, variable and file', () => {
    expect(env({ ...good, NEXT_PUBLIC_CLERK_SECRET_KEY: SECRET_KEY })).toMatchObject([
      { id: 'env-secret-exposed', severity: 'error', file: '.env' },
    ]);
    expect(env({ ...good, CLERK_API_KEY: SECRET_KEY })).toMatchObject([
      { id: 'env-name-deprecated', message: 'CLERK_API_KEY: name deprecated' },
    ]);
    const swapped = {
      NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: 'pk_test_x',
      CLERK_SECRET_KEY: PUBLISHABLE_KEY,
    };
    expect(env(swapped).map(({ id }) => id)).toEqual([
      'env-publishable-key-invalid',
      'env-keys-swapped',
    ]);
  });

  test('every step that a key needs is told', () => {
    expect(env({ ...good, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: SECRET_KEY })).toMatchObject([
      {
        id: 'env-keys-swapped',
        message: 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: It is not a publishable key.',
        fix: 'Copy it from the Clerk Dashboard. Rotate the secret that it publishes.',
        source: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
      },
    ]);
  });

  test('what only the env files of production lack is for the host', () => {
    const project = projectOf({ packages: NEXTJS, env: good });
    const { CLERK_SECRET_KEY: _, ...variables } = good;
    const workspaces = project.workspaces.map((workspace) => ({
      ...workspace,
      env: [...workspace.env, { files: ['.env.production'], variables, fileOf: {} }],
    }));
    expect(diagnose({ ...project, workspaces }).findings).toEqual([]);
  });

  test('what is missing is in no file, where the variables come from none', () => {
    const project = projectOf({ packages: NEXTJS, folder: 'apps/web' });
    const { CLERK_SECRET_KEY: _, ...variables } = good;
    const workspaces = project.workspaces.map((workspace) => ({
      ...workspace,
      env: [{ files: [], variables, fileOf: {} }],
    }));
    const { findings } = diagnose({ ...project, workspaces });
    expect(findings.map(({ id, ...rest }) => [id, 'file' in rest])).toEqual([
      ['env-secret-key-missing', false],
    ]);
  });

  test('what is missing may come from the host: a warning, and nothing without a framework', () => {
    const { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: _, ...some } = good;
    expect(env(some)).toMatchObject([
      {
        id: 'env-publishable-key-missing',
        severity: 'warning',
        message: 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY is in none of .env',
      },
    ]);
    expect(env(some, { '@clerk/backend': '3.25.0' })).toEqual([]);
    expect(diagnosisOf({ packages: NEXTJS, env: { A: 'b' } }).unknown).toContain(
      'the env files hold no Clerk variable: keys were not checked',
    );
  });

  test.each([
    ['@clerk/nextjs', 1],
    ['@clerk/hono', 1],
    ['@clerk/nuxt', 1],
    ['@clerk/express', 0],
    ['@clerk/fastify', 0],
  ])('CLERK_JWT_KEY with %s: %i', (name, count) => {
    const described = { packages: { [name]: '99.0.0' }, env: { CLERK_JWT_KEY: 'x' } };
    expect(found(described, 'jwt-key-ignored')).toHaveLength(count);
    expect(found({ ...described, passesJwtKey: true }, 'jwt-key-ignored')).toEqual([]);
  });

  test('a webhook secret under a name of its own', () => {
    expect(env({ ...good, WEBHOOK_SECRET: 'whsec_MTIzNDU2' })).toMatchObject([
      { id: 'webhook-secret-name', fix: 'rename it to CLERK_WEBHOOK_SIGNING_SECRET' },
    ]);
    expect(env({ ...good, WEBHOOK_SECRET: 'of-another-service' })).toEqual([]);
    const both = {
      WEBHOOK_SECRET: 'whsec_MTIzNDU2',
      CLERK_WEBHOOK_SIGNING_SECRET: 'whsec_MTIzNDU2',
    };
    expect(env({ ...good, ...both })).toEqual([]);
  });
});

describe('claims templates', () => {
  const template = (text: string) =>
    diagnosisOf({
      packages: { '@clerk/backend': '3.25.0' },
      templates: [{ file: 'clerk.template.json', text }],
    });

  test('that fits has no finding', () => {
    const { findings, checked } = template('{"plan":"pro"}');
    expect(findings).toEqual([]);
    expect(checked).toContain('claims template: clerk.template.json');
  });

  test('that is over for everybody', () => {
    expect(template(JSON.stringify({ text: 'x'.repeat(4000) })).findings).toMatchObject([
      {
        id: 'claims-template-over',
        severity: 'error',
        fix: 'npx isoclerk budget clerk.template.json',
      },
    ]);
  });

  test('that can be over for somebody', () => {
    const one = '{"meta":"{{user.public_metadata}}"}';
    const both = '{"meta":"{{user.public_metadata}}","more":"{{user.unsafe_metadata}}"}';
    expect(template(one).findings).toMatchObject([
      {
        id: 'claims-template-can-overflow',
        severity: 'warning',
        message: expect.stringMatching(/; meta decides$/),
      },
    ]);
    expect(template(both).findings).toMatchObject([
      { message: expect.stringMatching(/; meta, more decide$/) },
    ]);
  });

  test('whose claims have no known bound is unknown', () => {
    const { findings, unknown } = template('{"name":"{{user.first_name}}"}');
    expect(findings).toEqual([]);
    expect(unknown.join()).toContain('name has no known bound');
  });

  test('that is none', () => {
    expect(template('{"meta":').findings).toMatchObject([
      { id: 'claims-template-invalid', severity: 'error' },
    ]);
  });
});

describe('lint rules', () => {
  test('are hinted at where no configuration names them', () => {
    const { findings, unknown } = diagnosisOf({ packages: NEXTJS, isLinted: false });
    expect(findings).toMatchObject([{ id: 'lint-not-configured', severity: 'note' }]);
    expect(findings[0]?.fix).toContain("import isoclerk from 'isoclerk/eslint'");
    expect(unknown).toContain('source text: event names, awaits and checks in code are not read');
  });
});

describe('a diagnosis', () => {
  test('names the worst first, and the workspace of each', () => {
    const { findings, checked } = diagnose(
      projectOf(
        { packages: { '@clerk/themes': '2.4.64' }, folder: 'packages/ui' },
        { packages: { '@clerk/nextjs': '7.2.0' }, folder: 'apps/web' },
      ),
    );
    expect(findings.map(({ severity, file }) => [severity, file])).toEqual([
      ['error', 'apps/web/package.json'],
      ['error', 'apps/web/package.json'],
      ['note', 'packages/ui/package.json'],
    ]);
    expect(findings[0]?.fix).toBe('npm i -w apps/web @clerk/nextjs@^7.2.4');
    expect(checked).toContain('apps/web: package-lock.json: @clerk/nextjs 7.2.0');
  });
});

test('versions without a lockfile are those of package.json', () => {
  const project = projectOf({ packages: { '@clerk/nextjs': '7.9.17' } });
  const { checked } = diagnose({ ...project, versionsFrom: undefined });
  expect(checked).toContain('package.json: @clerk/nextjs 7.9.17');
});
