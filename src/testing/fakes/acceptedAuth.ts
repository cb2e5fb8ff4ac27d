import type { TokenType } from '../../session/index.js';
import type {
  AuthByTokenType,
  InvalidTokenAuth,
  SignedInAuth,
  SignedOutAuth,
} from '../session/auth.js';
import { buildAuth } from '../session/buildAuth.js';

/** The tokens that code takes; Clerk's default is `session_token`. */
export type AcceptedTokens = TokenType | readonly TokenType[] | 'any';

export interface AcceptOption<Accepts extends AcceptedTokens = AcceptedTokens> {
  /** Default `session_token`. */
  readonly acceptsToken?: Accepts | undefined;
}

/** What comes of a request with a session token, or with none, where these tokens are accepted. */
export type AcceptedAuth<
  Accepts extends AcceptedTokens,
  Session = SignedInAuth | SignedOutAuth,
> = Accepts extends 'any' | 'session_token'
  ? Session
  : Accepts extends TokenType
    ? Unauthenticated<AuthByTokenType[Accepts]>
    : Accepts extends readonly (infer Type)[]
      ? ('session_token' extends Type ? Session : never) | InvalidTokenAuth
      : never;

type Unauthenticated<Auths> = Auths extends { readonly false: infer Auth } ? Auth : never;

const MACHINE = ['api_key', 'm2m_token', 'oauth_token'] as const;

/**
 * The auth object of a request that has a session at most. Answers as `getAuthObjectForAcceptedToken` of `@clerk/backend`
 * 2.29.2 to 3.25.0: an API key alone is not what a session has. (`auth()` of `@clerk/nextjs` 7.9 outside the middleware
 * gives a signed-out session for a machine's token, against its own types: not authenticated either.)
 */
export function acceptedAuth<Session extends object, Accepts extends AcceptedTokens>(
  session: Session,
  acceptsToken: Accepts | undefined,
): AcceptedAuth<Accepts, Session>;
export function acceptedAuth(
  session: object,
  acceptsToken: AcceptedTokens = 'session_token',
): object {
  if (acceptsToken === 'any' || acceptsToken === 'session_token') return session;
  if (Array.isArray(acceptsToken)) {
    return acceptsToken.includes('session_token') ? session : invalidToken();
  }
  const tokenType = MACHINE.find((type) => type === acceptsToken) ?? 'session_token';
  return buildAuth({}, { tokenType, isAuthenticated: false });
}

function invalidToken(): InvalidTokenAuth {
  return {
    tokenType: null,
    isAuthenticated: false,
    getToken: async () => null,
    has: () => false,
    debug: () => ({}),
  };
}
