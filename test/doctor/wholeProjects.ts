import type { Project, Workspace } from '../../src/doctor/index.js';
import { PUBLISHABLE_KEY, SECRET_KEY } from './project.js';

const NEXT7 = { '@clerk/nextjs': '7.9.17' };
const env = (
  files: readonly string[],
  variables: Readonly<Record<string, string>>,
  of: Readonly<Record<string, string>> = {},
) => ({
  files,
  variables,
  fileOf: Object.fromEntries(
    Object.keys(variables).map((name) => [name, of[name] ?? files[0] ?? '']),
  ),
});
const base: Workspace = {
  folder: 'apps/web',
  name: 'web',
  dependencies: NEXT7,
  installed: [
    { name: '@clerk/nextjs', version: '7.9.17', via: '@clerk/nextjs' },
    { name: 'next', version: '16.4.6', via: 'next' },
  ],
  files: ['app/page.tsx'],
  env: [],
  middleware: [],
  templates: [],
  passesJwtKey: false,
  isLinted: true,
};
const project = (...workspaces: Partial<Workspace>[]): Project => ({
  packageManager: 'pnpm',
  versionsFrom: 'pnpm-lock.yaml',
  workspaces: workspaces.map((workspace) => ({ ...base, ...workspace })),
  unknown: ['a file that could not be read'],
});
const own = (versions: Readonly<Record<string, string>>) =>
  Object.entries(versions).map(([name, version]) => ({ name, version, via: name }));
/** Projects with more to say than one thing. */
export const cases = {
  env: project({
    env: [
      env(
        ['.env', '.env.local'],
        {
          NEXT_PUBLIC_CLERK_SECRET_KEY: SECRET_KEY,
          CLERK_API_KEY: SECRET_KEY,
          CLERK_JWT_KEY: 'x',
          WEBHOOK_SECRET: 'whsec_MTIzNDU2',
        },
        { WEBHOOK_SECRET: '.env.local', CLERK_JWT_KEY: '.env.local' },
      ),
      env(['.env.production'], { NEXT_PUBLIC_CLERK_SECRET_KEY: SECRET_KEY, CLERK_SECRET_KEY: 'x' }),
      env(['.env.test'], { OTHER: 'x' }),
    ],
  }),
  envNuxt: project({
    folder: '',
    dependencies: { '@clerk/nuxt': '1.0.0' },
    installed: [],
    env: [
      env(['.env'], {
        NUXT_PUBLIC_CLERK_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
        NUXT_CLERK_SECRET_KEY: SECRET_KEY,
        CLERK_JWT_KEY: 'x',
        CLERK_WEBHOOK_SECRET: 'whsec_MTIzNDU2',
        WEBHOOK_SECRET: 'whsec_MTIzNDU2',
      }),
    ],
  }),
  middleware: project({
    files: [
      'src/app/page.tsx',
      'middleware.ts',
      'proxy.ts',
      'src/proxy.ts',
      'src/middleware.ts',
      'src/app/api/a/route.ts',
      'src/app/api/b/route.ts',
    ],
    middleware: [
      { file: 'proxy.ts', text: "export const config = { matcher: ['/x'] }" },
      { file: 'src/proxy.ts', text: "export const config = { matcher: ['/api/a'] }" },
    ],
  }),
  early: project({
    installed: own({ '@clerk/nextjs': '7.9.17', next: '15.5.18' }),
    files: ['app/page.tsx', 'proxy.ts', 'src/middleware.ts', 'my/src/app/x.ts'],
  }),
  deprecated16: project({ files: ['app/page.tsx', 'middleware.ts'] }),
  noFile: project({ files: ['my/src/app/x.ts', 'my/middleware.ts'] }),
  lint: project({ isLinted: false }),
  templates: project({
    templates: [
      { file: 'a.json', text: JSON.stringify({ text: 'x'.repeat(4000) }) },
      { file: 'b.json', text: '{"a":"{{user.public_metadata}}","b":"{{user.unsafe_metadata}}"}' },
      { file: 'c.json', text: '{"n":"{{user.first_name}}","l":"{{user.last_name}}"}' },
      { file: 'd.json', text: '{"a":' },
    ],
  }),
  packages: project({
    dependencies: { '@clerk/nextjs': '7.9.17', '@clerk/types': '4', '@clerk/themes': '2' },
    installed: [
      ...own({
        '@clerk/nextjs': '7.9.17',
        next: '15.2.7',
        '@types/react': '19.3.0',
        '@clerk/types': '4.101.28',
        '@clerk/themes': '2.4.64',
      }),
      { name: '@types/react', version: '18.3.1', via: 'old-ui' },
      { name: '@types/react', version: '18.2.0', via: 'older-ui' },
      { name: '@clerk/shared', version: '4.41.0', via: '@clerk/nextjs' },
      { name: '@clerk/shared', version: '3.48.0', via: 'svelte-clerk' },
      { name: '@clerk/backend', version: '3.25.0', via: '@clerk/nextjs' },
      { name: '@clerk/backend', version: '2.33.8', via: 'old-sdk' },
      { name: '@clerk/shared', version: 'github:x', via: 'other' },
    ],
  }),
  mixed: project({
    installed: [
      ...own({
        '@clerk/nextjs': '7.9.17',
        '@clerk/elements': '0.24.20',
        '@clerk/express': '1.7.83',
        '@clerk/fastify': '2.6.30',
      }),
      { name: '@clerk/backend', version: '2.33.8', via: '@clerk/express' },
    ],
  }),
  replaceOnly: project({
    installed: own({ '@clerk/nextjs': '7.9.17', '@clerk/elements': '0.24.20' }),
  }),
  brought: project({
    dependencies: { '@clerk/nextjs': '^7', aliased: 'npm:@clerk/backend@2.0.0' },
    installed: [
      { name: '@clerk/nextjs', version: '6.20.0', via: '@clerk/nextjs' },
      { name: '@clerk/backend', version: '2.0.0', via: 'aliased' },
      { name: '@clerk/shared', version: '3.0.0', via: 'some-sdk' },
      { name: 'some-sdk', version: '1.0.0', via: 'some-sdk' },
      { name: '@clerk/shared', version: '3.0.0', via: '@clerk/express' },
      { name: '@clerk/express', version: '1.0.0', via: '@clerk/express' },
      { name: 'left-pad', version: '1.0.0', via: 'left-pad' },
    ],
  }),
  nothing: {
    ...project({
      installed: [{ name: 'left-pad', version: '1.0.0', via: 'left-pad' }],
      dependencies: {},
    }),
    versionsFrom: undefined,
  },
};
