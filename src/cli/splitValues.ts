import { InputError } from './terminal.js';

// A user with 8 KB in each kind of metadata stays far below.
const MAX_LENGTH = 32_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Cuts a stream of text into the texts of its JSON values, with the line where each begins: NDJSON, values one after
 * the other, or the elements of one array. Holds one value at a time, however long the stream is.
 */
export async function* splitValues(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly text: string; readonly line: number }> {
  let depth = 0;
  let base = 0;
  let inString = false;
  let escaped = false;
  let carry = '';
  let line = 1;
  let startLine = 1;
  let begun = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let index = 0; index < chunk.length; index++) {
      const unit = chunk.charCodeAt(index);
      if (inString) {
        if (escaped) escaped = false;
        else if (unit === BACKSLASH) escaped = true;
        else if (unit === QUOTE) inString = false;
        continue;
      }
      const character = chunk[index];
      if (character === '\n') line++;
      if (depth === base) {
        if (character === '[' && !begun) {
          begun = true;
          base = depth = 1;
        } else if (character === '{' || character === '[') {
          begun = true;
          start = index;
          startLine = line;
          depth++;
        } else if (character === ']' && base === 1) base = depth = 0;
        else if (!/[\s,\ufeff]/.test(character ?? '')) {
          throw new InputError(`line ${line}: expected an object`);
        }
      } else if (unit === QUOTE) inString = true;
      else if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') {
        depth--;
        if (depth > base) continue;
        yield { text: carry + chunk.slice(start, index + 1), line: startLine };
        carry = '';
      }
    }
    if (depth > base) carry += chunk.slice(start);
    if (carry.length > MAX_LENGTH)
      throw new InputError(`line ${startLine}: this value does not end`);
  }
  if (depth > base) throw new InputError(`line ${startLine}: this value does not end`);
  if (base > 0) throw new InputError(`line ${line}: the array is not closed`);
}
