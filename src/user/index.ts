export type {
  StandardSchema,
  StandardSchemaOutput,
  StandardSchemaResult,
} from '../standardSchema.js';
export type { BackendUserShape, ClientUserShape, UserJSONShape } from './guards.js';
export { isBackendUser, isClientUser, isNormalizedUser, isUserJSON } from './guards.js';
export type {
  PrivateMetadataOf,
  PublicMetadataOf,
  ServerSide,
  UnsafeMetadataOf,
  UserJSONLike,
  UserLike,
  UserResourceLike,
} from './inputs.js';
export { getDisplayName, getFullName, getInitials } from './names.js';
export type {
  NormalizedOrganizationMembershipOf,
  NormalizedOrganizationOf,
} from './normalizeOrganization.js';
export {
  normalizeOrganization,
  normalizeOrganizationMembership,
} from './normalizeOrganization.js';
export type { NormalizedUserOf } from './normalizeUser.js';
export { normalizeUser } from './normalizeUser.js';
export type { UserPage, UserPageJSON } from './normalizeUsers.js';
export { normalizeUsers } from './normalizeUsers.js';
export type * from './organizationTypes.js';
export type { MetadataSchemas, MetadataSource, ParsedMetadata } from './parseMetadata.js';
export { parseMetadata } from './parseMetadata.js';
export {
  getPrimaryEmailAddress,
  getPrimaryPhoneNumber,
  getPrimaryWeb3Wallet,
  hasVerifiedEmailAddress,
  hasVerifiedPhoneNumber,
} from './primary.js';
export { assertClientSafe, findPrivateData } from './privateData.js';
export type { TimeLike } from './sourceOf.js';
export type * from './types.js';
export type { UserSource } from './userSourceOf.js';
export { userSourceOf } from './userSourceOf.js';
