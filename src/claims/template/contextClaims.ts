import { readable } from '../../readable.js';
import { checkContext } from '../input/checkContext.js';
import { checkKind } from '../input/checkOptions.js';
import type { ClaimsContext, DefaultClaims, TokenOptions } from '../types.js';
import { permissionClaims } from './permissionClaims.js';
import { ownText, permissionsOf, type Resources, resources } from './resources.js';

export interface AssumedClaims {
  readonly claims: DefaultClaims;
  /** Claims with a part of typical length, because the context does not know it. */
  readonly assumed: readonly string[];
}

/** The default claims that a context decides, and which of them hold a guess. */
export function assumedClaims(
  { session, plan, features }: ClaimsContext,
  { user, organization, membership }: Resources,
  { kind, version = 2 }: Pick<TokenOptions, 'kind' | 'version'>,
): AssumedClaims {
  const claims: Record<string, unknown> = {};
  const assumed: string[] = [];
  const set = (name: string, value: unknown) => {
    if (value !== undefined && value !== null) claims[name] = value;
  };
  set('sub', ownText(user, 'id'));
  if (kind === 'jwt-template') return { claims, assumed };

  set('act', session?.actor);
  set('fva', session?.factorVerificationAge);
  set('sid', session?.id);
  if (session?.status) set('sts', session.status === 'pending' ? 'pending' : 'active');

  const id = ownText(organization, 'id');
  const role = ownText(membership, 'role')?.replace(/^org:/, '') ?? 'member';
  const hasSlug = organization && Object.hasOwn(organization, 'slug');
  const slug = hasSlug ? (organization.slug ?? undefined) : 'acme-inc';
  const guess = id && (!membership || !hasSlug);
  const permissions = permissionsOf(membership);
  if (version === 2) {
    const scope = id ? 'o' : 'u';
    const { fea, per, fpm } = permissionClaims(features ?? [], permissions, scope);
    set('fea', fea);
    if (plan) set('pla', plan.includes(':') ? plan : `${scope}:${plan}`);
    if (id)
      set('o', {
        id,
        rol: role,
        ...(slug !== undefined && { slg: slug }),
        ...(per && { per, fpm }),
      });
    if (guess) assumed.push('o');
  } else if (id) {
    set('org_id', id);
    set('org_role', `org:${role}`);
    set('org_slug', slug);
    set(
      'org_permissions',
      permissions.filter((key) => !key.startsWith('org:sys_')),
    );
    if (guess) assumed.push('org_role', 'org_slug');
  }
  return { claims, assumed };
}

/**
 * Returns the default claims that Clerk sets for a user, session and organization, to pass as `defaults`.
 *
 * Of a v2 token: `sub`, `sid`, `sts`, `fva`, `act`, `pla`, `fea` and `o` with its permission masks; of v1 the `org_…`
 * claims; of a JWT template `sub`. System permissions (`org:sys_…`) are never in a token. Needed only with rendered
 * claims: a parsed template does it itself.
 *
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_CONTEXT_INVALID` when a resource has no id or a part of the context another
 * form, `ISOCLERK_CLAIMS_TOO_COMPLEX` when permissions take more than a megabyte, `ISOCLERK_CLAIMS_OPTIONS_INVALID`.
 * @see clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx (read 2026-11)
 *
 * @example
 * ```ts
 * import { contextClaims } from 'isoclerk/claims'
 * const organization = { id: 'org_1', slug: 'acme' }
 * const membership = { role: 'org:admin', permissions: ['org:teams:read', 'org:dashboard:manage', 'org:dashboard:read'] }
 * const { fea, o } = contextClaims({ organization, membership })
 * fea // => 'o:dashboard,o:teams'
 * o // => { id: 'org_1', rol: 'admin', slg: 'acme', per: 'manage,read', fpm: '3,2' }
 * ```
 */
export function contextClaims(
  context: ClaimsContext,
  options: Pick<TokenOptions, 'kind' | 'version'> = {},
): DefaultClaims {
  return readable('ISOCLERK_CLAIMS_CONTEXT_INVALID', () => {
    const checked = checkContext(context);
    return assumedClaims(checked, resources(checked), checkKind(options)).claims;
  });
}
