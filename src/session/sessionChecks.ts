import { own } from '../internal/own.js';
import { claimsPermit } from './readClaims.js';
import { isClaims, type SessionLike, type SessionView, sessionView } from './sessionView.js';
import type { EntitlementScope, SessionEntitlement } from './types.js';
import { withOrgPrefix } from './withOrgPrefix.js';

/** How the `has…` checks read a session. */
export interface SessionCheckOptions {
  /** A session with pending tasks has no permissions, as in Clerk's `auth()`. Default `true`. */
  readonly treatPendingAsSignedOut?: boolean;
}

/**
 * Tells whether a session has a custom permission in its active organization; `org:` may be left out. The answer is
 * that of Clerk's `has({ permission })`. **Verifies no signature**: the session must come from a verified token.
 *
 * System permissions (`org:sys_…`) are never in a token, so they are `false` here. Never throws: what cannot be read
 * has no permission.
 *
 * @param session - claims, {@link readSessionClaims}' result, or an auth object
 * @example
 * ```ts
 * import { hasPermission } from 'isoclerk/session'
 * const claims = {
 *   v: 2, sub: 'user_1', sid: 'sess_1', fea: 'o:invoices',
 *   o: { id: 'org_1', rol: 'member', per: 'create,read', fpm: '2' },
 * }
 * hasPermission(claims, 'org:invoices:read') // => true
 * hasPermission(claims, 'invoices:create') // => false
 * ```
 */
export function hasPermission(
  session: SessionLike | null | undefined,
  permission: string,
  options?: SessionCheckOptions,
): boolean {
  try {
    const asked = withOrgPrefix(permission);
    if (isClaims(session)) return claimsPermit(session, asked, foldsPending(options));
    return check(session, options, ({ orgId, orgPermissions }) =>
      Boolean(orgId && orgPermissions?.includes(asked)),
    );
  } catch {
    return false; // malformed claims, hostile getters: no permission
  }
}

/**
 * Tells whether a session has a role in its active organization; `org:` may be left out on either side. The answer
 * is that of Clerk's `has({ role })`. **Verifies no signature.** Never throws.
 *
 * @param session - claims, {@link readSessionClaims}' result, or an auth object
 * @example
 * ```ts
 * import { hasRole } from 'isoclerk/session'
 * const claims = { sub: 'user_1', sid: 'sess_1', org_id: 'org_1', org_role: 'org:admin' }
 * hasRole(claims, 'admin') // => true
 * ```
 */
export function hasRole(
  session: SessionLike | null | undefined,
  role: string,
  options?: SessionCheckOptions,
): boolean {
  return check(session, options, ({ orgId, orgRole }) =>
    Boolean(orgId && orgRole && withOrgPrefix(orgRole) === withOrgPrefix(role)),
  );
}

/**
 * Tells whether a session has a feature: `'dashboard'` in any scope, `'org:dashboard'` or `'user:dashboard'` in one.
 * The answer is that of Clerk's `has({ feature })`, short scopes `o:` and `u:` included. **Verifies no signature.**
 * Never throws.
 *
 * @param session - claims, {@link readSessionClaims}' result, or an auth object with `sessionClaims`
 * @example
 * ```ts
 * import { hasFeature } from 'isoclerk/session'
 * const claims = { v: 2, sub: 'user_1', sid: 'sess_1', fea: 'o:dashboard,u:beta' }
 * hasFeature(claims, 'dashboard') // => true
 * hasFeature(claims, 'user:dashboard') // => false
 * ```
 */
export function hasFeature(
  session: SessionLike | null | undefined,
  feature: string,
  options?: SessionCheckOptions,
): boolean {
  return check(session, options, ({ features }) => includesEntitlement(features, feature));
}

/**
 * Tells whether a session is on a plan: `'pro'` in any scope, `'org:pro'` or `'user:pro'` in one. The answer is that
 * of Clerk's `has({ plan })`. **Verifies no signature.** Never throws.
 *
 * @param session - claims, {@link readSessionClaims}' result, or an auth object with `sessionClaims`
 * @example
 * ```ts
 * import { hasPlan } from 'isoclerk/session'
 * hasPlan({ v: 2, sub: 'user_1', sid: 'sess_1', pla: 'u:pro' }, 'user:pro') // => true
 * ```
 */
export function hasPlan(
  session: SessionLike | null | undefined,
  plan: string,
  options?: SessionCheckOptions,
): boolean {
  return check(session, options, ({ plans }) => includesEntitlement(plans, plan));
}

function check(
  session: unknown,
  options: SessionCheckOptions | undefined,
  passes: (view: SessionView) => boolean,
): boolean {
  try {
    const view = sessionView(session);
    if (!view?.userId || (view.status === 'pending' && foldsPending(options))) return false;
    return passes(view);
  } catch {
    return false; // malformed claims, hostile getters: no permission
  }
}

function foldsPending(options: SessionCheckOptions | undefined): boolean {
  return own(options, 'treatPendingAsSignedOut') !== false;
}

// `org:pro:x` asks for `pro`, and `org:` for `org`: read as Clerk reads it, so that both always agree.
function includesEntitlement(entitlements: readonly SessionEntitlement[], asked: string): boolean {
  const [first = '', second] = asked.split(':');
  if (second === undefined) {
    return entitlements.some(({ slug, scopes }) => scopes.length > 0 && slug === first);
  }
  const scope = askedScope(first);
  return entitlements.some(
    ({ slug, scopes }) => scope !== null && scopes.includes(scope) && slug === (second || first),
  );
}

function askedScope(scope: string): EntitlementScope | null {
  switch (scope) {
    case 'o':
    case 'org':
    case 'organization':
      return 'org';
    case 'u':
    case 'user':
      return 'user';
    default:
      return null;
  }
}
