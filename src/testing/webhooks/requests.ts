import { utf8 } from '../base64.js';
import { needed } from '../gate.js';
import { urlOf } from '../user/fields.js';

/** The platform's own `Request` type where its types are loaded, else the members a webhook handler reads. */
export type WebRequest = typeof globalThis extends {
  Request: { prototype: infer R };
}
  ? R
  : RequestLike;

/** The members of a web `Request` that a webhook handler reads. */
export interface RequestLike {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  json(): Promise<unknown>;
}

/** What webhook handlers read from a Node or Express request. Not a stream: it has no `pipe`. */
export interface NodeRequestLike {
  readonly method: string;
  /** Path and query, as Node gives it. */
  readonly url: string;
  readonly protocol: string;
  readonly headers: Record<string, string>;
  /** The signed text, as `express.text()` would leave it. */
  readonly body: string;
  /** Express: one header, in any case. */
  get(name: string): string | undefined;
  /** The body as UTF-8 bytes, for handlers that read the request themselves. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

const DEFAULT_URL = 'https://app.example.com/api/webhooks/clerk';

export function webRequest(
  body: string,
  headers: Readonly<Record<string, string>>,
  url = DEFAULT_URL,
): WebRequest {
  return new (needed(globalThis.Request, 'Request'))(url, { method: 'POST', headers, body });
}

export function nodeRequest(
  body: string,
  headers: Readonly<Record<string, string>>,
  url = DEFAULT_URL,
): NodeRequestLike {
  const { pathname, search, protocol, host } = urlOf(url);
  const received: Record<string, string> = { host, ...headers };
  return {
    method: 'POST',
    url: `${pathname}${search}`,
    protocol: protocol.slice(0, -1),
    headers: received,
    body,
    get: (name) => {
      const key = name.toLowerCase();
      return Object.hasOwn(received, key) ? received[key] : undefined;
    },
    async *[Symbol.asyncIterator]() {
      yield utf8(body);
    },
  };
}
