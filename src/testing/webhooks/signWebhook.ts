import { IsoclerkError } from '../../errors.js';
import { dateTime } from '../../internal/dateTime.js';
import { base64, fromBase64, utf8 } from '../base64.js';
import { needed, ownOf, refusal } from '../gate.js';
import { jsonOf } from '../json.js';
import { type BuildOptions, idOf, nextSeed, randomOf, seedOf } from '../seed.js';
import { type NodeRequestLike, nodeRequest, type WebRequest, webRequest } from './requests.js';

/** How {@link signWebhook} signs. */
export interface SignWebhookOptions {
  /** The endpoint's signing secret, `whsec_` and base64. {@link buildWebhookSecret} makes one. */
  readonly secret: string;
  /** The `svix-id` header, the same over all retries of a delivery. Default: a new one. */
  readonly id?: string;
  /** The `svix-timestamp` header: a `Date`, or **seconds** since the epoch. Default: now. */
  readonly timestamp?: Date | number;
}

/** One delivery, as it would arrive: what the endpoint must receive, in the form its framework takes. */
export interface SignedWebhook {
  /** Lower-case names: `svix-id`, `svix-timestamp`, `svix-signature`, `content-type`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact text that was signed. */
  readonly body: string;
  /** A web `Request` (POST). Each call makes a new one: a body can be read once. */
  readonly toRequest: (url?: string) => WebRequest;
  /** The part of a Node or Express request that webhook handlers read, with the body unread. */
  readonly toNodeRequest: (url?: string) => NodeRequestLike;
}

/**
 * Makes a webhook signing secret of Clerk's form: `whsec_` and 24 random bytes in base64. For tests.
 *
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a seed that is neither text nor a number.
 * @example
 * ```ts
 * import { buildWebhookSecret } from 'isoclerk/testing'
 * buildWebhookSecret({ seed: 1 }).length // => 38
 * ```
 */
export function buildWebhookSecret(options?: BuildOptions): string {
  const draw = randomOf(`${seedOf(ownOf(options, 'options'))}/whsec`);
  return `whsec_${base64(Uint8Array.from({ length: 24 }, () => draw() & 255))}`;
}

/**
 * Signs a webhook delivery as Clerk does, so that `verifyWebhook` of `@clerk/backend/webhooks` (2.x and 3.x) accepts it.
 *
 * @param event - what {@link buildWebhookEvent} makes, or any object; a string is sent as it is, so that broken bodies can be tried
 * @param options.secret - `whsec_` and base64; the prefix may be missing
 * @param options.id - the `svix-id` header
 * @param options.timestamp - the `svix-timestamp` header: a `Date` or seconds
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` when the secret is not base64, the event no JSON, or the time none;
 *   `ISOCLERK_TESTING_NOT_AVAILABLE` where the platform has no `crypto.subtle`.
 * @example
 * ```ts
 * import { buildWebhookSecret, signWebhook } from 'isoclerk/testing'
 * const secret = buildWebhookSecret({ seed: 1 })
 * const delivery = await signWebhook({ type: 'user.deleted' }, { secret, id: 'msg_1', timestamp: 1767225600 })
 * delivery.headers['svix-timestamp'] // => '1767225600'
 * ```
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (read 2026-11)
 */
export async function signWebhook(
  event: object | string,
  options: SignWebhookOptions,
): Promise<SignedWebhook> {
  const { secret, id = idOf('msg', nextSeed()), timestamp } = ownOf(options, 'options');
  if (typeof id !== 'string') throw refusal('id', 'Pass text, or leave it out.');
  const seconds = secondsOf(timestamp ?? new Date());
  const body = typeof event === 'string' ? event : jsonOf('event', event);
  const { subtle } = needed(globalThis.crypto, 'crypto');
  const key = await needed(subtle, 'crypto.subtle').importKey(
    'raw',
    secretBytes(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const text = utf8(`${id}.${seconds}.${body}`);
  const signature = base64(new Uint8Array(await subtle.sign('HMAC', key, text)));
  return delivery(body, {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': seconds,
    'svix-signature': `v1,${signature}`,
  });
}

export function delivery(body: string, headers: Readonly<Record<string, string>>): SignedWebhook {
  return {
    headers,
    body,
    toRequest: (url) => webRequest(body, headers, url),
    toNodeRequest: (url) => nodeRequest(body, headers, url),
  };
}

function secondsOf(timestamp: unknown): string {
  const time = dateTime(timestamp);
  const seconds = time === undefined ? timestamp : Math.floor(time / 1000);
  if (typeof seconds === 'number' && !Number.isNaN(seconds)) return String(seconds);
  throw refusal('timestamp', 'Pass a Date, or seconds since the epoch.');
}

function secretBytes(secret: unknown): Uint8Array<ArrayBuffer> {
  const bytes = typeof secret === 'string' ? fromBase64(secret.replace(/^whsec_/, '')) : undefined;
  if (bytes && bytes.length > 0) return bytes;
  throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not a webhook signing secret', {
    path: 'secret',
    hint: 'Pass "whsec_" and base64, for example from buildWebhookSecret().',
  });
}
