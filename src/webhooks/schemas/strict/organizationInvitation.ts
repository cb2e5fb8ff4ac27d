import * as z from 'zod/v4';
import { metadata } from '../helpers.js';
import { strictOrganizationInvitationPublicOrganizationData } from './organizationDomain.js';

/** `OrganizationInvitationPublicUserData` of the specification. */
const strictOrganizationInvitationPublicUserData = /* @__PURE__ */ (() =>
  z.looseObject({
    first_name: z.nullable(z.string()),
    has_image: z.boolean(),
    identifier: z.string(),
    image_url: z.string(),
    last_name: z.nullable(z.string()),
    user_id: z.string(),
  }))();

/** Next to each invitation's own fields, by a slip of nesting. */
const strictNestedOrganization = /* @__PURE__ */ (() =>
  z.looseObject({
    public_organization_data: z.nullish(strictOrganizationInvitationPublicOrganizationData),
  }))();

/** `OrganizationInvitation` of the specification. */
const strictOrganizationInvitation = /* @__PURE__ */ (() =>
  z.looseObject({
    object: z.literal('organization_invitation'),
    id: z.string(),
    email_address: z.string(),
    inviter_id: z.nullable(z.string()),
    organization_id: z.optional(z.string()),
    private_metadata: z.optional(metadata()),
    public_inviter_data: z.nullable(strictOrganizationInvitationPublicUserData),
    public_metadata: metadata(),
    role: z.string(),
    role_name: z.string(),
    status: z.optional(z.string()),
    url: z.nullable(z.string()),
    created_at: z.int(),
    expires_at: z.nullable(z.int()),
    updated_at: z.int(),
  }))();

/** `OrganizationInvitation` of the specification with the `data` that `.created` and `.revoked` add. */
export const strictSentOrganizationInvitation = /* @__PURE__ */ (() =>
  z.looseObject({
    ...strictOrganizationInvitation.shape,
    data: z.optional(strictNestedOrganization),
  }))();

/** `OrganizationInvitationAcceptedPayload` of the specification. */
export const strictAcceptedOrganizationInvitation = /* @__PURE__ */ (() =>
  z.looseObject({
    ...strictOrganizationInvitation.shape,
    data: strictNestedOrganization,
    user_id: z.string(),
  }))();
