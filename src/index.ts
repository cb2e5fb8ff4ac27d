// The verbs of everything that needs no peer; tables, billing and the testing kit have entries of their own.
// test/package/surface.json records every name.
export type * from './claims/index.js';
export {
  auditUsers,
  boundTemplate,
  contextClaims,
  createBudgetAudit,
  measureClaims,
  measureToken,
  parseClaimsTemplate,
  predictToken,
  renderClaims,
  restoreBudgetAudit,
} from './claims/index.js';
export type {
  IsoclerkErrorCode,
  IsoclerkErrorOptions,
  IsoclerkIssue,
} from './errors.js';
export { IsoclerkError, isIsoclerkError } from './errors.js';
export type * from './keys/index.js';
export {
  checkClerkEnv,
  parsePublishableKey,
  parseSecretKey,
  redactSecrets,
} from './keys/index.js';
export type * from './session/index.js';
export {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  isApiKeyAuth,
  isM2MTokenAuth,
  isOAuthTokenAuth,
  isSessionAuth,
  pendingTasks,
  readSessionClaims,
  tokenKind,
} from './session/index.js';
export type * from './user/index.js';
export {
  assertClientSafe,
  findPrivateData,
  getDisplayName,
  getFullName,
  getInitials,
  getPrimaryEmailAddress,
  getPrimaryPhoneNumber,
  getPrimaryWeb3Wallet,
  hasVerifiedEmailAddress,
  hasVerifiedPhoneNumber,
  isBackendUser,
  isClientUser,
  isNormalizedUser,
  isUserJSON,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  normalizeUsers,
  parseMetadata,
  userSourceOf,
} from './user/index.js';
export type * from './webhooks/index.js';
export {
  getPayer,
  handleWebhookEvent,
  isKnownWebhookEvent,
  isStaleWebhook,
  isWebhookEvent,
  isWebhookEventType,
  suggestWebhookEventType,
  webhookMeta,
  webhookTime,
} from './webhooks/index.js';
