import { own } from '../internal/own.js';
import type { PrivateMetadataOf, PublicMetadataOf, ServerSide } from './inputs.js';
import { metadata } from './metadata.js';
import { type Expected, idOf, refuseMistake } from './mistakes.js';
import type { Mutable } from './nested.js';
import type {
  NormalizedOrganization,
  NormalizedOrganizationMembership,
  NormalizedPublicUserData,
  OrganizationLike,
  OrganizationMembershipLike,
} from './organizationTypes.js';
import {
  count,
  fields,
  flag,
  isSource,
  refuse,
  requiredText,
  type Source,
  text,
  time,
} from './readers.js';
import { reading } from './reading.js';
import { isSnake, isSnakeMember } from './spelling.js';

type Public = { readonly privateMetadata?: false };
type Private = { readonly privateMetadata: true };

/** What {@link normalizeOrganization} makes of an `O`. */
export type NormalizedOrganizationOf<O> = NormalizedOrganization<PublicMetadataOf<O>>;

/** What {@link normalizeOrganizationMembership} makes of an `M`. */
export type NormalizedOrganizationMembershipOf<M> = NormalizedOrganizationMembership<
  PublicMetadataOf<M>,
  M extends { readonly organization: infer O } ? PublicMetadataOf<O> : Record<string, unknown>
>;

/**
 * Turns a Clerk organization of any shape into one plain, JSON-safe object: client, backend, JSON, a copy, or one
 * already normalised. An allow-list, as for users; null and undefined give null.
 *
 * @throws {IsoclerkError} `ISOCLERK_ORGANIZATION_INVALID` at the first field that is missing or has the wrong type.
 * @example
 * ```ts
 * import { normalizeOrganization } from 'isoclerk/user'
 * normalizeOrganization({ id: 'org_1', name: 'Acme', created_at: 1727707000164 }).createdAt // => 1727707000164
 * ```
 */
export function normalizeOrganization<O extends OrganizationLike>(
  source: O & ServerSide<O>,
  options: Private,
): NormalizedOrganizationOf<O> & { readonly privateMetadata: PrivateMetadataOf<O> };
export function normalizeOrganization<O extends OrganizationLike>(
  source: O,
  options?: Public,
): NormalizedOrganizationOf<O>;
export function normalizeOrganization<O extends OrganizationLike>(
  source: O | null | undefined,
  options?: Public,
): NormalizedOrganizationOf<O> | null;
export function normalizeOrganization(source: unknown, options?: Public | Private): unknown {
  if (source == null) return null;
  return reading(source, (value) => organization(value, options), ...BLAME);
}

/**
 * Turns an organization membership of any shape, with its organization, into one plain, JSON-safe object.
 *
 * With `{ privateMetadata: true }` the organization's private metadata is copied too, where the source has it.
 *
 * @throws {IsoclerkError} `ISOCLERK_ORGANIZATION_INVALID` at the first field that is missing or has the wrong type.
 * @example
 * ```ts
 * import { normalizeOrganizationMembership } from 'isoclerk/user'
 * normalizeOrganizationMembership({
 *   id: 'orgmem_1',
 *   role: 'org:admin',
 *   organization: { id: 'org_1', name: 'Acme' },
 * }).organization.name // => 'Acme'
 * ```
 */
export function normalizeOrganizationMembership<M extends OrganizationMembershipLike>(
  source: M & ServerSide<M>,
  options: Private,
): NormalizedOrganizationMembershipOf<M> & { readonly privateMetadata: PrivateMetadataOf<M> };
export function normalizeOrganizationMembership<M extends OrganizationMembershipLike>(
  source: M,
  options?: Public,
): NormalizedOrganizationMembershipOf<M>;
export function normalizeOrganizationMembership<M extends OrganizationMembershipLike>(
  source: M | null | undefined,
  options?: Public,
): NormalizedOrganizationMembershipOf<M> | null;
export function normalizeOrganizationMembership(
  source: unknown,
  options?: Public | Private,
): unknown {
  if (source == null) return null;
  return reading(source, (value) => membership(value, options), ...BLAME);
}

const BLAME = [
  'ISOCLERK_ORGANIZATION_INVALID',
  'Pass an organization or membership as a Clerk SDK, API or webhook hands it out.',
] as const;

const ORGANIZATION: Expected = { name: 'an organization', holders: ['organization', 'response'] };
const MEMBERSHIP: Expected = { name: 'a membership', holders: ['membership', 'response'] };

