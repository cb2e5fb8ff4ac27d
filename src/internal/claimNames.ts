/** What is known of a claim that is not the application's own. */
export interface ClerkClaim {
  /** Versions of session tokens that can hold it. */
  readonly versions: readonly (1 | 2)[];
  /** What it takes for a session token to hold it. */
  readonly when:
    | 'always'
    | 'custom-claims'
    | 'features'
    | 'impersonation'
    | 'organization'
    | 'plan';
  /** Tokens of JWT templates always hold it, too. */
  readonly inJwtTemplates?: true;
  /** Its length differs from one application or session to the next, so that any placeholder is a guess. */
  readonly varies?: true;
  /** Who sets it, if not Clerk: an SDK attaches it to the decoded claims. */
  readonly setBy?: 'sdk';
}

/**
 * Every claim that an application does not set itself, by name. The one list of them: tokens are measured, read and
 * built by it.
 *
 * Sources: clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx, docs/guides/sessions/jwt-templates.mdx,
 * clerk/javascript:packages/shared/src/types/jwtv2.ts (read 2026-11). `jti` is in 6 of 6 session tokens seen with custom
 * claims and in 0 of 15 without.
 */
export const clerkClaims = {
  __raw: { versions: [1, 2], when: 'always', setBy: 'sdk' },
  act: { versions: [1, 2], when: 'impersonation' },
  azp: { versions: [1, 2], when: 'always', inJwtTemplates: true, varies: true },
  exp: { versions: [1, 2], when: 'always', inJwtTemplates: true },
  fea: { versions: [2], when: 'features' },
  fva: { versions: [1, 2], when: 'always', varies: true },
  iat: { versions: [1, 2], when: 'always', inJwtTemplates: true },
  iss: { versions: [1, 2], when: 'always', inJwtTemplates: true, varies: true },
  jti: { versions: [1, 2], when: 'custom-claims', inJwtTemplates: true },
  nbf: { versions: [1, 2], when: 'always', inJwtTemplates: true },
  o: { versions: [2], when: 'organization' },
  org_id: { versions: [1], when: 'organization' },
  org_permissions: { versions: [1], when: 'organization' },
  org_role: { versions: [1], when: 'organization' },
  org_slug: { versions: [1], when: 'organization' },
  pla: { versions: [2], when: 'plan' },
  sid: { versions: [1, 2], when: 'always' },
  sts: { versions: [1, 2], when: 'always' },
  sub: { versions: [1, 2], when: 'always', inJwtTemplates: true },
  v: { versions: [2], when: 'always' },
} as const satisfies { readonly [name: string]: ClerkClaim };

/**
 * Claims that Clerk itself writes into session tokens, and `__raw`, the token's text that SDKs attach. Everything
 * else comes from your claims template.
 *
 * @see https://clerk.com/docs/guides/sessions/session-tokens (read 2026-11)
 */
export type DefaultClaimName = keyof typeof clerkClaims;

/** Names of the claims that Clerk itself puts into session tokens (v1 and v2). */
export type ClerkClaimName = {
  [Name in DefaultClaimName]: (typeof clerkClaims)[Name] extends { readonly setBy: 'sdk' }
    ? never
    : Name;
}[DefaultClaimName];

const rows: Readonly<Record<string, ClerkClaim>> = clerkClaims;

/** What is known of a claim; undefined when it is one of the application's. */
export const clerkClaim = (name: string): ClerkClaim | undefined =>
  Object.hasOwn(rows, name) ? rows[name] : undefined;
