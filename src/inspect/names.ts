import { eventRows } from '../contract/events.js';
import { closest } from '../internal/closest.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { suggestWebhookEventType } from '../webhooks/index.js';
import { formNames, formOf, objectValues } from './forms.js';
import { isLegacyObject, legacyObjects } from './legacyObjects.js';
import type { PayloadName, PayloadSurface } from './types.js';

/** Every name that `as` takes: shapes and events. */
function names(): string[] {
  // Members written inline (`BillingSettings.billing`) have no name of their own; an envelope is no payload.
  const forms = formNames().filter((name) => !/\.|Envelope$/.test(name));
  return [...forms, ...Object.keys(eventRows)];
}

/** The name that is meant: as it stands, else without regard to case, separators and `Billing`. */
export function nameOf(text: unknown): PayloadName | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return null;
  const all = names();
  if (all.includes(text)) return text as PayloadName;
  const written = fold(text);
  const found = [fold, short].flatMap((of) => all.filter((name) => of(name) === written));
  return (found[0] ?? null) as PayloadName | null;
}

/** The known name that a wrong one probably means. */
export function suggest(text: unknown, candidates = names()): string | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return null;
  const written = new Map(
    candidates.flatMap((name) => [fold, short].map((of) => [of(name), name] as const)),
  );
  return written.get(closest(fold(text), written.keys()) ?? '') ?? suggestWebhookEventType(text);
}

const MAX_LENGTH = 80;

const fold = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const short = (name: string) => fold(name).replace(/^billing/, '');

/** The shape that a resource has on that surface: webhooks carry other shapes under the same `object`. */
export function nameOn(surface: PayloadSurface | null, name: PayloadName): PayloadName {
  const delivered = `Webhook${name.replace(/^Billing/, '')}`;
  return surface === 'webhook' && formOf('tolerant', delivered) ? (delivered as PayloadName) : name;
}

/** Tells by `object` what a value is; `null` when it does not say. */
export function detect(value: unknown, surface: PayloadSurface | null): PayloadName | null {
  if (!isRecord(value)) return null;
  const object = own(value, 'object');
  if (isRecord(own(value, 'billing'))) return 'BillingSettings';
  if (typeof object !== 'string')
    return Array.isArray(own(value, 'email_addresses')) ? 'User' : null;
  if (object === 'commerce_price' && !Object.hasOwn(value, 'plan_id')) return 'BillingPlanPrice';
  const found = objectsOf(surface).get(object);
  if (found || surface === 'webhook') return found ?? null;
  return isLegacyObject(object) ? legacyObjects[object] : null;
}

/** `object` → what has it. */
function objectsOf(surface: PayloadSurface | null): ReadonlyMap<string, PayloadName> {
  const isWebhook = surface === 'webhook';
  let known = objects.get(isWebhook);
  if (known) return known;
  known = new Map();
  for (const name of names()) {
    if (name.startsWith('Webhook') !== isWebhook || /^BillingLegacy|^User./.test(name)) continue;
    for (const value of objectValues(name)) {
      // An item in a payment and a price in a plan stand before those that stand alone.
      if (!isWebhook || !known.has(value)) known.set(value, name as PayloadName);
    }
  }
  objects.set(isWebhook, known);
  return known;
}

const objects = /* @__PURE__ */ new Map<boolean, Map<string, PayloadName>>();
