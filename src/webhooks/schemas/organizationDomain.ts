import * as z from 'zod/v4';
import type {
  WebhookOrganizationDomain,
  WebhookOrganizationDomainVerification,
} from '../payloads/organization.js';
import type { WebhookSchema } from './helpers.js';
import { WebhookPublicOrganizationDataSchema } from './publicData.js';

const verification = (): WebhookSchema<WebhookOrganizationDomainVerification> =>
  z.looseObject({
    status: z.string(),
    strategy: z.string(),
    attempts: z.nullable(z.int()),
    /** The specification says `expire_at`, the SDK types say `expires_at`. */
    expire_at: z.nullish(z.int()),
    expires_at: z.nullish(z.int()),
    verified_at: z.nullish(z.int()),
  });

/** Data of `organizationDomain.created` and `.updated`. */
export const WebhookOrganizationDomainSchema: WebhookSchema<WebhookOrganizationDomain> =
  /* @__PURE__ */ (() =>
    z.looseObject({
      object: z.string(),
      id: z.string(),
      organization_id: z.string(),
      name: z.string(),
      enrollment_mode: z.string(),
      affiliation_email_address: z.nullable(z.string()),
      /** Deprecated alias of `affiliation_verification`; published examples carry no other. */
      verification: z.nullish(verification()),
      affiliation_verification: z.nullish(verification()),
      ownership_verification: z.nullish(verification()),
      public_organization_data: z.nullish(WebhookPublicOrganizationDataSchema),
      total_pending_invitations: z.int(),
      total_pending_suggestions: z.int(),
      created_at: z.int(),
      updated_at: z.int(),
    }))();
