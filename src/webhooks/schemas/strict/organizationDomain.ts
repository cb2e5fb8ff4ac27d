import * as z from 'zod/v4';

/** `OrganizationDomainVerification` of the specification. */
const strictOrganizationDomainVerification = /* @__PURE__ */ (() =>
  z.looseObject({
    attempts: z.nullable(z.int()),
    status: z.string(),
    strategy: z.string(),
    expire_at: z.nullable(z.int()),
    verified_at: z.nullable(z.int()),
  }))();

/** `OrganizationInvitationPublicOrganizationData` of the specification. */
export const strictOrganizationInvitationPublicOrganizationData = /* @__PURE__ */ (() =>
  z.looseObject({
    id: z.string(),
    has_image: z.boolean(),
    image_url: z.optional(z.string()),
    name: z.string(),
    slug: z.string(),
  }))();

/** `OrganizationDomain` of the specification. */
export const strictOrganizationDomain = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('organization_domain'),
    id: z.string(),
    affiliation_email_address: z.nullable(z.string()),
    affiliation_verification: z.nullable(strictOrganizationDomainVerification),
    enrollment_mode: z.enum([
      'manual_invitation',
      'automatic_invitation',
      'automatic_suggestion',
      'enterprise_sso',
    ]),
    name: z.string(),
    organization_id: z.string(),
    ownership_verification: z.nullable(strictOrganizationDomainVerification),
    public_organization_data: z.nullish(strictOrganizationInvitationPublicOrganizationData),
    total_pending_invitations: z.int(),
    total_pending_suggestions: z.int(),
    verification: z.nullable(strictOrganizationDomainVerification),
    created_at: z.int(),
    updated_at: z.int(),
  }))();
