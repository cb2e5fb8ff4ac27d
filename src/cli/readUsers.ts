import { isRecord } from '../internal/isRecord.js';
import { parseJson } from './json.js';
import { splitValues } from './splitValues.js';
import { requireUser } from './userInput.js';

export interface UserOnLine {
  readonly user: object;
  readonly line: number;
}

/** The users in a stream of JSON: values, elements of an array, or of Clerk's pages `{ data: [] }`. */
export async function* readUsers(chunks: AsyncIterable<string>): AsyncGenerator<UserOnLine> {
  for await (const { text, line } of splitValues(chunks)) {
    const value = await parseJson(text, `line ${line}`);
    for (const user of isPage(value) ? value.data : [value]) {
      yield { user: requireUser(user, `line ${line}`), line };
    }
  }
}

const PAGE_KEYS = ['data', 'total_count', 'totalCount'];

/** A page has nothing but its data and their count: what has more may be a user with a key `data`. */
const isPage = (value: unknown): value is { readonly data: readonly unknown[] } =>
  isRecord(value) &&
  Array.isArray(value.data) &&
  Object.keys(value).every((key) => PAGE_KEYS.includes(key));
