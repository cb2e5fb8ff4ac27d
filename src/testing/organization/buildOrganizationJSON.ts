import type { Metadata } from '../metadata.js';
import type { Overrides } from '../overrides.js';
import { type BuildOptions, seedOf } from '../seed.js';
import type { UserJSON } from '../user/json.js';
import { buildInvitation } from './buildInvitation.js';
import { buildMembership, publicPerson, publicUserDataOf } from './buildMembership.js';
import { buildOrganization } from './buildOrganization.js';
import type {
  OrganizationInvitationJSON,
  OrganizationInvitationStatus,
  OrganizationJSON,
  OrganizationMembershipJSON,
} from './json.js';

type WithMetadata<T, Public, Private> = Omit<
  Overrides<T>,
  'public_metadata' | 'private_metadata'
> & { readonly public_metadata?: Public; readonly private_metadata?: Private };

/** Who a membership, an invitation or a session belongs to. */
export interface MemberOptions extends BuildOptions {
  /** The user, as `buildUserJSON` makes one. Default: a new one. */
  readonly user?: UserJSON;
  /** The organization, as `buildOrganizationJSON` makes one. Default: a new one. */
  readonly organization?: OrganizationJSON;
}

/**
 * Builds an organization as the Backend API and webhooks send it. Never throws.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same organization
 * @returns a new object; times in epoch milliseconds. It fits `OrganizationJSON` of `@clerk/backend` 2.x and 3.x.
 * @example
 * ```ts
 * import { buildOrganizationJSON } from 'isoclerk/testing'
 * buildOrganizationJSON({ name: 'Acme Inc.', slug: 'acme' }).slug // => 'acme'
 * ```
 */
export function buildOrganizationJSON<Public = Metadata, Private = Metadata>(
  overrides?: WithMetadata<OrganizationJSON, Public, Private>,
  options?: BuildOptions,
): OrganizationJSON<Public, Private>;
export function buildOrganizationJSON(
  overrides: Overrides<OrganizationJSON> = {},
  options?: BuildOptions,
): OrganizationJSON {
  return buildOrganization(overrides, seedOf(options));
}

/**
 * Builds an organization membership as the Backend API and webhooks send it; `public_user_data` and `organization` are
 * those of the given user and organization. Never throws.
 *
 * @param overrides - any part of the result; permissions and the role's name follow from `role`
 * @param options.user - the member
 * @param options.organization - the organization
 * @param options.seed - the same seed gives the same membership
 * @returns a new object; times in epoch milliseconds. It fits `OrganizationMembershipJSON` of `@clerk/backend` 2.x and 3.x.
 * @example
 * ```ts
 * import { buildOrganizationMembershipJSON, buildUserJSON } from 'isoclerk/testing'
 * const user = buildUserJSON()
 * const membership = buildOrganizationMembershipJSON({ role: 'org:admin' }, { user })
 * membership.public_user_data.user_id === user.id // => true
 * membership.role_name // => 'Admin'
 * ```
 */
export function buildOrganizationMembershipJSON<Public = Metadata, Private = Metadata>(
  overrides?: WithMetadata<OrganizationMembershipJSON, Public, Private>,
  options?: MemberOptions,
): OrganizationMembershipJSON<Public, Private>;
export function buildOrganizationMembershipJSON(
  overrides: Overrides<OrganizationMembershipJSON> = {},
  options?: MemberOptions,
): OrganizationMembershipJSON {
  const seed = seedOf(options);
  return buildMembership(overrides, seed, {
    user: options?.user ? publicUserDataOf(options.user) : publicPerson(seed),
    organization: options?.organization,
  });
}

/**
 * Builds an invitation to an organization as the Backend API and webhooks send it. Never throws.
 *
 * @param overrides - any part of the result; the role's name follows from `role`, an answered invitation has no `url`
 * @param options.user - the inviting user
 * @param options.organization - the organization
 * @param options.seed - the same seed gives the same invitation
 * @returns a new object; times in epoch milliseconds. It fits `OrganizationInvitationJSON` of `@clerk/backend` 2.x and 3.x.
 * @example
 * ```ts
 * import { buildOrganizationInvitationJSON } from 'isoclerk/testing'
 * const invitation = buildOrganizationInvitationJSON({ email_address: 'jane@example.com' })
 * invitation.status // => 'pending'
 * ```
 */
export function buildOrganizationInvitationJSON<
  Public = Metadata,
  Private = Metadata,
  Status extends OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked',
>(
  overrides?: Omit<WithMetadata<OrganizationInvitationJSON, Public, Private>, 'status'> & {
    readonly status?: Status;
  },
  options?: MemberOptions,
): OrganizationInvitationJSON<Public, Private, Status>;
export function buildOrganizationInvitationJSON(
  overrides: Overrides<Omit<OrganizationInvitationJSON, 'status'>> & {
    readonly status?: OrganizationInvitationStatus;
  } = {},
  options?: MemberOptions,
): object {
  const { status = 'pending', ...rest } = overrides;
  const seed = seedOf(options);
  const user = options?.user ? publicUserDataOf(options.user) : publicPerson(seed);
  const organization = options?.organization ?? buildOrganization({}, `${seed}/organization`);
  return buildInvitation(status, rest, seed, user, organization);
}
