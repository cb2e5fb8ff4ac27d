import { base64Bytes, isBase64 } from './base64.js';

/** What `atob` gives, also where there is none: React Native before 0.74. Throws on what is no base64. */
export function fromBase64(text: string): string {
  if (typeof atob === 'function') return atob(text);
  const packed = text.replace(/[\t\n\f\r ]/g, '');
  const letters = packed.length % 4 === 0 ? packed.replace(/={1,2}$/, '') : packed;
  if (!isBase64(letters)) throw new TypeError('base64');
  let bytes = '';
  for (const byte of base64Bytes(letters)) bytes += String.fromCharCode(byte);
  return bytes;
}
