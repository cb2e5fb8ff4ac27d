import type { Node } from './ast.js';
import type { ClerkFile } from './resolve/file.js';

// Clerk's verifyWebhook, its event types, and what isoclerk reads.
const CLERK =
  /^(?:@clerk\/[\w/-]+#(?:verifyWebhook\(\)!|<\w{0,40}WebhookEvent>)|isoclerk(?:\/[\w/]+)?#<\w{0,40}WebhookEvent\w{0,40}>)/;
const VERIFIED = /^(?:svix|standardwebhooks)#Webhook\(\)\.verify\(\)!?/;

/**
 * Which part of an event of Clerk a value is (`.type`, `.data.id`, `''`), by import or type. `isCertain` is false for
 * what was verified as anybody's webhook, in a file that names Clerk.
 */
export function partOfEvent(
  file: ClerkFile,
  node: Node,
): { readonly part: string; readonly isCertain: boolean } | undefined {
  for (const [pattern, isCertain] of [
    [CLERK, true],
    [VERIFIED, false],
  ] as const) {
    const path = (isCertain || file.isClerk) && file.find(node, pattern)?.path;
    if (path) return { part: path.replace(pattern, ''), isCertain };
  }
  return;
}
