import * as z from 'zod/v4';
import type { WebhookPermission, WebhookRole } from '../payloads/role.js';
import type { WebhookSchema } from './helpers.js';

/** Data of `permission.created` and `.updated`, and the permissions of a role. */
export const WebhookPermissionSchema: WebhookSchema<WebhookPermission> = /* @__PURE__ */ (() =>
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
export const WebhookRoleSchema: WebhookSchema<WebhookRole> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    /** Such as `org:admin`. */
    key: z.string(),
    name: z.string(),
    description: z.nullable(z.string()),
    permissions: z.array(WebhookPermissionSchema),
    is_creator_eligible: z.optional(z.boolean()),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
