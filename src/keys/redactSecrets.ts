import { invalidInput } from './invalidInput.js';

const REDACTED = '[redacted]';

/**
 * Takes Clerk's secrets out of a text such as a log line: secret keys, webhook secrets, API keys, machine and OAuth
 * tokens, JWTs (session tokens, tickets, handshakes), refresh and development browser tokens. Prefixes stay, so that
 * you still see which kind it was.
 *
 * Publishable keys stay: they are public and tell the instance. User ids and addresses are personal data, not
 * secrets, and stay too. Works in linear time; what it put in is left alone by a second pass. It knows Clerk's
 * formats only, and a secret cut in two by your logger is out of its reach.
 *
 * @throws {IsoclerkError} `ISOCLERK_KEYS_INPUT_INVALID` when it is given anything but a text.
 * @example
 * ```ts
 * import { redactSecrets } from 'isoclerk/keys'
 * redactSecrets('Authorization: Bearer sk_live_1234567890abcdef') // => 'Authorization: Bearer sk_live_[redacted]'
 * ```
 */
export function redactSecrets(text: string): string {
  if (typeof text !== 'string') throw invalidInput('', 'not a text');
  let clean = '';
  let copied = 0;
  // Every prefix ends with a bar and every JWT begins with eyJ: the engine finds both far faster than a pattern.
  let bar = text.indexOf('_');
  let jwt = text.indexOf('eyJ');
  while (bar >= 0 || jwt >= 0) {
    const isBar = jwt < 0 || (bar >= 0 && bar < jwt);
    const found = isBar ? opaqueAt(text, bar) : jwtAt(text, jwt);
    if (found.secret > 0) {
      clean += text.slice(copied, found.secret) + REDACTED;
      copied = found.end;
    }
    if (bar >= 0 && bar < found.end) bar = text.indexOf('_', found.end);
    if (jwt >= 0 && jwt < found.end) jwt = text.indexOf('eyJ', found.end);
  }
  return clean + text.slice(copied);
}

/** Where the secret begins, 0 for none, and where to go on. */
interface Found {
  readonly secret: number;
  readonly end: number;
}

/** What the bar at a place ends, if it is a prefix. */
function opaqueAt(text: string, bar: number): Found {
  const nothing = { secret: 0, end: bar + 1 };
  switch (text.charCodeAt(bar - 1)) {
    case 0x6b: // k
      if (text[bar - 2] === 's') return secretKeyAt(text, bar) ?? nothing;
      return tokenAt(text, 'ak_', bar) ?? nothing;
    case 0x74: // t
      return tokenAt(text, 'oat_', bar) ?? tokenAt(text, 'mt_', bar) ?? nothing;
    case 0x62: // b
      return tokenAt(text, 'dvb_', bar) ?? nothing;
    case 0x63: // c
      if (!text.startsWith('whsec', bar - 5)) return nothing;
      return body(text, bar + 1, BASE64, 1) ?? nothing;
    case 0x5f: // _
      return cookieAt(text, bar + 1) ?? nothing;
    default:
      return nothing;
  }
}

function secretKeyAt(text: string, bar: number): Found | null {
  const isKey = text.startsWith('live_', bar + 1) || text.startsWith('test_', bar + 1);
  return isKey ? body(text, bar + 'live_'.length + 1, WORD, 1) : null;
}

// Short prefixes also end words (`break_`): only behind a boundary or an escape, and with a long body.
function tokenAt(text: string, prefix: string, bar: number): Found | null {
  const start = bar + 1 - prefix.length;
  if (!text.startsWith(prefix, start)) return null;
  const isBoundary = !isAlphanumeric(text.charCodeAt(start - 1));
  if (!isBoundary && !ESCAPE.test(text.slice(Math.max(0, start - 24), start))) return null;
  return body(text, bar + 1, BASE64, 8);
}

// What ends in a letter or digit and yet parts words: \n, \u001b, \x1b, %3D, %253D, and colours of a terminal.
const ESCAPE = /(?:\\[a-z]|\\u[\da-f]{4}|\\x[\da-f]{2}|%(?:25)*[\da-f]{2}|[[\u009b][\d;:]*[a-z])$/i;

const COOKIE = /(?:refresh|clerk_handshake_nonce)(?:_[\w-]{8})?/y;
// As a cookie or parameter, in JSON, and in JSON's form of a cookie: { "name": …, "value": … }.
const SEPARATOR =
  /=|%(?:25)*3D|\\*["'](?:\s{0,9},\s{0,9}\\*["']value\\*["'])?\s{0,9}:\s{0,9}\\*["']|:\s{0,9}/iy;
const VALUE = /[^\s;,&"'[\\]+/y;

function cookieAt(text: string, at: number): Found | null {
  const separator = matchEnd(COOKIE, text, at);
  const value = separator && matchEnd(SEPARATOR, text, separator);
  const end = value && matchEnd(VALUE, text, value);
  return value && end ? { secret: value, end } : null;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

// A JWT's first two parts are JSON objects, `{"` in base64url. What hangs on it by dots goes with it.
function jwtAt(text: string, at: number): Found {
  const header = run(text, at);
  const payload = header + dotAt(text, header);
  if (!text.startsWith('eyJ', payload)) return { secret: 0, end: header };
  let end = run(text, payload);
  for (let dot = dotAt(text, end); dot > 0; dot = dotAt(text, end)) end = run(text, end + dot);
  return { secret: at + 3, end };
}

/** How long the dot at a place is, which may be encoded; 0 without one. */
function dotAt(text: string, at: number): number {
  if (text[at] === '.') return 1;
  return text.startsWith('%2E', at) ? 3 : 0;
}

const WORD = 1;
const BASE64 = 2;

/** What a character may be part of: 1 a key of letters, digits, `_` and `-`; 2 also one of base64. */
const kinds = /* @__PURE__ */ (() => {
  const table = new Uint8Array(128);
  for (const letter of '+/=%') table[letter.charCodeAt(0)] = BASE64;
  for (let code = 0; code < table.length; code++) {
    if (/[\w-]/.test(String.fromCharCode(code))) table[code] = WORD;
  }
  return table;
})();

function run(text: string, from: number): number {
  let end = from;
  while (kinds[text.charCodeAt(end)] === WORD) end++;
  return end;
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
/** A path behind the secret, not more of it: base64 hardly ever has a whole word in lower case. */
const PATH = /\\?\/[a-z][a-z_-]{2,}(?![\w+=%-])/y;

function body(text: string, from: number, widest: number, least: number): Found | null {
  let end = from;
  for (;;) {
    const code = text.charCodeAt(end);
    const kind = kinds[code] ?? 0;
    const isSlash = code === SLASH || (code === BACKSLASH && text.charCodeAt(end + 1) === SLASH);
    if (isSlash) {
      if (widest === WORD || matchEnd(PATH, text, end) !== null) break;
    } else if (kind === 0 || kind > widest) break;
    end++;
  }
  return end - from >= least ? { secret: from, end } : null;
}

function isAlphanumeric(code: number): boolean {
  return kinds[code] === WORD && code !== 0x5f && code !== 0x2d;
}
