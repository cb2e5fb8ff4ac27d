import type { BuiltActor, SessionTokenClaims, SessionTokenClaimsV1 } from './claims.js';

/** What `has()` can be asked. */
export interface AuthorizationQuestion {
  readonly role?: string | undefined;
  readonly permission?: string | undefined;
  readonly feature?: string | undefined;
  readonly plan?: string | undefined;
  /** `'strict_mfa'`, `'strict'`, `'moderate'`, `'lax'` or `{ level, afterMinutes }`. */
  readonly reverification?: unknown;
}

interface AuthMethods<Token> {
  /** Answers as Clerk's own, from role, permissions, features, plan and factor ages. Machine tokens: always false. */
  has: (question: AuthorizationQuestion) => boolean;
  getToken: (options?: unknown) => Promise<Token>;
  debug: () => Record<string, unknown>;
}

/** A signed-in user's auth object, as `auth()` and `getAuth()` give it on the server. */
export interface SignedInAuth extends AuthMethods<string> {
  tokenType: 'session_token';
  isAuthenticated: true;
  /** With the token's text under `__raw`, as the SDKs attach it. */
  sessionClaims: (SessionTokenClaims | SessionTokenClaimsV1) & {
    __raw: string;
    [claim: string]: unknown;
  };
  userId: string;
  sessionId: string;
  sessionStatus: 'active' | 'pending' | null;
  actor: BuiltActor | undefined;
  orgId: string | undefined;
  /** With its `org:` prefix. */
  orgRole: string | undefined;
  orgSlug: string | undefined;
  orgPermissions: string[] | undefined;
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null;
}

/** Where nobody is authenticated, there are the same members, each of them null. */
type Unauthenticated<Auth extends { readonly tokenType: unknown }> = AuthMethods<null> & {
  tokenType: Auth['tokenType'];
  isAuthenticated: false;
} & {
  [Name in Exclude<keyof Auth, keyof AuthMethods<null> | 'tokenType' | 'isAuthenticated'>]: null;
};

/** The auth object of a request without a session. */
export interface SignedOutAuth extends Omit<Unauthenticated<SignedInAuth>, 'sessionStatus'> {
  sessionStatus: 'pending' | null;
}

interface MachineAuth<Type> extends AuthMethods<string> {
  tokenType: Type;
  isAuthenticated: true;
  id: string;
  /** `user_…`, `org_…` or `mch_…`. */
  subject: string;
  scopes: string[];
}

/** An API key's auth object: it belongs to a user or to an organization. */
export type ApiKeyAuth = MachineAuth<'api_key'> & {
  name: string;
  claims: Record<string, unknown> | null;
} & ({ userId: string; orgId: null } | { userId: null; orgId: string });

export interface M2MTokenAuth extends MachineAuth<'m2m_token'> {
  claims: Record<string, unknown> | null;
  machineId: string;
}

export interface OAuthTokenAuth extends MachineAuth<'oauth_token'> {
  userId: string;
  clientId: string;
}

export interface UnauthenticatedApiKeyAuth extends Unauthenticated<ApiKeyAuth> {}

export interface UnauthenticatedM2MTokenAuth extends Unauthenticated<M2MTokenAuth> {}

export interface UnauthenticatedOAuthTokenAuth extends Unauthenticated<OAuthTokenAuth> {}

/** The auth object of a request whose token is of none of the types that a list accepts. */
export interface InvalidTokenAuth extends Omit<AuthMethods<null>, 'has'> {
  tokenType: null;
  isAuthenticated: false;
  has: () => false;
}

/** Auth object of each token type, authenticated and not. */
export interface AuthByTokenType {
  session_token: { true: SignedInAuth; false: SignedOutAuth };
  api_key: { true: ApiKeyAuth; false: UnauthenticatedApiKeyAuth };
  m2m_token: { true: M2MTokenAuth; false: UnauthenticatedM2MTokenAuth };
  oauth_token: { true: OAuthTokenAuth; false: UnauthenticatedOAuthTokenAuth };
}
