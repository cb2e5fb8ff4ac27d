import { majorOf } from './versions.js';

/** The first major of each package that belongs to Clerk Core 3, by the majors of @clerk/shared they ask for (2026-11). */
export const FIRST_OF_CORE_3: Readonly<Record<string, number>> = {
  '@clerk/astro': 3,
  '@clerk/backend': 3,
  '@clerk/chrome-extension': 3,
  '@clerk/clerk-js': 6,
  '@clerk/expo': 3,
  '@clerk/express': 2,
  '@clerk/fastify': 3,
  '@clerk/hono': 0,
  '@clerk/nextjs': 7,
  '@clerk/nuxt': 2,
  '@clerk/react': 6,
  '@clerk/react-router': 3,
  '@clerk/tanstack-react-start': 1,
  '@clerk/vue': 2,
};

const CORE_2_ONLY = ['@clerk/clerk-react', '@clerk/clerk-expo', '@clerk/remix', '@clerk/elements'];

/** The generation that a version of an SDK belongs to; undefined where that does not matter, or nobody knows. */
export function coreOf(name: string, version: string): 2 | 3 | undefined {
  if (CORE_2_ONLY.includes(name)) return 2;
  const first = Object.hasOwn(FIRST_OF_CORE_3, name) ? FIRST_OF_CORE_3[name] : undefined;
  if (first === undefined) return undefined;
  return majorOf(version) >= first ? 3 : 2;
}
