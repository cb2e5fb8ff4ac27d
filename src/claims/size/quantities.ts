import { nothing } from '../input/checked.js';
import type { TokenOptions, TokenRequestOptions } from '../types.js';
import type { TokenLimitCount } from './tokenLimits.js';

/** Characters of base64url without padding. */
export const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);

export interface TokenSize {
  readonly tokenLength: number;
  /** Characters of signature, header and the two dots: what every token of this instance has. */
  readonly fixed: number;
  readonly payloadBytes: number;
  readonly customClaimsBytes: number;
  readonly hasOrganization: boolean;
}

const noRequest: TokenRequestOptions = nothing;

/** Length of the suffix in cookie names with its underscore; 0 without. */
export const suffixLength = ({ cookieSuffix = true }: TokenOptions): number =>
  cookieSuffix ? 9 : 0;

/** Every quantity that a limit can count, also for another length; undefined where it does not exist for this token. */
export function quantities(
  { tokenLength, fixed, customClaimsBytes, hasOrganization }: TokenSize,
  options: TokenOptions,
  token = tokenLength,
): { readonly [count in TokenLimitCount]: number | undefined } {
  const { kind, environment, request = noRequest } = options;
  const { otherCookieBytes = 0, otherHeaderBytes = 600, urlBytes = 1 } = request;
  const { handshakeDirectives: directives = 2 } = request;
  const isSession = kind !== 'jwt-template';
  const isDevelopment = environment === 'development';
  const suffix = suffixLength(options);
  // name=value of __session, __client_uat, clerk_active_context, __refresh_<suffix>; then those with a suffix.
  let cookies = token + 10 + 25 + (hasOrganization ? 87 : 56) + 41 + otherCookieBytes;
  if (suffix) cookies += token + 12 + suffix + 25 + suffix;
  // __clerk_db_jwt
  if (isDevelopment) cookies += suffix ? 96 + suffix : 48;
  const value = isSession ? cookies : token + 7; // Authorization: Bearer <token>
  const name = isSession ? 6 : 13;
  const headers = name + value + otherHeaderBytes;

  const { handshakeBytes = 203 + 195 * directives + (isDevelopment ? 118 : 0) } = request;
  const inline = fixed + base64Length(handshakeBytes + directives * token);
  // With the nonce format (@clerk/backend 2.3.0) payloads above 2 KB are replaced.
  const handshake = Math.min(inline, fixed + base64Length(2048));
  const url = urlBytes + 19; // ?__clerk_handshake=
  const only = (condition: unknown, bytes: number) => (condition ? bytes : undefined);
  const inUrl = isSession && isDevelopment;
  const inCookie = isSession && !isDevelopment;
  return {
    'custom-claims': only(isSession, customClaimsBytes),
    token,
    cookie: only(isSession, token + 9),
    'suffixed-cookie': only(isSession && suffix, token + 9 + suffix),
    'cookie-header': only(isSession, value),
    'header-line': name + 2 + value,
    headers,
    'forwarded-headers': headers + 18 + token, // x-clerk-auth-token
    request: urlBytes + headers,
    'handshake-cookie': only(inCookie, handshake + 17),
    'inline-handshake-cookie': only(inCookie, inline + 17),
    'handshake-url': only(inUrl, url + handshake),
    'inline-handshake-url': only(inUrl, url + inline),
    'handshake-request': only(inUrl, url + handshake + headers),
    'inline-handshake-request': only(inUrl, url + inline + headers),
  };
}
