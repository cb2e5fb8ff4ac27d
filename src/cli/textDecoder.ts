import { InputError } from './terminal.js';

/** Reads UTF-8 in pieces, `null` at the end. A byte order mark is left out; every other encoding is refused by name. */
export function textDecoder(name: string): (chunk: Uint8Array | null) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: readonly number[] | null = [];
  return (chunk) => {
    if (head && chunk) {
      const start = [...head, ...chunk.subarray(0, 4 - head.length)];
      if (isUtf16(start)) throw new InputError(`${name} is UTF-16. Save it as UTF-8`);
      head = start.length < 4 ? start : null;
    }
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new InputError(`${name} is not UTF-8. Save it as UTF-8`);
    }
  };
}

export function decodeText(bytes: Uint8Array, name: string): string {
  const decode = textDecoder(name);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new InputError(`${name} is gzip; only \`budget --users\` reads it`);
  }
  return decode(bytes) + decode(null);
}

/** By its byte order mark, or by the zeros that JSON in UTF-16 has beside its first characters. */
const isUtf16 = ([first, second]: readonly number[]): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (second !== undefined && (first === 0 || second === 0));
