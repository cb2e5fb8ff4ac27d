import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { claimsMistake } from './claimsMistake.js';
import { namesUser } from './otherForms.js';
import { type SessionLike, sessionView } from './sessionView.js';

/**
 * Where a visitor stands: no session, a session with tasks left, no active organization, or all there. `'unknown'`: a user
 * is named, but not a session that can be read; or what was passed is no session, such as a promise.
 */
export type AuthState = 'signed-out' | 'pending' | 'no-organization' | 'ready' | 'unknown';

/** A {@link SessionLike}, or a session resource (`useSession().session`, `clerk.session`). */
export interface AuthStateSource extends SessionLike {
  /** Session resources have it. */
  readonly status?: unknown;
  /** `useAuth()` has it; `false` until Clerk has loaded. */
  readonly isLoaded?: unknown;
}

/** `'loading'` only where the input's type can still be loading. */
export type AuthStateOf<Auth> =
  | AuthState
  | (Auth extends { readonly isLoaded: infer Loaded }
      ? false extends Loaded
        ? 'loading'
        : never
      : never);

/** Clerk's session tasks; others may come. */
export type SessionTaskKey = 'choose-organization' | 'reset-password' | 'setup-mfa' | (string & {});

/**
 * Says where a user stands: signed out, signed in with tasks to complete, signed in without an active organization,
 * or ready. **Verifies no signature** and looks at no expiry: pass what Clerk verified.
 *
 * Clerk's own auth objects fold `pending` into signed-out by default; the server's still carry `sessionStatus`, so it
 * is told apart here. `useAuth()` drops it: ask `useAuth({ treatPendingAsSignedOut: false })` or pass the session
 * resource. An ended, revoked or unknown status and a machine token are `'signed-out'`. Claims that name a user and cannot
 * be read otherwise, such as those of a JWT template, are `'unknown'`, and so are a promise, a function, the text of a token and
 * an object around claims or a session, such as what Supabase's `getClaims()` or `useSession()` gives:
 * {@link readSessionClaims} says what is wrong.
 * Personal accounts stay at `'no-organization'`. Never throws.
 *
 * @param auth - an auth object, claims, {@link readSessionClaims}' result or a session resource; `null` is signed out
 * @returns the state; also `'loading'` for `useAuth()` before `isLoaded`
 * @example
 * ```ts
 * import { authState } from 'isoclerk/session'
 * authState({ sub: 'user_1', sid: 'sess_1', sts: 'pending', v: 2 }) // => 'pending'
 * authState({ sub: 'user_1', sid: 'sess_1', sts: 'active', v: 2 }) // => 'no-organization'
 * authState(null) // => 'signed-out'
 * ```
 */
export function authState<Auth extends AuthStateSource | null | undefined>(
  auth: Auth,
): AuthStateOf<Auth>;
export function authState(auth: unknown): AuthState | 'loading' {
  try {
    if (own(auth, 'isLoaded') === false) return 'loading';
    const view = sessionResourceView(auth) ?? sessionView(auth);
    if (view === null) return namesUser(auth) || claimsMistake(auth) ? 'unknown' : 'signed-out';
    if (view.status === 'pending') return 'pending';
    if (!view.userId || (view.status !== null && view.status !== 'active')) return 'signed-out';
    return view.orgId ? 'ready' : 'no-organization';
  } catch {
    return isNamed(auth) ? 'unknown' : 'signed-out';
  }
}

function isNamed(auth: unknown): boolean {
  try {
    return namesUser(auth) || typeof own(auth, 'userId') === 'string';
  } catch {
    return false; // hostile proxies and getters
  }
}

/**
 * Lists the tasks a pending session still has to complete, first one first. Only session resources and session JSON
 * carry them: auth objects and claims say that a session is pending, not why. Never throws.
 *
 * @param session - `useSession().session`, `clerk.session`, or a session's JSON
 * @returns task keys; empty when there are none or the input says nothing
 * @example
 * ```ts
 * import { pendingTasks } from 'isoclerk/session'
 * pendingTasks({ status: 'pending', tasks: [{ key: 'choose-organization' }] }) // => ['choose-organization']
 * ```
 */
export function pendingTasks(
  session: { readonly status?: unknown; readonly tasks?: unknown } | null | undefined,
): SessionTaskKey[] {
  try {
    const tasks = field(session, 'status') === 'pending' ? field(session, 'tasks') : null;
    if (!Array.isArray(tasks)) return [];
    return Object.values(tasks).flatMap((task) => {
      const key = own(task, 'key');
      return typeof key === 'string' && key !== '' ? [key] : [];
    });
  } catch {
    return [];
  }
}

// clerk-js, the Backend API and its SDK write the same facts in three spellings, partly as getters of a class.
function sessionResourceView(session: unknown) {
  const status = field(session, 'status');
  if (!isRecord(session) || typeof status !== 'string' || Object.hasOwn(session, 'sub'))
    return null;
  const spelling = ['lastActiveOrganizationId', 'last_active_organization_id'].find(
    (name) => name in session && (Object.hasOwn(session, name) || !(name in Object.prototype)),
  );
  if (spelling === undefined) return null;
  const userId = field(field(session, 'user'), 'id');
  return {
    userId: userId ?? field(session, 'userId') ?? field(session, 'user_id'),
    status,
    orgId: field(session, spelling),
  };
}

/** A property of a resource, getters of its class included. What every object inherits is no data. */
function field(resource: unknown, name: string): unknown {
  if (!isRecord(resource)) return undefined;
  return Object.hasOwn(resource, name) || !(name in Object.prototype) ? resource[name] : undefined;
}
