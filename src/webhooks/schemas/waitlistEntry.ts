import * as z from 'zod/v4';
import type { WebhookWaitlistEntry } from '../payloads/waitlist.js';
import { metadata, type WebhookSchema } from './helpers.js';

/** Data of `waitlistEntry.created` and `.updated`. Both spellings of `object` are published. */
export const WebhookWaitlistEntrySchema: WebhookSchema<WebhookWaitlistEntry> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      email_address: z.string(),
      status: z.string(),
      is_locked: z.optional(z.boolean()),
      invitation: z.nullish(
        z.looseObject({
          object: z.string(),
          id: z.string(),
          email_address: z.string(),
          status: z.string(),
          revoked: z.optional(z.boolean()),
          url: z.optional(z.string()),
          public_metadata: z.nullish(metadata()),
          expires_at: z.nullish(z.int()),
          created_at: z.int(),
          updated_at: z.int(),
        }),
      ),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
