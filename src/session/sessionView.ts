import { isRecord } from '../internal/isRecord.js';
import { readSessionClaims } from './readSessionClaims.js';
import type { SessionClaims, SessionStatus } from './types.js';

/** Anything that speaks of one user's session: claims, what {@link readSessionClaims} gave, or an auth object. */
export interface SessionLike {
  /** Claims have it. */
  readonly sub?: unknown;
  /** Auth objects (`auth()`, `getAuth()`, `useAuth()`) and read claims have it. */
  readonly userId?: unknown;
  /** Auth objects of `@clerk/backend` have it; machine tokens carry no session. */
  readonly tokenType?: unknown;
  readonly sessionClaims?: unknown;
  readonly sessionStatus?: unknown;
}

/** What checks and states need of a session, whatever it came from. */
export type SessionView = Pick<
  SessionClaims,
  'orgId' | 'orgRole' | 'orgPermissions' | 'features' | 'plans'
> & { readonly userId: string | null; readonly status: SessionStatus | null };

/** Reads own properties only; `null` for anything that is no session or does not hold together. */
export function sessionView(source: unknown): SessionView | null {
  if (!isRecord(source)) return null;
  if (has(source, 'sub')) return readSessionClaims(source);
  if (!Object.hasOwn(source, 'userId')) return null;
  if (has(source, 'custom')) return source as unknown as SessionClaims;
  return authView(source);
}

function authView(auth: Readonly<Record<string, unknown>>): SessionView | null {
  if (has(auth, 'tokenType') && auth.tokenType !== 'session_token') return null;
  const claims = has(auth, 'sessionClaims') ? readSessionClaims(auth.sessionClaims) : null;
  // useAuth() knows the organization before the next token does; features are in the token only.
  const orgId = text(auth, 'orgId');
  const known = claims?.orgId === orgId ? claims.orgPermissions : null;
  const permissions = has(auth, 'orgPermissions') ? auth.orgPermissions : known;
  return {
    userId: text(auth, 'userId'),
    status: text(auth, 'sessionStatus') ?? claims?.status ?? null,
    orgId,
    orgRole: text(auth, 'orgRole'),
    orgPermissions: Array.isArray(permissions)
      ? permissions.filter((key) => typeof key === 'string')
      : null,
    features: claims?.features ?? [],
    plans: claims?.plans ?? [],
  };
}

function has(record: object, name: string): boolean {
  return Object.hasOwn(record, name) && (record as Readonly<Record<string, unknown>>)[name] != null;
}

function text(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = has(record, name) ? record[name] : null;
  return typeof value === 'string' ? value : null;
}
