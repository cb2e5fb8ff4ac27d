import { byId } from '../../internal/byId.js';
import { built } from '../gate.js';
import type { Metadata } from '../metadata.js';
import type { ClientOrganizationMembership } from '../organization/client.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { buildUserJSON } from './buildUserJSON.js';
import type {
  ClientEmailAddress,
  ClientPhoneNumber,
  ClientUser,
  ClientUserCore2,
  ClientUserFields,
  ClientWeb3Wallet,
} from './client.js';
import type { ClientExternalAccount, ClientSamlAccount } from './clientAccounts.js';
import { USER_METHODS } from './clientMethods.js';
import {
  date,
  emailAddress,
  enterpriseAccount,
  externalAccount,
  passkey,
  phoneNumber,
  resource,
  samlAccount,
  web3Wallet,
} from './clientResources.js';
import { camelFields, prefixProviders, wireFields } from './fields.js';
import type { UserJSON } from './json.js';
import { withFunctions } from './unavailable.js';
import { USER_NAMES } from './wireNames.js';

/** Overrides of a client user, in its own names. */
export type ClientUserOverrides<
  Public = Metadata,
  Unsafe = Metadata,
  Extra = { timezone: string | null },
> = Overrides<Omit<ClientUserFields, 'organizationMemberships'> & Extra> & {
  /** Whole ones, as `buildClientOrganizationMembership` makes them. */
  readonly organizationMemberships?: ClientOrganizationMembership[];
  readonly publicMetadata?: Public;
  readonly unsafeMetadata?: Unsafe;
};

/**
 * Builds a user as `useUser()` gives it, to mock that hook with: dates are `Date`s, `fullName` and the primary resources
 * are own members, `hasVerifiedEmailAddress` and its like are getters, there is no private metadata.
 *
 * Methods that would talk to Clerk throw `ISOCLERK_TESTING_NOT_AVAILABLE` until you pass your own, at any depth.
 *
 * @param overrides - any part of the result, at any depth, in camelCase; methods too
 * @param options.core - the major of the SDK, 2 or 3; default 3. Core 2 has `samlAccounts` and no `timezone`.
 * @param options.seed - the same seed gives the same person in every builder
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object. It fits `UserResource` of `@clerk/shared/types` 4.x, with `core: 2` that of `@clerk/types` 4.x.
 * @example
 * ```ts
 * import { buildClientUser } from 'isoclerk/testing'
 * const user = buildClientUser({ firstName: 'Jane', lastName: 'Doe', update: async () => user })
 * user.fullName // => 'Jane Doe'
 * user.hasVerifiedEmailAddress // => true
 * ```
 */
export function buildClientUser<Public = Metadata, Unsafe = Metadata>(
  overrides?: ClientUserOverrides<Public, Unsafe>,
  options?: BuildOptions & { readonly core?: 3 },
): ClientUser<Public, Unsafe>;
export function buildClientUser<Public = Metadata, Unsafe = Metadata>(
  overrides: ClientUserOverrides<Public, Unsafe, { samlAccounts: ClientSamlAccount[] }>,
  options: BuildOptions & { readonly core: 2 },
): ClientUserCore2<Public, Unsafe>;
export function buildClientUser(
  overrides?: { readonly organizationMemberships?: ClientOrganizationMembership[] },
  options?: BuildOptions & { readonly core?: 2 | 3 },
): object {
  return built(overrides, options, (given, { core }, seed) => {
    const { organizationMemberships = [], ...rest } = given;
    const json = buildUserJSON(prefixProviders(wireFields(rest)), { seed });
    return clientUserOf(json, core !== 2, organizationMemberships, given);
  });
}

