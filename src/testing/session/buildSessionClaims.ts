import type { DefaultClaimName } from '../../internal/claimNames.js';
import { merge } from '../overrides.js';
import { type BuildOptions, idOf, seedOf, textOf } from '../seed.js';
import { tagOf } from '../user/person.js';
import type { ActorClaim, SessionTokenClaims, SessionTokenClaimsV1 } from './claims.js';
import { type Entitlements, entitlementsOf, permissionClaims } from './permissions.js';

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
  /** The active organization; default none, unless `role` or `permissions` ask for one. */
  readonly organization?: { readonly id: string; readonly slug?: string | null };
  /** The role in the organization, with or without `org:`; default `org:member`. */
  readonly role?: string;
  /** Custom permissions in the organization: `org:invoices:create`. Each brings its feature along. */
  readonly permissions?: readonly string[];
  /** Features: `org:dashboard`, `user:reports`; without a scope it is the organization's, if there is one. */
  readonly features?: readonly string[];
  /** The Billing plan: `org:pro`, `user:pro`; without a scope as a feature. */
  readonly plan?: string;
  /** Who impersonates the user. */
  readonly actor?: ActorClaim;
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
 * A `jti` comes with custom claims, as in Clerk's own tokens. Never throws.
 *
 * @param overrides - custom claims to add and default claims to change
 * @param options - user, organization, role, permissions, features, plan, actor, version, time
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
export function buildSessionClaims(
  overrides: object = {},
  options: SessionClaimsOptions = {},
): object {
  return sessionClaims(overrides, options, seedOf(options));
}

export function sessionClaims(
  overrides: object,
  options: SessionClaimsOptions,
  seed: string,
): SessionTokenClaims | SessionTokenClaimsV1 {
  const { now = new Date(), lifetime = 60, actor } = options;
  const iat = Math.floor(Number(now) / 1000);
  const organization = organizationOf(options, seed);
  const entitlements = entitlementsOf(options, organization !== undefined);
  const custom = Object.keys(overrides).some((name) => !DEFAULT_CLAIMS.includes(name));
  return merge(
    {
      ...(actor && { act: actor }),
      azp: 'https://app.example.com',
      exp: iat + lifetime,
      fva: [0, -1] as [number, number],
      iat,
      iss: 'https://clerk.example.com',
      ...(custom && { jti: textOf(`${seed}/jti`, 20, '0123456789abcdef') }),
      nbf: iat - 10,
      sid: options.session?.id ?? idOf('sess', seed),
      sts: options.pending ? ('pending' as const) : ('active' as const),
      sub: options.user?.id ?? idOf('user', seed),
      ...(options.version === 1
        ? versionOne(organization, entitlements)
        : versionTwo(organization, entitlements)),
    },
    overrides,
  );
}

interface Membership {
  readonly id: string;
  readonly slug?: string | null;
  /** Without `org:`. */
  readonly role: string;
}

function organizationOf(options: SessionClaimsOptions, seed: string): Membership | undefined {
  const { organization, role = 'org:member', permissions } = options;
  if (!organization && options.role === undefined && permissions === undefined) return undefined;
  const { id, slug } = organization ?? {
    id: idOf('org', `${seed}/organization`),
    slug: `acme-${tagOf(`${seed}/slug`)}`,
  };
  return { id, slug: slug ?? null, role: role.replace(/^(?:org:)*/, '') };
}

function versionTwo(organization: Membership | undefined, entitlements: Entitlements) {
  const { features, plan } = entitlements;
  return {
    v: 2 as const,
    ...(features.length > 0 && { fea: features.join(',') }),
    ...(plan !== undefined && { pla: plan }),
    ...(organization && {
      o: {
        id: organization.id,
        ...(organization.slug && { slg: organization.slug }),
        rol: organization.role,
        ...permissionClaims(entitlements),
      },
    }),
  };
}

function versionOne(organization: Membership | undefined, { permissions }: Entitlements) {
  if (organization === undefined) return {};
  return {
    org_id: organization.id,
    ...(organization.slug && { org_slug: organization.slug }),
    org_role: `org:${organization.role}`,
    org_permissions: [...permissions],
  };
}

const DEFAULT_CLAIMS: readonly string[] = [
  'act',
  'azp',
  'exp',
  'fea',
  'fva',
  'iat',
  'iss',
  'jti',
  'nbf',
  'o',
  'org_id',
  'org_permissions',
  'org_role',
  'org_slug',
  'pla',
  'sid',
  'sts',
  'sub',
  'v',
] satisfies readonly DefaultClaimName[];
