import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { readable } from '../readable.js';
import {
  badSchema,
  checkBySchema,
  isSchema,
  mismatch,
  type StandardSchema,
  type StandardSchemaOutput,
} from '../standardSchema.js';
import { claimsMistake } from './claimsMistake.js';
import { invalid } from './invalid.js';
import { readClaims } from './readClaims.js';
import { isClaims } from './sessionView.js';
import type { CustomClaims, SessionClaims } from './types.js';

/**
 * Reads the claims of a Clerk session token, version 1 or 2, into one shape. **Decodes only: nothing here verifies
 * a signature.** Pass claims that `verifyToken`, `auth()` or `authenticateRequest` gave you.
 *
 * Permissions of version 2 are expanded from `o.per` and `o.fpm` as `@clerk/shared` does, in any mask size. Claims
 * of your template stay under `custom`; a template's own `org_id` in a version 2 token is one of them.
 *
 * Other runtimes' forms of the same claims are read as well: Convex's `getUserIdentity()`, Supabase's `auth.jwt()`, and
 * gateways that hand on every claim as text. Claims under `custom` keep the form in which the runtime gave them.
 *
 * @param claims - the payload of a session token: `auth().sessionClaims`, `verifyToken`'s result, or decoded JSON
 * @param options - `custom`: a Standard Schema for your own claims; its output is `custom`, typed
 * @throws {IsoclerkError} `ISOCLERK_SESSION_VERSION_UNKNOWN` when `v` is neither absent nor 1 or 2.
 * @throws {IsoclerkError} `ISOCLERK_SESSION_INCOMPLETE` for claims that name a user and no session (`sid`), as a token of a
 * JWT template does; each claim of a session token that they lack is an issue.
 * @throws {IsoclerkError} `ISOCLERK_SESSION_INVALID` when a claim has the wrong type or `sub` is missing; `path` names it.
 * @throws {IsoclerkError} `ISOCLERK_SCHEMA_MISMATCH`, `ISOCLERK_SCHEMA_ASYNC` or `ISOCLERK_SCHEMA_INVALID` of `custom`:
 * paths begin with `custom`, and no message quotes a value. `ISOCLERK_SCHEMA_INVALID` also for a schema in the place of options.
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
export function readSessionClaims<Schema extends StandardSchema>(
  claims: unknown,
  options: ReadSessionClaimsOptions<Schema>,
): SessionClaims<StandardSchemaOutput<Schema>>;
export function readSessionClaims(
  claims: unknown,
  options?: ReadSessionClaimsOptions,
): SessionClaims<unknown> {
  return readable('ISOCLERK_SESSION_INVALID', () => {
    const mistake = isClaims(claims) ? null : claimsMistake(claims);
    if (mistake) throw invalid('', `not claims but ${mistake.what}`, mistake.hint);
    const session = readClaims(claims);
    const schema = customSchema(options);
    if (schema === undefined) return session;
    const checked = checkBySchema(schema, session.custom, 'custom');
    if ('issues' in checked) throw mismatch(checked.issues);
    return { ...session, custom: checked.value };
  });
}

/** How {@link readSessionClaims} reads. */
export interface ReadSessionClaimsOptions<Schema extends StandardSchema = StandardSchema> {
  /** Checks the custom claims, all together: any Standard Schema, such as those of zod, valibot and arktype. */
  readonly custom: Schema;
}

/** From JavaScript anything may come: a schema in another place is refused, since it would check nothing. */
function customSchema(options: unknown): unknown {
  if (typeof options === 'function' || isSchema(options)) {
    throw badSchema('', 'a schema, where options belong', PASS);
  }
  const names = isRecord(options) ? Object.keys(options) : [];
  const [other] = names;
  if (other !== undefined && !names.includes('custom')) {
    throw badSchema(other, 'no option has this name', PASS);
  }
  return own(options, 'custom');
}

const PASS = 'Pass { custom: schema }.';