/** What clerk-js makes of a user's JSON, with the functions of the overrides. */
export function clientUserOf(
  json: UserJSON,
  core3: boolean,
  organizationMemberships: readonly ClientOrganizationMembership[],
  overrides: object,
): object {
  const own = {
    // clerk-js: '' is null, and 0 organizations (unlimited) is null too.
    externalId: json.external_id || null,
    username: json.username || null,
    firstName: json.first_name || null,
    lastName: json.last_name || null,
    createOrganizationsLimit: json.create_organizations_limit || null,
    emailAddresses: json.email_addresses.map(emailAddress),
    phoneNumbers: json.phone_numbers.map(phoneNumber),
    web3Wallets: json.web3_wallets.map(web3Wallet),
    externalAccounts: json.external_accounts.map(externalAccount),
    enterpriseAccounts: json.enterprise_accounts.map(enterpriseAccount),
    passkeys: json.passkeys.map(passkey),
    organizationMemberships,
    ...(core3
      ? { timezone: json.timezone }
      : { samlAccounts: json.saml_accounts.map(samlAccount) }),
    createdAt: date(json.created_at),
    updatedAt: date(json.updated_at),
    lastSignInAt: date(json.last_sign_in_at),
    legalAcceptedAt: date(json.legal_accepted_at),
    cachedSessionsWithActivities: null,
  };
  // Assigned one after another: a merged literal of eighty members takes longer than all the rest.
  const parts = [
    resource('user', '/me', USER_METHODS),
    camelFields(json, USER_NAMES),
    camelFields(json, ['public_metadata', 'unsafe_metadata']),
    own,
  ];
  return new BuiltUser(parts, overrides);
}

/** Getters stand on the prototype, as on Clerk's class; what is derived from the arrays once is an own member there. */
class BuiltUser {
  declare readonly emailAddresses: ClientEmailAddress[];
  declare readonly phoneNumbers: ClientPhoneNumber[];
  declare readonly web3Wallets: ClientWeb3Wallet[];
  declare readonly externalAccounts: ClientExternalAccount[];
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly primaryEmailAddressId: string | null;
  declare readonly primaryPhoneNumberId: string | null;
  declare readonly primaryWeb3WalletId: string | null;
  readonly fullName: string | null;
  readonly primaryEmailAddress: ClientEmailAddress | null;
  readonly primaryPhoneNumber: ClientPhoneNumber | null;
  readonly primaryWeb3Wallet: ClientWeb3Wallet | null;

  constructor(parts: readonly object[], overrides: object) {
    Object.assign(this, ...parts);
    withFunctions(this, overrides);
    // Blanks alone give '': unlike the backend, which says null.
    const named = this.firstName !== null || this.lastName !== null;
    this.fullName = named ? `${this.firstName ?? ''} ${this.lastName ?? ''}`.trim() : null;
    this.primaryEmailAddress = byId(this.emailAddresses, this.primaryEmailAddressId);
    this.primaryPhoneNumber = byId(this.phoneNumbers, this.primaryPhoneNumberId);
    this.primaryWeb3Wallet = byId(this.web3Wallets, this.primaryWeb3WalletId);
  }

  readonly isPrimaryIdentification = ({ id }: { readonly id?: string | undefined }): boolean =>
    id !== undefined &&
    [this.primaryEmailAddressId, this.primaryPhoneNumberId, this.primaryWeb3WalletId].includes(id);

  get verifiedExternalAccounts(): ClientExternalAccount[] {
    return this.externalAccounts.filter(isVerified);
  }

  get unverifiedExternalAccounts(): ClientExternalAccount[] {
    return this.externalAccounts.filter((account) => !isVerified(account));
  }

  get verifiedWeb3Wallets(): ClientWeb3Wallet[] {
    return this.web3Wallets.filter(isVerified);
  }

  get hasVerifiedEmailAddress(): boolean {
    return this.emailAddresses.some(isVerified);
  }

  get hasVerifiedPhoneNumber(): boolean {
    return this.phoneNumbers.some(isVerified);
  }
}

function isVerified({
  verification,
}: {
  readonly verification: { readonly status: string | null } | null;
}) {
  return verification?.status === 'verified';
}
