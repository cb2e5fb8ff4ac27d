import { IsoclerkError } from '../../errors.js';
import { clerkClaim, RAW_TOKEN } from '../../internal/claimNames.js';
import { own } from '../../internal/own.js';
import { ownOf, refusal } from '../gate.js';
import type { SessionClaimsOptions } from '../session/buildSessionClaims.js';

/** What the session is allowed and carries. */
export interface FakeSessionOptions
  extends Pick<
    SessionClaimsOptions,
    | 'role'
    | 'permissions'
    | 'features'
    | 'plan'
    | 'factorVerificationAge'
    | 'actor'
    | 'pending'
    | 'version'
    | 'now'
  > {
  readonly id?: string;
  /** Custom claims of the session token. Those that Clerk itself sets follow from all the other options. */
  readonly claims?: object;
  /** What `getToken()` resolves to. Default: an unsigned token of the claims. */
  readonly token?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const areTexts =
  (form: RegExp) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((it) => typeof it === 'string' && form.test(it));

const FEATURE = /^(?:(?:o|u|uo|ou|org|organization|user):)?[^:,]+$/;

/** What fits an option, and what to write. The claims of a token are made of the rest, or say themselves what is wrong. */
const RULES: readonly (readonly [
  name: keyof FakeSessionOptions,
  fits: (value: unknown) => boolean,
  hint: string,
])[] = [
  ['id', isText, 'Write an id, or leave it out for a new one.'],
  ['token', isText, 'Write a text, or leave it out for a token of the claims.'],
  ['role', (it) => isText(it) && !/^(?:org:)*$/.test(it), "Write 'org:admin', or leave it out."],
  [
    'permissions',
    areTexts(/^(?:org:)?[^:,]+:[^:,]+$/),
    "Write a list such as ['org:invoices:read'].",
  ],
  ['features', areTexts(FEATURE), "Write a list such as ['org:reports', 'user:beta']."],
  ['plan', (it) => isText(it) && FEATURE.test(it), "Write 'org:pro' or 'user:pro'."],
  [
    'actor',
    (it) => it === null || isText(own(it, 'sub')),
    "Write an object such as { sub: 'user_…' }.",
  ],
  ['pending', (it) => typeof it === 'boolean', 'Write true or false.'],
];

/** The options of the session, save those that no token could hold, or that would make its sides differ. */
export function sessionOptions(given: FakeSessionOptions | undefined): FakeSessionOptions {
  const session = ownOf(given, 'session');
  for (const [name, fits, hint] of RULES) {
    if (session[name] !== undefined && !fits(session[name])) throw refusal(`session.${name}`, hint);
  }
  for (const name of ['features', 'plan'] as const) {
    if (session.version === 1 && session[name] !== undefined) {
      throw refusal(
        `session.${name}`,
        'Tokens of version 1 have none: leave it or the version out.',
      );
    }
  }
  const claims = Object.keys(ownOf(session.claims, 'session.claims'));
  const clerks = claims.find((name) => name === RAW_TOKEN || clerkClaim(name) !== undefined);
  if (clerks === undefined) return session;
  throw new IsoclerkError('ISOCLERK_TESTING_INVALID', "is Clerk's own claim", {
    path: `session.claims.${clerks}`,
    hint: 'It follows from the user, the organization and the other options of the session: set those, so that all sides agree.',
  });
}

/** An id by which the sides find each other. */
export function assertId(id: unknown, path: string): void {
  if (!isText(id)) throw refusal(path, 'Write an id, or leave it out for a new one.');
}
