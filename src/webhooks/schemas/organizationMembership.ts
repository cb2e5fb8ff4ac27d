import * as z from 'zod';
import { metadata, openString } from './helpers.js';
import { webhookOrganizationSchema } from './organization.js';

/** Data of all three `organizationMembership.*` events: `.deleted` carries the full membership too. */
export const webhookOrganizationMembershipSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    object: openString<'organization_membership'>(),
    id: z.string(),
    /** The role's key, such as `org:admin`. */
    role: z.string(),
    role_name: z.optional(z.string()),
    permissions: z.array(z.string()),
    organization: webhookOrganizationSchema,
    public_user_data: z.nullish(
      z.looseObject({
        user_id: z.string(),
        identifier: z.nullish(z.string()),
        first_name: z.nullable(z.string()),
        last_name: z.nullable(z.string()),
        image_url: z.string(),
        has_image: z.boolean(),
        /** Deprecated by Clerk: use `image_url`. */
        profile_image_url: z.nullish(z.string()),
        username: z.nullish(z.string()),
        banned: z.optional(z.boolean()),
        deprovisioned: z.optional(z.boolean()),
      }),
    ),
    public_metadata: z.nullable(metadata()),
    private_metadata: z.nullish(metadata()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
