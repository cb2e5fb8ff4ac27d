/** What is known of a claim that Clerk sets. What a row does not say is the usual. */
export interface ClerkClaim {
  /** The one version of session tokens that holds it; both, if it does not say. */
  readonly version?: 1 | 2;
  /** Whether tokens of JWT templates hold it, too. */
  readonly inTemplates?: true;
  /** Session tokens hold it only beside custom claims. */
  readonly besideCustom?: true;
  /** Its length differs from one application or session to the next, so that any placeholder is a guess. */
  readonly varies?: true;
}

/**
 * Every default claim, which Clerk sets and no application can, by name. The one list of them: tokens are measured, read and
 * built by it.
 *
 * Sources: clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx, docs/guides/sessions/jwt-templates.mdx,
 * clerk/javascript:packages/shared/src/types/jwtv2.ts (read 2026-11). `jti` is in 6 of 6 session tokens seen with custom
 * claims and in 0 of 15 without.
 */
export const clerkClaims = {
  act: {},
  azp: { inTemplates: true, varies: true },
  exp: { inTemplates: true },
  fea: { version: 2 },
  fva: { varies: true },
  iat: { inTemplates: true },
  iss: { inTemplates: true, varies: true },
  jti: { inTemplates: true, besideCustom: true },
  nbf: { inTemplates: true },
  o: { version: 2 },
  org_id: { version: 1 },
  org_permissions: { version: 1 },
  org_role: { version: 1 },
  org_slug: { version: 1 },
  pla: { version: 2 },
  sid: {},
  sts: {},
  sub: { inTemplates: true },
  v: { version: 2 },
} as const satisfies { readonly [name: string]: ClerkClaim };

/** Names of the claims that Clerk itself puts into session tokens (v1 and v2). */
export type ClerkClaimName = keyof typeof clerkClaims;

/** The token's text, which SDKs attach to the decoded claims. */
export const RAW_TOKEN = '__raw';

/**
 * Claims that Clerk itself writes into session tokens, and `__raw`, the token's text that SDKs attach. Everything
 * else comes from your claims template.
 *
 * @see https://clerk.com/docs/guides/sessions/session-tokens (read 2026-11)
 */
export type DefaultClaimName = ClerkClaimName | typeof RAW_TOKEN;

const rows: Readonly<Record<string, ClerkClaim>> = clerkClaims;

/** What is known of a claim; undefined when it is one of the application's. */
export const clerkClaim = (name: string): ClerkClaim | undefined =>
  Object.hasOwn(rows, name) ? rows[name] : undefined;
