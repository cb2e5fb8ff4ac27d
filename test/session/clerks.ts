import * as backend3 from '@clerk/backend/internal';
import { createCheckAuthorization } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import * as backend229 from 'clerk-backend-2-29/internal';
import * as backend233 from 'clerk-backend-2-33/internal';

/** What can be asked of a session. */
type Kind = 'permission' | 'role' | 'feature' | 'plan';
export type Question = readonly [kind: Kind, asked: string];

export type Claims = Readonly<Record<string, unknown>>;
type Has = (params: never) => unknown;

// Each version declares its own claims, none of which are as odd as those of the tests.
interface Backend {
  signedInAuthObject(context: object, token: string, claims: never): { readonly has: Has };
}
const hasOf = (backend: unknown) => (claims: Claims) =>
  (backend as Backend).signedInAuthObject({}, 'token', claims as never).has;

const makers = {
  '@clerk/backend 2.29': hasOf(backend229),
  '@clerk/backend 2.33': hasOf(backend233),
  '@clerk/backend 3.25': hasOf(backend3),
  '@clerk/shared 4.41': (claims: Claims): Has =>
    createCheckAuthorization({
      ...(readAsClerk(claims as never) as unknown as Parameters<
        typeof createCheckAuthorization
      >[0]),
      features: (claims.fea as string | undefined) ?? '',
      plans: (claims.pla as string | undefined) ?? '',
    }),
} satisfies Readonly<Record<string, (claims: Claims) => Has>>;

export type Clerk = keyof typeof makers;
export const clerks = Object.keys(makers) as Clerk[];

/** What Clerk's own `has()` says to claims, or that it throws. */
export function askClerk(
  clerk: Clerk,
  claims: Claims,
  [kind, asked]: Question,
): boolean | 'throws' {
  try {
    return Boolean(makers[clerk](claims)({ [kind]: asked } as never));
  } catch {
    return 'throws';
  }
}
