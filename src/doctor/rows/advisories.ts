import type { VersionRow } from '../types.js';

/** Published security advisories. */
export const advisories: readonly VersionRow[] = [
  {
    id: 'CVE-2026-41248',
    severity: 'error',
    what: 'crafted paths pass createRouteMatcher',
    cause:
      'The matcher compared the path as it came: a doubled slash or an encoded letter was another path to it, and the same one to the router. Open is what only the middleware protects.',
    source: 'https://github.com/advisories/GHSA-vqx2-fgx2-5wq9',
    date: '2026-11',
    affected: {
      '@clerk/nextjs': [
        ['5.0.0', '5.7.6'],
        ['6.0.0', '6.39.2'],
        ['7.0.0', '7.2.1'],
      ],
      '@clerk/nuxt': [
        ['1.0.0', '1.13.28'],
        ['2.0.0', '2.2.2'],
      ],
      '@clerk/astro': [
        ['0.0.1', '1.5.7'],
        ['2.0.0', '2.17.10'],
        ['3.0.0', '3.0.15'],
      ],
      // pathMatcher came with 2.20.15 or two patches later; what is older has no matcher.
      '@clerk/shared': [
        ['2.20.15', '2.22.1'],
        ['3.0.0', '3.47.4'],
        ['4.0.0', '4.8.1'],
      ],
    },
  },
  {
    id: 'CVE-2026-42349',
    severity: 'error',
    what: 'has() and auth.protect() with several criteria can answer yes wrongly',
    cause:
      'A role or permission decided alone, and a feature, plan or reverification in the same call was not looked at.',
    source: 'https://github.com/advisories/GHSA-w24r-5266-9c3c',
    date: '2026-11',
    affected: {
      '@clerk/backend': [
        ['2.0.0', '2.33.3'],
        ['3.0.0', '3.2.14'],
      ],
      '@clerk/nextjs': [
        ['6.0.0', '6.39.3'],
        ['7.0.0', '7.2.4'],
      ],
      '@clerk/clerk-js': [
        ['5.22.0', '5.125.10'],
        ['6.0.0', '6.7.5'],
      ],
      '@clerk/clerk-react': [['5.9.0', '5.61.6']],
      '@clerk/react': [['6.0.0', '6.4.3']],
      '@clerk/shared': [
        ['3.0.0', '3.47.5'],
        ['4.0.0', '4.8.3'],
      ],
      '@clerk/express': [
        ['0.1.0', '1.7.79'],
        ['2.0.0', '2.1.6'],
      ],
      '@clerk/fastify': [
        ['1.0.42', '2.6.31'],
        ['3.0.0', '3.1.16'],
      ],
      '@clerk/hono': [['0.0.2', '0.1.16']],
      '@clerk/astro': [
        ['2.0.0', '2.17.11'],
        ['3.0.0', '3.0.18'],
      ],
      '@clerk/nuxt': [
        ['1.0.0', '1.13.29'],
        ['2.0.0', '2.2.5'],
      ],
      '@clerk/react-router': [
        ['0.0.1', '2.4.13'],
        ['3.0.0', '3.1.4'],
      ],
      '@clerk/tanstack-react-start': [
        ['0.0.1', '0.29.11'],
        ['1.0.0', '1.1.4'],
      ],
      '@clerk/vue': [
        ['1.0.0', '1.17.21'],
        ['2.0.0', '2.0.16'],
      ],
      '@clerk/expo': [['3.0.0', '3.2.2']],
      '@clerk/clerk-expo': [['2.2.11', '2.19.36']],
      '@clerk/chrome-extension': [
        ['1.3.5', '2.9.15'],
        ['3.0.0', '3.1.15'],
      ],
    },
  },
  {
    id: 'CVE-2025-53548',
    severity: 'error',
    what: 'verifyWebhook accepts forged deliveries',
    cause:
      'The comparison of signatures was turned round: a delivery passed unless its header was exactly the bare signature.',
    source: 'https://github.com/advisories/GHSA-9mp4-77wg-rwx9',
    date: '2026-11',
    carrier: '@clerk/backend',
    affected: {
      '@clerk/backend': [['2.0.0', '2.4.0']],
      // From the first version that asks for @clerk/backend 2: its 1.x verified with svix.
      '@clerk/astro': [['2.9.0', '2.10.2']],
      '@clerk/express': [['1.6.0', '1.7.4']],
      '@clerk/fastify': [['2.3.0', '2.4.4']],
      '@clerk/nextjs': [['6.21.0', '6.23.3']],
      '@clerk/nuxt': [['1.5.1', '1.7.5']],
      '@clerk/react-router': [['1.5.0', '1.6.4']],
      '@clerk/remix': [['4.6.0', '4.8.5']],
      '@clerk/tanstack-react-start': [['0.15.0', '0.18.3']],
    },
  },
  {
    id: 'CVE-2024-22206',
    severity: 'error',
    what: 'a request can act as another user',
    cause:
      'The middleware verified one token, and auth() decoded whichever the request carried, unverified.',
    source: 'https://clerk.com/changelog/2024-02-02',
    date: '2026-11',
    affected: { '@clerk/nextjs': [['4.7.0', '4.29.3']] },
  },
  {
    id: 'CVE-2025-29927',
    severity: 'error',
    what: 'a header of the request skips the middleware, and clerkMiddleware with it',
    cause: 'Next.js trusted its own x-middleware-subrequest header from outside.',
    source: 'https://github.com/advisories/GHSA-f82v-jwr5-mffw',
    date: '2026-11',
    affected: {
      next: [
        ['11.1.4', '12.3.5'],
        ['13.0.0', '13.5.9'],
        ['14.0.0', '14.2.25'],
        ['15.0.0', '15.2.3'],
      ],
    },
  },
  {
    id: 'GHSA-26hh-7cqf-hhc6',
    severity: 'error',
    what: 'segment prefetches of the App Router skip middleware and proxy',
    cause:
      'The routes that prefetch a part of a page were served without the middleware of that page.',
    source: 'https://github.com/advisories/GHSA-26hh-7cqf-hhc6',
    date: '2026-11',
    affected: {
      next: [
        ['15.0.0', '15.5.18'],
        ['16.0.0', '16.2.6'],
      ],
    },
  },
];
