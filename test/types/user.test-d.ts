import type {
  Organization,
  OrganizationJSON,
  OrganizationMembership,
  User as User3,
  UserJSON as UserJSON3,
  UserWebhookEvent,
} from '@clerk/backend';
import type {
  OrganizationJSON as FrontendOrganizationJSON,
  UserJSON as FrontendUserJSON,
  OrganizationMembershipResource,
  OrganizationResource,
  UserJSONSnapshot,
  UserResource,
} from '@clerk/shared/types';
import type {
  UserJSON as Core2FrontendUserJSON,
  UserResource as Core2UserResource,
} from '@clerk/types';
import { type } from 'arktype';
import type { User as User229, UserJSON as UserJSON229 } from 'clerk-backend-2-29';
import type { User as User233, UserJSON as UserJSON233 } from 'clerk-backend-2-33';
import {
  type BackendUserShape,
  getDisplayName,
  getPrimaryEmailAddress,
  hasVerifiedEmailAddress,
  isBackendUser,
  isClientUser,
  isNormalizedUser,
  isUserJSON,
  type NormalizedOrganization,
  type NormalizedUser,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
  parseMetadata,
  type UserJSONShape,
  type UserLike,
  type UserSource,
  userSourceOf,
} from 'isoclerk/user';
import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import * as z from 'zod';

// An application's augmentation, as Clerk's documentation tells it to write.
declare global {
  interface UserPublicMetadata {
    plan?: 'free' | 'pro';
  }
  interface UserPrivateMetadata {
    customerId?: string;
  }
}

type Person = NormalizedUser<UserPublicMetadata, UserUnsafeMetadata>;

test("Clerk's own types are really there, not any", () => {
  expectTypeOf<User229>().not.toBeAny();
  expectTypeOf<User233>().not.toBeAny();
  expectTypeOf<User3>().not.toBeAny();
  expectTypeOf<UserResource>().not.toBeAny();
  expectTypeOf<Core2UserResource>().not.toBeAny();
  expectTypeOf<UserJSON3>().not.toBeAny();
  expectTypeOf<UserJSON229>().not.toBeAny();
  expectTypeOf<UserJSON233>().not.toBeAny();
  expectTypeOf<FrontendUserJSON>().not.toBeAny();
  expectTypeOf<Core2FrontendUserJSON>().not.toBeAny();
  expectTypeOf<UserJSONSnapshot>().not.toBeAny();
  expectTypeOf<Organization>().not.toBeAny();
  expectTypeOf<OrganizationResource>().not.toBeAny();
  expectTypeOf<OrganizationJSON>().not.toBeAny();
  expectTypeOf<FrontendOrganizationJSON>().not.toBeAny();
});

test('every type in which Clerk hands out a user is accepted as it is, and gives one type', () => {
  expectTypeOf(normalizeUser({} as User229)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as User233)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as User3)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as UserResource)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as Core2UserResource)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as UserJSON229)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as UserJSON233)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as UserJSON3)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as FrontendUserJSON)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as Core2FrontendUserJSON)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as UserJSONSnapshot)).toEqualTypeOf<Person>();
  expectTypeOf(normalizeUser({} as Person)).toEqualTypeOf<Person>();
});

test('the data of a user.created event is accepted, that of user.deleted is an error', () => {
  const event = {} as UserWebhookEvent;
  if (event.type === 'user.created') {
    expectTypeOf(normalizeUser(event.data)).toEqualTypeOf<Person>();
  } else if (event.type === 'user.deleted') {
    // @ts-expect-error a deleted user has no email addresses
    normalizeUser(event.data);
  }
});

test('null and undefined in, null out', () => {
  expectTypeOf(normalizeUser({} as User3 | UserResource | null)).toEqualTypeOf<Person | null>();
  expectTypeOf(normalizeUser({} as UserResource | null | undefined)).toEqualTypeOf<Person | null>();
  expectTypeOf(normalizeUser({} as User229 | UserResource)).toEqualTypeOf<Person>();
});

test('metadata types flow through', () => {
  const user = normalizeUser({} as User3 | UserResource);
  expectTypeOf(user.publicMetadata.plan).toEqualTypeOf<'free' | 'pro' | undefined>();
  const own = normalizeUser({ id: 'user_1', emailAddresses: [], publicMetadata: { seats: 3 } });
  expectTypeOf(own.publicMetadata).toEqualTypeOf<{ seats: number }>();
  expectTypeOf(own.unsafeMetadata).toEqualTypeOf<Record<string, unknown>>();
  expectTypeOf(normalizeUser({} as UserLike)).toEqualTypeOf<NormalizedUser>();
});

