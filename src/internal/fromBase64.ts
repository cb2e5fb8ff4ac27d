const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What `atob` gives, also where there is none: React Native before 0.74. Throws on what is no base64. */
export function fromBase64(text: string): string {
  if (typeof atob === 'function') return atob(text);
  const packed = text.replace(/[\t\n\f\r ]/g, '');
  const letters = packed.length % 4 === 0 ? packed.replace(/={1,2}$/, '') : packed;
  if (/[^A-Za-z\d+/]/.test(letters) || letters.length % 4 === 1) throw new TypeError('no base64');
  let [bytes, group, bits] = ['', 0, 0];
  for (const letter of letters) {
    group = ((group << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((group >> bits) & 255);
  }
  return bytes;
}
