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
  let count = 0;
  const add = (item: Item) => {
    audit.add(context ? context(item) : readable(CODE, () => contextOf(item, count)));
    if (++count % 1000 === 0) onProgress?.(count);
  };
  const { later, now } = readable(CODE, () => open(users));
  if (later) for await (const item of later) add(item);
  else for (const item of now) add(item);
  if (count % 1000 !== 0) onProgress?.(count);
  return audit;
}

const callback: Rule = ['a function', (value) => typeof value === 'function'];
const rules: Rules = { context: callback, onProgress: callback };

type Users<Item> =
  | { readonly later: AsyncIterable<Item>; readonly now: null }
  | { readonly later: null; readonly now: Iterable<Item> };

const isAsync = <Item>(users: Iterable<Item> | AsyncIterable<Item>): users is AsyncIterable<Item> =>
  typeof Reflect.get(users, Symbol.asyncIterator) === 'function';

/** The users, begun, where they can be walked. What a sync source gives is no promise and is not waited for. */
function open<Item>(users: Iterable<Item> | AsyncIterable<Item>): Users<Item> {
  if (typeof users === 'object' && users !== null) {
    if (isAsync(users)) {
      const items = users[Symbol.asyncIterator]();
      if (isRecord(items)) return { later: { [Symbol.asyncIterator]: () => items }, now: null };
    } else if (typeof Reflect.get(users, Symbol.iterator) === 'function') {
      const items = users[Symbol.iterator]();
      if (isRecord(items)) return { later: null, now: { [Symbol.iterator]: () => items } };
    }
  }
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
