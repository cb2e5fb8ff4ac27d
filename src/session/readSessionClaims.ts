import { IsoclerkError } from '../errors.js';
import { type ClerkClaimName, clerkClaim, clerkClaims, RAW_TOKEN } from '../internal/claimNames.js';
import { isRecord } from '../internal/isRecord.js';
import { setOwn } from '../internal/setOwn.js';
import { readable } from '../readable.js';
import { invalid } from './invalid.js';
import { readEntitlements } from './readEntitlements.js';
import { grantsPermission, readOrgPermissions } from './readOrgPermissions.js';
import type { CustomClaims, SessionActor, SessionClaims } from './types.js';
import { withOrgPrefix } from './withOrgPrefix.js';

/**
 * Reads the claims of a Clerk session token, version 1 or 2, into one shape. **Decodes only: nothing here verifies
 * a signature.** Pass claims that `verifyToken`, `auth()` or `authenticateRequest` gave you.
 *
 * Permissions of version 2 are expanded from `o.per` and `o.fpm` as `@clerk/shared` does, in any mask size. Claims
 * of your template stay under `custom`; a template's own `org_id` in a version 2 token is one of them.
 *
 * @param claims - the payload of a session token: `auth().sessionClaims`, `verifyToken`'s result, or decoded JSON
 * @throws {IsoclerkError} `ISOCLERK_SESSION_VERSION_UNKNOWN` when `v` is neither absent nor 1 or 2.
 * @throws {IsoclerkError} `ISOCLERK_SESSION_INVALID` when `sub` or `sid` is missing (a token of a JWT template has no
 * `sid`), or a claim has the wrong type; `path` names the claim.
 * @example
 * ```ts
 * import { readSessionClaims } from 'isoclerk/session'
 * const session = readSessionClaims({
 *   v: 2, sub: 'user_1', sid: 'sess_1', sts: 'active', fva: [3, -1], pla: 'o:pro', fea: 'o:invoices,u:beta',
 *   o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create,read', fpm: '3' },
 *   locale: 'en',
 * })
 * session.orgRole // => 'org:admin'
 * session.orgPermissions // => ['org:invoices:create', 'org:invoices:read']
 * session.plan // => { slug: 'pro', scopes: ['org'] }
 * session.custom // => { locale: 'en' }
 * ```
 * @see https://github.com/clerk/javascript/blob/main/packages/shared/src/jwtPayloadParser.ts (read 2026-11)
 */
export function readSessionClaims<Claims>(claims: Claims): SessionClaims<CustomClaims<Claims>>;
export function readSessionClaims(claims: unknown): SessionClaims {
  return readable('ISOCLERK_SESSION_INVALID', () => read(claims));
}

function read(source: unknown): SessionClaims {
  const claims = ownClaims(source, '');
  const version = readVersion(claims.v);
  const plans = readEntitlements(text(claims.pla, 'pla'), 'pla');
  const features = readEntitlements(text(claims.fea, 'fea'), 'fea');
  const { orgId, orgSlug, orgRole, orgPermissions } =
    version === 2 ? readOrganizationV2(claims, features) : readOrganizationV1(claims);
  return {
    version,
    userId: required(claims.sub, 'sub'),
    sessionId: required(claims.sid, 'sid'),
    status: text(claims.sts, 'sts'),
    orgId,
    orgSlug,
    orgRole,
    orgPermissions,
    plan: plans[0] ?? null,
    plans,
    features,
    factorVerificationAge: readFactorAges(claims.fva),
    actor: readActor(claims.act),
    custom: customClaims(claims, version),
  };
}

/**
 * Answers one question of {@link readSessionClaims}' result and reads nothing that it does not need: whether claims
 * have a permission, which begins with `org:`. Throws where the claims it reads are malformed.
 */
export function claimsPermit(
  source: unknown,
  permission: string,
  treatPendingAsSignedOut: boolean,
): boolean {
  const claims = ownClaims(source, '');
  const version = readVersion(claims.v);
  required(claims.sub, 'sub');
  required(claims.sid, 'sid');
  if (text(claims.sts, 'sts') === 'pending' && treatPendingAsSignedOut) return false;
  if (version === 1) {
    const { orgId, orgPermissions } = readOrganizationV1(claims);
    return Boolean(orgId && orgPermissions?.includes(permission));
  }
  if ((claims.o ?? null) === null) return false;
  const o = ownClaims(claims.o, 'o');
  required(o.id, 'o.id');
  const fea = text(claims.fea, 'fea');
  return grantsPermission({ fea, ...permissionMap(o) }, permission);
}

/** Names that {@link read} asks for, at the top and inside `o` and `act`. */
type ReadName =
  | Exclude<ClerkClaimName, 'azp' | 'exp' | 'iat' | 'iss' | 'jti' | 'nbf'>
  | 'id'
  | 'slg'
  | 'rol'
  | 'per'
  | 'fpm'
  | 'type';
