import { isRecord } from '../internal/isRecord.js';
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
import { count, flag, refuse, requiredText, type Source, text, time } from './readers.js';
import { reading } from './reading.js';

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
  if (!isRecord(source)) return refuseMistake(source, ORGANIZATION);
  if (own(source, 'deleted') === true) refuse('is true: nothing is left to normalize');
  const snake = isSnake(source);
  const result: Mutable<NormalizedOrganization> = {
    object: 'organization',
    id: idOf(source, ORGANIZATION),
    name: requiredText(own(source, 'name')),
    slug: text(own(source, 'slug')),
    imageUrl: text(own(source, snake ? 'image_url' : 'imageUrl')),
    hasImage: flag(own(source, snake ? 'has_image' : 'hasImage')),
    publicMetadata: metadata(own(source, snake ? 'public_metadata' : 'publicMetadata')),
    maxAllowedMemberships: count(
      own(source, snake ? 'max_allowed_memberships' : 'maxAllowedMemberships'),
    ),
    adminDeleteEnabled: flag(own(source, snake ? 'admin_delete_enabled' : 'adminDeleteEnabled')),
    createdAt: time(own(source, snake ? 'created_at' : 'createdAt')),
    updatedAt: time(own(source, snake ? 'updated_at' : 'updatedAt')),
  };
  const members = own(source, snake ? 'members_count' : 'membersCount');
  if (members !== undefined) result.membersCount = count(members);
  const invitations = own(source, snake ? 'pending_invitations_count' : 'pendingInvitationsCount');
  if (invitations !== undefined) result.pendingInvitationsCount = count(invitations);
  const creator = own(source, snake ? 'created_by' : 'createdBy');
  if (creator !== undefined) result.createdBy = text(creator);
  return withPrivate(result, source, snake, options);
}

function membership(source: unknown, options?: Public | Private): NormalizedOrganizationMembership {
  if (!isRecord(source)) return refuseMistake(source, MEMBERSHIP);
  if (own(source, 'deleted') === true) refuse('is true: nothing is left to normalize');
  const snake = isSnake(source);
  const result: Mutable<NormalizedOrganizationMembership> = {
    object: 'organization_membership',
    id: idOf(source, MEMBERSHIP),
    role: requiredText(own(source, 'role')),
    permissions: permissions(own(source, 'permissions')),
    publicMetadata: metadata(own(source, snake ? 'public_metadata' : 'publicMetadata')),
    organization: organization(own(source, 'organization'), options),
    createdAt: time(own(source, snake ? 'created_at' : 'createdAt')),
    updatedAt: time(own(source, snake ? 'updated_at' : 'updatedAt')),
  };
  const roleName = own(source, snake ? 'role_name' : 'roleName');
  if (roleName !== undefined) result.roleName = text(roleName);
  const member = own(source, snake ? 'public_user_data' : 'publicUserData');
  if (member !== undefined) result.publicUserData = publicUserData(member, snake);
  return withPrivate(result, source, snake, options);
}

function publicUserData(source: unknown, snake: boolean): NormalizedPublicUserData | null {
  if (source === null) return null;
  if (!isRecord(source)) return refuse('expected an object');
  return {
    userId: text(own(source, snake ? 'user_id' : 'userId')),
    identifier: text(own(source, 'identifier')),
    firstName: text(own(source, snake ? 'first_name' : 'firstName')),
    lastName: text(own(source, snake ? 'last_name' : 'lastName')),
    imageUrl: text(own(source, snake ? 'image_url' : 'imageUrl')),
    hasImage: flag(own(source, snake ? 'has_image' : 'hasImage')),
  };
}

function permissions(value: unknown): string[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return refuse('expected an array');
  return Array.from({ length: value.length }, (_, i) => requiredText(value[i]));
}

/** Unlike a user's, no field is required in both spellings; camelCase objects always carry their metadata. */
function isSnake(source: Source): boolean {
  return own(source, 'publicMetadata') === undefined;
}

/** Never from a client object: only those have a `pathRoot`. */
function withPrivate<T extends object>(
  result: T,
  source: Source,
  snake: boolean,
  options?: Public | Private,
): T {
  if (own(options, 'privateMetadata') !== true || own(source, 'pathRoot') !== undefined)
    return result;
  return {
    ...result,
    privateMetadata: metadata(own(source, snake ? 'private_metadata' : 'privateMetadata')),
  };
}
