import { IsoclerkError } from '../errors.js';
import { type ClerkInstanceType, COPY_IT, readKey } from './readKey.js';

/** What a publishable key says. */
export interface PublishableKey {
  readonly instanceType: ClerkInstanceType;
  /** Host of the Frontend API: `clerk.example.com`, or `words-and-1.clerk.accounts.dev` in development. */
  readonly frontendApi: string;
  /** The instance's own domain, `example.com` of `clerk.example.com`; `null` for one that lives under `accounts.dev`. */
  readonly domain: string | null;
}

/** What a secret key says. */
export interface SecretKey {
  readonly instanceType: ClerkInstanceType;
}

/**
 * Reads a publishable key: which instance type it is for and which Frontend API it names. Checks form only, not
 * whether the instance exists.
 *
 * @param key - `pk_test_…` or `pk_live_…`, without spaces or quotes
 * @throws {IsoclerkError} `ISOCLERK_KEYS_PUBLISHABLE_KEY_INVALID` when it is not a publishable key.
 * @example
 * ```ts
 * import { parsePublishableKey } from 'isoclerk/keys'
 * const key = parsePublishableKey('pk_live_Y2xlcmsuZXhhbXBsZS5jb20k')
 * key.instanceType // => 'production'
 * key.frontendApi // => 'clerk.example.com'
 * ```
 * @see https://github.com/clerk/javascript/blob/main/packages/shared/src/keys.ts (read 2026-11)
 */
export function parsePublishableKey(key: string): PublishableKey {
  const { instanceType, frontendApi } = readKey(key) ?? {};
  if (instanceType && frontendApi) {
    return { instanceType, frontendApi, domain: /^clerk\.(.+)/.exec(frontendApi)?.[1] ?? null };
  }
  throw new IsoclerkError('ISOCLERK_KEYS_PUBLISHABLE_KEY_INVALID', 'not a publishable key', {
    hint: COPY_IT,
  });
}

/**
 * Reads a secret key: which instance type it is for. It says nothing more, and whether it is valid only Clerk knows.
 *
 * @param key - `sk_test_…` or `sk_live_…`, without spaces or quotes
 * @throws {IsoclerkError} `ISOCLERK_KEYS_SECRET_KEY_INVALID` when it is not a secret key.
 * @example
 * ```ts
 * import { parseSecretKey } from 'isoclerk/keys'
 * parseSecretKey('sk_test_abcdefghijklmnopqrstuvwxyz') // => { instanceType: 'development' }
 * ```
 */
export function parseSecretKey(key: string): SecretKey {
  const parsed = readKey(key);
  if (parsed && !parsed.frontendApi) return { instanceType: parsed.instanceType };
  throw new IsoclerkError('ISOCLERK_KEYS_SECRET_KEY_INVALID', 'not a secret key', {
    hint: COPY_IT,
  });
}
