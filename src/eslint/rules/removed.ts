// What Clerk's packages exported once, by the exports of the published packages: @clerk/nextjs 4.29.3, 5.7.6, 6.39.3 and
// 7.9.17, @clerk/backend 1.0.0 and 3.25.0, @clerk/react 6.18.0, @clerk/expo 4.6.6 (read 2026-11).

export interface Removed {
  readonly module: RegExp;
  readonly names: RegExp;
  /** The first version without it. */
  readonly since: string;
  readonly instead: string;
  /** Where the same names are exported today. */
  readonly to?: (module: string) => string;
}

const SERVER = (module: string) => `${module}/server`;
const IMPORT_SERVER = "It is in '@clerk/nextjs/server'.";
const SHOW = 'Use `<Show when=…>`.';
const CONTROL = /^(?:SignedIn|SignedOut|Protect)$/;

export const removedExports: readonly Removed[] = [
  {
    module: /^@clerk\/nextjs$/,
    names: /^(?:auth|currentUser|clerkClient|getAuth|buildClerkProps)$/,
    since: '@clerk/nextjs 5',
    instead: IMPORT_SERVER,
    to: SERVER,
  },
  {
    module: /^@clerk\/nextjs(?:\/server)?$/,
    names: /^(?:authMiddleware|withClerkMiddleware)$/,
    since: '@clerk/nextjs 6',
    instead: 'Use `clerkMiddleware()`; it protects nothing by itself.',
  },
  {
    module: /^@clerk\/nextjs(?:\/server)?$/,
    names: /^redirectToSign(?:In|Up)$/,
    since: '@clerk/nextjs 6',
    instead: 'Use `(await auth()).redirectToSignIn()`.',
  },
  {
    module: /^@clerk\/(?:nextjs|clerk-react)$/,
    names:
      /^(?:isClerkAPIResponseError|isEmailLinkError|isKnownError|isMetamaskError|EmailLinkErrorCode)$/,
    since: 'Core 2',
    instead: "It is in '…/errors'.",
    to: (module) => `${module}/errors`,
  },
  {
    module: /^@clerk\/(?:nextjs|clerk-react)$/,
    names: /^(?:useMagicLink|isMagicLinkError|MagicLinkErrorCode|useOrganizations)$/,
    since: 'Core 2',
    instead: 'Use the names with `EmailLink`, `useOrganizationList()`.',
  },
  {
    module: /^@clerk\/backend$/,
    names: /^(?:clerkClient|Clerk)$/,
    since: '@clerk/backend 1',
    instead: 'Make one with `createClerkClient({ secretKey })`.',
  },
  {
    module: /^@clerk\/backend$/,
    names: /^(?:verifyJwt|decodeJwt|signJwt|hasValidSignature)$/,
    since: '@clerk/backend 1',
    instead: "It is in '@clerk/backend/jwt'.",
    to: (module) => `${module}/jwt`,
  },
  // The packages that began with Core 3.
  { module: /^@clerk\/(?:react|expo)$/, names: CONTROL, since: 'Core 3', instead: SHOW },
];

/** What the other packages lost with Core 3: only the installed version tells whether it is gone. */
export const core3: readonly Removed[] = [
  {
    module:
      /^@clerk\/(?:nextjs|vue|react-router|tanstack-react-start|astro\/components|nuxt\/components|chrome-extension)$/,
    names: CONTROL,
    since: 'Core 3',
    instead: SHOW,
  },
];

export const removedPaths: readonly Omit<Removed, 'names'>[] = [
  {
    module: /^@clerk\/nextjs\/(?:app-beta(?:\/client)?|ssr|api|edge-middleware(?:files)?)$/,
    since: '@clerk/nextjs 5',
    instead: "What is left is in '@clerk/nextjs/server' and '@clerk/nextjs'.",
  },
];
