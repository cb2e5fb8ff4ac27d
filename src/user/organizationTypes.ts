import type { Snaked } from '../internal/snakeCase.js';
import type { Opt, SourceOf } from './sourceOf.js';

/** An organization as {@link normalizeOrganization} returns it: plain, JSON-safe, times in epoch milliseconds. */
export interface NormalizedOrganization<PublicMetadata = Record<string, unknown>> {
  readonly object: 'organization';
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
  readonly publicMetadata: PublicMetadata;
  /** 0 is unlimited. */
  readonly maxAllowedMemberships: number | null;
  readonly adminDeleteEnabled: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  /** Epoch milliseconds. */
  readonly updatedAt: number | null;
  /** A client organization that was never told says 0. */
  readonly membersCount?: number | null;
  /** Absent for a backend organization. A client one that was never told says 0. */
  readonly pendingInvitationsCount?: number | null;
  /** The creator's user id. Server-side sources only. */
  readonly createdBy?: string | null;
  /** Whether its members must have it active. Client sources only: one that was never told says false. */
  readonly exclusiveMembership?: boolean;
  /** Whether it may set up single sign-on itself. Client sources of Core 3 only: one that was never told says false. */
  readonly selfServeSSOEnabled?: boolean;
  /** Epoch milliseconds. JSON of the Backend API and of webhooks only. As little a secret as a user's. */
  readonly lastActiveAt?: number | null;
  /**
   * Whether nobody in it has a role that may manage it. JSON of the Backend API and of webhooks only. No secret: members
   * see each other's roles.
   */
  readonly missingMemberWithElevatedPermissions?: boolean;
  /**
   * The key of its role set, `role_set:…`; null for none. JSON of the Backend API and of webhooks only. No secret: it
   * names a setting of the instance, as the key of a role does.
   */
  readonly roleSetKey?: string | null;
}

/** A membership as {@link normalizeOrganizationMembership} returns it: plain, JSON-safe, times in epoch milliseconds. */
export interface NormalizedOrganizationMembership<
  PublicMetadata = Record<string, unknown>,
  OrganizationMetadata = Record<string, unknown>,
> {
  readonly object: 'organization_membership';
  readonly id: string;
  /** The key, such as `org:admin`. */
  readonly role: string;
  readonly permissions: string[];
  readonly publicMetadata: PublicMetadata;
  readonly organization: NormalizedOrganization<OrganizationMetadata>;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  /** Epoch milliseconds. */
  readonly updatedAt: number | null;
  /** The role's display name. Absent for a backend membership. */
  readonly roleName?: string | null;
  /** The member, when the source names one. */
  readonly publicUserData?: NormalizedPublicUserData | null;
}

/** What members may see of each other. */
export interface NormalizedPublicUserData {
  readonly userId: string | null;
  /** The member's email address, phone number or username. */
  readonly identifier: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
}

/** Organization JSON of either API or a webhook. */
export interface OrganizationJSONLike extends Snaked<SourceOf<NormalizedOrganization>> {
  readonly private_metadata?: Opt<object>;
}

/** A client or backend organization, a copy of either, or a normalised one. */
export interface OrganizationResourceLike
  extends Omit<SourceOf<NormalizedOrganization>, 'publicMetadata'> {
  readonly publicMetadata: Opt<object>;
  readonly privateMetadata?: Opt<object>;
}

/** An organization in any shape that Clerk hands out. */
export type OrganizationLike = OrganizationResourceLike | OrganizationJSONLike;

type MembershipSource = Omit<SourceOf<NormalizedOrganizationMembership>, 'organization'>;

/** Membership JSON of either API or a webhook. */
export interface OrganizationMembershipJSONLike extends Snaked<MembershipSource> {
  readonly organization: OrganizationLike;
  readonly private_metadata?: Opt<object>;
}

/** A client or backend membership, a copy of either, or a normalised one. */
export interface OrganizationMembershipResourceLike
  extends Omit<MembershipSource, 'publicMetadata'> {
  readonly organization: OrganizationLike;
  readonly publicMetadata: Opt<object>;
  readonly privateMetadata?: Opt<object>;
}

/** A membership in any shape that Clerk hands out. */
export type OrganizationMembershipLike =
  | OrganizationMembershipResourceLike
  | OrganizationMembershipJSONLike;
