// A subscription of 8 kB: our three forms against a schema written by hand for the same shape, as teams do.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { BillingSubscriptionSchema } from 'isoclerk/billing';
import { BillingSubscriptionSchema as ExactSubscriptionSchema } from 'isoclerk/billing/backend';
import { isBillingSubscription } from 'isoclerk/billing/guards';
import { BillingSubscriptionSchema as MiniSubscriptionSchema } from 'isoclerk/billing/mini';
import { inspectPayload } from 'isoclerk/inspect';
import * as z from 'zod';
import { ratios } from './ratio.mjs';
import { subscription } from './subscription.mjs';

/** By hand, as teams write it: closed enums, methods, every key of the specification and the SDK. */
function byHand(object) {
  const money = object({
    amount: z.int(),
    amount_formatted: z.string(),
    currency: z.string(),
    currency_symbol: z.string(),
  });
  const time = z.int();
  const created = { created_at: time.optional(), updated_at: time.optional() };
  const period = z.enum(['month', 'annual']);
  const seatTier = object({ quantity: z.int().nullish(), fee_per_block: money, total: money });
  const perUnit = z.array(
    object({ name: z.string(), block_size: z.int(), tiers: z.array(seatTier) }),
  );
  const prorationCredit = object({
    amount: money,
    cycle_days_remaining: z.int(),
    cycle_days_total: z.int(),
    cycle_remaining_percent: z.number(),
  });
  const credits = object({
    proration: prorationCredit.nullable(),
    payer: object({ remaining_balance: money, applied_amount: money }).nullable(),
    total: money,
  });
  const discounts = object({
    proration: object({
      amount: money,
      cycle_days_passed: z.int(),
      cycle_days_total: z.int(),
      cycle_passed_percent: z.number(),
    }).nullable(),
    discount: object({
      amount: money,
      discount_id: z.string(),
      name: z.string(),
      effect: z.enum(['percentage', 'fixed_amount']),
      percent_off: z.number().optional(),
      amount_off: money.optional(),
      promo_code: z.string().optional(),
      cycles_remaining: z.int().nullable(),
      duration_in_cycles: z.int().nullish(),
      cycles_applied: z.int().nullish(),
    }).nullish(),
    total: money,
  });
  const sums = { subtotal: money, base_fee: money, tax_total: money, grand_total: money };
  const handTotals = object({
    ...sums,
    base_fee: money.nullish(),
    per_unit_totals: perUnit.nullish(),
    credits: credits.nullish(),
    discounts: discounts.nullish(),
    total_due_after_free_trial: money.nullish(),
    total_due_now: money.nullish(),
    credit: money.nullish(),
    past_due: money.nullish(),
    proration: object({ credit: money.optional() }).nullish(),
    totals_due_per_period: object({ ...sums, per_unit_totals: perUnit.optional() }).nullish(),
    total_due_per_period: money.nullish(),
  });
  const unitPrices = z.array(
    object({
      name: z.string(),
      block_size: z.int(),
      tiers: z.array(
        object({
          object: z.literal('commerce_unit_price').optional(),
          id: z.string().optional(),
          starts_at_block: z.int(),
          ends_after_block: z.int().nullish(),
          fee_per_block: money,
        }),
      ),
    }),
  );
  const handPlan = object({
    object: z.literal('commerce_plan'),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    fee: money.nullable(),
    annual_monthly_fee: money.nullable(),
    annual_fee: money.nullable(),
    description: z.string().nullable(),
    avatar_url: z.string().nullable(),
    product_id: z.string().optional(),
    is_default: z.boolean(),
    is_recurring: z.boolean(),
    publicly_visible: z.boolean(),
    has_base_fee: z.boolean(),
    for_payer_type: z.enum(['user', 'org']),
    features: z
      .array(
        object({
          object: z.literal('feature'),
          id: z.string(),
          name: z.string(),
          slug: z.string(),
          description: z.string().nullish(),
          avatar_url: z.string().nullish(),
        }),
      )
      .optional(),
    free_trial_enabled: z.boolean().optional(),
    free_trial_days: z.int().nullish(),
    unit_prices: unitPrices.optional(),
    available_prices: z
      .array(
        object({
          object: z.literal('commerce_price'),
          id: z.string(),
          fee: money.nullable(),
          annual_monthly_fee: money.nullable(),
          is_default: z.boolean(),
          unit_prices: unitPrices.optional(),
        }),
      )
      .optional(),
    store_products: z
      .array(
        object({
          store: z.enum(['apple', 'google']),
          product_id: z.string(),
          purchase_option_id: z.string().nullish(),
        }),
      )
      .optional(),
  });
  const handPayer = object({
    object: z.literal('commerce_payer'),
    id: z.string(),
    instance_id: z.string(),
    user_id: z.string().nullish(),
    organization_id: z.string().nullish(),
    organization_name: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    email: z.string().nullish(),
    image_url: z.string().optional(),
    credits_balance: money.optional(),
    ...created,
  });
  const handMethod = object({
    object: z.literal('commerce_payment_method'),
    id: z.string(),
    payer_id: z.string(),
    payment_type: z.enum(['card', 'link', 'payer-credits']).optional(),
    is_default: z.boolean().optional(),
    is_removable: z.boolean().optional(),
    gateway: z.string(),
    gateway_external_id: z.string(),
    gateway_external_account_id: z.string().nullable(),
    last4: z.string().nullable(),
    card_type: z.string().nullable(),
    status: z.enum(['active', 'disconnected', 'expired']),
    wallet_type: z.string().nullish(),
    expiry_year: z.int().nullish(),
    expiry_month: z.int().nullish(),
    created_at: time.nullish(),
    updated_at: time.nullish(),
  });
  const handItem = object({
    object: z.literal('commerce_subscription_item'),
    id: z.string(),
    instance_id: z.string(),
    status: z.enum([
      'active',
      'canceled',
      'expired',
      'ended',
      'past_due',
      'upcoming',
      'incomplete',
      'abandoned',
    ]),
    credit: object({
      amount: money.nullish(),
      cycle_days_remaining: z.int().optional(),
      cycle_days_total: z.int().optional(),
      cycle_remaining_percent: z.number().optional(),
    }).optional(),
    credits: credits.nullish(),
    plan_id: z.string().nullish(),
    price_id: z.string().optional(),
    plan: handPlan.nullish(),
    plan_period: period,
    payment_method: handMethod.optional(),
    payment_method_id: z.string().optional(),
    lifetime_paid: money.nullish(),
    amount: money.nullish(),
    next_payment: object({
      amount: money.nullish(),
      date: time.nullish(),
      per_unit_totals: perUnit.optional(),
      totals: handTotals.nullish(),
    }).nullish(),
    payer_id: z.string().optional(),
    payer: handPayer.optional(),
    is_free_trial: z.boolean(),
    period_start: time,
    period_end: time.nullable(),
    proration_date: z.string().optional(),
    canceled_at: time.nullable(),
    past_due_at: time.nullable(),
    ended_at: time.nullable(),
    seats: object({ quantity: z.int().nullable(), tiers: z.array(seatTier).optional() }).nullish(),
    totals: handTotals.nullish(),
    applied_discount: object({
      object: z.literal('commerce_discount_redemption'),
      id: z.string(),
      subscription_item_id: z.string(),
      discount_id: z.string(),
      name: z.string().optional(),
      source: z.enum(['promotion', 'manual', 'promo_code']),
      promo_code: z.string().optional(),
      effect: z.enum(['percentage', 'fixed_amount']).optional(),
      percent_off: z.number().nullish(),
      amount_off: money.nullish(),
      amount: money.nullish(),
      cycles_remaining: z.int().nullable(),
      cycles_applied: z.int(),
      status: z.enum(['active', 'exhausted', 'removed']).optional(),
      redeemed_at: time,
      redeemed_by: z.string().nullable(),
    }).nullish(),
    managed_by: z.enum(['clerk', 'apple', 'google']).optional(),
    store_product_id: z.string().optional(),
    ...created,
  });
  return object({
    object: z.literal('commerce_subscription'),
    id: z.string(),
    instance_id: z.string(),
    status: z.enum(['active', 'past_due', 'canceled', 'ended', 'abandoned', 'incomplete']),
    payer_id: z.string(),
    created_at: time,
    updated_at: time.nullable(),
    active_at: time.nullable(),
    past_due_at: time.nullable(),
    subscription_items: z.array(handItem).nullable(),
    next_payment: object({
      date: time,
      amount: money,
      per_unit_totals: perUnit.optional(),
      totals: handTotals.nullish(),
    }).nullish(),
    eligible_for_free_trial: z.boolean().optional(),
  });
}

