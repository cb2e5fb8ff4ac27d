import * as z from 'zod';
import type { WebhookOrganizationMembershipJSON } from '../payloads/organization.js';
import { metadata, type WebhookSchema } from './helpers.js';
import { webhookOrganizationSchema } from './organization.js';
import { webhookPublicUserDataSchema } from './publicData.js';

/** Data of all three `organizationMembership.*` events: `.deleted` carries the full membership too. */
export const webhookOrganizationMembershipSchema: WebhookSchema<WebhookOrganizationMembershipJSON> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      /** The role's key, such as `org:admin`. */
      role: z.string(),
      role_name: z.optional(z.string()),
      permissions: z.array(z.string()),
      organization: webhookOrganizationSchema,
      public_user_data: z.nullish(webhookPublicUserDataSchema),
      public_metadata: z.nullable(metadata()),
      private_metadata: z.nullish(metadata()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
