import { IsoclerkError } from '../errors.js';
import { clerkClaim, clerkClaims, RAW_TOKEN } from '../internal/claimNames.js';
import { isRecord } from '../internal/isRecord.js';
import { setOwn } from '../internal/setOwn.js';
import { invalid, notA } from './invalid.js';
import { claimsOfIdentity, decoded, decodedList, isIdentity, namesUser } from './otherForms.js';
import { type Claims, objectClaim, ownClaims } from './ownClaims.js';
import { readEntitlements } from './readEntitlements.js';
import { grantsPermission, readOrgPermissions } from './readOrgPermissions.js';
import type { SessionActor, SessionClaims } from './types.js';
import { withOrgPrefix } from './withOrgPrefix.js';

/**
 * What `readSessionClaims` gives, without the errors of getters kept in and without a schema. Who asks about a session
 * leaves the custom claims unread: there are as many as a template has.
 */
export function readClaims(source: unknown, isCustomRead = true): SessionClaims {
  const claims = claimsOf(source);
  const version = readVersion(claims.v);
  const plans = readEntitlements(text(claims.pla, 'pla'), 'pla');
  const features = readEntitlements(text(claims.fea, 'fea'), 'fea');
  const { orgId, orgSlug, orgRole, orgPermissions } =
    version === 2 ? readOrganizationV2(claims, features) : readOrganizationV1(claims);
  return {
    version,
    userId: required(claims.sub, 'sub'),
    sessionId: sessionId(claims),
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
    custom: isCustomRead ? customClaims(claims, version) : {},
  };
}

/**
 * Answers one question of {@link readClaims}' result and reads nothing that it does not need: whether claims
 * have a permission, which begins with `org:`. Throws where the claims it reads are malformed.
 */
export function claimsPermit(
  source: unknown,
  permission: string,
  treatPendingAsSignedOut: boolean,
): boolean {
  const claims = claimsOf(source);
  const version = readVersion(claims.v);
  required(claims.sub, 'sub');
  sessionId(claims);
  if (text(claims.sts, 'sts') === 'pending' && treatPendingAsSignedOut) return false;
  if (version === 1) {
    const { orgId, orgPermissions } = readOrganizationV1(claims);
    return Boolean(orgId && orgPermissions?.includes(permission));
  }
  const o = objectClaim(claims.o, 'o');
  if (o === null) return false;
  required(o.id, 'o.id');
  const fea = text(claims.fea, 'fea');
  return grantsPermission({ fea, ...permissionMap(o) }, permission);
}

/** The claims, with nothing inherited, under the names that the token has. Almost always they are given so. */
function claimsOf(source: unknown): Claims {
  if (!isRecord(source)) throw invalid('', 'not an object');
  const claims = ownClaims(source);
  if ((claims.sub ?? null) !== null) return claims;
  if (isIdentity(source)) return ownClaims(claimsOfIdentity(source));
  if (namesUser(source)) throw incomplete('sub', claims);
  return claims;
}

function sessionId(claims: Claims): string {
  const { sid } = claims;
  if ((sid ?? null) === null && namesUser(claims)) throw incomplete('sid', claims);
  return required(sid, 'sid');
}

/** Claims that name a user and no session. A session token's that such claims lack are the issues. */
function incomplete(path: string, claims: Claims): IsoclerkError {
  const lacking = ['sub', 'sid', 'v', 'sts', 'o'] as const;
  return new IsoclerkError('ISOCLERK_SESSION_INCOMPLETE', 'missing: these claims name no session', {
    path,
    hint: 'Tokens of JWT templates say less than session tokens: hand on the session token itself, getToken() without a template.',
    issues: lacking
      .filter((name) => (claims[name] ?? null) === null)
      .map((name) => ({ path: name, message: 'missing' })),
  });
}

type Organization = Pick<SessionClaims, 'orgId' | 'orgSlug' | 'orgRole' | 'orgPermissions'>;

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
  const version = decoded(v) ?? 1;
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

function readTexts(claim: unknown): string[] | null {
  const value = decodedList(claim, (word) => word) ?? null;
  if (value === null) return null;
  const texts: string[] = [];
  const wrong = () => notA('an array of strings', 'org_permissions', claim);
  if (!Array.isArray(value)) throw wrong();
  const list: readonly unknown[] = value;
  // By index, so that the first hole of a sparse list ends it.
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item !== 'string') throw wrong();
    texts.push(item);
  }
  return texts;
}

function readOrganizationV2(claims: Claims, features: SessionClaims['features']): Organization {
  const o = objectClaim(claims.o, 'o');
  if (o === null) return { orgId: null, orgSlug: null, orgRole: null, orgPermissions: null };
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

function readFactorAges(claim: unknown): SessionClaims['factorVerificationAge'] {
  const ages = decodedList(claim, number) ?? null;
  if (ages === null) return null;
  const isPair = Array.isArray(ages) && ages.length === 2;
  const [first, second]: readonly unknown[] = isPair ? ages : [];
  if (typeof first !== 'number' || typeof second !== 'number') {
    throw notA('a pair of numbers', 'fva', claim);
  }
  return [first, second];
}

/** The number that a word is; the word itself, if it is none. */
function number(word: string): unknown {
  return Number.isFinite(Number(word)) ? Number(word) : word;
}

function readActor(claim: unknown): SessionActor | null {
  const claims = objectClaim(claim, 'act');
  if (claims === null) return null;
  const { type: told, ...actor } = claims;
  const type = text(told, 'act.type');
  return { ...actor, sub: required(claims.sub, 'act.sub'), ...(type !== null && { type }) };
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
