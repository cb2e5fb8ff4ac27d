import * as z from 'zod/v4';
import { metadata } from '../helpers.js';
import { strictUser } from './user.js';

/** `SessionActivityResponse` of the specification. */
const strictSessionActivity = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.string(),
    id: z.string(),
    browser_name: z.optional(z.string()),
    browser_version: z.optional(z.string()),
    city: z.optional(z.string()),
    country: z.optional(z.string()),
    device_type: z.optional(z.string()),
    ip_address: z.optional(z.string()),
    is_mobile: z.boolean(),
  }))();

/** `Session` of the specification. */
const strictSessionBase = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('session'),
    id: z.string(),
    actor: z.nullish(metadata()),
    client_id: z.string(),
    last_active_organization_id: z.nullish(z.string()),
    latest_activity: z.nullish(strictSessionActivity),
    status: z.enum(['active', 'revoked', 'ended', 'expired', 'removed', 'abandoned', 'replaced']),
    user_id: z.string(),
    abandon_at: z.int(),
    created_at: z.int(),
    expire_at: z.int(),
    last_active_at: z.int(),
    updated_at: z.int(),
  }))();

/** `SessionEventPayload` of the specification. */
export const strictSession = /* @__PURE__ */ (() =>
  z.looseObject({
    ...strictSessionBase.shape,
    user: strictUser,
  }))();