const loose = byHand(z.looseObject);
const stripping = byHand(z.object);
const size = (JSON.stringify(subscription).length / 1000).toFixed(1);

const parsers = Object.entries({
  'zod by hand, unknown keys kept': () => loose.parse(subscription),
  'zod by hand, unknown keys stripped': () => stripping.parse(subscription),
  'isoclerk, tolerant': () => BillingSubscriptionSchema.parse(subscription),
  'isoclerk, exact': () => ExactSubscriptionSchema.parse(subscription),
  'isoclerk, mini': () => MiniSubscriptionSchema.parse(subscription),
  'isoclerk, guard': () => isBillingSubscription(subscription) || fail(),
  'isoclerk, guard first': () =>
    isBillingSubscription(subscription)
      ? subscription
      : BillingSubscriptionSchema.parse(subscription),
  'isoclerk, drift report': () => inspectPayload(subscription, { surface: 'bapi' }),
});

// Whoever runs first in a process has zod's inner functions compiled for itself and stays 10 to 20 % ahead. So each
// order has a thread of its own, and the means are what counts.
if (isMainThread) {
  const runs = [];
  for (const reversed of [false, true]) {
    const worker = new Worker(new URL(import.meta.url), { workerData: { reversed } });
    worker.once('message', (message) => runs.push(message));
    // What a thread prints arrives until it ends.
    await new Promise((done, fail) => worker.once('exit', done).once('error', fail));
  }
  console.log('\nmean of both orders, by hand with unknown keys kept = 1');
  for (const [name] of parsers) {
    const [one, other] = runs.map((run) => run[name] / run[parsers[0][0]]);
    console.log(
      `  ${Math.sqrt(one * other)
        .toFixed(2)
        .padStart(8)} ×  ${name}`,
    );
  }
} else {
  const order = workerData.reversed ? [...parsers].reverse() : parsers;
  const title = `parse a subscription of ${size} kB${workerData.reversed ? ', other order' : ''}`;
  parentPort.postMessage(await ratios(title, Object.fromEntries(order), { time: 1500 }));
}

function fail() {
  throw new Error('the benchmark refuses what it should accept');
}
