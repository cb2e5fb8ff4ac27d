import { ownOf } from '../gate.js';
import { merge, type Overrides } from '../overrides.js';
import { idOf, pickOf, timeOf } from '../seed.js';
import { tagOf } from '../user/person.js';
import type { OrganizationJSON } from './json.js';

const NAMES = [
  'Acme',
  'Borealis',
  'Cobalt',
  'Delta Works',
  'Ember',
  'Foxglove',
  'Granite',
  'Harbor',
] as const;

export function buildOrganization(
  overrides: Overrides<OrganizationJSON>,
  seed: string,
): OrganizationJSON {
  const { name = pickOf(`${seed}/name`, NAMES), created_at = timeOf(seed) } = ownOf(
    overrides,
    'organization',
  );
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z\d]+/g) ?? ['organization'];
  return merge<OrganizationJSON>(
    {
      id: idOf('org', seed),
      object: 'organization',
      name,
      slug: [...words, tagOf(`${seed}/slug`)].join('-'),
      image_url: 'https://img.clerk.com/organization',
      has_image: false,
      members_count: 1,
      pending_invitations_count: 0,
      max_allowed_memberships: 5,
      admin_delete_enabled: true,
      public_metadata: {},
      private_metadata: {},
      created_by: idOf('user', seed),
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}
