import * as fc from 'fast-check';
import type { BillingResourceName } from '../../billing/types/index.js';
import * as builders from '../billing/index.js';
import type * as built from '../billing/types.js';
import type { Overrides } from '../overrides.js';
import type { BuildOptions } from '../seed.js';
import { few, orNull, seed, some, time, word } from './values.js';

type Builders = typeof builders;

/** What the builder of a billing resource returns. */
export type BuiltBilling<Name extends BillingResourceName> = ReturnType<Builders[`build${Name}`]>;

const money = () => fc.record({ amount: fc.nat(1_000_000) });
const period = () => fc.constantFrom('month' as const, 'annual' as const);

const plan = (): fc.Arbitrary<Overrides<built.BuiltBillingPlan>> =>
  some<Overrides<built.BuiltBillingPlan>>({
    slug: word(),
    fee: orNull(money()),
    annual_monthly_fee: orNull(money()),
    features: few(some({ slug: word() })),
    free_trial_days: orNull(fc.integer({ min: 1, max: 90 })),
    for_payer_type: fc.constantFrom('user', 'org'),
    is_default: fc.boolean(),
    description: orNull(fc.string()),
  });

const payer = (): fc.Arbitrary<Overrides<built.BuiltBillingPayer>> =>
  some<Overrides<built.BuiltBillingPayer>>({ organization_id: fc.constantFrom('org_2payer') });

const item = (): fc.Arbitrary<Overrides<built.BuiltBillingSubscriptionItem>> =>
  some<Overrides<built.BuiltBillingSubscriptionItem>>({
    status: fc.constantFrom(
      'active',
      'canceled',
      'ended',
      'past_due',
      'upcoming',
      'incomplete',
      'abandoned',
    ),
    plan: plan(),
    plan_period: period(),
    payer: payer(),
    is_free_trial: fc.boolean(),
    period_start: time(),
    seats: some({ quantity: orNull(fc.nat(500)) }),
  });

const attempt = (): fc.Arbitrary<Overrides<built.BuiltBillingPaymentAttempt>> =>
  some<Overrides<built.BuiltBillingPaymentAttempt>>({
    status: fc.constantFrom('paid', 'failed', 'pending'),
    charge_type: fc.constantFrom('checkout', 'recurring'),
    payer: payer(),
    subscription_item: item(),
    totals: some({ tax_total: money() }),
  });

/** Resources that vary in more than their seed. */
const VARIED: {
  readonly [Name in BillingResourceName]?: () => fc.Arbitrary<
    NonNullable<Parameters<Builders[`build${Name}`]>[0]>
  >;
} = {
  BillingMoneyAmount: money,
  BillingPlan: plan,
  BillingPayer: payer,
  BillingSubscriptionItem: item,
  BillingSubscription: () =>
    some<Overrides<built.BuiltBillingSubscription>>({
      status: fc.constantFrom('active', 'past_due', 'canceled', 'ended', 'incomplete', 'abandoned'),
      subscription_items: few(item(), 1),
      eligible_for_free_trial: fc.boolean(),
    }),
  BillingPaymentAttempt: attempt,
  BillingPaymentMethod: () =>
    some<Overrides<built.BuiltBillingPaymentMethod>>({
      payment_type: fc.constantFrom('card', 'link', 'payer-credits'),
      status: fc.constantFrom('active', 'disconnected'),
      is_default: fc.boolean(),
    }),
  BillingStatement: () =>
    some<Overrides<built.BuiltBillingStatement>>({
      status: fc.constantFrom('open', 'closed'),
      payer: payer(),
      groups: few(some({ items: few(attempt(), 1) }), 1),
    }),
  BillingCheckout: () =>
    some<Overrides<built.BuiltBillingCheckout>>({
      status: fc.constantFrom('needs_confirmation', 'completed'),
      plan: plan(),
      plan_period: period(),
      payer: payer(),
    }),
  BillingTotals: () =>
    some<Overrides<built.BuiltBillingTotals>>({ subtotal: money(), tax_total: money() }),
  BillingLegacyPlan: () =>
    some<Overrides<built.BuiltBillingLegacyPlan>>({ slug: word(), amount: fc.nat(1_000_000) }),
  BillingLegacySubscriptionItem: () =>
    some<Overrides<built.BuiltBillingLegacySubscriptionItem>>({
      // The legacy specification knows no 'canceled'.
      status: fc.constantFrom('active', 'ended', 'past_due', 'upcoming'),
      plan_period: period(),
      period_start: time(),
    }),
};

/**
 * Arbitrary billing resources, current or legacy, of one name: plans with any fees, payers of both kinds, items in every
 * state. Every one valid, ids and sums agree.
 *
 * @param name - the resource's type name: `BillingPlan`, `BillingSubscription` …
 * @example
 * ```ts
 * import { arbitraryBilling } from 'isoclerk/testing/fast-check'
 * import * as fc from 'fast-check'
 * fc.assert(fc.property(arbitraryBilling('BillingSubscriptionItem'), (item) => item.payer_id === item.payer.id))
 * ```
 */
export function arbitraryBilling<Name extends BillingResourceName>(
  name: Name,
): fc.Arbitrary<BuiltBilling<Name>> {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: any name can be asked for, so all are needed
  const build = builders[`build${name}`] as (
    overrides: object,
    options: BuildOptions,
  ) => BuiltBilling<Name>;
  const overrides: fc.Arbitrary<object> = VARIED[name]?.() ?? fc.constant({});
  return fc.tuple(overrides, seed()).map(([part, number]) => build(part, { seed: number }));
}
