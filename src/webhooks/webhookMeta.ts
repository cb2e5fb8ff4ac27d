import { IsoclerkError } from '../errors.js';
import { readable } from '../readable.js';

/**
 * Request headers in any usual form: `Headers`, a `Map`, entries, a plain object, Node's `IncomingHttpHeaders`.
 */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined }
  | HeaderGetter;

interface HeaderGetter {
  get(name: string): string | null | undefined;
}

/** What the headers of a delivery say. */
export interface WebhookMeta {
  /** The same over all retries of one event: use it as idempotency key. It is nowhere in the body. */
  readonly id: string;
  /** Epoch seconds of this attempt: a retry gets a new one. */
  readonly timestampSeconds: number;
  /** Signatures of version 1. More than one for 24 hours after the secret was rotated. */
  readonly signatureCount: number;
}

const FIELDS = ['id', 'timestamp', 'signature'] as const;
const ID = /^[!-~]{1,256}$/;
const SECONDS = /^\d{1,15}$/;
const SIGNATURE = /^v1,[A-Za-z0-9+/=]+$/;

/**
 * Reads id, time and number of signatures from the headers of a delivery.
 *
 * Takes `svix-*` headers, which Clerk sends, or the standard `webhook-*`, in any letter case. Verifies nothing: that
 * is the job of `verifyWebhook` from `@clerk/backend/webhooks`, which does not return the id.
 *
 * @param headers - `Headers`, `Map`, entries, plain object or Node's `request.headers`
 * @throws IsoclerkError `ISOCLERK_WEBHOOK_HEADER_MISSING` when a header is not there or empty
 * @throws IsoclerkError `ISOCLERK_WEBHOOK_HEADER_INVALID` when it is there and cannot be read; `path` is its name
 * @example
 * ```ts
 * import { webhookMeta } from 'isoclerk/webhooks'
 * webhookMeta({
 *   'svix-id': 'msg_2b',
 *   'svix-timestamp': '1744276393',
 *   'svix-signature': 'v1,c2lnbmF0dXJl',
 * }) // => { id: 'msg_2b', timestampSeconds: 1744276393, signatureCount: 1 }
 * ```
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (read 2026-08)
 */
export function webhookMeta(headers: WebhookHeaders): WebhookMeta {
  const found = readable('ISOCLERK_WEBHOOK_HEADER_INVALID', () => readHeaders(headers));
  const has = (prefix: string) => FIELDS.some((field) => found.has(`${prefix}-${field}`));
  // Without any header the message names the one that Clerk would send.
  const prefix = !has('svix') && has('webhook') ? 'webhook' : 'svix';
  const read = (field: (typeof FIELDS)[number], valid: (text: string) => boolean, form: string) => {
    const name = `${prefix}-${field}`;
    const text = found.get(name);
    if (text === undefined) throw missing(name);
    if (!valid(text)) throw invalid(name, form);
    return text;
  };
  const id = read('id', (text) => ID.test(text), 'one id without blanks');
  const seconds = read('timestamp', (text) => SECONDS.test(text), 'whole seconds since 1970');
  const signature = read(
    'signature',
    (text) => versionOne(text).length > 0,
    'signatures as v1,<base64>, separated by blanks',
  );
  return {
    id,
    timestampSeconds: Number(seconds),
    signatureCount: versionOne(signature).length,
  };
}

function versionOne(text: string): string[] {
  return text.split(' ').filter((part) => SIGNATURE.test(part));
}

function readHeaders(headers: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of entriesOf(headers)) {
    if (!Array.isArray(entry)) continue; // such as Node's rawHeaders, which are no pairs
    const [name, value]: readonly unknown[] = entry;
    if (typeof name !== 'string') continue;
    const text = headerText(value).trim();
    if (text !== '') found.set(name.toLowerCase(), text);
  }
  return found;
}

function headerText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return Object.values(value)
      .map((item) => (Array.isArray(item) ? NO_TEXT : headerText(item)))
      .join(', ');
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? String(value) : NO_TEXT;
}

/** No header reads like this, so what is no text is refused by its name. */
const NO_TEXT = 'no text';

function entriesOf(headers: unknown): Iterable<unknown> {
  if (typeof headers !== 'object' || headers === null) return [];
  // Values, so that the holes of a sparse list take no time.
  if (Array.isArray(headers)) return Object.values(headers);
  if (isIterable(headers)) return headers;
  if (isGetter(headers)) {
    return ['svix', 'webhook'].flatMap((prefix) =>
      FIELDS.map((field) => [`${prefix}-${field}`, headers.get(`${prefix}-${field}`)]),
    );
  }
  return Object.entries(headers);
}

function isIterable(headers: object): headers is Iterable<unknown> {
  return Symbol.iterator in headers && typeof headers[Symbol.iterator] === 'function';
}

// A method that every object has, from a polluted prototype, says nothing about these headers.
function isGetter(headers: object): headers is HeaderGetter {
  return 'get' in headers && typeof headers.get === 'function' && !('get' in Object.prototype);
}

function missing(name: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_WEBHOOK_HEADER_MISSING', 'the header is missing or empty', {
    path: name,
    hint: 'Pass the headers of the request as they arrived; only requests that Clerk sends have them.',
  });
}

function invalid(name: string, form: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_WEBHOOK_HEADER_INVALID', `the header is not ${form}`, {
    path: name,
    hint: 'Refuse the request: Clerk does not send such a header.',
  });
}
