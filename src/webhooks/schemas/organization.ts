import * as z from 'zod/v4';
import type { WebhookOrganization } from '../payloads/organization.js';
import { metadata, type WebhookSchema } from './helpers.js';

/** Data of `organization.created` and `.updated`, and the organization inside a membership. */
export const WebhookOrganizationSchema: WebhookSchema<WebhookOrganization> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    name: z.string(),
    slug: z.nullable(z.string()),
    image_url: z.optional(z.string()),
    has_image: z.boolean(),
    created_by: z.optional(z.string()),
    members_count: z.optional(z.int()),
    pending_invitations_count: z.optional(z.int()),
    /** 0 means unlimited. */
    max_allowed_memberships: z.int(),
    admin_delete_enabled: z.boolean(),
    missing_member_with_elevated_permissions: z.optional(z.boolean()),
    role_set_key: z.nullish(z.string()),
    public_metadata: z.nullable(metadata()),
    private_metadata: z.nullish(metadata()),
    last_active_at: z.optional(z.int()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
