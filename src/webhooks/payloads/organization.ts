import type { Metadata, Open } from './common.js';

/**
 * `data` of `organization.created` and `organization.updated`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `Organization` (read 2026-08)
 */
export interface WebhookOrganization {
  id: string;
  object: Open<'organization'>;
  name: string;
  /** Clerk's client types allow null, its webhook types do not. */
  slug: string | null;
  image_url?: string | undefined;
  has_image: boolean;
  members_count?: number | undefined;
  pending_invitations_count?: number | undefined;
  /** 0 means unlimited. */
  max_allowed_memberships: number;
  admin_delete_enabled: boolean;
  public_metadata: Metadata | null;
  private_metadata?: Metadata | null | undefined;
  /** The user's id. */
  created_by?: string | undefined;
  role_set_key?: string | null | undefined;
  missing_member_with_elevated_permissions?: boolean | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
  /** Epoch milliseconds. */
  last_active_at?: number | undefined;
}

/** What anyone invited may see of an organization. */
export interface WebhookPublicOrganizationData {
  id: string;
  object?: string | undefined;
  name: string;
  slug: string | null;
  image_url?: string | undefined;
  has_image: boolean;
}

/** The member as others may see them. There is no `id`: it is `user_id`. */
export interface WebhookPublicUserData {
  user_id: string;
  first_name: string | null;
  last_name: string | null;
  image_url: string;
  has_image: boolean;
  /** The email address, phone number or username. */
  identifier?: string | null | undefined;
  profile_image_url?: string | null | undefined;
  username?: string | null | undefined;
  banned?: boolean | undefined;
  deprovisioned?: boolean | undefined;
}

/**
 * `data` of `organizationMembership.*`, deletions included: they carry the full last state.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `OrganizationMembership` (read 2026-08)
 */
export interface WebhookOrganizationMembership {
  id: string;
  object: Open<'organization_membership'>;
  /** `org:admin`, `org:member` or your own. */
  role: string;
  role_name?: string | undefined;
  permissions: string[];
  public_metadata: Metadata | null;
  private_metadata?: Metadata | null | undefined;
  organization: WebhookOrganization;
  public_user_data?: WebhookPublicUserData | null | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}

/** The specification names `expire_at`, the SDK types `expires_at`. */
export interface WebhookOrganizationDomainVerification {
  status: Open<'unverified' | 'verified' | 'failed' | 'expired'>;
  strategy: string;
  attempts: number | null;
  /** Epoch milliseconds. */
  expire_at?: number | null | undefined;
  /** Epoch milliseconds. */
  expires_at?: number | null | undefined;
  /** Epoch milliseconds. Only on `ownership_verification`. */
  verified_at?: number | null | undefined;
}

/**
 * `data` of `organizationDomain.created` and `organizationDomain.updated`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `OrganizationDomain` (read 2026-08)
 */
export interface WebhookOrganizationDomain {
  id: string;
  object: Open<'organization_domain'>;
  organization_id: string;
  /** The domain: `example.com`. */
  name: string;
  enrollment_mode: Open<
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion' | 'enterprise_sso'
  >;
  /** Deprecated for `affiliation_verification`. */
  verification?: WebhookOrganizationDomainVerification | null | undefined;
  /** By email. In the specification, in no SDK type. */
  affiliation_verification?: WebhookOrganizationDomainVerification | null | undefined;
  /** By DNS. `null` until attempted. In the specification, in no SDK type. */
  ownership_verification?: WebhookOrganizationDomainVerification | null | undefined;
  affiliation_email_address: string | null;
  public_organization_data?: WebhookPublicOrganizationData | null | undefined;
  total_pending_invitations: number;
  total_pending_suggestions: number;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
}

/**
 * `data` of `organizationInvitation.created` and `organizationInvitation.revoked`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `OrganizationInvitation` (read 2026-08)
 */
export interface WebhookOrganizationInvitation {
  id: string;
  object: Open<'organization_invitation'>;
  organization_id?: string | undefined;
  email_address: string;
  role: string;
  role_name: string;
  status?: Open<'pending' | 'accepted' | 'revoked' | 'expired'> | undefined;
  url: string | null;
  public_metadata: Metadata | null;
  private_metadata?: Metadata | null | undefined;
  /** The inviting user. In the specification, in no SDK type. */
  inviter_id?: string | null | undefined;
  public_inviter_data?: WebhookPublicUserData | null | undefined;
  public_organization_data?: WebhookPublicOrganizationData | null | undefined;
  /** The specification nests the organization here, by a slip of its own. */
  data?:
    | { public_organization_data?: WebhookPublicOrganizationData | null | undefined }
    | undefined;
  /** Epoch milliseconds. */
  created_at: number;
  /** Epoch milliseconds. */
  updated_at: number;
  /** Epoch milliseconds. `null`: never. */
  expires_at?: number | null | undefined;
}

/**
 * `data` of `organizationInvitation.accepted`.
 *
 * @see clerk/openapi-specs:webhooks/2025-04-15.yml `OrganizationInvitationAcceptedPayload` (read 2026-08)
 */
export interface WebhookAcceptedOrganizationInvitation extends WebhookOrganizationInvitation {
  /** Who accepted. */
  user_id: string;
}
