import * as z from 'zod';
import { metadata, openString } from './helpers.js';

/** Data of `waitlistEntry.created` and `.updated`. Both spellings of `object` are published. */
export const webhookWaitlistEntrySchema = /* @__PURE__ */ (() =>
  z.looseObject({
    object: openString<'waitlist_entry' | 'waitlistEntry'>(),
    id: z.string(),
    email_address: z.string(),
    status: openString<'pending' | 'invited' | 'rejected' | 'completed'>(),
    is_locked: z.optional(z.boolean()),
    invitation: z.nullish(
      z.looseObject({
        object: openString<'invitation'>(),
        id: z.string(),
        email_address: z.string(),
        status: openString<'pending' | 'accepted' | 'revoked' | 'expired'>(),
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
