import * as z from 'zod/v4';
import type { WebhookDeletedObject } from '../payloads/common.js';
import type { WebhookSchema } from './helpers.js';

/**
 * What every `*.deleted` event carries except `organizationMembership.deleted`, roles and permissions included
 * (the SDK types promise the whole role). `id` may be missing.
 */
export const WebhookDeletedObjectSchema: WebhookSchema<WebhookDeletedObject> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.optional(z.string()),
      deleted: z.literal(true),
      slug: z.nullish(z.string()),
      external_id: z.nullish(z.string()),
    }))();
