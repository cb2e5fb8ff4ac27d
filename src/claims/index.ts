export type { ClerkClaimName } from '../internal/claimNames.js';
export type {
  AuditedClaim,
  AuditedToken,
  AuditedUncertainty,
  AuditOptions,
  AuditState,
} from './audit/auditState.js';
export type { AuditSummary } from './audit/auditSummary.js';
export type { AuditUsersOptions } from './audit/auditUsers.js';
export { auditUsers } from './audit/auditUsers.js';
export type { BudgetAudit } from './audit/BudgetAudit.js';
export { createBudgetAudit, restoreBudgetAudit } from './audit/createBudgetAudit.js';
export type { TemplateBounds } from './bound/bounds.js';
export type { BoundedClaim, TemplateBound } from './bound/boundTemplate.js';
export { boundTemplate } from './bound/boundTemplate.js';
export type { FieldBound, StandardJsonSchema } from './bound/fieldBounds.js';
export type { JsonSchema } from './bound/jsonSchema.js';
export type { TemplateWitness } from './bound/witness.js';
export { claimUncertainties } from './size/claimUncertainties.js';
export { measureClaims } from './size/measureClaims.js';
export { measureToken } from './size/measureToken.js';
export { predictToken } from './size/predictToken.js';
export { tokenHeader } from './size/tokenHeader.js';
export type { TokenLimit, TokenLimitCount } from './size/tokenLimits.js';
export { tokenLimits } from './size/tokenLimits.js';
export type {
  ClaimShortcode,
  ClaimShortcodeName,
  ClaimShortcodeType,
} from './template/claimShortcodes.js';
export { claimShortcodes } from './template/claimShortcodes.js';
export { contextClaims } from './template/contextClaims.js';
export { parseClaimsTemplate } from './template/parseClaimsTemplate.js';
export { renderClaims } from './template/renderClaims.js';
export type * from './template/types.js';
export type * from './types.js';
