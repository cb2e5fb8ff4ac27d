import { isRecord } from '../internal/isRecord.js';
import { splitValues } from './splitValues.js';
import { InputError } from './terminal.js';

export interface UserOnLine {
  readonly user: object;
  readonly line: number;
}

/** The users in a stream of JSON: values, elements of an array, or of Clerk's pages `{ data: [] }`. */
export async function* readUsers(chunks: AsyncIterable<string>): AsyncGenerator<UserOnLine> {
  for await (const { text, line } of splitValues(chunks)) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new InputError(`line ${line}: this is not JSON`);
    }
    const page = isRecord(value) && Array.isArray(value.data) ? value.data : [value];
    for (const user of page) {
      if (!isRecord(user)) throw new InputError(`line ${line}: expected an object`);
      yield { user, line };
    }
  }
}
