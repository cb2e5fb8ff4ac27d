import { describe, expect, test } from 'vitest';
import { diagnose, type Finding, type Project } from '../../src/doctor/index.js';
import { cases } from './wholeProjects.js';

interface Expected {
  /** Rows of versions grow: where they are many, only these are compared. */
  readonly only?: readonly string[];
  readonly findings: readonly (readonly string[])[];
  readonly checked: readonly string[];
  readonly unknown: readonly string[];
}

const words = ({ severity, id, package: name, file, message, fix }: Finding) =>
  [severity, id, name, file, message, fix].filter((word) => word !== undefined);

describe('the whole diagnosis of', () => {
  test.each<[string, Project, Expected]>([
    [
      'env files, each finding in its file and once',
      cases.env,
      {
        findings: [
          [
            'error',
            'env-secret-exposed',
            'apps/web/.env',
            'NEXT_PUBLIC_CLERK_SECRET_KEY: NEXT_PUBLIC_ publishes this secret.',
            'Rename and rotate it.',
          ],
          [
            'error',
            'env-jwt-key-invalid',
            'apps/web/.env.local',
            'CLERK_JWT_KEY: It is not a JWT public key in PEM form.',
            'Copy it from the Clerk Dashboard.',
          ],
          [
            'error',
            'env-secret-key-invalid',
            'apps/web/.env.production',
            'CLERK_SECRET_KEY: It is not a secret key.',
            'Copy it from the Clerk Dashboard.',
          ],
          [
            'warning',
            'env-name-deprecated',
            'apps/web/.env',
            'CLERK_API_KEY: name deprecated',
            'Use CLERK_SECRET_KEY.',
          ],
          [
            'warning',
            'env-publishable-key-missing',
            'apps/web/.env.local',
            'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY is in none of .env, .env.local',
            'copy it from the Clerk Dashboard, or set it where the app runs',
          ],
          [
            'warning',
            'env-secret-key-missing',
            'apps/web/.env.local',
            'CLERK_SECRET_KEY is in none of .env, .env.local',
            'copy it from the Clerk Dashboard, or set it where the app runs',
          ],
          [
            'warning',
            'webhook-secret-name',
            'apps/web/.env.local',
            'WEBHOOK_SECRET: verifyWebhook does not read this name',
            'rename it to CLERK_WEBHOOK_SIGNING_SECRET',
          ],
          [
            'warning',
            'jwt-key-ignored',
            '@clerk/nextjs',
            'apps/web/.env.local',
            'CLERK_JWT_KEY: @clerk/nextjs does not read it, and asks for keys over the network',
            'pass it: clerkMiddleware({ jwtKey: process.env.CLERK_JWT_KEY })',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: keys: apps/web/.env, apps/web/.env.local',
          'apps/web: keys: apps/web/.env.production',
          'apps/web: keys: apps/web/.env.test',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read'],
      },
    ],
    [
      'env files of Nuxt',
      cases.envNuxt,
      {
        findings: [
          [
            'error',
            'env-jwt-key-invalid',
            '.env',
            'CLERK_JWT_KEY: It is not a JWT public key in PEM form.',
            'Copy it from the Clerk Dashboard.',
          ],
          [
            'warning',
            'env-name-deprecated',
            '.env',
            'CLERK_WEBHOOK_SECRET: name deprecated',
            'Use CLERK_WEBHOOK_SIGNING_SECRET.',
          ],
          [
            'warning',
            'jwt-key-ignored',
            '@clerk/nuxt',
            '.env',
            'CLERK_JWT_KEY: @clerk/nuxt does not read it, and asks for keys over the network',
            'rename it to NUXT_CLERK_JWT_KEY',
          ],
        ],
        checked: [
          'keys: .env',
          'lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read'],
      },
    ],
    [
      'every file that runs before requests, twice',
      cases.middleware,
      {
        findings: [
          [
            'error',
            'next-middleware-misplaced',
            'apps/web/middleware.ts',
            'middleware.ts: Next.js does not look here for it: auth() says clerkMiddleware() was not run',
            'git mv apps/web/middleware.ts apps/web/src/middleware.ts',
          ],
          [
            'error',
            'next-middleware-misplaced',
            'apps/web/proxy.ts',
            'proxy.ts: Next.js does not look here for it: auth() says clerkMiddleware() was not run',
            'git mv apps/web/proxy.ts apps/web/src/proxy.ts',
          ],
          [
            'error',
            'next-proxy-and-middleware',
            'apps/web/src/middleware.ts',
            'src/middleware.ts and src/proxy.ts: Next.js 16 refuses a proxy beside a middleware',
            'put what both do into src/proxy.ts, then: git rm apps/web/src/middleware.ts',
          ],
          [
            'warning',
            'matcher-misses-api',
            'apps/web/src/proxy.ts',
            'src/proxy.ts: the matcher leaves out /api/b; auth() fails there',
            "add '/(api|trpc)(.*)' to config.matcher",
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: middleware: apps/web/middleware.ts, apps/web/proxy.ts, apps/web/src/proxy.ts, apps/web/src/middleware.ts',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'a proxy before Next.js 16',
      cases.early,
      {
        findings: [
          [
            'error',
            'next-middleware-misplaced',
            'apps/web/src/middleware.ts',
            'src/middleware.ts: Next.js does not look here for it: auth() says clerkMiddleware() was not run',
            'git mv apps/web/src/middleware.ts apps/web/middleware.ts',
          ],
          [
            'error',
            'next-proxy-too-early',
            'apps/web/proxy.ts',
            'proxy.ts, next 15.5.18: this version of Next.js does not run proxy files: auth() says clerkMiddleware() was not run',
            'git mv apps/web/proxy.ts apps/web/middleware.ts',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 15.5.18',
          'apps/web: middleware: apps/web/proxy.ts, apps/web/src/middleware.ts',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'a middleware in Next.js 16',
      cases.deprecated16,
      {
        findings: [
          [
            'warning',
            'next-middleware-deprecated',
            'apps/web/middleware.ts',
            'middleware.ts, next 16.4.6: Next.js 16 calls this file proxy; middleware still runs and is deprecated',
            'git mv apps/web/middleware.ts apps/web/proxy.ts',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: middleware: apps/web/middleware.ts',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'no file that runs before requests',
      cases.noFile,
      {
        findings: [],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'no lint rules',
      cases.lint,
      {
        findings: [
          [
            'note',
            'lint-not-configured',
            'apps/web/package.json',
            'no lint rules for Clerk: misspelt event names and other mistakes in code are not looked for',
            "pnpm --filter ./apps/web add -D isoclerk eslint, and in eslint.config.js: import isoclerk from 'isoclerk/eslint'; export default [isoclerk.configs.recommended]",
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: middleware: no file',
        ],
        unknown: [
          'a file that could not be read',
          'apps/web: no env file: keys were not checked',
          'apps/web: source text: event names, awaits and checks in code are not read',
        ],
      },
    ],
    [
      'claims templates of every verdict',
      cases.templates,
      {
        findings: [
          [
            'error',
            'claims-template-over',
            'apps/web/a.json',
            'a.json: the session token is too large for its cookie for every user: sign-in loops',
            'npx isoclerk budget apps/web/a.json',
          ],
          [
            'error',
            'claims-template-invalid',
            'apps/web/d.json',
            'd.json: Line 1, column 6: expected a value. Fix the JSON there.',
            'Fix the JSON there.',
          ],
          [
            'warning',
            'claims-template-can-overflow',
            'apps/web/b.json',
            'b.json: the session token can outgrow its cookie: such a user cannot stay signed in; a, b decide',
            'bound it, or put less into the token: npx isoclerk budget apps/web/b.json --worst-case schema.json',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 16.4.6',
          'apps/web: middleware: no file',
          'apps/web: claims template: apps/web/a.json',
          'apps/web: claims template: apps/web/b.json',
          'apps/web: claims template: apps/web/c.json',
          'apps/web: claims template: apps/web/d.json',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: [
          'a file that could not be read',
          'apps/web: no env file: keys were not checked',
          'apps/web: apps/web/c.json: whether its tokens always fit; n, l has no known bound',
        ],
      },
    ],
    [
      'packages of several majors, and deprecated ones',
      cases.packages,
      {
        only: [
          'next-too-old',
          'several-majors',
          'two-react-types',
          'deprecated-types',
          'deprecated-themes',
        ],
        findings: [
          [
            'error',
            'next-too-old',
            'next',
            'apps/web/package.json',
            'next 15.2.7: @clerk/nextjs 7 needs Next.js 15.2.8 or newer',
            'pnpm --filter ./apps/web add next@^16',
          ],
          [
            'warning',
            'several-majors',
            '@clerk/shared',
            'apps/web/package.json',
            '@clerk/shared is there 2 times: 4.x by @clerk/nextjs, 3.x by svelte-clerk',
            'bring @clerk/nextjs and svelte-clerk to versions of one generation of Clerk',
          ],
          [
            'warning',
            'several-majors',
            '@clerk/backend',
            'apps/web/package.json',
            '@clerk/backend is there 2 times: 3.x by @clerk/nextjs, 2.x by old-sdk',
            'bring @clerk/nextjs and old-sdk to versions of one generation of Clerk',
          ],
          [
            'warning',
            'two-react-types',
            '@types/react',
            'apps/web/package.json',
            '@types/react is there 2 times: 19.x by @types/react, 18.x by old-ui',
            'pnpm --filter ./apps/web add -D @types/react@^19',
          ],
          [
            'warning',
            'deprecated-types',
            '@clerk/types',
            'apps/web/package.json',
            '@clerk/types: it gave way to @clerk/shared/types',
            'pnpm --filter ./apps/web add @clerk/shared, and import from @clerk/shared/types',
          ],
          [
            'note',
            'deprecated-themes',
            '@clerk/themes',
            'apps/web/package.json',
            '@clerk/themes: it gave way to @clerk/ui/themes',
            'pnpm --filter ./apps/web add @clerk/ui, and import from @clerk/ui/themes',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, next 15.2.7, @clerk/shared 4.41.0, @clerk/shared 3.48.0, @clerk/backend 3.25.0, @clerk/backend 2.33.8',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: [
          'a file that could not be read',
          'apps/web: @clerk/shared: github:x is not a version that can be compared',
          'apps/web: no env file: keys were not checked',
        ],
      },
    ],
    [
      'two generations',
      cases.mixed,
      {
        only: ['mixed-cores', 'azp-not-required'],
        findings: [
          [
            'error',
            'mixed-cores',
            'apps/web/package.json',
            'Core 2 (@clerk/elements, @clerk/express, @clerk/fastify) beside Core 3 (@clerk/nextjs)',
            'pnpm --filter ./apps/web add @clerk/express@^2 @clerk/fastify@^3; replace @clerk/elements',
          ],
          [
            'warning',
            'azp-not-required',
            '@clerk/backend',
            'apps/web/package.json',
            '@clerk/backend 2.33.8, which @clerk/express brings: authorizedParties lets tokens without azp pass',
            'pnpm --filter ./apps/web add @clerk/express@^2',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17, @clerk/express 1.7.83, @clerk/fastify 2.6.30, @clerk/backend 2.33.8',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'two generations, where the older has no successor',
      cases.replaceOnly,
      {
        findings: [
          [
            'error',
            'mixed-cores',
            'apps/web/package.json',
            'Core 2 (@clerk/elements) beside Core 3 (@clerk/nextjs)',
            'replace @clerk/elements',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 7.9.17',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'faults of what dependencies bring, or are under another name',
      cases.brought,
      {
        only: ['CVE-2026-42349', 'azp-not-required'],
        findings: [
          [
            'error',
            'CVE-2026-42349',
            '@clerk/nextjs',
            'apps/web/package.json',
            '@clerk/nextjs 6.20.0: has() and auth.protect() with several criteria can answer yes wrongly',
            'pnpm --filter ./apps/web add @clerk/nextjs@^6.39.3',
          ],
          [
            'error',
            'CVE-2026-42349',
            '@clerk/express',
            'apps/web/package.json',
            '@clerk/express 1.0.0: has() and auth.protect() with several criteria can answer yes wrongly',
            'pnpm --filter ./apps/web add @clerk/express@^1.7.79',
          ],
          [
            'error',
            'CVE-2026-42349',
            '@clerk/backend',
            'apps/web/package.json',
            '@clerk/backend 2.0.0, named aliased: has() and auth.protect() with several criteria can answer yes wrongly',
            'pnpm --filter ./apps/web add aliased@npm:@clerk/backend@^2.33.3',
          ],
          [
            'error',
            'CVE-2026-42349',
            '@clerk/shared',
            'apps/web/package.json',
            '@clerk/shared 3.0.0, which some-sdk brings: has() and auth.protect() with several criteria can answer yes wrongly',
            'pnpm update -r --depth Infinity @clerk/shared',
          ],
          [
            'warning',
            'azp-not-required',
            '@clerk/backend',
            'apps/web/package.json',
            '@clerk/backend 2.0.0, named aliased: authorizedParties lets tokens without azp pass',
            'pnpm --filter ./apps/web add aliased@npm:@clerk/backend@^3.16.8',
          ],
        ],
        checked: [
          'apps/web: pnpm-lock.yaml: @clerk/nextjs 6.20.0, @clerk/backend 2.0.0, @clerk/shared 3.0.0, @clerk/express 1.0.0',
          'apps/web: middleware: no file',
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
    [
      'nothing to look at',
      cases.nothing,
      {
        findings: [],
        checked: [
          'apps/web: lint: isoclerk/eslint is configured; run it for what only source text shows',
        ],
        unknown: ['a file that could not be read', 'apps/web: no env file: keys were not checked'],
      },
    ],
  ])('%s', (_what, project, { only, ...expected }) => {
    const { findings, ...rest } = diagnose(project);
    const compared = findings.filter(({ id }) => only?.includes(id) ?? true);
    expect({ ...rest, findings: compared.map(words) }).toEqual(expected);
  });
});
