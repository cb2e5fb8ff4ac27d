import type { ClerkFramework } from '../keys/index.js';

const packages: Readonly<Record<string, ClerkFramework>> = {
  '@clerk/astro': 'astro',
  '@clerk/clerk-expo': 'expo',
  '@clerk/clerk-react': 'react',
  '@clerk/expo': 'expo',
  '@clerk/express': 'express',
  '@clerk/fastify': 'fastify',
  '@clerk/hono': 'hono',
  '@clerk/nextjs': 'nextjs',
  '@clerk/nuxt': 'nuxt',
  '@clerk/react': 'react',
  '@clerk/react-router': 'react-router',
  '@clerk/remix': 'remix',
  '@clerk/tanstack-react-start': 'tanstack-react-start',
  '@clerk/vue': 'vue',
  'svelte-clerk': 'sveltekit',
};

/** By the SDK among the names of packages an app asks for; `undefined` when there is none, or several. */
export function frameworkOf(names: readonly string[]): ClerkFramework | undefined {
  const found = new Set(
    Object.entries(packages).flatMap(([name, framework]) =>
      names.includes(name) ? [framework] : [],
    ),
  );
  // Its keys stand under other names with other bundlers.
  if (!names.includes('vite')) found.delete('react');
  return found.size === 1 ? [...found][0] : undefined;
}
