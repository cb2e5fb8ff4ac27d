import * as z from 'zod/v4';
import type {
  WebhookAcceptedOrganizationInvitation,
  WebhookOrganizationInvitation,
} from '../payloads/organization.js';
import { metadata, type WebhookSchema } from './helpers.js';
import { WebhookPublicOrganizationDataSchema, WebhookPublicUserDataSchema } from './publicData.js';

/** Data of `organizationInvitation.created` and `.revoked`. */
export const WebhookOrganizationInvitationSchema: WebhookSchema<WebhookOrganizationInvitation> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      organization_id: z.optional(z.string()),
      email_address: z.string(),
      role: z.string(),
      role_name: z.string(),
      status: z.optional(z.string()),
      url: z.nullable(z.string()),
      inviter_id: z.nullish(z.string()),
      public_inviter_data: z.nullish(WebhookPublicUserDataSchema),
      public_organization_data: z.nullish(WebhookPublicOrganizationDataSchema),
      /** Where the specification, by a slip of nesting, puts `public_organization_data`. */
      data: z.optional(
        z.looseObject({ public_organization_data: z.nullish(WebhookPublicOrganizationDataSchema) }),
      ),
      public_metadata: z.nullable(metadata()),
      private_metadata: z.nullish(metadata()),
      expires_at: z.nullish(z.int()),
      created_at: z.int(),
      updated_at: z.int(),
    }))();

/** Data of `organizationInvitation.accepted`: an invitation and the user who took it. */
export const WebhookAcceptedOrganizationInvitationSchema: WebhookSchema<WebhookAcceptedOrganizationInvitation> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      ...WebhookOrganizationInvitationSchema.shape,
      user_id: z.string(),
    }))();
