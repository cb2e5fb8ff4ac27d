import * as fc from 'fast-check';
import { type BuiltBilling, buildBilling, type Overrides } from '../index.js';
import { few, orNull, seed, some, time, word } from './values.js';

type Name = keyof BuiltBilling;
type Varied<Of extends Name> = fc.Arbitrary<Overrides<BuiltBilling[Of]>>;

const part = <Of extends Name>(
  members: {
    [K in keyof Overrides<BuiltBilling[Of]>]: fc.Arbitrary<Overrides<BuiltBilling[Of]>[K]>;
  },
): Varied<Of> => some(members) as Varied<Of>;

const money = (): Varied<'BillingMoneyAmount'> => fc.record({ amount: fc.nat(1_000_000) });
const period = () => fc.constantFrom('month', 'annual');
const itemStatus = () =>
  fc.constantFrom('active', 'canceled', 'ended', 'past_due', 'upcoming', 'incomplete', 'abandoned');

const plan = () =>
  part<'BillingPlan'>({
    slug: word(),
    fee: orNull(money()),
    annual_monthly_fee: orNull(money()),
    features: few(some({ slug: word() })),
    free_trial_days: orNull(fc.integer({ min: 1, max: 90 })),
    for_payer_type: fc.constantFrom('user', 'org'),
    is_default: fc.boolean(),
    description: orNull(fc.string()),
  });

const payer = () => part<'BillingPayer'>({ organization_id: fc.constantFrom('org_2payer') });

const item = () =>
  part<'BillingSubscriptionItem'>({
    status: itemStatus(),
    plan: plan(),
    plan_period: period(),
    payer: payer(),
    is_free_trial: fc.boolean(),
    period_start: time(),
    seats: some({ quantity: orNull(fc.nat(500)) }),
  });

const attempt = () =>
  part<'BillingPaymentAttempt'>({
    status: fc.constantFrom('paid', 'failed', 'pending'),
    charge_type: fc.constantFrom('checkout', 'recurring'),
    payer: payer(),
    subscription_item: item(),
    totals: some({ tax_total: money() }),
  });

/** Resources that vary in more than their seed. */
const VARIED: { readonly [Of in Name]?: () => Varied<Of> } = {
  BillingMoneyAmount: money,
  BillingPlan: plan,
  BillingPayer: payer,
  BillingSubscriptionItem: item,
  BillingPaymentItem: item,
  BillingSubscription: () =>
    part<'BillingSubscription'>({
      status: fc.constantFrom('active', 'past_due', 'canceled', 'ended', 'incomplete', 'abandoned'),
      subscription_items: few(item(), 1),
      eligible_for_free_trial: fc.boolean(),
    }),
  BillingPaymentAttempt: attempt,
  BillingPaymentMethod: () =>
    part<'BillingPaymentMethod'>({
      payment_type: fc.constantFrom('card', 'link', 'payer-credits'),
      status: fc.constantFrom('active', 'disconnected'),
      is_default: fc.boolean(),
    }),
  BillingStatement: () =>
    part<'BillingStatement'>({
      status: fc.constantFrom('open', 'closed'),
      payer: payer(),
      groups: few(some({ items: few(attempt(), 1) }), 1),
    }),
  BillingCheckout: () =>
    part<'BillingCheckout'>({
      status: fc.constantFrom('needs_confirmation', 'completed'),
      plan: plan(),
      plan_period: period(),
      payer: payer(),
    }),
  BillingTotals: () => part<'BillingTotals'>({ subtotal: money(), tax_total: money() }),
  BillingLegacyPlan: () => part<'BillingLegacyPlan'>({ slug: word(), amount: fc.nat(1_000_000) }),
  BillingLegacySubscriptionItem: () =>
    part<'BillingLegacySubscriptionItem'>({
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
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for a name that is none.
 * @example
 * ```ts
 * import { arbitraryBilling } from 'isoclerk/testing/fast-check'
 * import * as fc from 'fast-check'
 * fc.assert(fc.property(arbitraryBilling('BillingSubscriptionItem'), (item) => item.payer_id === item.payer.id))
 * ```
 */
export function arbitraryBilling<const Of extends keyof BuiltBilling>(
  name: Of,
): fc.Arbitrary<BuiltBilling[Of]> {
  buildBilling(name); // refuses a name that is none, before anything is drawn
  const varied: (() => fc.Arbitrary<Overrides<BuiltBilling[Of]>>) | undefined = VARIED[name];
  if (!varied) return seed().map((number) => buildBilling(name, undefined, { seed: number }));
  return fc
    .tuple(varied(), seed())
    .map(([given, number]) => buildBilling(name, given, { seed: number }));
}
