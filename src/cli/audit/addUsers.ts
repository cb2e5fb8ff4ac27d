import type { BudgetAudit, ClaimsContext } from '../../claims/index.js';
import { isIsoclerkError } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { lineOfEndlessNumber } from '../json.js';
import { InputError } from '../terminal.js';
import { requireUser } from '../userInput.js';
import type { TakeValue } from './JsonValues.js';
import { LineError } from './valueErrors.js';

/** What takes the values of a stream and adds their users to an audit: users, and Clerk's pages `{ data: [] }` of them. */
export function addUsers(
  audit: BudgetAudit,
  around: ClaimsContext,
  progress: { users: number },
): TakeValue {
  const isPlain = Object.keys(around).length === 0;
  const add = (value: unknown, line: number) => {
    try {
      const user = requireUser(value, '');
      audit.add(isPlain ? { user } : { ...around, user });
      progress.users++;
    } catch (error) {
      if (error instanceof InputError) throw new LineError(line, error.message);
      if (!isIsoclerkError(error)) throw error;
      throw new LineError(line, `: ${error.message} (${error.code})`);
    }
  };
  return (value, text, line) => {
    const endless = lineOfEndlessNumber(text);
    if (endless !== null) {
      throw new LineError(line + endless - 1, ': this number is larger than JavaScript can hold');
    }
    if (isPage(value)) for (const user of value.data) add(user, line);
    else add(value, line);
  };
}

const PAGE_KEYS = ['data', 'total_count', 'totalCount'];

/** A page has nothing but its data and their count: what has more may be a user with a key `data`. */
const isPage = (value: unknown): value is { readonly data: readonly unknown[] } =>
  isRecord(value) &&
  Array.isArray(value.data) &&
  Object.keys(value).every((key) => PAGE_KEYS.includes(key));