test('any gives a normalised user, not any and not null', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what untyped code passes
  const user = normalizeUser({} as any);
  expectTypeOf(user).not.toBeAny();
  expectTypeOf(user.id).toEqualTypeOf<string>();
});

test('private metadata is typed on request, and an error for a client user', () => {
  const user = normalizeUser({} as User3, { privateMetadata: true });
  expectTypeOf(user.privateMetadata).toEqualTypeOf<UserPrivateMetadata>();
  expectTypeOf(user.privateMetadata.customerId).toEqualTypeOf<string | undefined>();
  expectTypeOf(
    normalizeUser({} as UserJSON229, { privateMetadata: true }).privateMetadata,
  ).toEqualTypeOf<UserPrivateMetadata>();
  expectTypeOf(
    normalizeUser({} as User229 | null, { privateMetadata: true })?.privateMetadata,
  ).toEqualTypeOf<UserPrivateMetadata | undefined>();
  // @ts-expect-error it is there on request only
  normalizeUser({} as User3).privateMetadata;
  // @ts-expect-error a client user has none
  normalizeUser({} as UserResource, { privateMetadata: true });
  // @ts-expect-error one of the two is a client user
  normalizeUser({} as User3 | UserResource, { privateMetadata: true });
  // @ts-expect-error client JSON has none
  normalizeUser({} as FrontendUserJSON, { privateMetadata: true });
  // @ts-expect-error it was left behind
  normalizeUser({} as NormalizedUser, { privateMetadata: true });
});

test('what is no user is an error', () => {
  // @ts-expect-error an organization has no email addresses
  normalizeUser({} as Organization);
  // @ts-expect-error an id is no user
  normalizeUser('user_1');
  // @ts-expect-error a number is no first name
  normalizeUser({ id: 'user_1', emailAddresses: [], firstName: 5 });
});

test('lists and pages keep their kind', () => {
  expectTypeOf(normalizeUsers({} as User3[])).toEqualTypeOf<Person[]>();
  expectTypeOf(normalizeUsers({} as { data: User229[]; totalCount: number })).toEqualTypeOf<{
    data: Person[];
    totalCount: number;
  }>();
  expectTypeOf(normalizeUsers({} as { data: UserJSON3[]; total_count: number })).toEqualTypeOf<{
    data: Person[];
    total_count: number;
  }>();
  const [user] = normalizeUsers({} as User3[], { privateMetadata: true });
  expectTypeOf(user?.privateMetadata).toEqualTypeOf<UserPrivateMetadata | undefined>();
  // @ts-expect-error client users have none
  normalizeUsers({} as UserResource[], { privateMetadata: true });
});

test('guards narrow unions of Clerk and unknown', () => {
  const user = {} as User3 | UserResource;
  if (isBackendUser(user)) expectTypeOf(user).toEqualTypeOf<User3>();
  else expectTypeOf(user).toEqualTypeOf<UserResource>();
  if (isClientUser(user)) expectTypeOf(user).toEqualTypeOf<UserResource>();
  else expectTypeOf(user).toEqualTypeOf<User3>();
  const json = {} as UserJSON3 | User3;
  if (isUserJSON(json)) expectTypeOf(json).toEqualTypeOf<UserJSON3>();
  else expectTypeOf(json).toEqualTypeOf<User3>();
  const anything = {} as unknown;
  if (isBackendUser(anything)) expectTypeOf(anything).toEqualTypeOf<BackendUserShape>();
  if (isUserJSON(anything)) expectTypeOf(anything).toEqualTypeOf<UserJSONShape>();
  if (isClientUser(anything)) normalizeUser(anything);
  if (isNormalizedUser(anything)) expectTypeOf(anything).toEqualTypeOf<NormalizedUser>();
  expectTypeOf(userSourceOf(anything)).toEqualTypeOf<UserSource | null>();
});

test('helpers take every shape and null', () => {
  expectTypeOf(getDisplayName({} as User3)).toEqualTypeOf<string>();
  expectTypeOf(getDisplayName({} as UserResource | null)).toEqualTypeOf<string | null>();
  expectTypeOf(getPrimaryEmailAddress({} as UserJSON233 | undefined)).toEqualTypeOf<
    string | null
  >();
  expectTypeOf(hasVerifiedEmailAddress({} as Core2UserResource)).toEqualTypeOf<boolean>();
});

