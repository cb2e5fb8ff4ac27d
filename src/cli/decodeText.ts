import { isUtf8 } from 'node:buffer';
import { InputError } from './terminal.js';

/** Refuses UTF-16 by its first bytes: by its byte order mark, or by the zeros that JSON has beside its first characters. */
export function checkHead(head: Uint8Array, name: string): void {
  const [first, second] = head;
  const isUtf16 =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (second !== undefined && (first === 0 || second === 0));
  if (isUtf16) throw new InputError(`${name} is UTF-16. Save it as UTF-8`);
}

/** Decodes UTF-8. A byte order mark is left out; every other encoding is refused by name. */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new InputError(`${name} is gzip; only \`budget --users\` reads it`);
  }
  checkHead(bytes, name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name}: line ${foreignLine(bytes)}${NOT_UTF8}`);
  }
}

/** What is wrong with a line, behind its number. */
export const NOT_UTF8 = ': this is not UTF-8. Save the file as UTF-8';

/** The first line of bytes that is not UTF-8, from 1. No character of it has the byte of a line end inside. */
export function foreignLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
