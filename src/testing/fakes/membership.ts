import { IsoclerkError } from '../../errors.js';
import { hasRole } from '../../session/index.js';
import { ownOf } from '../gate.js';
import {
  buildClientOrganization,
  buildClientOrganizationMembership,
} from '../organization/buildClientOrganization.js';
import type { ClientOrganization, ClientOrganizationMembership } from '../organization/client.js';
import type { Overrides } from '../overrides.js';
import type { SignedInAuth } from '../session/auth.js';
import { rightInOrganization, spelledOut } from '../session/buildSessionClaims.js';
import { assertId, type FakeSessionOptions } from './rights.js';

type Memberships = readonly ClientOrganizationMembership[];

/** Where the session is active, and what the user already is there. */
export interface Place {
  readonly organization: ClientOrganization;
  readonly held: ClientOrganizationMembership | undefined;
}

/** The active organization: the one that was asked for, by itself or by a right in one. */
export function placeOf(
  where: Overrides<ClientOrganization> | null | undefined,
  session: FakeSessionOptions,
  memberships: Memberships,
  seed: string,
): Place | null {
  const right = rightInOrganization(session);
  if (where === null && right !== undefined) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is a right in an organization', {
      path: `session.${right}`,
      hint: 'The organization is null: leave that out for a new one, or leave the right out.',
    });
  }
  if (where === null || (where === undefined && right === undefined)) return null;
  const asked = ownOf(where, 'organization');
  const made = buildClientOrganization(asked, { seed });
  assertId(made.id, 'organization.id');
  const held = memberships.find(({ organization }) => organization.id === made.id);
  if (!held) return { organization: made, held };
  const inPlace = { userId: 'user', orgId: made.id, orgRole: held.role };
  if (session.role !== undefined && !hasRole(inPlace, session.role)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', "differs from the user's membership", {
      path: 'session.role',
      hint: 'The user has a membership in the active organization: its role is that of the session.',
    });
  }
  return {
    organization: buildClientOrganization({ ...held.organization, ...asked }, { seed }),
    held,
  };
}

/** What a member may do, as the options of a token. */
export function rightsOf(session: FakeSessionOptions, place: Place | null): FakeSessionOptions {
  const held = place?.held;
  if (!held) return session;
  const permissions = [...held.permissions, ...(session.permissions ?? [])];
  return ownOf({ ...session, role: held.role, permissions }, 'session');
}

/**
 * The membership in the active organization. Role and custom permissions are those of the token; permissions of the system
 * are in the membership alone, as with Clerk: the browser knows them, the server does not.
 */
export function membershipIn(
  { organization, held }: Place,
  { permissions: given = [] }: FakeSessionOptions,
  { orgRole, orgPermissions }: SignedInAuth,
  publicUserData: ClientOrganizationMembership['publicUserData'],
  seed: string,
): ClientOrganizationMembership {
  const role = orgRole && { role: orgRole };
  const membership = held ?? buildClientOrganizationMembership({ ...role }, { seed });
  const ofSystem = given.map(spelledOut).filter((permission) => permission.startsWith('org:sys_'));
  return {
    ...membership,
    ...role,
    permissions: [...new Set([...membership.permissions, ...ofSystem, ...(orgPermissions ?? [])])],
    organization,
    publicUserData,
  };
}

/** The memberships of the user, that of the active organization in its place or in front. */
export function membershipsOf(
  given: Memberships,
  active: ClientOrganizationMembership | null,
  publicUserData: ClientOrganizationMembership['publicUserData'],
): ClientOrganizationMembership[] {
  const all = given.map((it) =>
    it.organization.id === active?.organization.id ? active : { ...it, publicUserData },
  );
  // Once in each organization: what is listed twice stays once.
  return [...new Set(active && !all.includes(active) ? [active, ...all] : all)];
}
