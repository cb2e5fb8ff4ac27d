/**
 * Takes Clerk's secrets out of a text such as a log line: secret keys, webhook secrets, API keys, machine and OAuth
 * tokens, JWTs (session tokens, tickets, handshakes), refresh and development browser tokens. Prefixes stay, so that
 * you still see which kind it was.
 *
 * Publishable keys stay: they are public and tell the instance. User ids and addresses are personal data, not
 * secrets, and stay too. Works in linear time; what it put in is left alone by a second pass. It knows Clerk's
 * formats only, and a secret cut in two by your logger is out of its reach.
 *
 * @example
 * ```ts
 * import { redactSecrets } from 'isoclerk/keys'
 * redactSecrets('Authorization: Bearer sk_live_1234567890abcdef') // => 'Authorization: Bearer sk_live_[redacted]'
 * ```
 */
export function redactSecrets(text: string): string {
  return (
    text
      // A body may be percent-encoded or have its slashes escaped.
      .replace(/(sk_(?:test|live)_|whsec_)(?:[\w+/=%-]|\\\/)+/g, '$1[redacted]')
      // Short prefixes also end words (`break_`): only behind a boundary, an escape (`\n`) or a percent code (`%3D`).
      .replace(
        /(^|[^A-Za-z\d]|\\[a-z]|%[\dA-Fa-f]{2})((?:ak|mt|oat|dvb)_)(?:[\w+/=%-]|\\\/){8,}/g,
        '$1$2[redacted]',
      )
      .replace(/(__(?:refresh|clerk_handshake_nonce)(?:_[\w-]{8})?=)[^\s;,&"'[]+/g, '$1[redacted]')
      .replace(/[\w.-]+/g, redactJwt)
  );
}

// A JWT's first two parts are JSON objects, `{"` in base64url. Searched by hand: a pattern for it backtracks.
function redactJwt(run: string): string {
  const payload = run.indexOf('.eyJ');
  const header = run.indexOf('eyJ');
  return header >= 0 && header < payload ? `${run.slice(0, header)}eyJ[redacted]` : run;
}
