import type { VersionRow } from '../types.js';

const CHANGELOG = 'https://github.com/clerk/javascript/blob/main/packages/backend/CHANGELOG.md';
const NEXTJS_CHANGELOG =
  'https://github.com/clerk/javascript/blob/main/packages/nextjs/CHANGELOG.md';

/** Faults without an advisory. Each end of a range was run, or read in the published code. */
export const faults: readonly VersionRow[] = [
  {
    id: 'token-type-mismatch',
    severity: 'warning',
    what: 'acceptsToken with several types refuses valid session tokens as token-type-mismatch',
    cause:
      'With a list of token types, a token in the header was looked up as a machine token only.',
    source: 'https://github.com/clerk/javascript/pull/7556',
    date: '2026-11',
    affected: { '@clerk/backend': [['2.0.0', '2.29.2']] },
  },
  {
    id: 'malformed-forwarded-host',
    severity: 'warning',
    what: 'a malformed x-forwarded-host header throws out of authenticateRequest',
    cause: 'The address of the request was built from that header without a check.',
    source: 'https://github.com/clerk/javascript/pull/7370',
    date: '2026-11',
    affected: { '@clerk/backend': [['1.0.0', '3.0.0']] },
  },
  {
    id: 'jwk-cache-race',
    severity: 'warning',
    what: 'verification fails now and then with "No JWK available"',
    cause: 'A timer emptied the cache of keys between the look-up and the use of a key.',
    source: 'https://github.com/clerk/javascript/pull/3321',
    date: '2026-11',
    affected: { '@clerk/backend': [['1.0.0', '1.1.2']] },
  },
  {
    id: 'jwk-cache-shared',
    severity: 'note',
    what: 'clients of several instances share one cache of keys',
    cause:
      'The cache was one for the process; a key of one instance pushed out those of the others.',
    source: 'https://github.com/clerk/javascript/pull/9394',
    date: '2026-11',
    affected: { '@clerk/backend': [['1.1.2', '3.16.8']] },
  },
  {
    id: 'handshake-in-url',
    severity: 'warning',
    what: 'large session tokens end in 431 Request Header Fields Too Large in development',
    cause:
      'The handshake carried the token in the address; from 2.3.0 on it can carry a nonce. Node.js takes 16 KiB of headers, address included: NODE_OPTIONS=--max-http-header-size=32768 is a way round.',
    source: 'https://github.com/clerk/javascript/pull/5905',
    date: '2026-11',
    affected: { '@clerk/backend': [['1.0.0', '2.3.0']] },
  },
  {
    id: 'raw-private-metadata',
    severity: 'warning',
    what: 'private metadata of a loaded user reaches the HTML through _raw',
    cause:
      'What SDKs send to the browser was cleaned of privateMetadata, but kept the raw answer of the API beside it.',
    source: 'https://github.com/clerk/javascript/pull/8702',
    date: '2026-11',
    affected: { '@clerk/backend': [['1.25.0', '3.5.0']] },
  },
  {
    id: 'azp-not-required',
    severity: 'warning',
    what: 'authorizedParties lets tokens without azp pass',
    cause: 'The list was compared only with an azp claim that is there.',
    source: CHANGELOG,
    date: '2026-11',
    affected: { '@clerk/backend': [['0.38.0', '3.11.1']] },
  },
  {
    id: 'undecodable-token',
    severity: 'note',
    what: 'a bearer token that cannot be decoded throws a SyntaxError instead of a coded error',
    cause: 'Header and payload were parsed outside of the code that turns faults into reasons.',
    source: 'https://github.com/clerk/javascript/pull/9268',
    date: '2026-11',
    affected: { '@clerk/backend': [['0.30.0', '3.15.0']] },
  },
  {
    id: 'legacy-billing-version',
    severity: 'note',
    what: 'Billing arrives in the shape of before 2025-11-10 (commerce paths, payment sources)',
    cause: 'An SDK asks for one dated version of the API in a header: this one for an older one.',
    source: CHANGELOG,
    date: '2026-11',
    affected: {
      '@clerk/backend': [['2.0.0', '2.21.0']],
      '@clerk/clerk-js': [['5.60.0', '5.107.0']],
    },
  },
  {
    id: 'next-16-support',
    severity: 'error',
    what: 'it does not know Next.js 16: no proxy.ts, and installs refuse the pair',
    cause: 'Next.js 16 is allowed from @clerk/nextjs 6.34.0 on.',
    source: 'https://github.com/clerk/javascript/pull/7055',
    date: '2026-11',
    affected: { '@clerk/nextjs': [['4.0.0', '6.34.0']] },
    beside: ['next', '>=16.0.0-0'],
  },
  {
    id: 'next-16-sign-out',
    severity: 'warning',
    what: 'pages of the signed-in user stay in the cache of Next.js 16 after the sign-out',
    cause: 'The cache was emptied for Next.js 15 only, by the first digits of its version.',
    source: NEXTJS_CHANGELOG,
    date: '2026-11',
    affected: { '@clerk/nextjs': [['6.34.0', '6.35.2']] },
    beside: ['next', '>=16.0.0-0'],
  },
  {
    id: 'react-19-types',
    severity: 'warning',
    what: 'types of components are lost with @types/react 19, or "Cannot find namespace JSX"',
    cause:
      'They name the global JSX namespace, which @types/react 19 has no more; with skipLibCheck they become any.',
    source:
      'https://react.dev/blog/2024/04/25/react-19-upgrade-guide#the-jsx-namespace-in-typescript',
    date: '2026-11',
    affected: { '@clerk/clerk-react': [['4.0.0', '5.20.0']] },
    beside: ['@types/react', '>=19.0.0-0'],
  },
];
