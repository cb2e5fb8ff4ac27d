import { readSessionClaims } from '../../session/index.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, seedOf, textOf } from '../seed.js';
import type { AuthByTokenType, SignedInAuth } from './auth.js';
import { type SessionClaimsOptions, sessionClaims } from './buildSessionClaims.js';
import { has } from './has.js';
import { jwtHeader, jwtPart } from './jwt.js';

type TokenType = keyof AuthByTokenType;

/** Who is authenticated, and with what. Options of `buildSessionClaims` say who a session belongs to. */
export interface AuthOptions<Type extends TokenType = TokenType, Authenticated = boolean>
  extends SessionClaimsOptions {
  /** Default `session_token`. */
  readonly tokenType?: Type;
  /** Default true; false gives the signed-out form of the token type. */
  readonly isAuthenticated?: Authenticated;
  /** Custom claims of the session. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What `getToken()` resolves to. Default: an unsigned token of the claims, or a key of the right form. */
  readonly token?: string;
}

/**
 * Builds an auth object, as `auth()`, `getAuth()` and `requestState.toAuth()` give it on the server: of a session, an API
 * key, a machine-to-machine token or an OAuth token, authenticated or not.
 *
 * `has()` answers as Clerk's, from the role, permissions, features and plan you give.
 *
 * @param overrides - any part of the result; methods too
 * @param options.tokenType - default `session_token`
 * @param options.isAuthenticated - default true
 * @param options.token - what `getToken()` resolves to
 * @param options.claims - custom claims of a session; the other options are those of `buildSessionClaims`
 * @returns a new object. It fits the auth objects of `@clerk/backend` 2.x and 3.x.
 * @throws {IsoclerkError} `ISOCLERK_SESSION_INVALID` or `ISOCLERK_SESSION_VERSION_UNKNOWN` when `options.claims` puts
 *   something into Clerk's own claims that no token holds.
 * @example
 * ```ts
 * import { buildAuth } from 'isoclerk/testing'
 * const auth = buildAuth({ userId: 'user_1' }, { role: 'org:admin', permissions: ['org:invoices:create'] })
 * auth.has({ permission: 'org:invoices:create' }) // => true
 * auth.has({ role: 'org:member' }) // => false
 * buildAuth({}, { isAuthenticated: false }).userId // => null
 * buildAuth({}, { tokenType: 'api_key' }).tokenType // => 'api_key'
 * ```
 */
export function buildAuth<
  Type extends TokenType = 'session_token',
  Authenticated extends boolean = true,
>(
  overrides?: Overrides<AuthByTokenType[Type][`${Authenticated}`]>,
  options?: AuthOptions<Type, Authenticated>,
): AuthByTokenType[Type][`${Authenticated}`];
export function buildAuth(overrides: object = {}, options: AuthOptions = {}): object {
  const { tokenType = 'session_token', isAuthenticated = true } = options;
  const seed = seedOf(options);
  if (tokenType === 'session_token') {
    return isAuthenticated
      ? signedIn(overrides, options, seed)
      : merge(signedOut(options), overrides);
  }
  return merge(
    {
      ...(isAuthenticated ? machine(tokenType, options, seed) : noMachine(tokenType)),
      tokenType,
      isAuthenticated,
      has: () => false,
      debug: () => ({}),
    },
    overrides,
  );
}

function signedIn(
  overrides: Overrides<SignedInAuth>,
  given: AuthOptions,
  seed: string,
): SignedInAuth {
  const options = withOverrides(given, overrides);
  const claims = sessionClaims(given.claims ?? {}, options, seed);
  const { userId, sessionId, orgId, orgRole, orgSlug, orgPermissions } = readSessionClaims(claims);
  const token = options.token ?? `${jwtPart(jwtHeader(claims))}.${jwtPart(claims)}.unsigned`;
  const auth: SignedInAuth = merge<SignedInAuth>(
    {
      tokenType: 'session_token',
      isAuthenticated: true,
      sessionClaims: { ...claims, __raw: token },
      userId,
      sessionId,
      sessionStatus: claims.sts ?? null,
      actor: claims.act,
      orgId: orgId ?? undefined,
      orgRole: orgRole ?? undefined,
      orgSlug: orgSlug ?? undefined,
      orgPermissions: orgPermissions ? [...orgPermissions] : undefined,
      factorVerificationAge: claims.fva ?? null,
      has: (question) => has(auth, question),
      getToken: async () => token,
      debug: () => ({}),
    },
    overrides,
  );
  return auth;
}

/** What the overrides of the result say about the session goes into its claims too. */
function withOverrides(options: AuthOptions, overrides: Overrides<SignedInAuth>): AuthOptions {
  const { userId, sessionId, orgId, orgSlug, orgRole, orgPermissions, sessionStatus } = overrides;
  return {
    ...options,
    ...(userId !== undefined && { user: { id: userId } }),
    ...(sessionId !== undefined && { session: { id: sessionId } }),
    ...(orgId !== undefined && { organization: { id: orgId, slug: orgSlug ?? null } }),
    ...(orgRole !== undefined && { role: orgRole }),
    ...(orgPermissions !== undefined && { permissions: orgPermissions }),
    ...(sessionStatus === 'pending' && { pending: true }),
  };
}

function signedOut(options: AuthOptions): AuthByTokenType['session_token']['false'] {
  return {
    tokenType: 'session_token',
    isAuthenticated: false,
    sessionClaims: null,
    userId: null,
    sessionId: null,
    sessionStatus: options.pending ? 'pending' : null,
    actor: null,
    orgId: null,
    orgRole: null,
    orgSlug: null,
    orgPermissions: null,
    factorVerificationAge: null,
    has: () => false,
    getToken: async () => null,
    debug: () => ({}),
  };
}

function machine(
  tokenType: Exclude<TokenType, 'session_token'>,
  options: AuthOptions,
  seed: string,
) {
  const { organization } = options;
  const userId = options.user?.id ?? idOf('user', seed);
  const of = { scopes: [], claims: null };
  switch (tokenType) {
    case 'api_key':
      return {
        ...of,
        id: idOf('ak', seed),
        subject: organization?.id ?? userId,
        name: 'Test key',
        userId: organization ? null : userId,
        orgId: organization?.id ?? null,
        getToken: async () => options.token ?? `ak_${textOf(`${seed}/token`, 32)}`,
      };
    case 'm2m_token': {
      const machineId = idOf('mch', seed);
      return {
        ...of,
        id: idOf('mt', seed),
        subject: machineId,
        machineId,
        getToken: async () => options.token ?? `mt_${textOf(`${seed}/token`, 32)}`,
      };
    }
    default:
      return {
        id: idOf('oat', seed),
        scopes: [],
        subject: userId,
        userId,
        clientId: textOf(`${seed}/client`, 16),
        getToken: async () => options.token ?? `oat_${textOf(`${seed}/token`, 32)}`,
      };
  }
}

function noMachine(tokenType: Exclude<TokenType, 'session_token'>) {
  const nothing = { id: null, subject: null, scopes: null, getToken: async () => null };
  switch (tokenType) {
    case 'api_key':
      return { ...nothing, name: null, claims: null, userId: null, orgId: null };
    case 'm2m_token':
      return { ...nothing, claims: null, machineId: null };
    default:
      return { ...nothing, userId: null, clientId: null };
  }
}
