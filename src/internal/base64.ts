export const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of base64 letters without padding, which the caller has looked at; bits left over at the end are none. By
 * hand: React Native before 0.74 has no `atob`, jsdom under jest no `TextDecoder`.
 */
export function base64Bytes(letters: string): number[] {
  const bytes: number[] = [];
  let group = 0;
  let bits = 0;
  for (const letter of letters) {
    group = (group << 6) | BASE64.indexOf(letter); // what is shifted out has been read
    bits = (bits + 6) % 8;
    if (bits < 6) bytes.push((group >> bits) & 255);
  }
  return bytes;
}

/** Whether a text without its padding is base64. */
export const isBase64 = (letters: string): boolean =>
  !/[^\w+/]|_/.test(letters) && letters.length % 4 !== 1;
