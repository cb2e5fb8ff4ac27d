import { eventRows } from '../contract/events.js';
import { own } from '../internal/own.js';
import { suggestWebhookEventType } from '../webhooks/index.js';
import type { Type } from './forms.js';
import { say } from './issue.js';
import type { Told } from './options.js';
import type { PayloadName } from './types.js';
import { type Walk, walk } from './walk.js';

const isEventName = (name: string): name is keyof typeof eventRows =>
  Object.hasOwn(eventRows, name);

/** The form of an event's data; `null` when the name is none of an event. */
export const payloadOf = (name: string): string | null =>
  isEventName(name) ? `Webhook${eventRows[name].data}` : null;

/**
 * What event a value is; `null` when it is none. One that does not say `event` is recognised by a name of the catalogue,
 * or because the caller means one.
 */
export function eventNameOf(value: unknown, { surface, name }: Told): PayloadName | null {
  if (name !== null && !isEventName(name)) return null;
  const type = own(value, 'type');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'data')) return null;
  if (typeof type !== 'string') return null;
  if (isEventName(type)) return name ?? type;
  const isMeant = own(value, 'object') === 'event' || surface === 'webhook';
  return name ?? (isMeant ? 'WebhookEvent' : null);
}

const ENVELOPE: Type = [{ kind: 'form', name: 'WebhookEventEnvelope' }];

/** Looks at the envelope, the name, and the data, which is of the type. */
export function inspectEvent(value: unknown, name: PayloadName, type: Type, at: Walk): void {
  walk(ENVELOPE, ENVELOPE, value, at);
  const { type: told, data } = value as { readonly type: string; readonly data: unknown };
  if (told !== name) {
    const isCatalogued = name !== 'WebhookEvent';
    const meant = suggestWebhookEventType(told);
    const message = isCatalogued
      ? `is not \`${name}\``
      : `is none of the known events${meant ? `; \`${meant}\` is one` : ''}`;
    const kind = isCatalogued ? 'wrong-type' : 'unknown-value';
    say(at.found, [...at.path, 'type'], kind, `\`type\` ${message}`, told === '');
  }
  at.path.push('data');
  walk(type, type, data, at);
  at.path.pop();
}
