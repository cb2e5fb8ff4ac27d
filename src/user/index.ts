export type {
  BackendUserLike,
  ClientUserLike,
  PrivateMetadataOf,
  PublicMetadataOf,
  ServerUser,
  TimeLike,
  UnsafeMetadataOf,
  UserJSONLike,
  UserLike,
  UserResourceLike,
} from './inputs.js';
export {
  type NormalizedUserOf,
  type NormalizeUserOptions,
  normalizeUser,
} from './normalizeUser.js';
export type {
  NormalizedEmailAddress,
  NormalizedEnterpriseAccount,
  NormalizedEnterpriseConnection,
  NormalizedExternalAccount,
  NormalizedIdentificationLink,
  NormalizedPasskey,
  NormalizedPhoneNumber,
  NormalizedUser,
  NormalizedVerification,
  NormalizedWeb3Wallet,
} from './types.js';
export { type UserSource, userSourceOf } from './userSourceOf.js';
