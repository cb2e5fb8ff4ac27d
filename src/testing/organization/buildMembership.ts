import { getPrimaryEmailAddress, getPrimaryPhoneNumber } from '../../user/index.js';
import { ownOf } from '../gate.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf } from '../seed.js';
import type { UserJSON } from '../user/json.js';
import { avatarOf, emailOf, personOf } from '../user/person.js';
import { buildOrganization } from './buildOrganization.js';
import type { OrganizationJSON, OrganizationMembershipJSON, PublicUserDataJSON } from './json.js';

/** System permissions, clerk/clerk-docs:docs/guides/organizations/control-access/roles-and-permissions.mdx (read 2026-11). */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'org:admin': [
    'org:sys_profile:manage',
    'org:sys_profile:delete',
    'org:sys_memberships:read',
    'org:sys_memberships:manage',
    'org:sys_domains:read',
    'org:sys_domains:manage',
  ],
  'org:member': ['org:sys_memberships:read'],
};

export function buildMembership(
  overrides: Overrides<OrganizationMembershipJSON>,
  seed: string,
  members: {
    readonly user: PublicUserDataJSON;
    readonly organization: OrganizationJSON | undefined;
  },
): OrganizationMembershipJSON {
  const { role = 'org:member', created_at, organization: part } = ownOf(overrides, 'overrides');
  const organization = merge(
    members.organization ?? buildOrganization(part ?? {}, `${seed}/organization`),
    part,
  );
  const joined = created_at ?? organization.created_at + 60_000;
  return merge<OrganizationMembershipJSON>(
    {
      id: idOf('orgmem', seed),
      object: 'organization_membership',
      role,
      role_name: roleName(role),
      permissions: Object.hasOwn(PERMISSIONS, role) ? [...(PERMISSIONS[role] ?? [])] : [],
      public_metadata: {},
      private_metadata: {},
      organization,
      public_user_data: members.user,
      created_at: joined,
      updated_at: joined,
    },
    { ...overrides, organization },
  );
}

/** `org:billing_manager` → `Billing manager`, as the Dashboard would name it. */
export function roleName(role: string): string {
  const words = role.replace(/^org:/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function publicUserDataOf(user: UserJSON): PublicUserDataJSON {
  return {
    user_id: user.id,
    first_name: user.first_name,
    last_name: user.last_name,
    image_url: user.image_url,
    has_image: user.has_image,
    identifier:
      getPrimaryEmailAddress(user) ?? getPrimaryPhoneNumber(user) ?? user.username ?? user.id,
    profile_image_url: user.image_url,
  };
}

/** The person of a seed: what {@link publicUserDataOf} says of the user that `buildUserJSON` makes of it. */
export function publicPerson(seed: string): PublicUserDataJSON {
  const person = personOf(seed);
  const image_url = avatarOf(person);
  return {
    user_id: person.id,
    first_name: person.first_name,
    last_name: person.last_name,
    image_url,
    has_image: false,
    identifier: emailOf(person),
    profile_image_url: image_url,
  };
}
