/** What a limit counts. Bytes throughout. */
export type LimitCount =
  /** Text of the custom claims in the payload. */
  | 'custom-claims'
  /** Characters of the JWT. */
  | 'token'
  /** Name and value of `__session`. */
  | 'cookie'
  /** Name and value of `__session_<suffix>`. */
  | 'suffixed-cookie'
  /** Value of the header that carries the token: `Cookie`, or `Authorization` for a JWT template. */
  | 'header-value'
  /** That header's line: name, `: `, value; no line end. */
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
export interface Limit {
  readonly id: string;
  readonly counts: LimitCount;
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
  counts: LimitCount,
  limit: number,
  severity: Limit['severity'],
  basis: Limit['basis'],
  source: string,
];

const row = ([id, counts, limit, severity, basis, source]: Row): Limit => ({
  id,
  counts,
  limit,
  unit: 'bytes',
  severity,
  basis,
  source,
  date: '2026-11',
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
 * The limits a Clerk token meets, each with unit, source and date; duplicate cookies are counted by the quantity.
 *
 * Only the browser's cookie limit decides the verdict `over`. To make another one decide, or to add yours, pass your
 * own rows as `limits`. "1.2KB" is read as 1200 bytes, the smaller of the possible readings. The rows of
 * `inline-handshake-…` are for SDKs before @clerk/backend 2.3.0, whose handshake carried the whole token; later ones
 * replace a handshake above 2 KB by a nonce.
 *
 * @example
 * ```ts
 * import { limits, measureSessionToken } from 'isoclerk/claims'
 * const ours = limits.map((row) => (row.id === 'nginx-header' ? { ...row, severity: 'error' as const } : row))
 * const claims = { data: 'x'.repeat(2400) }
 * measureSessionToken({ claims }).verdict // => 'tight'
 * measureSessionToken({ claims, limits: ours }).verdict // => 'over'
 * ```
 */
// biome-ignore format: a table is read by row
export const limits: readonly Limit[] = /* @__PURE__ */ ([
  ['clerk-advice', 'custom-claims', 1200, 'warning', 'documented', CLERK],
  ['browser-cookie', 'cookie', 4096, 'error', 'measured', BROWSERS],
  ['browser-cookie-suffixed', 'suffixed-cookie', 4096, 'error', 'measured', BROWSERS],
  ['browser-cookie-cautious', 'suffixed-cookie', 4092, 'info', 'inferred', 'Safari is not measured'],
  ['nginx-header', 'header-line', 8190, 'warning', 'measured', NGINX],
  ['apache-header', 'header-line', 8191, 'warning', 'measured', APACHE],
  ['node-headers', 'request', 16383, 'warning', 'measured', NODE],
  ['vercel-header', 'header-line', 16384, 'warning', 'documented', VERCEL],
  ['vercel-headers', 'forwarded-headers', 32768, 'warning', 'documented', VERCEL],
  ['alb-header', 'header-line', 16384, 'warning', 'documented', ALB],
  ['alb-headers', 'headers', 65536, 'warning', 'documented', ALB],
  ['cloudfront-request', 'request', 20480, 'warning', 'documented', CLOUDFRONT],
  ['cloudflare-headers', 'headers', 131072, 'warning', 'documented', CLOUDFLARE],
  ['fastly-cookie', 'header-value', 32768, 'warning', 'documented', FASTLY],
  ['fastly-headers', 'headers', 70656, 'warning', 'documented', FASTLY],
  ['handshake-cookie', 'handshake-cookie', 4096, 'warning', 'inferred', HANDSHAKE],
  ['handshake-cookie-inline', 'inline-handshake-cookie', 4096, 'info', 'inferred', HANDSHAKE],
  ['nginx-handshake-url', 'handshake-url', 8177, 'warning', 'measured', NGINX],
  ['nginx-handshake-url-inline', 'inline-handshake-url', 8177, 'info', 'measured', NGINX],
  ['apache-handshake-url', 'handshake-url', 8178, 'warning', 'measured', APACHE],
  ['apache-handshake-url-inline', 'inline-handshake-url', 8178, 'info', 'measured', APACHE],
  ['node-handshake', 'handshake-request', 16383, 'warning', 'measured', NODE],
  ['node-handshake-inline', 'inline-handshake-request', 16383, 'info', 'measured', NODE],
] as Row[]).map(row);
