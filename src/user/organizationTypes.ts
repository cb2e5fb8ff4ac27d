import type { Camelized } from '../internal/camelCase.js';
import type { Opt, TimeLike } from './inputs.js';

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
export interface OrganizationJSONLike {
  readonly id: string;
  readonly name: string;
  readonly slug?: Opt<string>;
  readonly image_url?: Opt<string>;
  readonly has_image?: Opt<boolean>;
  readonly public_metadata?: Opt<object>;
  readonly private_metadata?: Opt<object>;
  readonly max_allowed_memberships?: Opt<number>;
  readonly admin_delete_enabled?: Opt<boolean>;
  readonly members_count?: Opt<number>;
  readonly pending_invitations_count?: Opt<number>;
  readonly created_by?: Opt<string>;
  readonly created_at?: Opt<TimeLike>;
  readonly updated_at?: Opt<TimeLike>;
}

/** A client or backend organization, a copy of either, or a normalised one. */
export interface OrganizationResourceLike
  extends Omit<Camelized<OrganizationJSONLike>, 'publicMetadata'> {
  readonly publicMetadata: Opt<object>;
}

/** An organization in any shape that Clerk hands out. */
export type OrganizationLike = OrganizationResourceLike | OrganizationJSONLike;

/** Membership JSON of either API or a webhook. */
export interface OrganizationMembershipJSONLike {
  readonly id: string;
  readonly role: string;
  readonly role_name?: Opt<string>;
  readonly permissions?: Opt<readonly string[]>;
  readonly public_metadata?: Opt<object>;
  readonly private_metadata?: Opt<object>;
  readonly organization: OrganizationLike;
  readonly public_user_data?: Opt<{
    readonly user_id?: Opt<string>;
    readonly identifier?: Opt<string>;
    readonly first_name?: Opt<string>;
    readonly last_name?: Opt<string>;
    readonly image_url?: Opt<string>;
    readonly has_image?: Opt<boolean>;
  }>;
  readonly created_at?: Opt<TimeLike>;
  readonly updated_at?: Opt<TimeLike>;
}

/** A client or backend membership, a copy of either, or a normalised one. */
export interface OrganizationMembershipResourceLike
  extends Omit<Camelized<OrganizationMembershipJSONLike>, 'publicMetadata' | 'organization'> {
  readonly publicMetadata: Opt<object>;
  readonly organization: OrganizationLike;
}

/** A membership in any shape that Clerk hands out. */
export type OrganizationMembershipLike =
  | OrganizationMembershipResourceLike
  | OrganizationMembershipJSONLike;
