import type { Snaked } from '../internal/snakeCase.js';
import type { Opt, SourceOf } from './sourceOf.js';
import type {
  NormalizedEnterpriseAccount,
  NormalizedEnterpriseConnection,
  NormalizedExternalAccount,
  NormalizedUser,
} from './types.js';

// What Clerk hands out, structurally: every version of its SDKs fits, and nothing of them is imported.

interface EnterpriseAccountLike extends SourceOf<NormalizedEnterpriseAccount> {
  readonly samlConnection?: Opt<SourceOf<NormalizedEnterpriseConnection>>;
}

interface ExternalAccountLike
  extends Omit<SourceOf<NormalizedExternalAccount>, 'externalAccountId'> {
  /** In SDK types only, as `timezone`. */
  readonly externalAccountId?: unknown;
}

interface CommonLike
  extends Omit<SourceOf<NormalizedUser>, 'externalAccounts' | 'enterpriseAccounts' | 'timezone'> {
  readonly emailAddresses: SourceOf<NormalizedUser['emailAddresses']>;
  readonly externalAccounts?: Opt<readonly ExternalAccountLike[]>;
  readonly enterpriseAccounts?: Opt<readonly EnterpriseAccountLike[]>;
  readonly samlAccounts?: Opt<readonly EnterpriseAccountLike[]>;
  readonly privateMetadata?: Opt<object>;
  /** In SDK types only: what webhooks and APIs send is not published, and checked when it is read. */
  readonly timezone?: unknown;
}

/** The snake_case shapes: JSON of the Backend API, webhook `data`, Frontend API JSON, and client snapshots. */
export interface UserJSONLike extends Snaked<CommonLike> {
  /** Read only when `image_url` is missing: JSON from before Clerk renamed it. */
  readonly profile_image_url?: Opt<string>;
}

/** A client `UserResource`, a backend `User`, a copy of either, or a normalised user: the camelCase shapes. */
export interface UserResourceLike extends Omit<CommonLike, 'externalAccounts'> {
  readonly externalAccounts?: Opt<
    readonly (ExternalAccountLike & {
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
