import { IsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { readable } from '../../readable.js';
import { checked, type Rule, type Rules } from '../input/checked.js';
import type { ClaimsTemplate } from '../template/types.js';
import type { ClaimsContext } from '../types.js';
import type { AuditOptions } from './auditState.js';
import { BudgetAudit } from './BudgetAudit.js';

const CODE = 'ISOCLERK_CLAIMS_CONTEXT_INVALID';

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
 * @throws {IsoclerkError} what `parseClaimsTemplate` and `predictToken` throw, at the first bad user. What the source of the
 * users or your own functions throw comes through as it is.
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
  const { template, context, onProgress, ...rest }: AuditUsersOptions<Item> = readable(
    'ISOCLERK_CLAIMS_OPTIONS_INVALID',
    () => checked(options, rules, 'ISOCLERK_CLAIMS_OPTIONS_INVALID'),
  );
  const audit = new BudgetAudit(template, rest);
  const source = readable(CODE, () => iterable(users));
  let count = 0;
  for await (const item of source) {
    audit.add(context ? context(item) : contextOf(item, count));
    if (++count % 1000 === 0) onProgress?.(count);
  }
  if (count % 1000 !== 0) onProgress?.(count);
  return audit;
}

const callback: Rule = ['a function', (value) => typeof value === 'function'];
const rules: Rules = { context: callback, onProgress: callback };

/** The users, where they can be walked. */
function iterable<Users>(users: Users): Users {
  const walk: unknown =
    typeof users === 'object' &&
    users !== null &&
    (Reflect.get(users, Symbol.asyncIterator) ?? Reflect.get(users, Symbol.iterator));
  if (typeof walk === 'function') return users;
  throw new IsoclerkError(CODE, 'The users cannot be walked', {
    hint: 'Pass a list, or anything that for await takes.',
  });
}

/** An item that is a user. Nothing is counted as a user that is none. */
function contextOf(user: unknown, index: number): ClaimsContext {
  if (isRecord(user)) return { user };
  throw new IsoclerkError(CODE, 'This is no user', {
    path: `[${index}]`,
    hint: 'Pass users in a Clerk shape, or a context function that makes contexts of the items.',
  });
}
