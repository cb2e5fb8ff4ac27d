import type { DefaultClaimName } from '../internal/claimNames.js';
import type { IdentityName } from './otherForms.js';

/** Where a feature or plan applies. `ou` and `uo` entries of the `fea` claim carry both. */
export type EntitlementScope = 'org' | 'user';

/** One entry of the `fea` or `pla` claim. */
export interface SessionEntitlement {
  /** Without its scope: `dashboard` of `o:dashboard`. */
  readonly slug: string;
  /** Empty for a scope this version does not know: kept, matched by nothing. */
  readonly scopes: readonly EntitlementScope[];
}

/** The `act` claim: who is acting as this user. */
export interface SessionActor {
  readonly sub: string;
  /** What acts: Clerk's types know `'agent'`; absent for a person in older tokens. Other values may come. */
  readonly type?: 'user' | 'agent' | (string & {});
  readonly [claim: string]: unknown;
}

/** The `sts` claim: `'pending'` sessions still have tasks to complete. Other values may come. */
export type SessionStatus = 'active' | 'pending' | (string & {});

/** The claims of a claims type that are not Clerk's own; a type without known keys gives `Record<string, unknown>`. */
export type CustomClaims<Claims> = unknown extends Claims
  ? Record<string, unknown>
  : Claims extends object
    ? {
        readonly [Name in keyof Claims as Name extends
          | DefaultClaimName
          | (Claims extends Readonly<Record<'subject' | 'tokenIdentifier', string>>
              ? IdentityName
              : never)
          ? never
          : Name]: Claims[Name];
      }
    : Record<string, unknown>;

/** What a session token says, in one shape for version 1 and 2. Plain data, JSON-safe, `null` where it says nothing. */
export interface SessionClaims<Custom = Record<string, unknown>> {
  readonly version: 1 | 2;
  readonly userId: string;
  readonly sessionId: string;
  readonly status: SessionStatus | null;
  readonly orgId: string | null;
  readonly orgSlug: string | null;
  /** With its `org:` prefix in version 2; as the token has it in version 1. */
  readonly orgRole: string | null;
  /** Custom permissions such as `org:invoices:create`; system permissions are never in a token. `null` without an organization. */
  readonly orgPermissions: readonly string[] | null;
  /** The first entry of {@link SessionClaims.plans}: Clerk documents one plan a token. */
  readonly plan: SessionEntitlement | null;
  readonly plans: readonly SessionEntitlement[];
  readonly features: readonly SessionEntitlement[];
  /** Minutes since the first and second factor were verified; -1 for never. */
  readonly factorVerificationAge: readonly [firstFactorAge: number, secondFactorAge: number] | null;
  readonly actor: SessionActor | null;
  /** Claims of your template: a schema's output, or as they are, with the input's types, which nothing checks. */
  readonly custom: Custom;
}
