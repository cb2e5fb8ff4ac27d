import { createCheckAuthorization } from '@clerk/shared/authorization';
import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import type { JwtPayload } from '@clerk/shared/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from '../../src/session/index.js';
import { askedEntitlement, sessionClaims } from './arbitraries.js';

const clerkHas = (claims: JwtPayload) =>
  createCheckAuthorization({
    ...(readAsClerk(claims) as unknown as Parameters<typeof createCheckAuthorization>[0]),
    features: (claims.fea as string | undefined) ?? '',
    plans: (claims.pla as string | undefined) ?? '',
  });

describe('beside @clerk/shared', () => {
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
      { numRuns: 300 },
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
    );
  });
});
