import { createHash } from 'node:crypto';

/**
 * Adds a content security policy to a page: only its own files, only the inline scripts it was built with, and no
 * connection at all. Style attributes come from the highlighter.
 */
export function withPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    /(<meta charset[^>]*>)/,
    `$1\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
