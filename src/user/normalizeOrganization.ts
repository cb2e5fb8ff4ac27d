import { isRecord } from '../internal/isRecord.js';
import type { PrivateMetadataOf, PublicMetadataOf, ServerSide } from './inputs.js';
import { metadata } from './metadata.js';
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
  return reading(source, (x) => organization(x, options), ...BLAME);
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
  return reading(source, (x) => membership(x, options), ...BLAME);
}

const BLAME = [
  'ISOCLERK_ORGANIZATION_INVALID',
  'Pass an organization or membership as a Clerk SDK, API or webhook hands it out.',
] as const;

function organization(x: unknown, options?: Public | Private): NormalizedOrganization {
  if (!isRecord(x)) return refuse('expected an object');
  if (x.deleted === true) refuse('is true: nothing is left to normalize');
  const s = isSnake(x);
  const result: Mutable<NormalizedOrganization> = {
    object: 'organization',
    id: requiredText(x.id),
    name: requiredText(x.name),
    slug: text(x.slug),
    imageUrl: text(s ? x.image_url : x.imageUrl),
    hasImage: flag(s ? x.has_image : x.hasImage),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata),
    maxAllowedMemberships: count(s ? x.max_allowed_memberships : x.maxAllowedMemberships),
    adminDeleteEnabled: flag(s ? x.admin_delete_enabled : x.adminDeleteEnabled),
    createdAt: time(s ? x.created_at : x.createdAt),
    updatedAt: time(s ? x.updated_at : x.updatedAt),
  };
  const members = s ? x.members_count : x.membersCount;
  if (members !== undefined) result.membersCount = count(members);
  const invitations = s ? x.pending_invitations_count : x.pendingInvitationsCount;
  if (invitations !== undefined) result.pendingInvitationsCount = count(invitations);
  const creator = s ? x.created_by : x.createdBy;
  if (creator !== undefined) result.createdBy = text(creator);
  return withPrivate(result, x, s, options);
}

function membership(x: unknown, options?: Public | Private): NormalizedOrganizationMembership {
  if (!isRecord(x)) return refuse('expected an object');
  if (x.deleted === true) refuse('is true: nothing is left to normalize');
  const s = isSnake(x);
  const result: Mutable<NormalizedOrganizationMembership> = {
    object: 'organization_membership',
    id: requiredText(x.id),
    role: requiredText(x.role),
    permissions: permissions(x.permissions),
    publicMetadata: metadata(s ? x.public_metadata : x.publicMetadata),
    organization: organization(x.organization, options),
    createdAt: time(s ? x.created_at : x.createdAt),
    updatedAt: time(s ? x.updated_at : x.updatedAt),
  };
  const roleName = s ? x.role_name : x.roleName;
  if (roleName !== undefined) result.roleName = text(roleName);
  const member = s ? x.public_user_data : x.publicUserData;
  if (member !== undefined) result.publicUserData = publicUserData(member, s);
  return withPrivate(result, x, s, options);
}

function publicUserData(x: unknown, s: boolean): NormalizedPublicUserData | null {
  if (x === null) return null;
  if (!isRecord(x)) return refuse('expected an object');
  return {
    userId: text(s ? x.user_id : x.userId),
    identifier: text(x.identifier),
    firstName: text(s ? x.first_name : x.firstName),
    lastName: text(s ? x.last_name : x.lastName),
    imageUrl: text(s ? x.image_url : x.imageUrl),
    hasImage: flag(s ? x.has_image : x.hasImage),
  };
}

function permissions(value: unknown): string[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return refuse('expected an array');
  return Array.from({ length: value.length }, (_, i) => requiredText(value[i]));
}

/** Unlike a user's, no field is required in both spellings; camelCase objects always carry their metadata. */
function isSnake(x: Source): boolean {
  return x.publicMetadata === undefined;
}

/** Never from a client object: only those have a `pathRoot`. */
function withPrivate<T extends object>(
  result: T,
  x: Source,
  s: boolean,
  options?: Public | Private,
): T {
  if (options?.privateMetadata !== true || x.pathRoot !== undefined) return result;
  return { ...result, privateMetadata: metadata(s ? x.private_metadata : x.privateMetadata) };
}
