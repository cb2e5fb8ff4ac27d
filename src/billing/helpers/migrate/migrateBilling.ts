import { IsoclerkError } from '../../../errors.js';
import { formatPath } from '../../../internal/formatPath.js';
import { isRecord } from '../../../internal/isRecord.js';
import { type BillingMigrationNote, type Migration, migrateRecord, type Rule } from './draft.js';
import { billingVersionOf } from './legacyMarkers.js';
import {
  type BillingMigrationResource,
  isMigrationResource,
  migrationRules,
} from './migrationRules.js';

/** How {@link migrateBilling} reads a payload. */
export interface MigrateBillingOptions {
  /** The API the payload is from. Decides the one thing they differ in: the Backend API leaves an unknown `next_payment` of a subscription out, the Frontend API says null. */
  readonly surface?: 'bapi' | 'fapi';
  /** `true` when you know that the payload is from before 2025-11-10, e.g. by its `/commerce/` path. Default: found out by shape. */
  readonly legacy?: boolean;
}

/** A migrated payload and what a person should know of it. */
export interface BillingMigration {
  /** The payload in the shape of 2025-11-10, as far as it can be derived. Not checked: parse it with the resource's schema. */
  readonly value: unknown;
  /** Everything renamed, dropped, guessed or not derivable. Empty for a current payload. */
  readonly notes: readonly BillingMigrationNote[];
}

/**
 * Rewrites a billing payload from before API version 2025-11-10 into the current shape.
 *
 * Takes one resource, an array, a page (`{ data, total_count }`) or a Frontend API envelope (`{ response, client }`).
 * The input is not changed. Nothing is made up: what cannot be derived is left as it is and noted, and a place that is
 * only likely is noted as `guessed`. A current payload comes back as it is: empty strings, zeros and nulls, which mean
 * something in 2025-11-10, are touched only when a legacy key or literal anywhere in the payload proves its age.
 * Webhook payloads keep the old names at every version and are not migrated.
 *
 * @param resource - what the payload holds, by its current name: `'BillingPlan'`, `'BillingSubscription'`, …
 * @throws {IsoclerkError} `ISOCLERK_BILLING_RESOURCE_UNKNOWN` when `resource` is not such a name.
 * @example
 * ```ts
 * import { migrateBilling } from 'isoclerk/billing/helpers'
 *
 * const { value, notes } = migrateBilling('BillingPaymentMethod', {
 *   object: 'commerce_payment_source',
 *   id: 'card_1',
 *   payment_method: 'card',
 * })
 * value // => { object: 'commerce_payment_method', id: 'card_1', payment_type: 'card', gateway_external_account_id: null }
 * notes[1].message // => '`payment_method` was renamed `payment_type` in 2025-11-10'
 * ```
 * @see https://clerk.com/docs/guides/development/upgrading/upgrade-guides/2025-11-10 (read 2026-08)
 */
export function migrateBilling(
  resource: BillingMigrationResource,
  legacy: unknown,
  options: MigrateBillingOptions = {},
): BillingMigration {
  if (!isMigrationResource(resource)) {
    throw new IsoclerkError('ISOCLERK_BILLING_RESOURCE_UNKNOWN', 'No such billing resource', {
      path: 'resource',
      hint: "Use a current name such as 'BillingPlan' or 'BillingSubscription'",
    });
  }
  const rule = migrationRules[resource];
  const notes: BillingMigrationNote[] = [];
  if (isWebhookEvent(legacy)) {
    const message = 'Webhook payloads are not versioned; nothing was migrated';
    return { value: legacy, notes: [{ kind: 'underivable', path: '', target: '', message }] };
  }
  const { surface, legacy: known } = options;
  const start = (value: unknown): Migration => ({
    notes,
    legacy: known ?? billingVersionOf(value) === 'legacy',
    surface,
  });
  const value = Array.isArray(legacy)
    ? migrateList(legacy, rule, [], start)
    : migrateBody(legacy, rule, [], start(legacy));
  return { value, notes };
}

type Path = readonly PropertyKey[];

/** Finds the resources in a page or an envelope; a body may even carry both, as Clerk's own mocks do. */
function migrateBody(
  value: unknown,
  rule: Rule,
  path: Path,
  migration: Migration,
  wrappers: readonly string[] = ['response', 'data'],
): unknown {
  if (Array.isArray(value)) return migrateList(value, rule, path, () => migration);
  if (!isRecord(value)) {
    if (value !== null && value !== undefined) {
      const message = 'Not an object, so there is nothing to migrate';
      const at = formatPath(path);
      migration.notes.push({ kind: 'underivable', path: at, target: at, message });
    }
    return value;
  }
  const holders = wrappers.filter(
    (key) => Object.hasOwn(value, key) && (key === 'response' || Array.isArray(value[key])),
  );
  if (holders.length > 0) {
    const copy: Record<string, unknown> = { ...value };
    for (const key of holders) {
      copy[key] = migrateBody(copy[key], rule, [...path, key], migration, ['data']);
    }
    return copy;
  }
  const plans = plansOfProduct(value, rule, path, migration);
  if (plans) return migrateList(plans, rule, [...path, 'plans'], () => migration, path);
  reportInvoice(value, path, migration);
  return migrateRecord(value, rule, path, path, migration);
}

/** `target`: where the list stands in the result, when it is not where it stood. */
function migrateList(
  list: readonly unknown[],
  rule: Rule,
  path: Path,
  start: (entry: unknown) => Migration,
  target = path,
): unknown[] {
  const result: unknown[] = [];
  for (const [index, entry] of list.entries()) {
    const migration = start(entry);
    const from = [...path, index];
    const plans = plansOfProduct(entry, rule, from, migration);
    const sources = plans ?? [entry];
    for (const [i, source] of sources.entries()) {
      const at = plans ? [...from, 'plans', i] : from;
      reportInvoice(source, at, migration);
      result.push(migrateRecord(source, rule, at, [...target, result.length], migration));
    }
  }
  return result;
}

/** Products are gone; their plans stand alone, so that a list of products becomes a list of plans. */
function plansOfProduct(
  value: unknown,
  rule: Rule,
  path: Path,
  { notes }: Migration,
): readonly unknown[] | null {
  if (rule !== migrationRules.BillingPlan || !isRecord(value)) return null;
  const { object, plans } = value;
  if ((object !== 'commerce_product' && object !== 'product') || !Array.isArray(plans)) return null;
  const message = 'Products were removed in 2025-11-10; its plans stand alone';
  notes.push({ kind: 'dropped', path: formatPath(path), target: null, message });
  return plans;
}

function reportInvoice(value: unknown, path: Path, { notes }: Migration): void {
  if (!isRecord(value) || value.object !== 'commerce_invoice') return;
  const at = formatPath(path);
  const message = 'Invoices were removed in 2025-11-10; a statement cannot be made of one';
  notes.push({ kind: 'underivable', path: at, target: at, message });
}

const isWebhookEvent = (value: unknown): boolean =>
  isRecord(value) && value.object === 'event' && typeof value.type === 'string';
