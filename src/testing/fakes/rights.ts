import { IsoclerkError } from '../../errors.js';
import { clerkClaim, RAW_TOKEN } from '../../internal/claimNames.js';
import { ownOf } from '../gate.js';
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
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What `getToken()` resolves to. Default: an unsigned token of the claims. */
  readonly token?: string;
}

/** The options of the session, save those that would make its sides differ. */
export function sessionOptions(given: FakeSessionOptions | undefined): FakeSessionOptions {
  const session = ownOf(given, 'session');
  refuseClerkClaims(ownOf(session.claims, 'session.claims'));
  const { role } = session;
  if (role !== undefined && (typeof role !== 'string' || /^(?:org:)*$/.test(role))) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is no role', {
      path: 'session.role',
      hint: "Write 'org:admin', or leave it out for a member.",
    });
  }
  return session;
}

function refuseClerkClaims(claims: object): void {
  const name = Object.keys(claims).find((it) => it === RAW_TOKEN || clerkClaim(it) !== undefined);
  if (name === undefined) return;
  throw new IsoclerkError('ISOCLERK_TESTING_INVALID', "is Clerk's own claim", {
    path: `session.claims.${name}`,
    hint: 'It follows from the user, the organization and the other options of the session: set those, so that all sides agree.',
  });
}
