import { built, ownOf } from '../gate.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { dates, resource } from '../user/clientResources.js';
import { camelFields, wireFields } from '../user/fields.js';
import { methods, withFunctions } from '../user/unavailable.js';
import { buildMembership, publicPerson } from './buildMembership.js';
import { buildOrganization } from './buildOrganization.js';
import type { ClientOrganization, ClientOrganizationMembership } from './client.js';
import { ALLOWLIST_METHODS, ORGANIZATION_METHODS } from './clientMethods.js';
import type { OrganizationJSON, OrganizationMembershipJSON, PublicUserDataJSON } from './json.js';
import { MEMBERSHIP_NAMES, ORGANIZATION_NAMES, PUBLIC_USER_NAMES } from './wireNames.js';

/**
 * Builds an organization as `useOrganization()` gives it, to mock that hook with. Methods that would talk to Clerk throw
 * `ISOCLERK_TESTING_NOT_AVAILABLE` until you pass your own.
 *
 * @param overrides - any part of the result, at any depth, in camelCase; methods too
 * @param options.seed - the same seed gives the same organization in every builder
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object. It fits `OrganizationResource` of `@clerk/types` 4.x and `@clerk/shared/types` 4.x.
 * @example
 * ```ts
 * import { buildClientOrganization } from 'isoclerk/testing'
 * buildClientOrganization({ name: 'Acme' }).name // => 'Acme'
 * ```
 */
export function buildClientOrganization(
  overrides?: Overrides<ClientOrganization>,
  options?: BuildOptions,
): ClientOrganization {
  return built(overrides, options, (given, _, seed) =>
    withFunctions(organization(buildOrganization(wireFields(given), seed)), given),
  );
}

/**
 * Builds a membership as `useOrganization()` and `user.organizationMemberships` give it. Methods that would talk to Clerk
 * throw `ISOCLERK_TESTING_NOT_AVAILABLE` until you pass your own.
 *
 * @param overrides - any part of the result, at any depth, in camelCase; methods too
 * @param options.seed - the same seed gives the same membership, and the same person as the member
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object. It fits `OrganizationMembershipResource` of `@clerk/types` 4.x and `@clerk/shared/types` 4.x.
 * @example
 * ```ts
 * import { buildClientOrganizationMembership, buildClientUser } from 'isoclerk/testing'
 * const membership = buildClientOrganizationMembership({ role: 'org:admin' }, { seed: 1 })
 * const user = buildClientUser({ organizationMemberships: [membership] }, { seed: 1 })
 * user.organizationMemberships[0].publicUserData.userId === user.id // => true
 * ```
 */
export function buildClientOrganizationMembership(
  overrides?: Overrides<ClientOrganizationMembership>,
  options?: BuildOptions,
): ClientOrganizationMembership {
  return built(overrides, options, (given, _, seed) => {
    const json = buildMembership(wireFields(given), seed, {
      user: publicPerson(seed),
      organization: undefined,
    });
    return withFunctions(membership(json), given);
  });
}

function membership(json: OrganizationMembershipJSON): ClientOrganizationMembership {
  return {
    ...resource('organizationMembership', '', ['update', 'destroy']),
    ...camelFields(json, MEMBERSHIP_NAMES),
    organization: organization(json.organization),
    publicUserData: clientPublicUserData(json.public_user_data),
    ...dates(json),
  };
}

/** clerk-js: '' is null. */
export function clientPublicUserData(
  json: PublicUserDataJSON,
): ClientOrganizationMembership['publicUserData'] {
  const { firstName, lastName, ...rest } = camelFields(json, PUBLIC_USER_NAMES);
  return { firstName: firstName || null, lastName: lastName || null, ...rest };
}

/** What only the Frontend API says. */
interface ToldToClients {
  readonly self_serve_sso_enabled?: boolean;
  readonly exclusive_membership?: boolean;
}

function organization(json: OrganizationJSON & ToldToClients): ClientOrganization {
  const told: ToldToClients = ownOf(json, 'organization');
  return {
    ...resource('organization', '/organizations', ORGANIZATION_METHODS),
    ...camelFields(json, ORGANIZATION_NAMES),
    selfServeSSOEnabled: told.self_serve_sso_enabled ?? false,
    exclusiveMembership: told.exclusive_membership ?? false,
    ssoBypassAllowlist: { ...methods('organization.ssoBypassAllowlist', ALLOWLIST_METHODS) },
    ...dates(json),
  };
}
