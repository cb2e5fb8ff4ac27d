import type { ClientDates, ClientResource } from '../user/clientResource.js';
import type { CamelFields } from '../user/fields.js';
import type { Methods, Unavailable } from '../user/unavailable.js';
import type { ALLOWLIST_METHODS, ORGANIZATION_METHODS } from './clientMethods.js';
import type { OrganizationJSON, OrganizationMembershipJSON, PublicUserDataJSON } from './json.js';
import type { MEMBERSHIP_NAMES, ORGANIZATION_NAMES, PUBLIC_USER_NAMES } from './wireNames.js';

export interface ClientOrganization
  extends ClientResource,
    ClientDates,
    Methods<typeof ORGANIZATION_METHODS>,
    Omit<CamelFields<OrganizationJSON, typeof ORGANIZATION_NAMES>, 'slug'> {
  slug: string | null;
  selfServeSSOEnabled: boolean;
  exclusiveMembership: boolean;
  ssoBypassAllowlist: Methods<typeof ALLOWLIST_METHODS>;
}

export interface ClientOrganizationMembership
  extends ClientResource,
    ClientDates,
    CamelFields<OrganizationMembershipJSON, typeof MEMBERSHIP_NAMES> {
  organization: ClientOrganization;
  publicUserData: CamelFields<PublicUserDataJSON, typeof PUBLIC_USER_NAMES>;
  update: Unavailable;
  destroy: Unavailable;
}
