import { type ClaimsContext, contextClaims } from '../../claims/index.js';
import { IsoclerkError } from '../../errors.js';
import { clerkClaim, type DefaultClaimName } from '../../internal/claimNames.js';
import { dateTime } from '../../internal/dateTime.js';
import { built } from '../gate.js';
import { merge } from '../overrides.js';
import { type BuildOptions, idOf, textOf } from '../seed.js';
import { tagOf } from '../user/person.js';
import type { BuiltActor, SessionTokenClaims, SessionTokenClaimsV1 } from './claims.js';

/** Who is signed in, where, and what they may do. */
export interface SessionClaimsOptions extends BuildOptions {
  /** The version of the session token; default 2. */
  readonly version?: 1 | 2;
  /** The moment the token is made: a `Date` or epoch **milliseconds**. Default: now, so that the token is valid. */
  readonly now?: Date | number;
  /** Lifetime in seconds; default 60, as Clerk's. */
  readonly lifetime?: number;
  /** The user; default a new one. Any object with its id. */
  readonly user?: { readonly id: string };
  /** The session; default a new one. Any object with its id. */
  readonly session?: { readonly id: string };
  /** The active organization; default none, unless a role, permissions, or a feature or plan of `org:` ask for one. */
  readonly organization?: { readonly id: string; readonly slug?: string | null };
  /** The role in the organization, with or without `org:`; default `org:member`. */
  readonly role?: string;
  /** Custom permissions in the organization: `org:invoices:create`. Each brings its feature along. */
  readonly permissions?: readonly string[];
  /** Features: `org:dashboard`, `user:reports`; without a scope it is the organization's, if there is one. */
  readonly features?: readonly string[];
  /** The Billing plan: `org:pro`, `user:pro`; without a scope as a feature. */
  readonly plan?: string;
  /** **Minutes** since the first and the second factor were verified, -1 for never; default `[0, -1]`. `null`: not in the token. */
  readonly factorVerificationAge?:
    | readonly [firstFactorAge: number, secondFactorAge: number]
    | null;
  /** Who impersonates the user. */
  readonly actor?: BuiltActor;
  /** The session still has tasks to complete. */
  readonly pending?: boolean;
}

/** Claims to change or add. `undefined` leaves a claim out. */
export type SessionClaimsOverrides<Claims> = {
  readonly [Name in keyof Claims]?: Claims[Name] | undefined;
} & Readonly<Record<string, unknown>>;

type Custom<Overrides> = Omit<Overrides, DefaultClaimName>;

/**
 * Builds the claims of a session token, valid from now for a minute: what `auth().sessionClaims` holds and
 * {@link signSessionToken} signs.
 *
 * With permissions, `fea`, `o.per` and `o.fpm` (version 2) or `org_permissions` (version 1) are those Clerk would write.
 * A `jti` comes with custom claims, as in Clerk's own tokens.
 *
 * @param overrides - custom claims to add and default claims to change
 * @param options - user, organization, role, permissions, features, plan, actor, version, time
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for options from which no claims can be made: a time that is none.
 * @returns a new object; its times are **seconds** since the epoch
 * @example
 * ```ts
 * import { buildSessionClaims } from 'isoclerk/testing'
 * const claims = buildSessionClaims(
 *   { metadata: { tier: 'gold' } },
 *   { organization: { id: 'org_1', slug: 'acme' }, role: 'org:admin', permissions: ['org:invoices:create'] },
 * )
 * claims.o // => { id: 'org_1', slg: 'acme', rol: 'admin', per: 'create', fpm: '1' }
 * claims.fea // => 'o:invoices'
 * claims.metadata.tier // => 'gold'
 * ```
 * @see https://clerk.com/docs/guides/sessions/session-tokens (read 2026-11)
 */
export function buildSessionClaims<
  const Overrides extends SessionClaimsOverrides<SessionTokenClaims> = Record<never, never>,
>(
  overrides?: Overrides,
  options?: SessionClaimsOptions & { readonly version?: 2 },
): SessionTokenClaims & Custom<Overrides>;
export function buildSessionClaims<
  const Overrides extends SessionClaimsOverrides<SessionTokenClaimsV1> = Record<never, never>,
>(
  overrides: Overrides,
  options: SessionClaimsOptions & { readonly version: 1 },
): SessionTokenClaimsV1 & Custom<Overrides>;
export function buildSessionClaims(overrides?: object, options?: SessionClaimsOptions): object {
  return built(overrides, options, sessionClaims);
}

export function sessionClaims(
  overrides: object,
  options: SessionClaimsOptions,
  seed: string,
): SessionTokenClaims | SessionTokenClaimsV1 {
  const { now = Date.now(), lifetime = 60, version = 2 } = options;
  const iat = Math.floor(finite('now', dateTime(now) ?? now) / 1000);
  const custom = Object.keys(overrides).some((name) => clerkClaim(name) === undefined);
  return merge(
    {
      azp: 'https://app.example.com',
      exp: iat + finite('lifetime', lifetime),
      iat,
      iss: 'https://clerk.example.com',
      ...(custom && { jti: textOf(`${seed}/jti`, 20, '0123456789abcdef') }),
      nbf: iat - 10,
      ...(version === 2 && { v: version }),
      ...contextClaims(contextOf(options, seed), { version }),
    } as SessionTokenClaims | SessionTokenClaimsV1, // what contextClaims says of them
    overrides,
  );
}

function finite(path: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a finite number', {
    path,
    hint: 'Times are epoch milliseconds or a Date, a lifetime is in seconds.',
  });
}

function contextOf(options: SessionClaimsOptions, seed: string): ClaimsContext {
  const { user, session, actor, pending, role, permissions = [], features = [], plan } = options;
  const { factorVerificationAge: ages = [0, -1] } = options;
  return {
    user: { id: user?.id ?? idOf('user', seed) },
    session: {
      id: session?.id ?? idOf('sess', seed),
      status: pending ? 'pending' : 'active',
      actor,
      factorVerificationAge: ages && [...ages],
    },
    organization: organizationOf(options, seed),
    membership: {
      role: role ?? 'org:member',
      permissions: [...new Set(permissions.map(spelledOut))].sort(),
    },
    features: features.map(withShortScope),
    plan: plan === undefined ? null : withShortScope(plan),
  };
}

function organizationOf(options: SessionClaimsOptions, seed: string): object | null {
  const { organization } = options;
  if (organization) return { id: organization.id, slug: organization.slug || null };
  if (rightInOrganization(options) === undefined) return null;
  return { id: idOf('org', `${seed}/organization`), slug: `acme-${tagOf(`${seed}/slug`)}` };
}

/** The first option that only a member of an organization can have. */
export function rightInOrganization(
  options: Pick<SessionClaimsOptions, 'role' | 'permissions' | 'features' | 'plan'>,
): keyof typeof options | undefined {
  const { role, permissions, features = [], plan } = options;
  const isOfOrganization = (name: string) => /^(?:o|uo|ou):/.test(withShortScope(name));
  if (role !== undefined) return 'role';
  if (permissions !== undefined) return 'permissions';
  if (features.some(isOfOrganization)) return 'features';
  return plan !== undefined && isOfOrganization(plan) ? 'plan' : undefined;
}

/** `invoices:read` is `org:invoices:read`, and `org:read` a permission of a feature called `org`. */
export function spelledOut(permission: string): string {
  return /^org:[^:]+:/.test(permission) ? permission : `org:${permission}`;
}

/** `org:pro` → `o:pro`, as tokens write it. */
function withShortScope(name: string): string {
  return name.replace(/^(o)rg(?:anization)?:|^(u)ser:/, '$1$2:');
}
