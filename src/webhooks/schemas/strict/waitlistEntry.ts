import * as z from 'zod/v4';
import { metadata } from '../helpers.js';

/** `Invitation` of the specification. */
const strictInvitation = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('invitation'),
    id: z.string(),
    email_address: z.string(),
    public_metadata: metadata(),
    revoked: z.optional(z.boolean()),
    status: z.enum(['pending', 'accepted', 'revoked', 'expired']),
    url: z.optional(z.string()),
    created_at: z.int(),
    expires_at: z.nullish(z.int()),
    updated_at: z.int(),
  }))();

/** `WaitlistEntry` of the specification. */
export const strictWaitlistEntry = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('waitlist_entry'),
    id: z.string(),
    email_address: z.string(),
    invitation: z.nullish(strictInvitation),
    is_locked: z.optional(z.boolean()),
    status: z.enum(['pending', 'invited', 'rejected', 'completed']),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
