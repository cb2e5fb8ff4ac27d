import { hasMethod } from '../../internal/hasMethod.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';

/** What was passed in the place of an event, and what to do about it. */
export interface EventMistake {
  readonly problem: string;
  readonly hint: string;
}

/** Names the likely mistakes of callers; `null` for what is none of them. Looks at nothing deep. */
export function eventMistake(value: unknown): EventMistake | null {
  if (isBytes(value)) {
    return { problem: 'bytes', hint: 'Decode them first: new TextDecoder().decode(bytes).' };
  }
  if (!isRecord(value)) return null;
  if (hasMethod(value, 'then')) return { problem: 'a promise', hint: 'Await it first.' };
  if (typeof own(value, 'type') === 'string') return null;
  if (hasMethod(value, 'text')) {
    return { problem: 'a request', hint: 'Pass what verifyWebhook(request) returned.' };
  }
  if (Array.isArray(own(value, 'data'))) {
    return { problem: 'a page', hint: 'Pass one of its data after the other.' };
  }
  for (const name of ['event', 'evt', 'payload', 'body', 'detail']) {
    const inner = own(value, name);
    if (typeof inner === 'string' || typeof own(inner, 'type') === 'string') {
      return { problem: 'an envelope around the event', hint: `Pass its .${name}.` };
    }
  }
  return null;
}

/** Of any realm, and what JSON makes of Node's Buffer. */
function isBytes(value: unknown): boolean {
  if (ArrayBuffer.isView(value)) return true;
  if (own(value, 'type') === 'Buffer') return Array.isArray(own(value, 'data'));
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
