import { assertEnds } from '../../internal/endless.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';

type Json = Readonly<Record<string, unknown>>;

const LEGACY_OBJECTS: readonly string[] = [
  'commerce_source',
  'commerce_payment_source',
  'commerce_payment_source_initialize',
  'commerce_feature',
  'commerce_invoice',
  'commerce_product',
];

const LEGACY_PLAN_KEYS: readonly string[] = [
  'payer_type',
  'currency',
  'period',
  'interval',
  'amount',
  'amount_formatted',
  'annual_amount',
  'annual_amount_formatted',
  'annual_monthly_amount',
  'annual_monthly_amount_formatted',
];

const LEGACY_SETTINGS_KEYS: readonly string[] = [
  'enabled',
  'has_paid_user_plans',
  'has_paid_org_plans',
];

/**
 * Which side of 2025-11-10 a Backend or Frontend API payload is from, by its shape alone; `null` when no part of it
 * differs between the two. Responses carry no version, and a /billing/ path proves nothing. Webhooks keep the old
 * names for ever: never ask this of one.
 */
export function billingVersionOf(root: unknown): 'legacy' | '2025-11-10' | null {
  let current = false;
  const seen = new Set<unknown>();
  const queue: unknown[] = [root];
  for (let value = queue.pop(); value !== undefined || queue.length > 0; value = queue.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      assertEnds(value);
      for (const entry of value) queue.push(entry); // no spread: a long list is too many arguments
      continue;
    }
    const record = value as Json;
    if (isLegacy(record)) return 'legacy';
    current ||= isCurrent(record);
    for (const key of Object.keys(record)) {
      if (key !== 'client') queue.push(record[key]); // the envelope's client: sessions and users, no billing
    }
  }
  return current ? '2025-11-10' : null;
}

const has = (record: Json, key: string): boolean => Object.hasOwn(record, key);
const hasAny = (record: Json, keys: readonly string[]): boolean =>
  keys.some((key) => has(record, key));

/** Any one of these proves a payload from before 2025-11-10. */
function isLegacy(record: Json): boolean {
  const object = own(record, 'object');
  const billing = own(record, 'billing');
  const nextPayment = own(record, 'next_payment');
  return (
    has(record, 'payment_source') ||
    has(record, 'payment_source_id') ||
    has(record, 'next_invoice') ||
    typeof own(record, 'payment_method') === 'string' ||
    (typeof object === 'string' && LEGACY_OBJECTS.includes(object)) ||
    (object === 'commerce_plan' && hasAny(record, LEGACY_PLAN_KEYS)) ||
    ((object === 'commerce_payment' || object === 'commerce_payment_attempt') &&
      has(record, 'invoice_id')) ||
    (isRecord(nextPayment) && has(nextPayment, 'time')) ||
    (isRecord(billing) && hasAny(billing, LEGACY_SETTINGS_KEYS))
  );
}

/** What a legacy payload of the same kind could not look like. */
function isCurrent(record: Json): boolean {
  const object = own(record, 'object');
  const nextPayment = own(record, 'next_payment');
  return (
    object === 'commerce_payment_method' ||
    object === 'commerce_payment_method_initialize' ||
    object === 'commerce_subscription_item' ||
    (object === 'commerce_plan' && has(record, 'fee')) ||
    (object === 'commerce_subscription' && isRecord(nextPayment) && has(nextPayment, 'date'))
  );
}
