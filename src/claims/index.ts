export type { ClerkClaimName } from '../internal/claimNames.js';
export type {
  AuditedClaim,
  AuditedToken,
  AuditedUncertainty,
  AuditOptions,
  AuditState,
} from './auditState.js';
export type { AuditSummary } from './auditSummary.js';
export type { AuditUsersOptions } from './auditUsers.js';
export { auditUsers } from './auditUsers.js';
export { BudgetAudit, createBudgetAudit } from './BudgetAudit.js';
export type { BoundedClaim, TemplateBound, TemplateBounds } from './boundTemplate.js';
export { boundTemplate } from './boundTemplate.js';
export { contextClaims } from './contextClaims.js';
export type { FieldBound, StandardJsonSchema } from './fieldBounds.js';
export type { Limit, LimitCount } from './limits.js';
export { limits } from './limits.js';
export type { SessionTokenInput } from './measureSessionToken.js';
export { measureSessionToken } from './measureSessionToken.js';
export { measureToken } from './measureToken.js';
export { parseClaimsTemplate } from './parseClaimsTemplate.js';
export { renderClaims } from './renderClaims.js';
export type { JsonSchema } from './schemaRange.js';
export type { Shortcode, ShortcodeName, ShortcodeType } from './shortcodes.js';
export { shortcodes } from './shortcodes.js';
export { tokenHeader } from './tokenHeader.js';
export type * from './types.js';
export { uncertainties } from './uncertainties.js';
export type { Witness } from './witness.js';
