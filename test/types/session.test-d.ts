import type { AuthObject as AuthObject3 } from '@clerk/backend';
import type {
  AuthenticatedMachineObject,
  SignedInAuthObject,
  SignedOutAuthObject,
  UnauthenticatedMachineObject,
} from '@clerk/backend/internal';
import type { JwtPayload, SessionResource, UseAuthReturn } from '@clerk/shared/types';
import type { JwtPayload as JwtPayload4, SessionResource as SessionResource4 } from '@clerk/types';
import { type } from 'arktype';
import type { AuthObject as AuthObject229 } from 'clerk-backend-2-29';
import type { AuthObject as AuthObject233 } from 'clerk-backend-2-33';
import {
  type AuthState,
  authState,
  hasFeature,
  hasPermission,
  isApiKeyAuth,
  isM2MTokenAuth,
  isOAuthTokenAuth,
  isSessionAuth,
  pendingTasks,
  readSessionClaims,
  type SessionClaims,
  type SessionEntitlement,
  type SessionTaskKey,
  type TokenKind,
  tokenKind,
} from 'isoclerk/session';
import type { JWTPayload } from 'jose';
import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import * as z3 from 'zod/v3';
import * as mini from 'zod/v4-mini';

declare const auth3: AuthObject3;
declare const auth233: AuthObject233;
declare const auth229: AuthObject229;
declare const useAuth: UseAuthReturn;

test('readSessionClaims is honest about absence and about custom claims', () => {
  const unknownClaims: unknown = {};
  const read = readSessionClaims(unknownClaims);
  expectTypeOf(read).toEqualTypeOf<SessionClaims<Record<string, unknown>>>();
  expectTypeOf(read.orgId).toEqualTypeOf<string | null>();
  expectTypeOf(read.plan).toEqualTypeOf<SessionEntitlement | null>();
  expectTypeOf(read.version).toEqualTypeOf<1 | 2>();
  expectTypeOf(read.custom.x).toEqualTypeOf<unknown>();
  expectTypeOf<'pending'>().toExtend<typeof read.status>();
});

test('custom claims keep the types of the input and lose the default claims', () => {
  interface MyClaims {
    readonly sub: string;
    readonly sid: string;
    readonly v?: 2;
    readonly o?: { readonly id: string };
    readonly metadata: { readonly role?: 'admin' };
  }
  const { custom } = readSessionClaims({} as MyClaims);
  expectTypeOf(custom).toEqualTypeOf<{ readonly metadata: { readonly role?: 'admin' } }>();
  // @ts-expect-error sub is Clerk's claim: it is userId
  custom.sub;
});

test("Clerk's own claims types fit, with what an application declares globally", () => {
  type Augmented = JwtPayload & { readonly locale: 'en' | 'de' };
  const { custom } = readSessionClaims({} as Augmented);
  expectTypeOf(custom.locale).toEqualTypeOf<'en' | 'de'>();
  expectTypeOf(custom).not.toBeAny();
  expectTypeOf(readSessionClaims({} as JwtPayload).custom.anything).toEqualTypeOf<unknown>();
  expectTypeOf(readSessionClaims({} as JwtPayload4).userId).toEqualTypeOf<string>();
});

test('a schema of any library types the custom claims', () => {
  const claims: unknown = {};
  interface Custom {
    plan: 'free' | 'pro';
    seats?: number | undefined;
  }
  const byZod = z.object({ plan: z.enum(['free', 'pro']), seats: z.number().optional() });
  expectTypeOf(readSessionClaims(claims, { custom: byZod }).custom).toEqualTypeOf<Custom>();
  const byZod3 = z3.object({ plan: z3.enum(['free', 'pro']), seats: z3.number().optional() });
  expectTypeOf(readSessionClaims(claims, { custom: byZod3 }).custom).toEqualTypeOf<Custom>();
  const byMini = mini.object({ seats: mini.pipe(mini.string(), mini.transform(Number)) });
  expectTypeOf(readSessionClaims(claims, { custom: byMini }).custom).toEqualTypeOf<{
    seats: number;
  }>();
  const byValibot = v.object({ plan: v.picklist(['free', 'pro']), seats: v.optional(v.number()) });
  expectTypeOf(readSessionClaims(claims, { custom: byValibot }).custom).toEqualTypeOf<Custom>();
  const byArktype = type({ plan: "'free' | 'pro'", at: 'string.numeric.parse' });
  expectTypeOf(readSessionClaims(claims, { custom: byArktype }).custom).toEqualTypeOf<{
    plan: 'free' | 'pro';
    at: number;
  }>();
  expectTypeOf([claims].map(readSessionClaims)).toExtend<SessionClaims<unknown>[]>();
  // @ts-expect-error a pattern is no schema
  readSessionClaims(claims, { custom: /x/ });
});

/** As `convex/server` 1.48 declares it. */
interface UserIdentity {
  readonly tokenIdentifier: string;
  readonly subject: string;
  readonly issuer: string;
  readonly name?: string;
  readonly emailVerified?: boolean;
  [key: string]: Json | undefined;
}
type Json =
  | null
  | number
  | bigint
  | boolean
  | string
  | Json[]
  | { [key: string]: Json | undefined };
/** As `@supabase/auth-js` 2.109 declares it, in part. */
interface SupabaseClaims {
  iss: string;
  sub: string;
  aud: string | string[];
  role: string;
  session_id: string;
  // biome-ignore lint/suspicious/noExplicitAny: as declared there
  [key: string]: any;
}

