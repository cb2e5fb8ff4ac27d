import * as z from 'zod/v4';
import type { WebhookPayer } from '../payloads/billing.js';
import type { WebhookSchema } from './helpers.js';

/**
 * Who pays. For a user the organization fields come as `''`, null or not at all, and the other way round; all are
 * kept as delivered, and `getPayer` of `isoclerk/webhooks` reads them alike.
 */
export const WebhookPayerSchema: WebhookSchema<WebhookPayer> = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.optional(z.string()),
    id: z.string(),
    instance_id: z.optional(z.string()),
    user_id: z.nullish(z.string()),
    first_name: z.nullish(z.string()),
    last_name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    organization_id: z.nullish(z.string()),
    organization_name: z.nullish(z.string()),
    image_url: z.nullish(z.string()),
    created_at: z.optional(z.int()),
    updated_at: z.optional(z.int()),
  }))();
