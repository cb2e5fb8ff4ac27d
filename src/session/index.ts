export type { DefaultClaimName } from '../internal/claimNames.js';
export type {
  StandardSchema,
  StandardSchemaOutput,
  StandardSchemaResult,
} from '../standardSchema.js';
export type { TokenType } from './authGuards.js';
export { isApiKeyAuth, isM2MTokenAuth, isOAuthTokenAuth, isSessionAuth } from './authGuards.js';
export type { AuthState, AuthStateOf, AuthStateSource, SessionTaskKey } from './authState.js';
export { authState, pendingTasks } from './authState.js';
export type { ReadSessionClaimsOptions } from './readSessionClaims.js';
export { readSessionClaims } from './readSessionClaims.js';
export type { SessionCheckOptions } from './sessionChecks.js';
export { hasFeature, hasPermission, hasPlan, hasRole } from './sessionChecks.js';
export type { SessionLike } from './sessionView.js';
export type { TokenKind } from './tokenKind.js';
export { tokenKind } from './tokenKind.js';
export type * from './types.js';
