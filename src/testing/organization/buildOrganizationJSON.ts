import { built } from '../gate.js';
import type { Metadata } from '../metadata.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
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
 * Builds an organization as the Backend API and webhooks send it.
 *
 * @param overrides - any part of the result
 * @param options.seed - the same seed gives the same organization
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
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
  overrides?: Overrides<OrganizationJSON>,
  options?: BuildOptions,
): OrganizationJSON {
  return built(overrides, options, (given, _, seed) => buildOrganization(given, seed));
}

/**
 * Builds an organization membership as the Backend API and webhooks send it; `public_user_data` and `organization` are
 * those of the given user and organization.
 *
 * @param overrides - any part of the result; permissions and the role's name follow from `role`
 * @param options.user - the member
 * @param options.organization - the organization
 * @param options.seed - the same seed gives the same membership
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
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
  overrides?: Overrides<OrganizationMembershipJSON>,
  options?: MemberOptions,
): OrganizationMembershipJSON {
  return built(overrides, options, (given, { user, organization }, seed) =>
    buildMembership(given, seed, {
      user: user ? publicUserDataOf(user) : publicPerson(seed),
      organization,
    }),
  );
}

/**
 * Builds an invitation to an organization as the Backend API and webhooks send it.
 *
 * @param overrides - any part of the result; the role's name follows from `role`, an answered invitation has no `url`
 * @param options.user - the inviting user
 * @param options.organization - the organization
 * @param options.seed - the same seed gives the same invitation
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
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
  overrides?: Overrides<Omit<OrganizationInvitationJSON, 'status'>> & {
    readonly status?: OrganizationInvitationStatus;
  },
  options?: MemberOptions,
): object {
  return built(overrides, options, (given, { user, organization }, seed) => {
    const { status = 'pending', ...rest } = given;
    const inviter = user ? publicUserDataOf(user) : publicPerson(seed);
    const of = organization ?? buildOrganization({}, `${seed}/organization`);
    return buildInvitation(status, rest, seed, inviter, of);
  });
}
