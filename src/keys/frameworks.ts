import type { ClerkFramework } from './types.js';

/** The names under which an SDK reads its keys. */
export interface FrameworkNames {
  /** What may stand before `CLERK_PUBLISHABLE_KEY`; any of them will do, the first is the one to ask for. */
  readonly prefixes: readonly string[];
  readonly secretPrefix?: string;
  /** It runs in browsers and apps only, so no secret key belongs to it. */
  readonly clientOnly?: true;
}

const plain: FrameworkNames = { prefixes: [''] };

/**
 * Read in the built files of `@clerk/astro` 4.0.21, `express` 2.1.70, `fastify` 3.1.79, `hono` 0.1.79, `nextjs` 7.9.17,
 * `react-router` 3.6.24, `remix` 4.13.49, `tanstack-react-start` 1.5.15 and `svelte-clerk` 1.2.0; for Expo, Nuxt, React
 * and Vue, whose SDKs take the key as an argument, in https://clerk.com/docs/quickstarts (read 2026-11).
 */
const frameworks: { readonly [framework in ClerkFramework]: FrameworkNames } = {
  astro: { prefixes: ['PUBLIC_'] },
  expo: { prefixes: ['EXPO_PUBLIC_'], clientOnly: true },
  express: plain,
  fastify: plain,
  hono: plain,
  nextjs: { prefixes: ['NEXT_PUBLIC_'] },
  nuxt: { prefixes: ['NUXT_PUBLIC_'], secretPrefix: 'NUXT_' },
  react: { prefixes: ['VITE_'], clientOnly: true },
  'react-router': { prefixes: ['VITE_', ''] },
  remix: plain,
  sveltekit: { prefixes: ['PUBLIC_'] },
  'tanstack-react-start': { prefixes: ['VITE_', ''] },
  vue: { prefixes: ['VITE_'], clientOnly: true },
};

/** `undefined` for a name that is none. */
export function frameworkNames(name: unknown): FrameworkNames | undefined {
  const isKnown = typeof name === 'string' && Object.hasOwn(frameworks, name);
  return isKnown ? frameworks[name as ClerkFramework] : undefined;
}
