import { IsoclerkError } from '../../errors.js';
import { built } from '../gate.js';
import type { BuiltBilling } from '../generated/built.js';
import { samples } from '../generated/samples.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { build } from './engine.js';
import { billingRules } from './rules/index.js';

/**
 * Builds a billing resource as both APIs send it: a paid plan, a payer who is a user, an active item, a paid attempt.
 *
 * What belongs together agrees: ids are those of the parts, fees follow from each other, totals are the sums of the
 * items, times follow from `status`, a free plan has no end and nothing due. With an `organization_id` a payer is that
 * organization, and what belongs to users is null.
 *
 * @param name - the resource's type name: `BillingPlan`, `BillingSubscription`, `BillingLegacyPlan` …
 * @param overrides - any part of the result, at any depth; `undefined` leaves an optional member out, `null` says there is
 *   none: a `null` fee is a plan that is not sold that way
 * @param options.seed - the same seed gives the same resource
 * @returns a new object; amounts in minor units (cents), times in epoch milliseconds. It fits the exact types of
 *   `isoclerk/billing/backend` and, unless a plan is null, `isoclerk/billing/frontend`.
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a name that is no billing resource, and for overrides of types
 *   from which nothing can be reckoned: an amount that is no number.
 * @example
 * ```ts
 * import { buildBilling } from 'isoclerk/testing'
 * const item = buildBilling('BillingSubscriptionItem', { plan_period: 'annual', plan: { fee: { amount: 1000 } } })
 * item.amount.amount // => 9600
 * item.next_payment.totals.grand_total.amount // => 9600
 * item.plan_id === item.plan.id // => true
 * const statement = buildBilling('BillingStatement', {
 *   groups: [{ items: [{ amount: { amount: 700 } }, { amount: { amount: 300 } }] }],
 * })
 * statement.totals.grand_total.amount_formatted // => '10.00'
 * buildBilling('BillingPayer', { organization_id: 'org_1' }).user_id // => null
 * buildBilling('BillingPaymentAttempt', { status: 'failed' }).failed_reason.code // => 'card_declined'
 * ```
 */
export function buildBilling<const Name extends keyof BuiltBilling>(
  name: Name,
  overrides?: Overrides<BuiltBilling[Name]>,
  options?: BuildOptions,
): BuiltBilling[Name];
export function buildBilling(
  name: keyof BuiltBilling,
  overrides?: object,
  options?: BuildOptions,
): object {
  if (typeof name !== 'string' || !Object.hasOwn(samples, name)) {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not the name of a billing resource', {
      path: 'name',
      hint: 'Names are those of the types: BillingPlan, BillingSubscriptionItem …',
    });
  }
  return built(overrides, options, (given, _, seed) =>
    build({ samples, rules: billingRules }, name, given, seed),
  );
}
