import type {
  OrganizationInvitationJSON as Invitation3,
  OrganizationMembershipJSON as Membership3,
  OrganizationJSON as Organization3,
  SessionJSON as SessionJSON3,
  UserJSON as UserJSON3,
} from '@clerk/backend';
import type {
  OrganizationInvitationJSON as Invitation229,
  OrganizationMembershipJSON as Membership229,
  OrganizationJSON as Organization229,
  SessionJSON as SessionJSON229,
  UserJSON as UserJSON229,
} from 'clerk-backend-2-29';
import type {
  OrganizationInvitationJSON as Invitation233,
  OrganizationMembershipJSON as Membership233,
  OrganizationJSON as Organization233,
  SessionJSON as SessionJSON233,
  UserJSON as UserJSON233,
} from 'clerk-backend-2-33';
import {
  buildOrganizationInvitationJSON,
  buildOrganizationJSON,
  buildOrganizationMembershipJSON,
  buildSessionJSON,
  buildUserJSON,
} from 'isoclerk/testing';
import { expectTypeOf, test } from 'vitest';

test('JSON fits the types of @clerk/backend 2.x and 3.x', () => {
  const user = buildUserJSON();
  expectTypeOf(user).not.toBeAny();
  expectTypeOf(user).toExtend<UserJSON229>();
  expectTypeOf(user).toExtend<UserJSON233>();
  expectTypeOf(user).toExtend<UserJSON3>();
  const organization = buildOrganizationJSON();
  expectTypeOf(organization).toExtend<Organization229>();
  expectTypeOf(organization).toExtend<Organization233>();
  expectTypeOf(organization).toExtend<Organization3>();
  const membership = buildOrganizationMembershipJSON();
  expectTypeOf(membership).toExtend<Membership229>();
  expectTypeOf(membership).toExtend<Membership233>();
  expectTypeOf(membership).toExtend<Membership3>();
  const invitation = buildOrganizationInvitationJSON();
  expectTypeOf(invitation).toExtend<Invitation229>();
  expectTypeOf(invitation).toExtend<Invitation233>();
  expectTypeOf(invitation).toExtend<Invitation3>();
  const session = buildSessionJSON();
  expectTypeOf(session).toExtend<SessionJSON229>();
  expectTypeOf(session).toExtend<SessionJSON233>();
  expectTypeOf(session).toExtend<SessionJSON3>();
});

test('metadata types flow from the overrides', () => {
  const user = buildUserJSON({ public_metadata: { plan: 'pro' } });
  expectTypeOf(user.public_metadata).toEqualTypeOf<{ plan: string }>();
  expectTypeOf(user.private_metadata).toEqualTypeOf<Record<string, unknown>>();
  const typed = buildUserJSON<{ plan: 'free' | 'pro' }>({ public_metadata: { plan: 'pro' } });
  expectTypeOf(typed.public_metadata.plan).toEqualTypeOf<'free' | 'pro'>();
});

test('overrides are typed at any depth', () => {
  buildUserJSON({ email_addresses: [{ verification: { status: 'unverified' } }] });
  // @ts-expect-error no such member
  buildUserJSON({ firstName: 'Ada' });
  // @ts-expect-error not a string
  buildUserJSON({ email_addresses: [{ email_address: 1 }] });
  // @ts-expect-error no such status
  buildUserJSON({ email_addresses: [{ verification: { status: 'done' } }] });
});
