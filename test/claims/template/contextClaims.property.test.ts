import { __experimental_JWTPayloadToAuthObjectProperties as readAsClerk } from '@clerk/shared/jwtPayloadParser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextClaims } from '../../../src/claims/index.js';
import { tokenInput } from '../arbitraries.js';
import { contextOfCase } from '../expectedPayload.js';

type Read = Record<
  'orgId' | 'orgRole' | 'orgSlug' | 'orgPermissions' | 'sessionId' | 'userId',
  unknown
>;

describe('contextClaims', () => {
  test('writes what Clerk’s own parser reads back, in both versions', () => {
    fc.assert(
      fc.property(tokenInput, (input) => {
        const context = contextOfCase(input);
        const claims = {
          ...contextClaims(context, { version: input.version }),
          ...(input.version === 2 && { v: 2 }),
        };
        const read = readAsClerk(claims as never) as unknown as Read;
        expect([read.userId, read.sessionId]).toEqual([context.user.id, context.session.id]);
        if (!input.organization) {
          expect(read.orgId).toBeUndefined();
          return;
        }
        expect([read.orgId, read.orgSlug, read.orgRole]).toEqual([
          input.organization.id,
          input.organization.slug,
          `org:${input.role}`,
        ]);
        const custom = input.permissions.filter((key) => !key.startsWith('org:sys_'));
        expect([...new Set(read.orgPermissions as string[])].sort()).toEqual(
          [...new Set(custom)].sort(),
        );
      }),
    );
  });
});
