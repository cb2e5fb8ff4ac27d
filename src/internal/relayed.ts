import { isRecord } from './isRecord.js';
import { own } from './own.js';

const PREFIX = 'clerk/';

/**
 * The name of Clerk's event where Inngest has it: in `name`, as `clerk/user.created`, beside the event's own `data`.
 * `undefined` for whatever has a `type` or no `data`, and where `data` is an event as a whole.
 */
export function relayedType(value: unknown): string | undefined {
  const name = own(value, 'name');
  const data = own(value, 'data');
  if (typeof name !== 'string' || !name.startsWith(PREFIX) || data === undefined) return;
  if (own(value, 'type') !== undefined || own(data, 'object') === 'event') return;
  return isNamed(data, name) ? undefined : name.slice(PREFIX.length);
}

/** Clerk's event out of what a relay made of it; any other value as it is. Whoever takes an event asks this first. */
export function unrelayed(value: unknown): unknown {
  if (own(value, 'type') !== undefined) return value;
  const type = relayedType(value);
  if (type !== undefined) {
    const timestamp = own(value, 'ts');
    const event = { object: 'event', type, data: own(value, 'data') };
    return timestamp === undefined ? event : { ...event, timestamp };
  }
  // The whole event inside: what is sent to Inngest by hand, and a message of Svix's API.
  for (const [name, body] of [
    ['name', 'data'],
    ['eventType', 'payload'],
  ] as const) {
    const event = own(value, body);
    if (isNamed(event, own(value, name))) return event;
  }
  return value;
}

/** Whether a value is an event as a whole, of the name that what is around it says. */
function isNamed(event: unknown, name: unknown): boolean {
  const type = own(event, 'type');
  if (typeof type !== 'string' || (name !== type && name !== PREFIX + type)) return false;
  const object = own(event, 'object');
  return object === 'event' || (object === undefined && isRecord(own(event, 'data')));
}
