import { fromBase64 } from '../internal/fromBase64.js';
import { isRecord } from '../internal/isRecord.js';
import {
  IGNORED_CATEGORY,
  JWT_TEMPLATE_CATEGORY,
  M2M_CATEGORY,
  SESSION_CATEGORY,
} from '../internal/tokenCategories.js';
import type { TokenType } from './authGuards.js';

/** Clerk's token types, `'jwt_template'` and `'unknown'`. */
export type TokenKind = TokenType | 'jwt_template' | 'unknown';

/**
 * Says what kind of Clerk token a text looks like, from the text alone. **Verifies nothing**: anyone can write such a
 * text, so use it to choose a code path or a log label, never to let someone in.
 *
 * Opaque tokens go by prefix (`ak_`, `mt_`, `oat_`). JWTs go by header and payload as in `@clerk/backend`: `sub` of
 * a machine, `typ` of an OAuth access token (RFC 9068), then Clerk's category `cat`; a JWT without a category, as
 * before 2024, counts as a session token when it has a `sess_` and a `user_` id. Handshake tokens are `'unknown'`.
 * Never throws.
 *
 * @param token - the bare token, without `Bearer `
 * @example
 * ```ts
 * import { tokenKind } from 'isoclerk/session'
 * tokenKind('mt_8XOIucKvqHVr5tYP123456789abcdefghij') // => 'm2m_token'
 * tokenKind('hello') // => 'unknown'
 * ```
 * @see https://github.com/clerk/javascript/blob/main/packages/backend/src/tokens/machine.ts (read 2026-11)
 */
export function tokenKind(token: unknown): TokenKind {
  if (typeof token !== 'string') return 'unknown';
  if (token.startsWith('mt_')) return 'm2m_token';
  if (token.startsWith('oat_')) return 'oauth_token';
  if (token.startsWith('ak_')) return 'api_key';
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return 'unknown';
  const [header = '', payload = ''] = token.split('.');
  return jwtKind(decodePart(header), decodePart(payload));
}

type Json = Readonly<Record<string, unknown>>;

function jwtKind(header: Json | null, payload: Json | null): TokenKind {
  if (header === null || payload === null) return 'unknown';
  const { typ, cat } = header;
  const { sub, sid } = payload;
  if (startsWith(sub, 'mch_')) return 'm2m_token';
  if (typ === 'at+jwt' || typ === 'application/at+jwt') return 'oauth_token';
  switch (cat) {
    case SESSION_CATEGORY:
      return typeof sid === 'string' && typeof sub === 'string' ? 'session_token' : 'unknown';
    case JWT_TEMPLATE_CATEGORY:
      return 'jwt_template';
    case M2M_CATEGORY:
      return 'm2m_token';
    case undefined:
    case IGNORED_CATEGORY:
      return startsWith(sid, 'sess_') && startsWith(sub, 'user_') ? 'session_token' : 'unknown';
    default:
      return 'unknown';
  }
}

// Bytes beyond ASCII come out as other characters, but every name and value that is asked for is ASCII.
function decodePart(part: string): Json | null {
  try {
    const value: unknown = JSON.parse(fromBase64(part.replaceAll('-', '+').replaceAll('_', '/')));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function startsWith(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && value.startsWith(prefix);
}
