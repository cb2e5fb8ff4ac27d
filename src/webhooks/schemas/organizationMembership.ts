import * as z from 'zod/v4';
import type { WebhookOrganizationMembership } from '../payloads/organization.js';
import { metadata, type WebhookSchema } from './helpers.js';
import { WebhookOrganizationSchema } from './organization.js';
import { WebhookPublicUserDataSchema } from './publicData.js';

/** Data of all three `organizationMembership.*` events: `.deleted` carries the full membership too. */
export const WebhookOrganizationMembershipSchema: WebhookSchema<WebhookOrganizationMembership> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      /** The role's key, such as `org:admin`. */
      role: z.string(),
      role_name: z.optional(z.string()),
      permissions: z.array(z.string()),
      organization: WebhookOrganizationSchema,
      public_user_data: z.nullish(WebhookPublicUserDataSchema),
      public_metadata: z.nullable(metadata()),
      private_metadata: z.nullish(metadata()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
