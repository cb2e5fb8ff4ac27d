import * as z from 'zod/v4';
import type {
  WebhookPublicOrganizationData,
  WebhookPublicUserData,
} from '../payloads/organization.js';
import type { WebhookSchema } from './helpers.js';

/** The public face of an organization, inside invitations and domains. */
export const WebhookPublicOrganizationDataSchema: WebhookSchema<WebhookPublicOrganizationData> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.optional(z.string()),
      id: z.string(),
      name: z.string(),
      slug: z.nullable(z.string()),
      image_url: z.optional(z.string()),
      has_image: z.boolean(),
    }))();

/** The public face of a user, inside memberships and invitations. There is no `id`: it is `user_id`. */
export const WebhookPublicUserDataSchema: WebhookSchema<WebhookPublicUserData> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      user_id: z.string(),
      identifier: z.nullish(z.string()),
      first_name: z.nullable(z.string()),
      last_name: z.nullable(z.string()),
      image_url: z.string(),
      has_image: z.boolean(),
      /** Deprecated by Clerk: use `image_url`. */
      profile_image_url: z.nullish(z.string()),
      username: z.nullish(z.string()),
      banned: z.optional(z.boolean()),
      deprovisioned: z.optional(z.boolean()),
    }))();