type Claims = { readonly [name in ReadName]?: unknown };
type Organization = Pick<SessionClaims, 'orgId' | 'orgSlug' | 'orgRole' | 'orgPermissions'>;

/** Has what a polluted Object.prototype gives to every object. */
const PLAIN: Claims = {};

/** Claims with nothing inherited. A plain object is taken as it is: looking at each name costs more than reading it. */
function ownClaims(value: unknown, path: string): Claims {
  if (!isRecord(value)) throw invalid(path, 'not an object');
  const isPlain = Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && !isPolluted() ? value : Object.assign(Object.create(null), value);
}

function isPolluted(): boolean {
  const { act, fea, fva, o, org_id, org_permissions, org_role, org_slug, pla } = PLAIN;
  const { sid, sts, sub, v, id, slg, rol, per, fpm, type } = PLAIN;
  return !(
    act === undefined &&
    fea === undefined &&
    fva === undefined &&
    o === undefined &&
    org_id === undefined &&
    org_permissions === undefined &&
    org_role === undefined &&
    org_slug === undefined &&
    pla === undefined &&
    sid === undefined &&
    sts === undefined &&
    sub === undefined &&
    v === undefined &&
    id === undefined &&
    slg === undefined &&
    rol === undefined &&
    per === undefined &&
    fpm === undefined &&
    type === undefined
  );
}

function text(value: unknown, path: string): string | null {
  const found = value ?? null;
  if (found !== null && typeof found !== 'string') throw invalid(path, 'not a string');
  return found;
}

function required(value: unknown, path: string): string {
  const found = text(value, path);
  if (!found) throw invalid(path, 'missing or empty');
  return found;
}

function readVersion(v: unknown): 1 | 2 {
  const version = v ?? 1;
  if (version === 1 || version === 2) return version;
  throw new IsoclerkError('ISOCLERK_SESSION_VERSION_UNKNOWN', 'unknown session token version', {
    path: 'v',
    hint: 'isoclerk reads version 1 (no v claim) and 2. Update isoclerk, or set the version in the Clerk Dashboard.',
  });
}

function readOrganizationV1(claims: Claims): Organization {
  return {
    orgId: text(claims.org_id, 'org_id'),
    orgSlug: text(claims.org_slug, 'org_slug'),
    orgRole: text(claims.org_role, 'org_role'),
    orgPermissions: readTexts(claims.org_permissions),
  };
}

function readTexts(value: unknown): string[] | null {
  if ((value ?? null) === null) return null;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  // By index, so that the first hole of a sparse list ends it.
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item !== 'string' || list !== value) {
      throw invalid('org_permissions', 'not an array of strings');
    }
    texts.push(item);
  }
  return texts;
}

function readOrganizationV2(claims: Claims, features: SessionClaims['features']): Organization {
  if ((claims.o ?? null) === null) {
    return { orgId: null, orgSlug: null, orgRole: null, orgPermissions: null };
  }
  const o = ownClaims(claims.o, 'o');
  const role = text(o.rol, 'o.rol');
  return {
    orgId: required(o.id, 'o.id'),
    orgSlug: text(o.slg, 'o.slg'),
    orgRole: role ? withOrgPrefix(role) : null,
    orgPermissions: readOrgPermissions(features, permissionMap(o)),
  };
}

function permissionMap(o: Claims) {
  return { per: text(o.per, 'o.per'), fpm: text(o.fpm, 'o.fpm') };
}

function readFactorAges(ages: unknown): SessionClaims['factorVerificationAge'] {
  if ((ages ?? null) === null) return null;
  const isPair = Array.isArray(ages) && ages.length === 2;
  const [first, second]: readonly unknown[] = isPair ? ages : [];
  if (typeof first !== 'number' || typeof second !== 'number') {
    throw invalid('fva', 'not a pair of numbers');
  }
  return [first, second];
}

function readActor(value: unknown): SessionActor | null {
  if ((value ?? null) === null) return null;
  const { type: told, ...actor } = ownClaims(value, 'act');
  const type = text(told, 'act.type');
  return { ...actor, sub: required(actor.sub, 'act.sub'), ...(type !== null && { type }) };
}

function customClaims(claims: Readonly<Record<string, unknown>>, version: 1 | 2) {
  const custom: Record<string, unknown> = {};
  for (const name of Object.keys(claims)) {
    if (!NOT_CUSTOM[version].has(name)) setOwn(custom, name, claims[name]);
  }
  return custom;
}

// The other version's claims of an organization are the template's.
const NOT_CUSTOM = /* @__PURE__ */ (() => {
  const names = Object.keys(clerkClaims);
  const of = (theirs: (name: string) => boolean) => new Set([RAW_TOKEN, ...names.filter(theirs)]);
  return {
    1: of((name) => name !== 'o'),
    2: of((name) => clerkClaim(name)?.version !== 1),
  };
})();
