/** A user as {@link normalizeUser} returns it: plain, JSON-safe, Clerk's own camelCase names, times in epoch milliseconds. */
export interface NormalizedUser<
  PublicMetadata = Record<string, unknown>,
  UnsafeMetadata = Record<string, unknown>,
> {
  /** Marks a normalised user: Clerk's camelCase objects have no `object`, its JSON has no camelCase. */
  readonly object: 'user';
  readonly id: string;
  readonly externalId: string | null;
  readonly username: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** First and last name as Clerk joins them; computed here, because the client's own property can be stale. */
  readonly fullName: string | null;
  readonly imageUrl: string | null;
  readonly hasImage: boolean;
  readonly primaryEmailAddressId: string | null;
  readonly primaryPhoneNumberId: string | null;
  readonly primaryWeb3WalletId: string | null;
  /** The address whose id is `primaryEmailAddressId`; null when there is none, never simply the first. */
  readonly primaryEmailAddress: NormalizedEmailAddress | null;
  readonly primaryPhoneNumber: NormalizedPhoneNumber | null;
  readonly primaryWeb3Wallet: NormalizedWeb3Wallet | null;
  readonly emailAddresses: NormalizedEmailAddress[];
  readonly phoneNumbers: NormalizedPhoneNumber[];
  readonly web3Wallets: NormalizedWeb3Wallet[];
  readonly externalAccounts: NormalizedExternalAccount[];
  readonly passwordEnabled: boolean;
  readonly totpEnabled: boolean;
  readonly backupCodeEnabled: boolean;
  readonly twoFactorEnabled: boolean;
  /** `{}` when Clerk holds null. */
  readonly publicMetadata: PublicMetadata;
  /** `{}` when Clerk holds null. The user can write it: never trust it. */
  readonly unsafeMetadata: UnsafeMetadata;
  readonly createOrganizationEnabled: boolean;
  /** 0 is unlimited, null the instance's default. A client user says null for both. */
  readonly createOrganizationsLimit: number | null;
  readonly deleteSelfEnabled: boolean;
  /** Epoch milliseconds. A client user that was never told says when it was loaded. */
  readonly createdAt: number | null;
  /** Epoch milliseconds. A client user that was never told says when it was loaded. */
  readonly updatedAt: number | null;
  /** Epoch milliseconds. */
  readonly lastSignInAt: number | null;
  /** Epoch milliseconds. */
  readonly legalAcceptedAt: number | null;
  /** Absent for a backend user of a Core 2 SDK that lost its `raw`, unless it has SAML accounts: then those. */
  readonly enterpriseAccounts?: NormalizedEnterpriseAccount[];
  /** Absent for a backend user. */
  readonly passkeys?: NormalizedPasskey[];
  /** Absent for a client user. */
  readonly banned?: boolean;
  /** Absent for a client user. */
  readonly locked?: boolean;
  /** Newest server sources only. */
  readonly deprovisioned?: boolean;
  /** Epoch milliseconds. Absent for a client user. */
  readonly lastActiveAt?: number | null;
  /** BCP 47. Absent for a client user. */
  readonly locale?: string | null;
  /** Newest sources only. */
  readonly timezone?: string | null;
}

/** Where a verification stands. Attempts, expiry, nonces and redirect URLs belong to one attempt, not to the person. */
export interface NormalizedVerification {
  readonly status:
    | 'unverified'
    | 'verified'
    | 'transferable'
    | 'failed'
    | 'expired'
    | (string & {});
  readonly strategy: string | null;
}

/** Another identification of the user that this one is linked to. */
export interface NormalizedIdentificationLink {
  readonly id: string | null;
  readonly type: string | null;
}

/** An email address of a user. */
export interface NormalizedEmailAddress {
  /** Clerk's specification does not promise an id here. */
  readonly id: string | null;
  readonly emailAddress: string;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
  readonly linkedTo: NormalizedIdentificationLink[];
  /** Client objects and JSON only. */
  readonly matchesSsoConnection?: boolean;
}

/** A phone number of a user, without backup codes. */
export interface NormalizedPhoneNumber {
  readonly id: string | null;
  readonly phoneNumber: string;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
  readonly linkedTo: NormalizedIdentificationLink[];
  readonly reservedForSecondFactor: boolean;
  readonly defaultSecondFactor: boolean;
}

/** A web3 wallet of a user. */
export interface NormalizedWeb3Wallet {
  readonly id: string | null;
  readonly web3Wallet: string;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
}

/** An OAuth account. `provider` is without `oauth_`: `google`, `custom_acme`. */
export interface NormalizedExternalAccount {
  /** `idn_…` for Google and Facebook, `eac_…` otherwise. */
  readonly id: string;
  /** Without prefix, as on the client: `google`, `custom_acme`. The strategy's name is `oauth_` + provider. */
  readonly provider: string;
  readonly providerUserId: string | null;
  readonly identificationId: string | null;
  /** `eac_…` for Google and Facebook. JSON and `@clerk/backend` 3.8.5 or newer only. */
  readonly externalAccountId?: string | null;
  readonly emailAddress: string | null;
  /** Separated by blanks; `''` when there are none. */
  readonly approvedScopes: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageUrl: string | null;
  readonly username: string | null;
  readonly phoneNumber: string | null;
  readonly label: string | null;
  readonly publicMetadata: Record<string, unknown>;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
}

/** An account of single sign-on, with what of its connection is safe to show. */
export interface NormalizedEnterpriseAccount {
  readonly id: string | null;
  readonly active: boolean;
  /** `saml` or `oauth`. */
  readonly protocol: string | null;
  /** As Clerk has it: `saml_okta`, `oauth_google`. */
  readonly provider: string | null;
  readonly providerUserId: string | null;
  readonly emailAddress: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly publicMetadata: Record<string, unknown>;
  /** Epoch milliseconds. */
  readonly lastAuthenticatedAt: number | null;
  readonly enterpriseConnectionId: string | null;
  readonly enterpriseConnection: NormalizedEnterpriseConnection | null;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
}

/** The connection behind an enterprise account. */
export interface NormalizedEnterpriseConnection {
  readonly name: string | null;
  readonly domain: string | null;
  readonly active: boolean;
}

/** A passkey of a user: which one it is, never its credential. */
export interface NormalizedPasskey {
  /** Clerk's specification does not promise an id here. */
  readonly id: string | null;
  readonly name: string | null;
  /** Epoch milliseconds. */
  readonly lastUsedAt: number | null;
  readonly verified: boolean;
  readonly verification: NormalizedVerification | null;
}
