import type { Camelized } from '../internal/camelCase.js';

// What Clerk hands out, structurally: every version of its SDKs fits, and nothing of them is imported. Every property
// reads `?: T | null | undefined`, because with `exactOptionalPropertyTypes` a bare `?:` refuses Clerk's own types.

export type Opt<T> = T | null | undefined;

/** Epoch milliseconds, ISO text of a copied Date, or the Date itself. */
export type TimeLike = Date | number | string;

interface VerificationLike {
  readonly status?: Opt<string>;
  readonly strategy?: Opt<string>;
}

interface LinkLike {
  readonly id?: Opt<string>;
  readonly type?: Opt<string>;
}

/** The snake_case shapes: JSON of the Backend API, webhook `data`, Frontend API JSON, and client snapshots. */
export interface UserJSONLike {
  readonly id: string;
  readonly email_addresses: readonly {
    readonly id?: Opt<string>;
    readonly email_address: string;
    readonly verification?: Opt<VerificationLike>;
    readonly linked_to?: Opt<readonly LinkLike[]>;
    readonly matches_sso_connection?: Opt<boolean>;
  }[];
  readonly phone_numbers?: Opt<
    readonly {
      readonly id?: Opt<string>;
      readonly phone_number: string;
      readonly verification?: Opt<VerificationLike>;
      readonly linked_to?: Opt<readonly LinkLike[]>;
      readonly reserved_for_second_factor?: Opt<boolean>;
      readonly default_second_factor?: Opt<boolean>;
    }[]
  >;
  readonly web3_wallets?: Opt<
    readonly {
      readonly id?: Opt<string>;
      readonly web3_wallet: string;
      readonly verification?: Opt<VerificationLike>;
    }[]
  >;
  readonly external_accounts?: Opt<readonly ExternalAccountJSONLike[]>;
  readonly enterprise_accounts?: Opt<readonly EnterpriseAccountJSONLike[]>;
  readonly saml_accounts?: Opt<readonly EnterpriseAccountJSONLike[]>;
  readonly passkeys?: Opt<
    readonly {
      readonly id?: Opt<string>;
      readonly name?: Opt<string>;
      readonly last_used_at?: Opt<TimeLike>;
      readonly verification?: Opt<VerificationLike>;
    }[]
  >;
  readonly external_id?: Opt<string>;
  readonly username?: Opt<string>;
  readonly first_name?: Opt<string>;
  readonly last_name?: Opt<string>;
  readonly image_url?: Opt<string>;
  /** Read only when `image_url` is missing: JSON from before Clerk renamed it. */
  readonly profile_image_url?: Opt<string>;
  readonly has_image?: Opt<boolean>;
  readonly primary_email_address_id?: Opt<string>;
  readonly primary_phone_number_id?: Opt<string>;
  readonly primary_web3_wallet_id?: Opt<string>;
  readonly password_enabled?: Opt<boolean>;
  readonly totp_enabled?: Opt<boolean>;
  readonly backup_code_enabled?: Opt<boolean>;
  readonly two_factor_enabled?: Opt<boolean>;
  readonly public_metadata?: Opt<object>;
  readonly private_metadata?: Opt<object>;
  readonly unsafe_metadata?: Opt<object>;
  readonly create_organization_enabled?: Opt<boolean>;
  readonly create_organizations_limit?: Opt<number>;
  readonly delete_self_enabled?: Opt<boolean>;
  readonly created_at?: Opt<TimeLike>;
  readonly updated_at?: Opt<TimeLike>;
  readonly last_sign_in_at?: Opt<TimeLike>;
  readonly last_active_at?: Opt<TimeLike>;
  readonly legal_accepted_at?: Opt<TimeLike>;
  readonly banned?: Opt<boolean>;
  readonly locked?: Opt<boolean>;
  readonly deprovisioned?: Opt<boolean>;
  readonly locale?: Opt<string>;
  /** In SDK types only: what webhooks and APIs send is not published, and checked when it is read. */
  readonly timezone?: unknown;
}

interface ExternalAccountJSONLike {
  readonly id: string;
  readonly provider: string;
  readonly provider_user_id?: Opt<string>;
  readonly identification_id?: Opt<string>;
  /** In SDK types only, as `timezone`. */
  readonly external_account_id?: unknown;
  readonly email_address?: Opt<string>;
  readonly approved_scopes?: Opt<string>;
  readonly first_name?: Opt<string>;
  readonly last_name?: Opt<string>;
  readonly image_url?: Opt<string>;
  readonly username?: Opt<string>;
  readonly phone_number?: Opt<string>;
  readonly label?: Opt<string>;
  readonly public_metadata?: Opt<object>;
  readonly verification?: Opt<VerificationLike>;
}

interface EnterpriseAccountJSONLike {
  readonly id?: Opt<string>;
  readonly active?: Opt<boolean>;
  readonly protocol?: Opt<string>;
  readonly provider?: Opt<string>;
  readonly provider_user_id?: Opt<string>;
  readonly email_address?: Opt<string>;
  readonly first_name?: Opt<string>;
  readonly last_name?: Opt<string>;
  readonly public_metadata?: Opt<object>;
  readonly last_authenticated_at?: Opt<TimeLike>;
  readonly enterprise_connection_id?: Opt<string>;
  readonly enterprise_connection?: Opt<ConnectionLike>;
  readonly saml_connection?: Opt<ConnectionLike>;
  readonly verification?: Opt<VerificationLike>;
}

interface ConnectionLike {
  readonly name?: Opt<string>;
  readonly domain?: Opt<string>;
  readonly active?: Opt<boolean>;
}

/** A client `UserResource`, a backend `User`, a copy of either, or a normalised user: the camelCase shapes. */
export interface UserResourceLike
  extends Omit<Camelized<UserJSONLike>, 'externalAccounts' | 'profileImageUrl'> {
  readonly externalAccounts?: Opt<
    readonly (Camelized<ExternalAccountJSONLike> & {
      /** The provider's user id, in `@clerk/backend` before 2.31. */
      readonly externalId?: Opt<string>;
    })[]
  >;
}

/** Every shape in which Clerk hands out a user. */
export type UserLike = UserResourceLike | UserJSONLike;

/** `U` if its type can hold private metadata (a backend `User`, server-side JSON), else `never`: a type error for a client user. */
export type ServerSide<U> = U extends unknown
  ? 'privateMetadata' extends keyof U
    ? U
    : 'private_metadata' extends keyof U
      ? U
      : never
  : never;

// The declared type of a metadata field; what is not declared, or only as `object`, is a record of unknowns.
type Declared<T> = object extends T ? Record<string, unknown> : T;
type Field<U, Camel extends string, Snake extends string> = U extends {
  readonly [K in Camel]: infer M;
}
  ? Declared<NonNullable<M>>
  : U extends { readonly [K in Snake]: infer M }
    ? Declared<NonNullable<M>>
    : Record<string, unknown>;

/** The type of a user's public metadata: `UserPublicMetadata` for Clerk's own types. */
export type PublicMetadataOf<U> = Field<U, 'publicMetadata', 'public_metadata'>;
/** The type of a user's unsafe metadata: `UserUnsafeMetadata` for Clerk's own types. */
export type UnsafeMetadataOf<U> = Field<U, 'unsafeMetadata', 'unsafe_metadata'>;
/** The type of a user's private metadata: `UserPrivateMetadata` for Clerk's own types. */
export type PrivateMetadataOf<U> = Field<U, 'privateMetadata', 'private_metadata'>;
