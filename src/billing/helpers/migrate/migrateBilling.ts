import { billingVersionOf } from '../../../contract/billing/billingVersionOf.js';
import { IsoclerkError } from '../../../errors.js';
import { Endless } from '../../../internal/endless.js';
import { own } from '../../../internal/own.js';
import { readable } from '../../../readable.js';
import { refuse } from '../reading.js';
import type { BillingMigrationNote, Migration, Rule } from './draft.js';
import { migrateBody, migrateList } from './migrateBody.js';
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
 * Webhook payloads keep the old names at every version and are not migrated, nor is a value whose getter or proxy throws.
 *
 * @param resource - what the payload holds, by its current name: `'BillingPlan'`, `'BillingSubscription'`, …
 * @throws {IsoclerkError} `ISOCLERK_BILLING_RESOURCE_UNKNOWN` when `resource` is not such a name; `ISOCLERK_BILLING_INVALID`
 * when an option has a value that it cannot have.
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
  options?: MigrateBillingOptions,
): BillingMigration {
  if (!isMigrationResource(resource)) {
    throw new IsoclerkError('ISOCLERK_BILLING_RESOURCE_UNKNOWN', 'No such billing resource', {
      path: 'resource',
      hint: "Use a current name such as 'BillingPlan' or 'BillingSubscription'",
    });
  }
  const told = readable('ISOCLERK_BILLING_INVALID', () => toldBy(options));
  try {
    return isDelivery(legacy)
      ? untouched(legacy, 'Webhook payloads are not versioned; nothing was migrated')
      : migrate(migrationRules[resource], legacy, told);
  } catch (error) {
    return error instanceof Endless
      ? untouched(legacy, 'A list has more than ten million entries; nothing was migrated')
      : untouched(legacy, 'A getter or a proxy in the payload throws; nothing was migrated');
  }
}

interface Told {
  readonly surface: 'bapi' | 'fapi' | undefined;
  readonly legacy: boolean | undefined;
}

function toldBy(options: unknown): Told {
  const surface = own(options, 'surface');
  if (surface !== undefined && surface !== 'bapi' && surface !== 'fapi') {
    refuse('surface', 'No such surface', "Use 'bapi' or 'fapi', or leave it out.");
  }
  const legacy = own(options, 'legacy');
  if (legacy !== undefined && typeof legacy !== 'boolean') {
    refuse('legacy', 'expected true or false', 'Leave it out to have it found out.');
  }
  return { surface, legacy };
}

function migrate(rule: Rule, payload: unknown, { surface, legacy }: Told): BillingMigration {
  const notes: BillingMigrationNote[] = [];
  const start = (value: unknown): Migration => ({
    notes,
    legacy: legacy ?? billingVersionOf(value) === 'legacy',
    surface,
  });
  const value = Array.isArray(payload)
    ? migrateList(payload, rule, [], start)
    : migrateBody(payload, rule, [], start(payload));
  return { value, notes };
}

const untouched = (value: unknown, message: string): BillingMigration => ({
  value,
  notes: [{ kind: 'underivable', path: '', target: '', message }],
});

const isDelivery = (value: unknown): boolean =>
  own(value, 'object') === 'event' && typeof own(value, 'type') === 'string';
