import { readSessionClaims, type TokenType } from '../../session/index.js';
import { built, ownOf, refusal } from '../gate.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, textOf } from '../seed.js';
import type { AuthByTokenType, SignedInAuth } from './auth.js';
import { type SessionClaimsOptions, sessionClaims } from './buildSessionClaims.js';
import { has } from './has.js';
import { jwtHeader, jwtPart } from './jwt.js';

/** Who is authenticated, and with what. Options of `buildSessionClaims` say who a session belongs to. */
export interface AuthOptions<Type extends TokenType = TokenType, Authenticated = boolean>
  extends SessionClaimsOptions {
  /** Default `session_token`. */
  readonly tokenType?: Type;
  /** Default true; false gives the signed-out form of the token type. */
  readonly isAuthenticated?: Authenticated;
  /** Custom claims of the session. */
  readonly claims?: object;
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
 *   something into Clerk's own claims that no token holds; `ISOCLERK_TESTING_INVALID` for a token type that is none, and for
 *   overrides or options of types from which nothing can be built.
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
export function buildAuth(overrides?: object, options?: AuthOptions): object {
  return built(overrides, options, auth);
}

function auth(overrides: object, options: AuthOptions, seed: string): object {
  const { tokenType = 'session_token', isAuthenticated = true } = options;
  if (tokenType === 'session_token') {
    return isAuthenticated
      ? signedIn(overrides, options, seed)
      : merge(signedOut(options), overrides);
  }
  if (typeof tokenType !== 'string' || !Object.hasOwn(PREFIXES, tokenType)) {
    throw refusal('tokenType', `Use 'session_token', 'api_key', 'm2m_token' or 'oauth_token'.`);
  }
  const verified = machine(tokenType, options, seed);
  const { token = `${PREFIXES[tokenType]}_${textOf(`${seed}/token`, 32)}` } = options;
  return merge(
    {
      // Without a token there are the same members, each of them null.
      ...(isAuthenticated
        ? verified
        : Object.fromEntries(Object.keys(verified).map((name) => [name, null]))),
      tokenType,
      isAuthenticated,
      has: () => false,
      getToken: async () => (isAuthenticated ? token : null),
      debug: () => ({}),
    },
    overrides,
  );
}

const PREFIXES = { api_key: 'ak', m2m_token: 'mt', oauth_token: 'oat' } as const;

function signedIn(
  overrides: Overrides<SignedInAuth>,
  given: AuthOptions,
  seed: string,
): SignedInAuth {
  const options = ownOf(withOverrides(given, overrides), 'options');
  const claims = sessionClaims(given.claims ?? {}, options, seed);
  const { userId, sessionId, orgId, orgRole, orgSlug, orgPermissions } = readSessionClaims(claims);
  const token = options.token ?? `${jwtPart(jwtHeader(claims))}.${jwtPart(claims)}.unsigned`;
  const signed: SignedInAuth = merge<SignedInAuth>(
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
      has: (question) => has(signed, question),
      getToken: async () => token,
      debug: () => ({}),
    },
    overrides,
  );
  return signed;
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

function machine(tokenType: keyof typeof PREFIXES, options: AuthOptions, seed: string) {
  const { organization, user } = options;
  const userId = user?.id ?? idOf('user', seed);
  const machineId = idOf('mch', seed);
  const of = { id: idOf(PREFIXES[tokenType], seed), scopes: [] };
  switch (tokenType) {
    case 'api_key':
      return {
        ...of,
        name: 'Test key',
        claims: null,
        subject: organization?.id ?? userId,
        userId: organization ? null : userId,
        orgId: organization?.id ?? null,
      };
    case 'm2m_token':
      return { ...of, claims: null, subject: machineId, machineId };
    case 'oauth_token':
      return { ...of, subject: userId, userId, clientId: textOf(`${seed}/client`, 16) };
  }
}
