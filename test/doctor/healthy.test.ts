import { describe, expect, test } from 'vitest';
import { PEM } from '../keys/pem.js';
import { type Described, diagnosisOf, PUBLISHABLE_KEY, SECRET_KEY } from './project.js';

/** What an SDK of Core 3 brings, in the versions of 2026-11. */
const brought = (via: string, ...names: readonly string[]) =>
  [
    { name: '@clerk/backend', version: '3.25.0' },
    { name: '@clerk/shared', version: '4.41.0' },
    { name: '@clerk/react', version: '6.18.0' },
  ]
    .filter(({ name }) => names.includes(name.replace('@clerk/', '')))
    .map((one) => ({ ...one, via }));

const env = (prefix: string, secret = 'CLERK_SECRET_KEY') => ({
  [`${prefix}CLERK_PUBLISHABLE_KEY`]: PUBLISHABLE_KEY,
  ...(secret && { [secret]: SECRET_KEY }),
});

const PROXY = `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'
const isPublic = createRouteMatcher(['/', '/api/webhooks(.*)'])
export default clerkMiddleware(async (auth, request) => {
  if (!isPublic(request)) await auth.protect()
})
export const config = { matcher: ['/((?!_next).*)', '/(api|trpc)(.*)'] }`;

const apps: Readonly<Record<string, Described>> = {
  'Next.js 16': {
    packages: {
      '@clerk/nextjs': '7.9.17',
      next: '16.4.6',
      react: '19.3.1',
      '@types/react': '19.3.0',
    },
    brought: brought('@clerk/nextjs', 'backend', 'shared', 'react'),
    files: [
      'package.json',
      'proxy.ts',
      'app/page.tsx',
      'app/api/webhooks/clerk/route.ts',
      'app/api/a/route.ts',
    ],
    middleware: [{ file: 'proxy.ts', text: PROXY }],
    env: {
      ...env('NEXT_PUBLIC_'),
      CLERK_WEBHOOK_SIGNING_SECRET: 'whsec_MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0',
    },
    templates: [{ file: 'clerk.template.json', text: '{"role":"user"}' }],
  },
  'Next.js 15 in src': {
    packages: { '@clerk/nextjs': '7.9.17', next: '15.5.18', react: '19.3.1' },
    brought: brought('@clerk/nextjs', 'backend', 'shared', 'react'),
    files: ['package.json', 'src/middleware.ts', 'src/app/page.tsx'],
    middleware: [{ file: 'src/middleware.ts', text: PROXY }],
    env: env('NEXT_PUBLIC_'),
  },
  'React with Vite': {
    packages: {
      '@clerk/react': '6.18.0',
      react: '19.3.1',
      vite: '8.3.8',
      '@types/react': '19.3.0',
    },
    brought: brought('@clerk/react', 'shared'),
    env: env('VITE_', ''),
  },
  Express: {
    packages: { '@clerk/express': '2.1.70', express: '5.3.0' },
    brought: brought('@clerk/express', 'backend', 'shared'),
    env: { ...env(''), CLERK_JWT_KEY: PEM },
  },
  Fastify: {
    packages: { '@clerk/fastify': '3.1.79' },
    brought: brought('@clerk/fastify', 'backend', 'shared'),
    env: env(''),
  },
  Hono: {
    packages: { '@clerk/hono': '0.1.79', hono: '4.13.19' },
    brought: brought('@clerk/hono', 'backend', 'shared'),
    env: env(''),
  },
  Astro: {
    packages: { '@clerk/astro': '4.0.21' },
    brought: brought('@clerk/astro', 'backend', 'shared'),
    files: ['package.json', 'src/middleware.ts', 'src/pages/index.astro'],
    env: env('PUBLIC_'),
  },
  Nuxt: {
    packages: { '@clerk/nuxt': '3.0.16' },
    brought: brought('@clerk/nuxt', 'backend', 'shared'),
    env: env('NUXT_PUBLIC_', 'NUXT_CLERK_SECRET_KEY'),
  },
  'React Router': {
    packages: { '@clerk/react-router': '3.6.24', vite: '8.3.8' },
    brought: brought('@clerk/react-router', 'backend', 'shared', 'react'),
    env: env('VITE_'),
  },
  'TanStack Start': {
    packages: { '@clerk/tanstack-react-start': '1.5.15', vite: '8.3.8' },
    brought: brought('@clerk/tanstack-react-start', 'backend', 'shared', 'react'),
    env: env('VITE_'),
  },
  Vue: {
    packages: { '@clerk/vue': '2.5.0' },
    brought: brought('@clerk/vue', 'shared'),
    env: env('VITE_', ''),
  },
  Expo: {
    packages: { '@clerk/expo': '4.6.6' },
    brought: brought('@clerk/expo', 'shared', 'react'),
    env: env('EXPO_PUBLIC_', ''),
  },
  'a browser extension': {
    packages: { '@clerk/chrome-extension': '3.1.84' },
    brought: brought('@clerk/chrome-extension', 'shared', 'react'),
    env: env('PLASMO_PUBLIC_', ''),
  },
  'the backend SDK alone': {
    packages: { '@clerk/backend': '3.25.0' },
    brought: brought('@clerk/backend', 'shared'),
    env: { CLERK_SECRET_KEY: SECRET_KEY },
  },
};

describe('a healthy app has no finding', () => {
  test.each(Object.entries(apps))('%s', (_, described) => {
    const { findings, checked, unknown } = diagnosisOf(described);
    expect(findings).toEqual([]);
    expect(unknown).toEqual([]);
    expect(checked[0]).toMatch(/^package-lock\.json: @clerk\//);
    expect(checked).toContain('keys: .env');
  });
});
