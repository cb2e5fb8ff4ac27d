import * as z from 'zod/v4';
import type { WebhookSession } from '../payloads/session.js';
import { metadata, type WebhookSchema } from './helpers.js';
import { WebhookUserSchema } from './user.js';

/** Data of every `session.*` event. `status` is `pending` in `session.pending`, against the specification's list. */
export const WebhookSessionSchema: WebhookSchema<WebhookSession> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    client_id: z.string(),
    user_id: z.string(),
    status: z.string(),
    /** Who acts as the user, when someone does. */
    actor: z.nullish(metadata()),
    last_active_organization_id: z.nullish(z.string()),
    latest_activity: z.nullish(
      z.looseObject({
        object: z.optional(z.string()),
        id: z.string(),
        is_mobile: z.boolean(),
        device_type: z.optional(z.string()),
        browser_name: z.optional(z.string()),
        browser_version: z.optional(z.string()),
        ip_address: z.optional(z.string()),
        city: z.optional(z.string()),
        country: z.optional(z.string()),
      }),
    ),
    user: z.nullish(WebhookUserSchema),
    last_active_at: z.int(),
    expire_at: z.int(),
    abandon_at: z.int(),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