test('organizations and memberships of both sides are accepted as they are', () => {
  type Acme = NormalizedOrganization<OrganizationPublicMetadata>;
  expectTypeOf(normalizeOrganization({} as Organization)).toEqualTypeOf<Acme>();
  expectTypeOf(
    normalizeOrganization({} as OrganizationResource | null),
  ).toEqualTypeOf<Acme | null>();
  expectTypeOf(
    normalizeOrganization({} as Organization, { privateMetadata: true }).privateMetadata,
  ).toEqualTypeOf<OrganizationPrivateMetadata>();
  const acme = normalizeOrganization({} as OrganizationJSON | FrontendOrganizationJSON);
  expectTypeOf(acme).toEqualTypeOf<Acme>();
  expectTypeOf(acme.selfServeSSOEnabled).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(acme.roleSetKey).toEqualTypeOf<string | null | undefined>();
  const bare = { id: 'org_1', name: 'Acme' };
  // @ts-expect-error a number is no flag: SSO is one word on the wire
  normalizeOrganization({ ...bare, self_serve_sso_enabled: 5 });
  // @ts-expect-error nor the key of a role set
  normalizeOrganization({ ...bare, role_set_key: 5 });
  // @ts-expect-error a client organization has none
  normalizeOrganization({} as OrganizationResource, { privateMetadata: true });
  expectTypeOf(
    normalizeOrganizationMembership({} as OrganizationMembership).organization,
  ).toEqualTypeOf<Acme>();
  expectTypeOf(
    normalizeOrganizationMembership({} as OrganizationMembershipResource).publicMetadata,
  ).toEqualTypeOf<OrganizationMembershipPublicMetadata>();
});

test('parseMetadata types its output by schemas of any library', () => {
  const schemas = {
    publicMetadata: z.object({ plan: z.enum(['free', 'pro']) }),
    unsafeMetadata: v.object({ theme: v.optional(v.string()) }),
    privateMetadata: type({ risk: "'low' | 'high'" }),
  };
  const parsed = parseMetadata({} as User3, schemas);
  expectTypeOf(parsed).toEqualTypeOf<{
    readonly publicMetadata: { plan: 'free' | 'pro' };
    readonly unsafeMetadata: { theme?: string | undefined };
    readonly privateMetadata: { risk: 'low' | 'high' };
  }>();
  const { publicMetadata } = schemas;
  expectTypeOf(parseMetadata({} as UserResource, { publicMetadata })).toEqualTypeOf<{
    readonly publicMetadata: { plan: 'free' | 'pro' };
  }>();
  expectTypeOf(parseMetadata({} as UserResource | null, { publicMetadata })).toEqualTypeOf<{
    readonly publicMetadata: { plan: 'free' | 'pro' };
  } | null>();
  // @ts-expect-error no schema was given for it
  parseMetadata({} as UserResource, { publicMetadata }).unsafeMetadata;
});

test("parseMetadata takes Clerk's users, organizations and memberships of every version", () => {
  const publicMetadata = z.object({ plan: z.string() });
  parseMetadata({} as User229, { publicMetadata });
  parseMetadata({} as User233, { publicMetadata });
  parseMetadata({} as UserJSON3, { publicMetadata });
  parseMetadata({} as FrontendUserJSON, { publicMetadata });
  parseMetadata({} as UserJSONSnapshot, { publicMetadata });
  parseMetadata({} as Core2UserResource, { publicMetadata });
  parseMetadata({} as Organization, { publicMetadata });
  parseMetadata({} as OrganizationResource, { publicMetadata });
  parseMetadata({} as OrganizationMembership, { publicMetadata });
  parseMetadata({} as OrganizationMembershipResource, { publicMetadata });
  parseMetadata({} as NormalizedUser, { publicMetadata });
  parseMetadata({} as NormalizedOrganization, { publicMetadata });
});

test('parseMetadata gives private metadata of server-side sources only', () => {
  const privateMetadata = z.object({ risk: z.string() });
  parseMetadata({} as User229, { privateMetadata });
  parseMetadata({} as UserJSON3, { privateMetadata });
  parseMetadata({} as Organization, { privateMetadata });
  expectTypeOf(parseMetadata({} as User3 | null, { privateMetadata })).toEqualTypeOf<{
    readonly privateMetadata: { risk: string };
  } | null>();
  // @ts-expect-error a client user has none
  parseMetadata({} as UserResource, { privateMetadata });
  // @ts-expect-error a client organization has none
  parseMetadata({} as OrganizationResource, { privateMetadata });
  // @ts-expect-error the spelling is the same for every source
  parseMetadata({} as UserJSON3, { public_metadata: privateMetadata });
});
