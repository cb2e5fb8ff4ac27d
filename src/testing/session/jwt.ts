import { tokenHeader } from '../../claims/index.js';
import { base64Url, utf8 } from '../base64.js';

/** Header parameters of a session token with these claims, without the id of a key. */
export function jwtHeader(claims: object): Record<string, unknown> {
  const { kid: _kid, oiat: _oiat, ...fixed } = tokenHeader;
  return { ...fixed, ...('iat' in claims && { oiat: claims.iat }) };
}

/** Header or payload as Clerk's Go code writes it: keys in order, `< > &` and the two line separators escaped. */
export function jwtPart(value: object): string {
  const json = JSON.stringify(sorted(value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return base64Url(utf8(json));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
