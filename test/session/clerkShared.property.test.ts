import { createCheckAuthorization, resolveAuthState } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import type { JwtPayload } from '@clerk/shared/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from '../../src/session/index.js';
import { compared, timeOf } from '../runs.js';
import { askedEntitlement, sessionClaims } from './arbitraries.js';

const clerkHas = (claims: JwtPayload) =>
  createCheckAuthorization({
    ...(readAsClerk(claims) as unknown as Parameters<typeof createCheckAuthorization>[0]),
    features: (claims.fea as string | undefined) ?? '',
    plans: (claims.pla as string | undefined) ?? '',
  });

describe(`beside @clerk/shared (seed ${compared.seed})`, timeOf(compared), () => {
  test('reads the same values from any claims', () => {
    fc.assert(
      fc.property(sessionClaims, (claims) => {
        const clerk = readAsClerk(claims as unknown as JwtPayload);
        const ours = readSessionClaims(claims);
        expect({
          sessionId: ours.sessionId,
          sessionStatus: ours.status,
          actor: ours.actor,
          userId: ours.userId,
          orgId: ours.orgId,
          orgRole: ours.orgRole,
          orgSlug: ours.orgSlug,
          orgPermissions: ours.orgPermissions,
          factorVerificationAge: ours.factorVerificationAge,
        }).toEqual({
          sessionId: clerk.sessionId,
          sessionStatus: clerk.sessionStatus,
          actor: clerk.actor ?? null,
          userId: clerk.userId,
          orgId: clerk.orgId ?? null,
          orgRole: clerk.orgRole ?? null,
          orgSlug: clerk.orgSlug ?? null,
          orgPermissions: clerk.orgPermissions ?? null,
          factorVerificationAge: clerk.factorVerificationAge,
        });
      }),
      compared,
    );
  });

  const options = { treatPendingAsSignedOut: false }; // Clerk's has() itself does not look at the status

  test('gives the same permissions and roles', () => {
    const asked = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', 'org:', 'admin'));
    fc.assert(
      fc.property(sessionClaims, asked, fc.nat(), (claims, text, index) => {
        const has = clerkHas(claims as unknown as JwtPayload);
        const { orgPermissions, orgRole } = readSessionClaims(claims);
        const held = orgPermissions?.[index % (orgPermissions.length || 1)] ?? text;
        for (const permission of [text, held, held.slice('org:'.length), `org:${held}`]) {
          expect(hasPermission(claims, permission, options)).toBe(has({ permission } as never));
        }
        for (const role of [text, orgRole ?? text, orgRole?.slice(4) ?? text]) {
          expect(hasRole(claims, role, options)).toBe(has({ role } as never));
        }
      }),
      compared,
    );
  });

  test('gives the same features and plans', () => {
    fc.assert(
      fc.property(sessionClaims, askedEntitlement, fc.nat(), (claims, text, index) => {
        const has = clerkHas(claims as unknown as JwtPayload);
        const { features, plans } = readSessionClaims(claims);
        const feature = features[index % (features.length || 1)]?.slug ?? text;
        const plan = plans[index % (plans.length || 1)]?.slug ?? text;
        for (const scope of ['', 'o:', 'org:', 'organization:', 'u:', 'user:', 'uo:']) {
          expect(hasFeature(claims, scope + feature, options)).toBe(
            has({ feature: scope + feature } as never),
          );
          expect(hasPlan(claims, scope + plan, options)).toBe(has({ plan: scope + plan } as never));
        }
        expect(hasFeature(claims, text, options)).toBe(has({ feature: text } as never));
      }),
      compared,
    );
  });

  test('tells the state of what useAuth() gives', () => {
    fc.assert(
      fc.property(sessionClaims, fc.boolean(), (claims, treatPendingAsSignedOut) => {
        const clerk = readAsClerk(claims as unknown as JwtPayload);
        const auth = resolveAuthState({
          authObject: { ...clerk, has: () => true } as never,
          options: { treatPendingAsSignedOut },
        });
        // undefined: an organization without a role, which useAuth() refuses with an error
        fc.pre(auth !== undefined);
        const pending = clerk.sessionStatus === 'pending';
        const inside = clerk.orgId ? 'ready' : 'no-organization';
        const folded = treatPendingAsSignedOut ? 'signed-out' : 'pending';
        expect(authState(auth)).toBe(pending ? folded : inside);
        expect(authState(clerk)).toBe(pending ? 'pending' : inside);
      }),
      compared,
    );
  });

  test.each([
    ['before Clerk has loaded', undefined, 'loading'],
    ['without a session', null, 'signed-out'],
  ])('tells the state of useAuth() %s', (_, id, state) => {
    const auth = resolveAuthState({
      authObject: { sessionId: id, userId: id } as never,
      options: {},
    });
    expect(authState(auth)).toBe(state);
  });
});
