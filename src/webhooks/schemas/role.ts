import * as z from 'zod';
import type { WebhookPermissionJSON, WebhookRoleJSON } from '../payloads/role.js';
import type { WebhookSchema } from './helpers.js';

/** Data of `permission.created` and `.updated`, and the permissions of a role. */
export const webhookPermissionSchema: WebhookSchema<WebhookPermissionJSON> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    /** Such as `org:sys_memberships:read`. */
    key: z.string(),
    name: z.string(),
    description: z.nullable(z.string()),
    type: z.optional(z.string()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();

/** Data of `role.created` and `.updated`. */
export const webhookRoleSchema: WebhookSchema<WebhookRoleJSON> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    /** Such as `org:admin`. */
    key: z.string(),
    name: z.string(),
    description: z.nullable(z.string()),
    permissions: z.array(webhookPermissionSchema),
    is_creator_eligible: z.optional(z.boolean()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
