import type { ClaimsTemplate } from '../template/types.js';
import type { ClaimsContext } from '../types.js';
import type { AuditOptions } from './auditState.js';
import { BudgetAudit } from './BudgetAudit.js';

export interface AuditUsersOptions<Item = object> extends AuditOptions {
  readonly template: ClaimsTemplate;
  /** Turns an item into a context. Default: the item is the user. */
  readonly context?: (item: Item) => ClaimsContext;
  /** Called after every thousandth user and at the end. */
  readonly onProgress?: (users: number) => void;
}

/**
 * Audits a stream of users of any length in bounded memory: a sync or an async iterable, users in any Clerk shape.
 *
 * @param users - Users, or items that `context` turns into contexts. Consumed one at a time, never kept.
 * @returns The audit: `summary()` for people, `merge` and `toJSON` for engines.
 * @throws {IsoclerkError} what `parseClaimsTemplate` and `predictToken` throw, at the first bad user.
 *
 * @example
 * ```ts
 * import { auditUsers } from 'isoclerk/claims'
 * async function* users() {
 *   for (let i = 1; i <= 1000; i++) yield { id: `user_${i}`, public_metadata: { notes: 'x'.repeat(i * 4) } }
 * }
 * const audit = await auditUsers(users(), { template: { notes: '{{user.public_metadata.notes}}' } })
 * const { over, tokenLength } = audit.summary()
 * over // => 392
 * tokenLength.max // => 6168
 * ```
 */
export async function auditUsers<Item extends object>(
  users: Iterable<Item> | AsyncIterable<Item>,
  options: AuditUsersOptions<Item>,
): Promise<BudgetAudit> {
  const { template, context = (user: Item) => ({ user }), onProgress, ...rest } = options;
  const audit = new BudgetAudit(template, rest);
  let count = 0;
  for await (const item of users) {
    audit.add(context(item));
    if (++count % 1000 === 0) onProgress?.(count);
  }
  if (count % 1000 !== 0) onProgress?.(count);
  return audit;
}
