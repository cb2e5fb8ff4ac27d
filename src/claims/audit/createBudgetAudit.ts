import type { ClaimsTemplate } from '../template/types.js';
import type { AuditOptions } from './auditState.js';
import { BudgetAudit } from './BudgetAudit.js';
import { checkState } from './checkState.js';

/**
 * Starts an audit: which users' tokens will break, and because of which claims.
 *
 * @param template - The claims template, as text, data or parsed.
 * @param options - What every token has in common, as for `predictToken`; `worst`, how many of the largest to keep
 * (default 10).
 * @returns `add` a context at a time, `merge` with other parts, ask for the `summary`; as JSON it is its state.
 * @throws {IsoclerkError} what `parseClaimsTemplate` throws, `ISOCLERK_CLAIMS_OPTIONS_INVALID`.
 *
 * @example
 * ```ts
 * import { createBudgetAudit, restoreBudgetAudit } from 'isoclerk/claims'
 * const template = { plan: '{{user.public_metadata.plan}}' }
 * const europe = createBudgetAudit(template).add({ user: { id: 'user_1', publicMetadata: { plan: 'free' } } })
 * const asia = createBudgetAudit(template).add({ user: { id: 'user_2', publicMetadata: { plan: 'enterprise' } } })
 * const state = JSON.stringify(asia)
 * const { users, over, worst } = europe.merge(restoreBudgetAudit(JSON.parse(state))).summary()
 * users // => 2
 * over // => 0
 * worst[0].id // => 'user_2'
 * ```
 */
export function createBudgetAudit(
  template: ClaimsTemplate,
  options: AuditOptions = {},
): BudgetAudit {
  return new BudgetAudit(template, options);
}

/**
 * Restores an audit from its state, to go on with it or to merge it.
 *
 * @param json - The parsed JSON of an audit, unchanged.
 * @throws {IsoclerkError} `ISOCLERK_CLAIMS_AUDIT_INVALID` when it is none, or was damaged: its parts must agree.
 *
 * @example
 * ```ts
 * import { createBudgetAudit, restoreBudgetAudit } from 'isoclerk/claims'
 * const text = JSON.stringify(createBudgetAudit({ team: '{{org.id}}' }).add({ user: { id: 'user_1' } }))
 * restoreBudgetAudit(JSON.parse(text)).summary().users // => 1
 * ```
 */
export function restoreBudgetAudit(json: unknown): BudgetAudit {
  const state = checkState(json);
  return new BudgetAudit(state.template, state.options, [state]);
}