test('claims of other runtimes fit', () => {
  const identity = {} as UserIdentity;
  const { custom, userId } = readSessionClaims(identity);
  expectTypeOf(userId).toEqualTypeOf<string>();
  expectTypeOf(custom.name).toEqualTypeOf<string | undefined>();
  hasPermission(identity, 'org:a:b');
  expectTypeOf(authState(identity as UserIdentity | null)).toEqualTypeOf<AuthState>();
  hasFeature({} as SupabaseClaims, 'a');
  authState({} as SupabaseClaims);
  // What the authorizers of API gateways hand on.
  hasFeature({} as Record<string, string>, 'a');
  hasFeature({} as Record<string, string | number | boolean | string[]>, 'a');

  const known = readSessionClaims({} as { subject: string; tokenIdentifier: string; plan: 'pro' });
  expectTypeOf(known.custom).toEqualTypeOf<{ readonly plan: 'pro' }>();
});

test('checks and states take claims, read claims and auth objects of every version', () => {
  hasPermission({} as JwtPayload, 'org:a:b');
  hasPermission({} as JwtPayload4, 'org:a:b');
  hasPermission({} as JWTPayload, 'org:a:b');
  hasPermission(readSessionClaims({}), 'org:a:b');
  hasFeature(auth3, 'a', { treatPendingAsSignedOut: false });
  hasFeature(auth233, 'a');
  hasFeature(auth229, 'a');
  hasFeature(useAuth, 'a');
  hasFeature(null, 'a');
  // @ts-expect-error an array is no session
  hasFeature([], 'a');
  // @ts-expect-error a user is no session
  hasFeature({ id: 'user_1', firstName: 'Jane' }, 'a');
});

test('authState says loading only where the input can be loading', () => {
  expectTypeOf(authState(auth3)).toEqualTypeOf<AuthState>();
  expectTypeOf(authState(null)).toEqualTypeOf<AuthState>();
  expectTypeOf(authState({} as JwtPayload)).toEqualTypeOf<AuthState>();
  expectTypeOf(authState({} as SessionResource)).toEqualTypeOf<AuthState>();
  expectTypeOf(authState({} as SessionResource4 | null | undefined)).toEqualTypeOf<AuthState>();
  expectTypeOf(authState(useAuth)).toEqualTypeOf<AuthState | 'loading'>();
  if (useAuth.isLoaded) expectTypeOf(authState(useAuth)).toEqualTypeOf<AuthState>();
});

test("pendingTasks takes Clerk's session resources", () => {
  expectTypeOf(pendingTasks({} as SessionResource)).toEqualTypeOf<SessionTaskKey[]>();
  expectTypeOf(pendingTasks({} as SessionResource4)).toEqualTypeOf<SessionTaskKey[]>();
  pendingTasks(null);
});

test('the guards narrow the auth object of @clerk/backend 3.25 in both branches', () => {
  if (isSessionAuth(auth3)) {
    expectTypeOf(auth3).toExtend<SignedInAuthObject | SignedOutAuthObject>();
    expectTypeOf(auth3.sessionId).toEqualTypeOf<string | null>();
    if (auth3.isAuthenticated) expectTypeOf(auth3.userId).toEqualTypeOf<string>();
  } else if (isApiKeyAuth(auth3)) {
    expectTypeOf(auth3).toExtend<
      AuthenticatedMachineObject<'api_key'> | UnauthenticatedMachineObject<'api_key'>
    >();
    expectTypeOf(auth3.name).toEqualTypeOf<string | null>();
  } else if (isM2MTokenAuth(auth3)) {
    expectTypeOf(auth3.machineId).toEqualTypeOf<string | null>();
  } else if (isOAuthTokenAuth(auth3)) {
    expectTypeOf(auth3.clientId).toEqualTypeOf<string | null>();
  } else {
    expectTypeOf(auth3.tokenType).toEqualTypeOf<null>();
  }
});

test('the guards narrow the auth objects of @clerk/backend 2.33 and 2.29', () => {
  if (isSessionAuth(auth233)) expectTypeOf(auth233.sessionId).toEqualTypeOf<string | null>();
  else if (isApiKeyAuth(auth233)) expectTypeOf(auth233.name).toEqualTypeOf<string | null>();
  else if (isM2MTokenAuth(auth233)) expectTypeOf(auth233.machineId).toEqualTypeOf<string | null>();
  else if (isOAuthTokenAuth(auth233)) expectTypeOf(auth233.clientId).toEqualTypeOf<string | null>();
  else expectTypeOf(auth233.tokenType).toEqualTypeOf<null>();

  if (isSessionAuth(auth229)) expectTypeOf(auth229.sessionId).toEqualTypeOf<string | null>();
  else if (isApiKeyAuth(auth229)) expectTypeOf(auth229.name).toEqualTypeOf<string | null>();
  else if (isM2MTokenAuth(auth229)) expectTypeOf(auth229.machineId).toEqualTypeOf<string | null>();
  else if (isOAuthTokenAuth(auth229)) expectTypeOf(auth229.clientId).toEqualTypeOf<string | null>();
  else expectTypeOf(auth229.tokenType).toEqualTypeOf<null>();
});

test('a guard claims the token type of an unknown value and nothing else', () => {
  const value: unknown = null;
  if (isApiKeyAuth(value)) {
    expectTypeOf(value).toEqualTypeOf<{ readonly tokenType: 'api_key' }>();
    // @ts-expect-error the guard did not look at userId
    value.userId;
  }
});

test('tokenKind takes anything and names one of six', () => {
  expectTypeOf(tokenKind).parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf(tokenKind('')).toEqualTypeOf<TokenKind>();
  expectTypeOf<TokenKind>().not.toBeAny();
});
