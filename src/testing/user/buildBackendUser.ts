import { byId } from '../../internal/byId.js';
import { joinName } from '../../internal/joinName.js';
import { built } from '../gate.js';
import type { Metadata } from '../metadata.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import type {
  BackendEmailAddress,
  BackendPhoneNumber,
  BackendUser,
  BackendUserCore2,
  BackendUserFields,
  BackendWeb3Wallet,
} from './backend.js';
import {
  emailAddress,
  enterpriseAccount,
  externalAccount,
  phoneNumber,
  samlAccount,
  web3Wallet,
} from './backendResources.js';
import { buildUserJSON } from './buildUserJSON.js';
import { camelFields, wireFields } from './fields.js';
import type { UserJSON } from './json.js';
import { BACKEND_USER_NAMES } from './wireNames.js';

/** Overrides of a backend user, in its own names. */
export type BackendUserOverrides<
  Public = Metadata,
  Private = Metadata,
  Unsafe = Metadata,
  User = BackendUser,
> = Overrides<BackendUserFields & Pick<User, OwnFields & keyof User>> & {
  readonly publicMetadata?: Public;
  readonly privateMetadata?: Private;
  readonly unsafeMetadata?: Unsafe;
};

type OwnFields = 'enterpriseAccounts' | 'timezone' | 'deprovisioned' | 'samlAccounts';

/**
 * Builds a user as `currentUser()` and `clerkClient.users.getUser()` give it: own data, the private `_raw`, and the
 * getters `fullName`, `primaryEmailAddress`, `primaryPhoneNumber`, `primaryWeb3Wallet` and `raw` on its prototype. So it
 * loses and leaks in a copy exactly what the real one does.
 *
 * `User` of `@clerk/backend` has a private member, which no other object can satisfy for TypeScript: write
 * `buildBackendUser() as User` where the class itself is asked for.
 *
 * @param overrides - any part of the result, at any depth, in camelCase
 * @param options.core - the major of the SDK, 2 or 3; default 3. Core 2 has `samlAccounts`, and neither
 *   `enterpriseAccounts`, `timezone` nor `deprovisioned`.
 * @param options.seed - the same seed gives the same person in every builder
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildBackendUser } from 'isoclerk/testing'
 * const user = buildBackendUser({ firstName: 'Jane', lastName: 'Doe', privateMetadata: { tier: 1 } })
 * user.fullName // => 'Jane Doe'
 * user.raw.private_metadata // => { tier: 1 }
 * ```
 */
export function buildBackendUser<Public = Metadata, Private = Metadata, Unsafe = Metadata>(
  overrides?: BackendUserOverrides<Public, Private, Unsafe>,
  options?: BuildOptions & { readonly core?: 3 },
): BackendUser<Public, Private, Unsafe>;
export function buildBackendUser<Public = Metadata, Private = Metadata, Unsafe = Metadata>(
  overrides: BackendUserOverrides<Public, Private, Unsafe, BackendUserCore2>,
  options: BuildOptions & { readonly core: 2 },
): BackendUserCore2<Public, Private, Unsafe>;
export function buildBackendUser(
  overrides?: object,
  options?: BuildOptions & { readonly core?: 2 | 3 },
): object {
  return built(overrides, options, (given, { core }, seed) =>
    backendUserOf(buildUserJSON(wireFields(given), { seed }), core !== 2),
  );
}

/** What the SDK makes of a user's JSON. */
export function backendUserOf(json: UserJSON, core3: boolean): object {
  return new BuiltUser(json, {
    ...camelFields(json, BACKEND_USER_NAMES),
    ...camelFields(json, ['public_metadata', 'private_metadata', 'unsafe_metadata']),
    emailAddresses: json.email_addresses.map(emailAddress),
    phoneNumbers: json.phone_numbers.map(phoneNumber),
    web3Wallets: json.web3_wallets.map(web3Wallet),
    externalAccounts: json.external_accounts.map((account) => externalAccount(account, core3)),
    ...(core3
      ? {
          ...camelFields(json, ['timezone', 'deprovisioned']),
          enterpriseAccounts: json.enterprise_accounts.map(enterpriseAccount),
        }
      : { samlAccounts: json.saml_accounts.map(samlAccount) }),
  });
}

/** Getters stand on the prototype, as on Clerk's class. */
class BuiltUser {
  readonly _raw: UserJSON;
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly primaryEmailAddressId: string | null;
  declare readonly primaryPhoneNumberId: string | null;
  declare readonly primaryWeb3WalletId: string | null;
  declare readonly emailAddresses: BackendEmailAddress[];
  declare readonly phoneNumbers: BackendPhoneNumber[];
  declare readonly web3Wallets: BackendWeb3Wallet[];

  constructor(raw: UserJSON, fields: object) {
    this._raw = raw;
    Object.assign(this, fields);
  }

  get raw(): UserJSON {
    return this._raw;
  }

  get primaryEmailAddress(): BackendEmailAddress | null {
    return byId(this.emailAddresses, this.primaryEmailAddressId);
  }

  get primaryPhoneNumber(): BackendPhoneNumber | null {
    return byId(this.phoneNumbers, this.primaryPhoneNumberId);
  }

  get primaryWeb3Wallet(): BackendWeb3Wallet | null {
    return byId(this.web3Wallets, this.primaryWeb3WalletId);
  }

  get fullName(): string | null {
    return joinName(this.firstName, this.lastName);
  }
}
