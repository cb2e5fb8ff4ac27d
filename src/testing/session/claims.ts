/** Clerk's own claims that both versions of session tokens carry. Times are **seconds** since the epoch. */
interface CommonClaims {
  iss: string;
  sub: string;
  sid: string;
  iat: number;
  nbf: number;
  exp: number;
  azp?: string;
  act?: BuiltActor;
  /** Minutes since the first and the second factor were verified; -1 for never. */
  fva?: [firstFactorAge: number, secondFactorAge: number];
  sts?: 'active' | 'pending';
  /** Comes with custom claims only. */
  jti?: string;
}

/** Who acts for the user. Clerk's own types know no other `type` than this one. */
export interface BuiltActor {
  readonly sub: string;
  readonly type?: 'agent';
  readonly [claim: string]: unknown;
}

/** Clerk's own claims of a version 2 session token. */
export interface SessionTokenClaims extends CommonClaims {
  v: 2;
  /** Features with their scope: `o:dashboard,u:reports`. */
  fea?: string;
  /** The plan with its scope: `o:pro`. */
  pla?: string;
  /** The active organization; `fpm` holds one mask of `per` for each feature. */
  o?: { id: string; slg?: string; rol?: string; per?: string; fpm?: string };
}

/** Clerk's own claims of a version 1 session token. */
export interface SessionTokenClaimsV1 extends CommonClaims {
  org_id?: string;
  org_slug?: string;
  /** With its `org:` prefix. */
  org_role?: string;
  org_permissions?: string[];
}
