import type { ClerkClaimName } from '../internal/claimNames.js';
import type { TokenLimit } from './size/tokenLimits.js';

/** `'session'`: the token in the `__session` cookie. `'jwt-template'`: `getToken({ template })`, never in a cookie. */
export type BudgetKind = 'session' | 'jwt-template';

/**
 * Who the token is for. Every object fits in any of its Clerk shapes: client resource, backend resource, the Backend
 * API's JSON, webhook data, or normalised by `isoclerk/user`. `organization` is the active one.
 */
export interface ClaimsContext {
  readonly user?: object | null;
  readonly organization?: object | null;
  /** Membership of the user in the active organization: role and permissions. Its `organization` is used when none is given. */
  readonly membership?: object | null;
  /** For `{{user.organizations}}`, when the user object does not carry them. */
  readonly memberships?: readonly object[] | null;
  readonly session?: ClaimsSessionContext | null;
  /** Slug of the active Billing plan: `pro`, or with its scope `u:pro`, `o:pro`. */
  readonly plan?: string | null;
  /** Slugs of the enabled features: `reports`, or with their scope `o:reports`, `u:beta`. */
  readonly features?: readonly string[] | null;
}

/** A Clerk session object fits as it is. */
export interface ClaimsSessionContext {
  readonly id?: string | null;
  readonly status?: string | null;
  /** The `act` claim, when someone impersonates the user. */
  readonly actor?: unknown;
  readonly factorVerificationAge?: readonly [number, number] | null;
  readonly reverificationId?: string | null;
}

/** Default claims by name. */
export type DefaultClaims = { readonly [name in ClerkClaimName]?: unknown } & {
  readonly [name: string]: unknown;
};

/** What a token is besides its custom claims. Everything has a default. */
export interface TokenOptions {
  /** Default `'session'`. */
  readonly kind?: BudgetKind;
  /** Version of the session token. Default 2. */
  readonly version?: 1 | 2;
  /**
   * Default claims by name: a value replaces what the model puts there, `null` leaves the claim out. `iss` and `azp`
   * differ for every application: give yours, or placeholders are counted (see `TokenBudget.assumed`).
   */
  readonly defaults?: DefaultClaims;
  /** All header parameters, unknown ids as placeholders. Default `tokenHeader`. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Bytes of the signature. Default 256 (RS256 with Clerk's 2048-bit keys). */
  readonly signatureBytes?: number;
  /** Whether clerk-js also writes `__session_<suffix>`, whose suffix always has 8 characters. Default true. */
  readonly cookieSuffix?: boolean;
  /** Development instances send two more cookies and carry the handshake in the URL. Default `'production'`. */
  readonly environment?: 'production' | 'development';
  /** The rest of the request that carries the token. */
  readonly request?: TokenRequestOptions;
  /** The limits to check. Default: the exported table `tokenLimits`. */
  readonly limits?: readonly TokenLimit[];
}

/** What travels beside the token: decides the limits that count whole requests. */
export interface TokenRequestOptions {
  /** Bytes of cookies that are not Clerk's, separators (`; `) included. Default 0. */
  readonly otherCookieBytes?: number;
  /** Names and values of all headers besides the one with the token. Default 600, what a browser sends. */
  readonly otherHeaderBytes?: number;
  /** Path and query without the handshake. Default 1, the root. */
  readonly urlBytes?: number;
  /** `Set-Cookie` directives with the session token in one handshake. Unknown; default 2, the larger. */
  readonly handshakeDirectives?: 1 | 2;
  /** Bytes of the other directives in a handshake. Default from the environment and `handshakeDirectives`. */
  readonly handshakeBytes?: number;
}

/** What one claim costs in the payload: key, colon, value and comma, in UTF-8 bytes. */
export interface ClaimBytes {
  readonly name: string;
  /** UTF-8 bytes of `"name":value,` in the payload. */
  readonly bytes: number;
  readonly origin: 'custom' | 'default';
}

/** A cookie that carries the token, `name` and value together, in bytes. */
export interface CookieBytes {
  readonly name: string;
  /** Bytes of name and value, which is what browsers count. */
  readonly bytes: number;
}

/** A row of the table of limits, and what this token takes of it. */
export interface TokenLimitUse extends TokenLimit {
  readonly used: number;
  /** Negative when the limit is exceeded. */
  readonly remaining: number;
  readonly fits: boolean;
}

/** What a {@link ClaimsWarning} is about. */
export type ClaimsWarningCode =
  | 'unknown-shortcode'
  | 'malformed-shortcode'
  | 'bare-shortcode'
  | 'shortcode-in-key'
  | 'literal-escape'
  | 'reserved-claim'
  | 'other-version-claim'
  | 'wrapped-claims'
  | 'duplicate-key'
  | 'whole-metadata'
  | 'organization-list'
  | 'no-memberships';

/** Something in a template that is allowed and probably not meant. */
export interface ClaimsWarning {
  readonly code: ClaimsWarningCode;
  /** The claim it is about; cut above 200 letters, as the path is. */
  readonly claim: string;
  /** Where in the template, as in code: `profile.plan`. */
  readonly path: string;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** Position in the template text, from 1. Absent when the template was given as data. */
  readonly line?: number;
  readonly column?: number;
}

/** What is not known; `claimUncertainties` has a sentence on each. */
export type ClaimUncertaintyId =
  | 'html-escaping'
  | 'control-escaping'
  | 'invalid-unicode'
  | 'number-format'
  | 'jti'
  | 'unknown-shortcode'
  | 'spaced-shortcode'
  | 'other-version-claim'
  | 'text-interpolation'
  | 'array-index'
  | 'org-role-prefix'
  | 'last-sign-in-unit';

/** Something Clerk's behaviour is not known for. Sizes take the larger reading. */
export interface ClaimUncertainty {
  readonly id: ClaimUncertaintyId;
  /** The claim it concerns, cut above 200 letters; null for several or for the whole token. */
  readonly claim: string | null;
  /** By how many payload bytes the token is smaller under the other reading. */
  readonly bytes: number;
}

/** Size of one token and what it means. Plain data: survives JSON and structuredClone. */
export interface TokenBudget {
  readonly kind: BudgetKind;
  /** `'over'`: a limit of severity `error` is exceeded. `'tight'`: one of severity `warning`. Else `'fits'`. */
  readonly verdict: 'fits' | 'tight' | 'over';
  /** Characters of the JWT, which are its bytes. */
  readonly tokenLength: number;
  readonly headerBytes: number;
  readonly payloadBytes: number;
  /** Bytes of `"name":value,` of all custom claims: what Clerk's 1.2 KB advice is about. */
  readonly customClaimsBytes: number;
  /**
   * The longest token that no limit of severity `error` stops, in characters: a meter shows `tokenLength` of it. Null
   * without such a limit; those on custom claims do not count here.
   */
  readonly tokenLimit: number | null;
  /**
   * Payload bytes left before the token reaches `tokenLimit`; negative when it is longer, null without a limit. The first
   * custom claim also brings `jti`, 29 bytes.
   */
  readonly remainingBytes: number | null;
  readonly claims: readonly ClaimBytes[];
  readonly cookies: readonly CookieBytes[];
  readonly limits: readonly TokenLimitUse[];
  readonly warnings: readonly ClaimsWarning[];
  readonly uncertainty: readonly ClaimUncertainty[];
  /** Default claims that stand with a placeholder of typical length because nothing said otherwise. */
  readonly assumed: readonly string[];
  /** The claims as they would stand in the token, unknown ids and times as placeholders. Holds personal data. */
  readonly payload: Readonly<Record<string, unknown>>;
}
