import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { isIdentity } from './otherForms.js';
import { readClaims } from './readClaims.js';
import type { SessionClaims, SessionEntitlement, SessionStatus } from './types.js';

/** Anything that speaks of one user's session: claims, what `readSessionClaims` gave, or an auth object. */
export interface SessionLike {
  /** Claims have it. */
  readonly sub?: unknown;
  /** Convex's identity has it. */
  readonly subject?: unknown;
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

/** Whether a value is the claims of a token: they, and only they, have `sub`, or the names that Convex gives them. */
export function isClaims(source: unknown): source is Readonly<Record<string, unknown>> {
  return (
    isRecord(source) && ((Object.hasOwn(source, 'sub') && source.sub != null) || isIdentity(source))
  );
}

/** Reads own properties only; `null` for anything that is no session or does not hold together. */
export function sessionView(source: unknown): SessionView | null {
  if (isClaims(source)) return readClaims(source, false);
  if (!isRecord(source) || !Object.hasOwn(source, 'userId')) return null;
  // A schema's output under `custom` may be anything; no auth object has a version.
  const isRead = own(source, 'version') !== undefined || (own(source, 'custom') ?? null) !== null;
  return isRead ? readView(source) : authView(source);
}

/** What `readSessionClaims` gave, or what went through JSON since. */
function readView(read: object): SessionView {
  return {
    userId: text(read, 'userId'),
    status: text(read, 'status'),
    orgId: text(read, 'orgId'),
    orgRole: text(read, 'orgRole'),
    orgPermissions: texts(own(read, 'orgPermissions')),
    features: entitlements(own(read, 'features')),
    plans: entitlements(own(read, 'plans')),
  };
}

function authView(auth: object): SessionView | null {
  if ((own(auth, 'tokenType') ?? 'session_token') !== 'session_token') return null;
  const sessionClaims = own(auth, 'sessionClaims') ?? null;
  const claims = sessionClaims === null ? null : readClaims(sessionClaims, false);
  // useAuth() knows the organization before the next token does; features are in the token only.
  const orgId = text(auth, 'orgId');
  const known = claims?.orgId === orgId ? claims.orgPermissions : null;
  return {
    userId: text(auth, 'userId'),
    status: text(auth, 'sessionStatus') ?? claims?.status ?? null,
    orgId,
    orgRole: text(auth, 'orgRole'),
    orgPermissions: texts(own(auth, 'orgPermissions') ?? known),
    features: claims?.features ?? [],
    plans: claims?.plans ?? [],
  };
}

function text(record: object, name: string): string | null {
  const value = own(record, name);
  return typeof value === 'string' ? value : null;
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value)
    ? Object.values(value).filter((item) => typeof item === 'string')
    : null;
}

function entitlements(value: unknown): SessionEntitlement[] {
  return Array.isArray(value) ? Object.values(value).filter(isEntitlement) : [];
}

function isEntitlement(value: unknown): value is SessionEntitlement {
  return typeof own(value, 'slug') === 'string' && Array.isArray(own(value, 'scopes'));
}
