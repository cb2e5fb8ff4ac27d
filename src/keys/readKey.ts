import { fromBase64 } from '../internal/fromBase64.js';
/** Clerk instances are development (`test` keys) or production (`live` keys). */
export type ClerkInstanceType = 'development' | 'production';

export const COPY_IT = 'Copy it from the Clerk Dashboard.';

/** Reads either key without throwing. `frontendApi` is empty for a secret key, which names none. */
export function readKey(
  key: unknown,
): { readonly instanceType: ClerkInstanceType; readonly frontendApi: string } | null {
  if (typeof key !== 'string') return null;
  const match = /^(pk|sk)_(live|test)_([\w+/=-]+)$/.exec(key);
  if (!match) return null;
  const [, kind, type, body = ''] = match;
  const frontendApi = kind === 'sk' ? '' : readFrontendApi(body);
  if (frontendApi === null) return null;
  return { instanceType: type === 'live' ? 'production' : 'development', frontendApi };
}

function readFrontendApi(base64: string): string | null {
  try {
    return /^([^$.]*\.[^$]*)\$$/.exec(fromBase64(base64))?.[1] ?? null;
  } catch {
    return null;
  }
}
