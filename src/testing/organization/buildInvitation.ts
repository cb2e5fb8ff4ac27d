import { testAddress } from '../credentials.js';
import { ownOf } from '../gate.js';
import type { Metadata } from '../metadata.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, textOf } from '../seed.js';
import { tagOf } from '../user/person.js';
import { roleName } from './buildMembership.js';
import type {
  OrganizationInvitationJSON,
  OrganizationInvitationStatus,
  OrganizationJSON,
  PublicUserDataJSON,
} from './json.js';

const THIRTY_DAYS = 30 * 86_400_000;

export function buildInvitation<Status extends OrganizationInvitationStatus>(
  status: Status,
  overrides: Overrides<Omit<OrganizationInvitationJSON, 'status'>>,
  seed: string,
  inviter: PublicUserDataJSON,
  organization: OrganizationJSON,
): OrganizationInvitationJSON<Metadata, Metadata, Status> {
  const given = ownOf(overrides, 'overrides');
  const { role = 'org:member', created_at = organization.created_at + 120_000 } = given;
  const ticket = textOf(`${seed}/ticket`, 40);
  return merge<OrganizationInvitationJSON<Metadata, Metadata, Status>>(
    {
      id: idOf('orginv', seed),
      object: 'organization_invitation',
      organization_id: organization.id,
      email_address: testAddress(`guest.${tagOf(`${seed}/guest`)}`),
      role,
      role_name: roleName(role),
      status,
      inviter_id: inviter.user_id,
      public_inviter_data: inviter,
      public_metadata: {},
      private_metadata: {},
      url:
        status === 'pending'
          ? `https://clerk.example.com/v1/tickets/accept?ticket=${ticket}`
          : null,
      created_at,
      updated_at: created_at,
      expires_at: created_at + THIRTY_DAYS,
    },
    overrides,
  );
}
