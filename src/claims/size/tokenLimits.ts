/** What a limit counts. Bytes throughout. */
export type TokenLimitCount =
  /** Text of the custom claims in the payload of a session token. */
  | 'custom-claims'
  /** Characters of the JWT. */
  | 'token'
  /** Name and value of `__session`. */
  | 'cookie'
  /** Name and value of `__session_<suffix>`. */
  | 'suffixed-cookie'
  /** Value of the `Cookie` header. */
  | 'cookie-header'
  /** Line of the header that carries the token, `Cookie`, or `Authorization` for a JWT template: name, `: `, value; no line end. */
  | 'header-line'
  /** Names and values of all headers. */
  | 'headers'
  /** The same, with the second copy of the token that Clerk's Next.js middleware adds. */
  | 'forwarded-headers'
  /** URL, names and values of all headers. */
  | 'request'
  /** Name and value of `__clerk_handshake` (production). */
  | 'handshake-cookie'
  | 'inline-handshake-cookie'
  /** Path and query with `__clerk_handshake` (development). */
  | 'handshake-url'
  | 'inline-handshake-url'
  /** That URL, names and values of all headers (development). */
  | 'handshake-request'
  | 'inline-handshake-request';

/** One limit on a token's way. A plain row: filter the table, replace numbers, add your own. */
export interface TokenLimit {
  readonly id: string;
  readonly counts: TokenLimitCount;
  /** Largest number of bytes that passes. */
  readonly limit: number;
  readonly unit: 'bytes';
  /** `error` makes a verdict `over`, `warning` makes it `tight`, `info` only reports. */
  readonly severity: 'error' | 'warning' | 'info';
  /** `measured` here, `documented` by the owner, `inferred` from either, or `own`: yours. */
  readonly basis: 'measured' | 'documented' | 'inferred' | 'own';
  readonly source: string;
  /** Month in which the source was read or measured. */
  readonly date: string;
}

type Row = [
  id: string,
  counts: TokenLimitCount,
  limit: number,
  severity: TokenLimit['severity'],
  basis: TokenLimit['basis'],
  source: string,
  date: string,
];

const row = ([id, counts, limit, severity, basis, source, date]: Row): TokenLimit => ({
  id,
  counts,
  limit,
  unit: 'bytes',
  severity,
  basis,
  source,
  date,
});

// docs/claims.md has the addresses.
const CLERK = 'clerk/clerk-docs: token-size-callout.mdx';
const BROWSERS = 'Chromium 156, Firefox ESR 153';
const NGINX = 'nginx 1.22 defaults';
const APACHE = 'Apache 2.4 defaults';
const NODE = 'Node 20 and Vite 7 defaults';
const VERCEL = 'Vercel docs';
const ALB = 'AWS docs, ALB quotas';
const CLOUDFRONT = 'AWS docs, CloudFront quotas';
const CLOUDFLARE = 'Cloudflare docs';
const FASTLY = 'Fastly docs';
const HANDSHAKE = 'clerk/javascript: handshake.ts';

/**
 * The limits a Clerk token meets, each with unit, source and the month it was read or measured; duplicate cookies are
 * counted by the quantity. A row applies to the kinds of token that have what it counts: a JWT template meets header
 * limits only.
 *
 * Only the browser's cookie limit decides the verdict `over`. To make another one decide, or to add yours, pass your
 * own rows as `limits`. "1.2KB" is read as 1200 bytes, the smaller of the possible readings. The rows of
 * `inline-handshake-…` are for SDKs before @clerk/backend 2.3.0, whose handshake carried the whole token; later ones
 * replace a handshake above 2 KB by a nonce.
 *
 * @example
 * ```ts
 * import { measureClaims, tokenLimits } from 'isoclerk/claims'
 * const ours = tokenLimits.map((row) => (row.id === 'nginx-header' ? { ...row, severity: 'error' as const } : row))
 * const claims = { data: 'x'.repeat(2400) }
 * measureClaims(claims).verdict // => 'tight'
 * measureClaims(claims, { limits: ours }).verdict // => 'over'
 * ```
 */
// biome-ignore format: a table is read by row
export const tokenLimits: readonly TokenLimit[] = /* @__PURE__ */ ([
  ['clerk-advice', 'custom-claims', 1200, 'warning', 'documented', CLERK, '2026-11'],
  ['browser-cookie', 'cookie', 4096, 'error', 'measured', BROWSERS, '2026-11'],
  ['browser-cookie-suffixed', 'suffixed-cookie', 4096, 'error', 'measured', BROWSERS, '2026-11'],
  ['browser-cookie-cautious', 'suffixed-cookie', 4092, 'info', 'inferred', 'Safari is not measured', '2026-11'],
  ['nginx-header', 'header-line', 8190, 'warning', 'measured', NGINX, '2026-11'],
  ['apache-header', 'header-line', 8191, 'warning', 'measured', APACHE, '2026-11'],
  ['node-headers', 'request', 16383, 'warning', 'measured', NODE, '2026-11'],
  ['vercel-header', 'header-line', 16384, 'warning', 'documented', VERCEL, '2026-11'],
  ['vercel-headers', 'forwarded-headers', 32768, 'warning', 'documented', VERCEL, '2026-11'],
  ['alb-header', 'header-line', 16384, 'warning', 'documented', ALB, '2026-11'],
  ['alb-headers', 'headers', 65536, 'warning', 'documented', ALB, '2026-11'],
  ['cloudfront-request', 'request', 20480, 'warning', 'documented', CLOUDFRONT, '2026-11'],
  ['cloudflare-headers', 'headers', 131072, 'warning', 'documented', CLOUDFLARE, '2026-11'],
  ['fastly-cookie', 'cookie-header', 32768, 'warning', 'documented', FASTLY, '2026-11'],
  ['fastly-headers', 'headers', 70656, 'warning', 'documented', FASTLY, '2026-11'],
  ['handshake-cookie', 'handshake-cookie', 4096, 'warning', 'inferred', HANDSHAKE, '2026-11'],
  ['handshake-cookie-inline', 'inline-handshake-cookie', 4096, 'info', 'inferred', HANDSHAKE, '2026-11'],
  ['nginx-handshake-url', 'handshake-url', 8177, 'warning', 'measured', NGINX, '2026-11'],
  ['nginx-handshake-url-inline', 'inline-handshake-url', 8177, 'info', 'measured', NGINX, '2026-11'],
  ['apache-handshake-url', 'handshake-url', 8178, 'warning', 'measured', APACHE, '2026-11'],
  ['apache-handshake-url-inline', 'inline-handshake-url', 8178, 'info', 'measured', APACHE, '2026-11'],
  ['node-handshake', 'handshake-request', 16383, 'warning', 'measured', NODE, '2026-11'],
  ['node-handshake-inline', 'inline-handshake-request', 16383, 'info', 'measured', NODE, '2026-11'],
] as Row[]).map(row);
