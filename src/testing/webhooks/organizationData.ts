import { partsOf } from '../gate.js';
import { roleName } from '../organization/buildMembership.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, timeOf } from '../seed.js';
import { emailOf, personOf, tagOf } from '../user/person.js';
import type {
  WebhookOrganizationDomainData,
  WebhookOrganizationDomainVerificationData,
  WebhookPermissionData,
  WebhookRoleData,
  WebhookWaitlistEntryData,
  WebhookWaitlistInvitationData,
} from './data.js';

export function buildDomain(
  overrides: Overrides<WebhookOrganizationDomainData>,
  seed: string,
): WebhookOrganizationDomainData {
  const { name = `${tagOf(`${seed}/domain`)}.example.com`, created_at = timeOf(seed) } = overrides;
  const verification: WebhookOrganizationDomainVerificationData = {
    status: 'verified',
    strategy: 'email_code',
    attempts: 1,
    expire_at: created_at + 600_000,
    verified_at: null,
  };
  // The old name is an alias: an override of either is one of both.
  const given = overrides.affiliation_verification ?? overrides.verification;
  const affiliation = given ? merge(verification, given) : verification;
  return merge<WebhookOrganizationDomainData>(
    {
      id: idOf('orgdmn', seed),
      object: 'organization_domain',
      organization_id: idOf('org', seed),
      name,
      enrollment_mode: 'automatic_invitation',
      affiliation_email_address: `admin@${name}`,
      affiliation_verification: affiliation,
      ownership_verification: null,
      verification: affiliation,
      total_pending_invitations: 0,
      total_pending_suggestions: 0,
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}

export function buildPermission(
  overrides: Overrides<WebhookPermissionData>,
  seed: string,
): WebhookPermissionData {
  const { key = 'org:invoices:read', created_at = timeOf(seed) } = overrides;
  const words = key.split(':').reverse().slice(0, 2).join(' ');
  return merge<WebhookPermissionData>(
    {
      id: idOf('perm', seed),
      object: 'permission',
      key,
      name: words.charAt(0).toUpperCase() + words.slice(1),
      description: `Permission to ${words}`,
      type: 'user',
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}

export function buildRole(overrides: Overrides<WebhookRoleData>, seed: string): WebhookRoleData {
  const { key = 'org:billing_manager', created_at = timeOf(seed) } = overrides;
  const { permissions = [{}], ...rest } = overrides;
  return merge<WebhookRoleData>(
    {
      id: idOf('role', seed),
      object: 'role',
      key,
      name: roleName(key),
      description: `Role ${key}`,
      permissions: partsOf(permissions, 'permissions').map((part, index) =>
        buildPermission(part, `${seed}/permission${index}`),
      ),
      is_creator_eligible: false,
      created_at,
      updated_at: created_at,
    },
    rest,
  );
}

export function buildWaitlistEntry(
  overrides: Overrides<WebhookWaitlistEntryData>,
  seed: string,
): WebhookWaitlistEntryData {
  const person = personOf(seed);
  const { email_address = emailOf(person), created_at = person.created_at } = overrides;
  const { invitation, ...rest } = overrides;
  const status = overrides.status ?? (invitation ? 'invited' : 'pending');
  return merge<WebhookWaitlistEntryData>(
    {
      id: idOf('wle', seed),
      object: 'waitlist_entry',
      email_address,
      status,
      invitation:
        invitation === null || (invitation === undefined && status !== 'invited')
          ? null
          : merge<WebhookWaitlistInvitationData>(
              {
                id: idOf('inv', seed),
                object: 'invitation',
                email_address,
                public_metadata: {},
                status: 'pending',
                revoked: false,
                url: `https://clerk.example.com/v1/tickets/accept?ticket=${tagOf(`${seed}/ticket`)}`,
                created_at,
                updated_at: created_at,
                expires_at: null,
              },
              invitation,
            ),
      is_locked: false,
      created_at,
      updated_at: created_at,
    },
    rest,
  );
}
