import * as z from 'zod/v4';
import { metadata } from '../helpers.js';

/** `Organization` of the specification. */
export const strictOrganization = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('organization'),
    id: z.string(),
    admin_delete_enabled: z.boolean(),
    created_by: z.optional(z.string()),
    has_image: z.boolean(),
    image_url: z.optional(z.string()),
    max_allowed_memberships: z.int(),
    members_count: z.optional(z.int()),
    missing_member_with_elevated_permissions: z.optional(z.boolean()),
    name: z.string(),
    pending_invitations_count: z.optional(z.int()),
    private_metadata: z.optional(metadata()),
    public_metadata: metadata(),
    role_set_key: z.nullish(z.string()),
    slug: z.string(),
    created_at: z.int(),
    last_active_at: z.optional(z.int()),
    updated_at: z.int(),
  }))();

/** `OrganizationMembershipPublicUserData` of the specification. */
const strictOrganizationMembershipPublicUserData = /* @__PURE__ */ (() =>
  z.looseObject({
    banned: z.optional(z.boolean()),
    deprovisioned: z.optional(z.boolean()),
    first_name: z.nullable(z.string()),
    has_image: z.boolean(),
    identifier: z.nullish(z.string()),
    image_url: z.string(),
    last_name: z.nullable(z.string()),
    profile_image_url: z.nullable(z.string()),
    user_id: z.string(),
    username: z.nullish(z.string()),
  }))();

/** `OrganizationMembership` of the specification. */
export const strictOrganizationMembership = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('organization_membership'),
    id: z.string(),
    organization: strictOrganization,
    permissions: z.array(z.string()),
    private_metadata: z.optional(metadata()),
    public_metadata: metadata(),
    public_user_data: z.optional(strictOrganizationMembershipPublicUserData),
    role: z.string(),
    role_name: z.optional(z.string()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
