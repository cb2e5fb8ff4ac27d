import { SESSION_CATEGORY } from '../../internal/tokenCategories.js';

/**
 * Header parameters of a Clerk session token, ids and times as placeholders of their length: 109 bytes.
 *
 * Pass a changed copy as `header` when Clerk adds or drops one. Tokens before spring 2026 have no `oiat`, those before
 * 2024 no `cat` either; `cat` of JWT templates is as long.
 *
 * @see clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx,
 * clerk/javascript:packages/backend/src/tokens/jwtCategories.ts (read 2026-11)
 *
 * @example
 * ```ts
 * import { measureClaims, tokenHeader } from 'isoclerk/claims'
 * const { oiat, ...header } = tokenHeader
 * measureClaims({}, { header }).headerBytes // => 91
 * ```
 */
export const tokenHeader: Readonly<Record<string, unknown>> = {
  alg: 'RS256',
  cat: SESSION_CATEGORY,
  kid: 'ins_000000000000000000000000000',
  oiat: 1_800_000_000,
  typ: 'JWT',
};
