import { BASE64, base64Bytes, isBase64 } from '../internal/base64.js';
import { utf8ByteLength } from '../internal/utf8ByteLength.js';

// By hand: jsdom under jest has no TextEncoder, and React Native no btoa.
export function base64(bytes: Uint8Array): string {
  let text = '';
  let codes: number[] = []; // in pieces: a text that grows letter by letter takes five times as long
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6)
      codes.push(BASE64.charCodeAt((group >> shift) & 63));
    if (codes.length > 4096) {
      text += String.fromCharCode(...codes);
      codes = [];
    }
  }
  text += String.fromCharCode(...codes);
  const left = bytes.length % 3;
  return left ? text.slice(0, left - 3) + '=='.slice(left - 1) : text;
}

export function base64Url(bytes: Uint8Array): string {
  return base64(bytes)
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/={1,2}$/, '');
}

/** Bytes of a base64 text, with or without padding; undefined when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const letters = text.replace(/={1,2}$/, '');
  return isBase64(letters) ? Uint8Array.from(base64Bytes(letters)) : undefined;
}

/** Bytes of a text in UTF-8, a lone surrogate as the replacement character: what `TextEncoder` gives. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(utf8ByteLength(text));
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
    if (code < 0x80) bytes[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[at++] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 63);
    }
  }
  return bytes;
}
