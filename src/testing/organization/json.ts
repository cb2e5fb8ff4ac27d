import type { Metadata } from '../metadata.js';

/** An organization as the Backend API and webhooks send it. It fits `OrganizationJSON` of `@clerk/backend` 2.x and 3.x. */
export interface OrganizationJSON<Public = Metadata, Private = Metadata> {
  id: string;
  object: 'organization';
  name: string;
  slug: string;
  image_url: string;
  has_image: boolean;
  members_count: number;
  pending_invitations_count: number;
  /** 0 means unlimited. */
  max_allowed_memberships: number;
  admin_delete_enabled: boolean;
  public_metadata: Public;
  private_metadata: Private;
  created_by: string;
  role_set_key?: string | null;
  missing_member_with_elevated_permissions?: boolean;
  created_at: number;
  updated_at: number;
  last_active_at?: number;
}

/** A user as other members may see them. There is no `id`: it is `user_id`. */
export interface PublicUserDataJSON {
  user_id: string;
  first_name: string | null;
  last_name: string | null;
  image_url: string;
  has_image: boolean;
  /** The email address, phone number or username. */
  identifier: string;
  profile_image_url: string;
}

export interface OrganizationMembershipJSON<Public = Metadata, Private = Metadata> {
  id: string;
  object: 'organization_membership';
  /** `org:admin`, `org:member` or your own. */
  role: string;
  role_name: string;
  permissions: string[];
  public_metadata: Public;
  private_metadata: Private;
  organization: OrganizationJSON;
  public_user_data: PublicUserDataJSON;
  created_at: number;
  updated_at: number;
}

/** Core 2 types before 2.30 do not know `expired`, so it shows in the type only when it was asked for. */
export type OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired';

export interface OrganizationInvitationJSON<
  Public = Metadata,
  Private = Metadata,
  Status extends OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked',
> {
  id: string;
  object: 'organization_invitation';
  organization_id: string;
  email_address: string;
  role: string;
  role_name: string;
  status: Status;
  inviter_id: string;
  public_inviter_data: PublicUserDataJSON;
  public_metadata: Public;
  private_metadata: Private;
  url: string | null;
  created_at: number;
  updated_at: number;
  expires_at: number;
}
