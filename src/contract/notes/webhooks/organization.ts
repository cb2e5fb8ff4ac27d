import type { Notes } from '../../note.js';
import { why } from '../../why.js';

export const organization = {
  WebhookOrganization: {
    doc: '`data` of `organization.created` and `organization.updated`.',
    webhook: 'Organization',
    sdk: 'backend:OrganizationJSON',
    fields: {
      slug: {
        doc: "Clerk's client types allow null, its webhook types do not.",
        null: why.clientNull,
      },
      max_allowed_memberships: { doc: '0 means unlimited.', absent: why.autumn2025 },
      created_by: "The user's id.",
      role_set_key: { sample: { type: 'string?~' } },
      missing_member_with_elevated_permissions: { sample: { type: 'boolean?' } },
      last_active_at: { sample: { type: 'int?' } },
      has_image: { absent: why.autumn2025 },
      admin_delete_enabled: { absent: why.autumn2025 },
      private_metadata: { null: why.storedNull },
    },
  },
  WebhookPublicOrganizationData: {
    doc: 'What anyone invited may see of an organization.',
    webhook: 'OrganizationInvitationPublicOrganizationData',
    sdk: 'backend:PublicOrganizationDataJSON',
    fields: {
      slug: { null: why.clientNull },
    },
  },
  WebhookPublicUserData: {
    doc: 'The member as others may see them. There is no `id`: it is `user_id`.',
    webhook: ['OrganizationInvitationPublicUserData', 'OrganizationMembershipPublicUserData'],
    sdk: 'backend:OrganizationMembershipPublicUserDataJSON',
    fields: {
      identifier: {
        doc: 'The email address, phone number or username.',
        sample: { type: 'string' },
      },
      profile_image_url: { sample: { type: 'string' } },
      banned: { sample: { type: 'boolean?' } },
      deprovisioned: { sample: { type: 'boolean?' } },
      username: { sample: { type: 'string?~' } },
    },
  },
  WebhookOrganizationMembership: {
    doc: '`data` of `organizationMembership.*`, deletions included: they carry the full last state.',
    webhook: 'OrganizationMembership',
    sdk: 'backend:OrganizationMembershipJSON',
    fields: {
      role: '`org:admin`, `org:member` or your own.',
      permissions: { absent: why.autumn2025, null: why.clientNull },
      public_metadata: { null: why.storedNull },
      private_metadata: { null: why.storedNull },
      public_user_data: {
        null: why.clientNull,
        sample: { type: 'WebhookOrganizationMembershipPublicUserData' },
      },
    },
  },
  WebhookOrganizationDomainVerification: {
    doc: 'The specification names `expire_at`, the SDK types `expires_at`.',
    part: true,
    webhook: 'OrganizationDomainVerification',
    sdk: 'backend:OrganizationDomainVerificationJSON',
    fields: {
      attempts: { sample: { type: 'int' } },
      verified_at: 'Only on `ownership_verification`.',
    },
  },
  WebhookOrganizationDomain: {
    doc: '`data` of `organizationDomain.created` and `organizationDomain.updated`.',
    webhook: 'OrganizationDomain',
    sdk: 'backend:OrganizationDomainJSON',
    fields: {
      name: 'The domain: `example.com`.',
      enrollment_mode: {
        sample: { type: "'manual_invitation'|'automatic_invitation'|'automatic_suggestion'" },
      },
      verification: { doc: 'Prefer `affiliation_verification`.', absent: why.examples },
      affiliation_verification: 'By email. In the specification, in no SDK type.',
      ownership_verification:
        'By DNS. `null` until attempted. In the specification, in no SDK type.',
    },
  },
  WebhookOrganizationInvitation: {
    doc: '`data` of `organizationInvitation.created` and `organizationInvitation.revoked`.',
    webhook: ['organizationInvitation.created.data', 'organizationInvitation.revoked.data'],
    sdk: 'backend:OrganizationInvitationJSON',
    fields: {
      inviter_id: {
        doc: 'The inviting user. In the specification, in no SDK type.',
        sample: { type: 'string' },
      },
      data: 'The specification nests the organization here, by a slip of its own.',
      expires_at: { doc: '`null`: never.', absent: why.autumn2025, sample: { type: 'int' } },
      public_metadata: { null: why.storedNull },
      private_metadata: { null: why.storedNull },
    },
  },
  WebhookAcceptedOrganizationInvitation: {
    doc: '`data` of `organizationInvitation.accepted`.',
    webhook: 'OrganizationInvitationAcceptedPayload',
    sdk: 'backend:OrganizationInvitationAcceptedJSON',
    fields: {
      user_id: { doc: 'Who accepted.', absent: why.autumn2025 },
      public_metadata: { null: why.storedNull },
      private_metadata: { null: why.storedNull },
      expires_at: { absent: why.autumn2025 },
    },
  },
} satisfies Notes;
