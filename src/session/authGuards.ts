/** Clerk's names of what a request can be authenticated with. */
export type TokenType = 'session_token' | 'api_key' | 'm2m_token' | 'oauth_token';

/**
 * Narrows an auth object to a user's session, signed in or out: ask `isAuthenticated` or `userId` next. Looks at
 * `tokenType` only and **verifies nothing**. Never throws.
 *
 * @param auth - what `auth()`, `getAuth()` or `requestState.toAuth()` of Clerk 2.x and 3.x returned, or anything
 * @example
 * ```ts
 * import { isSessionAuth } from 'isoclerk/session'
 * isSessionAuth({ tokenType: 'session_token', userId: 'user_1', isAuthenticated: true }) // => true
 * isSessionAuth({ tokenType: 'api_key' }) // => false
 * ```
 */
export function isSessionAuth<Auth>(
  auth: Auth,
): auth is Auth & { readonly tokenType: 'session_token' } {
  return hasTokenType(auth, 'session_token');
}

/**
 * Narrows an auth object to an API key's. Looks at `tokenType` only and verifies nothing: ask `isAuthenticated`
 * next. Never throws.
 *
 * @example
 * ```ts
 * import { isApiKeyAuth } from 'isoclerk/session'
 * isApiKeyAuth({ tokenType: 'api_key', isAuthenticated: true }) // => true
 * ```
 */
export function isApiKeyAuth<Auth>(auth: Auth): auth is Auth & { readonly tokenType: 'api_key' } {
  return hasTokenType(auth, 'api_key');
}

/**
 * Narrows an auth object to a machine-to-machine token's. Looks at `tokenType` only and verifies nothing: ask
 * `isAuthenticated` next. Never throws.
 *
 * @example
 * ```ts
 * import { isM2MTokenAuth } from 'isoclerk/session'
 * isM2MTokenAuth({ tokenType: 'm2m_token', isAuthenticated: true }) // => true
 * ```
 */
export function isM2MTokenAuth<Auth>(
  auth: Auth,
): auth is Auth & { readonly tokenType: 'm2m_token' } {
  return hasTokenType(auth, 'm2m_token');
}

/**
 * Narrows an auth object to an OAuth access token's. Looks at `tokenType` only and verifies nothing: ask
 * `isAuthenticated` next. Never throws.
 *
 * @example
 * ```ts
 * import { isOAuthTokenAuth } from 'isoclerk/session'
 * isOAuthTokenAuth({ tokenType: 'oauth_token', isAuthenticated: true }) // => true
 * ```
 */
export function isOAuthTokenAuth<Auth>(
  auth: Auth,
): auth is Auth & { readonly tokenType: 'oauth_token' } {
  return hasTokenType(auth, 'oauth_token');
}

function hasTokenType(auth: unknown, tokenType: TokenType): boolean {
  try {
    return (
      typeof auth === 'object' &&
      auth !== null &&
      Object.hasOwn(auth, 'tokenType') &&
      (auth as { readonly tokenType?: unknown }).tokenType === tokenType
    );
  } catch {
    return false; // hostile proxies and getters
  }
}