function organization(source: unknown, options?: Public | Private): NormalizedOrganization {
  if (!isSource(source)) return refuseMistake(source, ORGANIZATION);
  if (source.deleted === true) refuse('is true: nothing is left to normalize');
  const snake = isSnake(source);
  const result: Mutable<NormalizedOrganization> = {
    object: 'organization',
    id: idOf(source, ORGANIZATION),
    name: requiredText(source.name),
    slug: text(source.slug),
    imageUrl: text(snake ? source.image_url : source.imageUrl),
    hasImage: flag(snake ? source.has_image : source.hasImage),
    publicMetadata: metadata(snake ? source.public_metadata : source.publicMetadata),
    maxAllowedMemberships: count(
      snake ? source.max_allowed_memberships : source.maxAllowedMemberships,
    ),
    adminDeleteEnabled: flag(snake ? source.admin_delete_enabled : source.adminDeleteEnabled),
    createdAt: time(snake ? source.created_at : source.createdAt),
    updatedAt: time(snake ? source.updated_at : source.updatedAt),
  };
  const members = snake ? source.members_count : source.membersCount;
  if (members !== undefined) result.membersCount = count(members);
  const invitations = snake ? source.pending_invitations_count : source.pendingInvitationsCount;
  if (invitations !== undefined) result.pendingInvitationsCount = count(invitations);
  const creator = snake ? source.created_by : source.createdBy;
  if (creator !== undefined) result.createdBy = text(creator);
  const exclusive = snake ? source.exclusive_membership : source.exclusiveMembership;
  if (exclusive != null) result.exclusiveMembership = flag(exclusive);
  const selfServe = snake ? source.self_serve_sso_enabled : source.selfServeSSOEnabled;
  if (selfServe != null) result.selfServeSSOEnabled = flag(selfServe);
  const active = snake ? source.last_active_at : source.lastActiveAt;
  if (active !== undefined) result.lastActiveAt = time(active);
  const unmanaged = snake
    ? source.missing_member_with_elevated_permissions
    : source.missingMemberWithElevatedPermissions;
  if (unmanaged != null) result.missingMemberWithElevatedPermissions = flag(unmanaged);
  const roleSet = snake ? source.role_set_key : source.roleSetKey;
  if (roleSet !== undefined) result.roleSetKey = text(roleSet);
  return withPrivate(result, source, snake, options);
}

function membership(source: unknown, options?: Public | Private): NormalizedOrganizationMembership {
  if (!isSource(source)) return refuseMistake(source, MEMBERSHIP);
  if (source.deleted === true) refuse('is true: nothing is left to normalize');
  const snake = isSnake(source);
  const result: Mutable<NormalizedOrganizationMembership> = {
    object: 'organization_membership',
    id: idOf(source, MEMBERSHIP),
    role: requiredText(source.role),
    permissions: permissions(source.permissions),
    publicMetadata: metadata(snake ? source.public_metadata : source.publicMetadata),
    organization: organization(source.organization, options),
    createdAt: time(snake ? source.created_at : source.createdAt),
    updatedAt: time(snake ? source.updated_at : source.updatedAt),
  };
  const roleName = snake ? source.role_name : source.roleName;
  if (roleName !== undefined) result.roleName = text(roleName);
  const member = snake ? source.public_user_data : source.publicUserData;
  if (member !== undefined) result.publicUserData = publicUserData(member);
  return withPrivate(result, source, snake, options);
}

function publicUserData(value: unknown): NormalizedPublicUserData | null {
  if (value === null) return null;
  const source = fields(value);
  const snake = isSnakeMember(source);
  return {
    userId: text(snake ? source.user_id : source.userId),
    identifier: text(source.identifier),
    firstName: text(snake ? source.first_name : source.firstName),
    lastName: text(snake ? source.last_name : source.lastName),
    imageUrl: text(snake ? source.image_url : source.imageUrl),
    hasImage: flag(snake ? source.has_image : source.hasImage),
  };
}

function permissions(value: unknown): string[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return refuse('expected an array');
  return Array.from({ length: value.length }, (_, i) => requiredText(value[i]));
}

/** Never from a client object: only those have a `pathRoot`. */
function withPrivate<T extends object>(
  result: T,
  source: Source,
  snake: boolean,
  options?: Public | Private,
): T {
  if (own(options, 'privateMetadata') !== true || source.pathRoot !== undefined) return result;
  return {
    ...result,
    privateMetadata: metadata(snake ? source.private_metadata : source.privateMetadata),
  };
}
