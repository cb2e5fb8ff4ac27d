import { IsoclerkError } from '../errors.js';
import { clerkClaim, RAW_TOKEN } from '../internal/claimNames.js';
import { isRecord } from '../internal/isRecord.js';
import { invalid } from './invalid.js';
import { readEntitlements } from './readEntitlements.js';
import { readOrgPermissions } from './readOrgPermissions.js';
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
  const read = ownReader(claims);
  const version = readVersion(read.value('v'));
  const features = readEntitlements(read.string('fea'), 'fea');
  const plans = readEntitlements(read.string('pla'), 'pla');
  return {
    version,
    userId: required(read.string('sub'), 'sub'),
    sessionId: required(read.string('sid'), 'sid'),
    status: read.string('sts'),
    ...(version === 2 ? readOrganizationV2(read.value('o'), features) : readOrganizationV1(read)),
    plan: plans[0] ?? null,
    plans,
    features,
    factorVerificationAge: readFactorAges(read.value('fva')),
    actor: readActor(read.value('act')),
    custom: customClaims(read.record, version),
  };
}

type OwnReader = ReturnType<typeof ownReader>;
type Organization = Pick<SessionClaims, 'orgId' | 'orgSlug' | 'orgRole' | 'orgPermissions'>;

function ownReader(record: unknown, path = '') {
  if (!isRecord(record)) throw invalid(path, 'not an object');
  const prefix = path && `${path}.`;
  const value = (name: string) => (Object.hasOwn(record, name) ? (record[name] ?? null) : null);
  const string = (name: string) => {
    const found = value(name);
    if (found !== null && typeof found !== 'string') throw invalid(prefix + name, 'not a string');
    return found;
  };
  return { record, value, string };
}

function readVersion(version: unknown): 1 | 2 {
  if (version === null || version === 1) return 1;
  if (version === 2) return 2;
  throw new IsoclerkError('ISOCLERK_SESSION_VERSION_UNKNOWN', 'unknown session token version', {
    path: 'v',
    hint: 'isoclerk reads version 1 (no v claim) and 2. Update isoclerk, or set the version in the Clerk Dashboard.',
  });
}

function readOrganizationV1(read: OwnReader): Organization {
  const permissions = read.value('org_permissions');
  if (permissions !== null && !isStringArray(permissions)) {
    throw invalid('org_permissions', 'not an array of strings');
  }
  return {
    orgId: read.string('org_id'),
    orgSlug: read.string('org_slug'),
    orgRole: read.string('org_role'),
    orgPermissions: permissions && [...permissions],
  };
}

function readOrganizationV2(claim: unknown, features: SessionClaims['features']): Organization {
  if (claim === null) return { orgId: null, orgSlug: null, orgRole: null, orgPermissions: null };
  const read = ownReader(claim, 'o');
  const role = read.string('rol');
  return {
    orgId: required(read.string('id'), 'o.id'),
    orgSlug: read.string('slg'),
    orgRole: role ? withOrgPrefix(role) : null,
    orgPermissions: readOrgPermissions(features, read.string('per'), read.string('fpm')),
  };
}

function readFactorAges(ages: unknown): SessionClaims['factorVerificationAge'] {
  if (ages === null) return null;
  const [first, second, ...more]: readonly unknown[] = Array.isArray(ages) ? ages : [];
  if (typeof first !== 'number' || typeof second !== 'number' || more.length > 0) {
    throw invalid('fva', 'not a pair of numbers');
  }
  return [first, second];
}

function readActor(act: unknown): SessionActor | null {
  if (act === null) return null;
  const { record, string } = ownReader(act, 'act');
  return { ...record, sub: required(string('sub'), 'act.sub') };
}

// fromEntries defines properties, so a claim named __proto__ stays a claim.
function customClaims(claims: Readonly<Record<string, unknown>>, version: 1 | 2) {
  return Object.fromEntries(
    Object.entries(claims).filter(([name]) => {
      const clerks = clerkClaim(name);
      // The other version's claims of an organization are the template's.
      if (!clerks) return name !== RAW_TOKEN;
      return version === 2 ? clerks.version === 1 : name === 'o';
    }),
  );
}

function required(value: string | null, path: string): string {
  if (!value) throw invalid(path, 'missing or empty');
  return value;
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
