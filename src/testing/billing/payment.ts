import type { BillingPaymentFailedReason } from '../../billing/types/index.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, INSTANCE_ID, idOf, seedOf } from '../seed.js';
import { withoutClaims } from '../user/identifications.js';
import { money } from './money.js';
import { payee, payer, paymentMethod } from './payer.js';
import { subscriptionItem } from './subscription.js';
import { statementTotals, totals } from './totals.js';
import type {
  BuiltBillingPaymentAttempt,
  BuiltBillingStatement,
  BuiltBillingStatementGroup,
  Exact,
} from './types.js';

/**
 * Builds a payment attempt as both APIs send it: a paid renewal. Item, payer, payment method and payee agree with their ids;
 * the amount is the item's; times follow `status`. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same attempt
 * @returns a new object; times in epoch milliseconds. It fits `BillingPaymentJSON` of `@clerk/shared/types`.
 * @example
 * ```ts
 * import { buildBillingPaymentAttempt } from 'isoclerk/testing'
 * const attempt = buildBillingPaymentAttempt({ status: 'failed' })
 * attempt.paid_at // => null
 * attempt.failed_reason.code // => 'card_declined'
 * attempt.totals.grand_total.amount === attempt.amount.amount // => true
 * ```
 */
export function buildBillingPaymentAttempt(
  overrides: Overrides<BuiltBillingPaymentAttempt> = {},
  options?: BuildOptions,
): BuiltBillingPaymentAttempt {
  return paymentAttempt(overrides, seedOf(options));
}

function paymentAttempt(
  overrides: Overrides<BuiltBillingPaymentAttempt>,
  seed: string,
): BuiltBillingPaymentAttempt {
  const {
    payer_id,
    payee_id,
    payment_method_id,
    subscription_item_id,
    status = 'paid',
  } = overrides;
  const who = payer({ ...(payer_id !== undefined && { id: payer_id }), ...overrides.payer }, seed);
  const method = paymentMethod(
    {
      payer_id: who.id,
      ...(payment_method_id !== undefined && { id: payment_method_id }),
      ...overrides.payment_method,
    },
    seed,
  );
  const to = payee({ ...(payee_id !== undefined && { id: payee_id }), ...overrides.payee }, seed);
  const item = subscriptionItem(
    {
      ...(subscription_item_id !== undefined && { id: subscription_item_id }),
      ...overrides.subscription_item,
      payer: { ...who, ...overrides.subscription_item?.payer },
      payment_method: { ...method, ...overrides.subscription_item?.payment_method },
    },
    seed,
  );
  const { created_at = item.period_start } = overrides;
  const parts = totals(
    overrides.totals ?? {},
    overrides.amount?.amount ?? item.amount?.amount ?? 0,
  );
  const amount = money(overrides.amount, parts.grand_total.amount);
  const done = (name: string) => (status === name ? created_at + 1000 : null);
  return merge<BuiltBillingPaymentAttempt>(
    {
      object: 'commerce_payment',
      id: idOf('cpayatt', seed),
      payment_id: idOf('cpay', seed),
      instance_id: INSTANCE_ID,
      statement_id: idOf('cstmt', seed),
      charge_type: 'recurring',
      payee_id: to.id,
      payee: to,
      payer_id: who.id,
      payer: who,
      payment_method_id: method.id,
      payment_method: method,
      subscription_item_id: item.id,
      subscription_item: item,
      amount,
      totals: parts,
      gateway_external_id: idOf('pi', seed),
      gateway_external_url: null,
      status,
      paid_at: done('paid'),
      failed_at: done('failed'),
      ...(status === 'failed' && { failed_reason: failedReason({}) }),
      created_at,
      updated_at: created_at + 1000,
    },
    {
      ...overrides,
      payee: to,
      payer: who,
      payment_method: method,
      subscription_item: item,
      amount,
      totals: parts,
      ...(overrides.failed_reason && { failed_reason: failedReason(overrides.failed_reason) }),
    },
  );
}

/** Builds why a payment failed: a declined card. Never throws. */
export function buildBillingPaymentFailedReason(
  overrides: Overrides<Exact<BillingPaymentFailedReason>> = {},
  options?: BuildOptions,
): Exact<BillingPaymentFailedReason> {
  seedOf(options);
  return failedReason(overrides);
}

function failedReason(
  overrides: Overrides<Exact<BillingPaymentFailedReason>>,
): Exact<BillingPaymentFailedReason> {
  return merge({ code: 'card_declined', decline_code: 'generic_decline' }, overrides);
}

/**
 * Builds a statement as both APIs send it: one group with one paid attempt. Totals are the sum of the attempts, all of which
 * have the statement's payer and id. Never throws.
 *
 * @param overrides - any part of the result, at any depth
 * @param options.seed - the same seed gives the same statement
 * @returns a new object; times in epoch milliseconds. It fits `BillingStatementJSON` of `@clerk/shared/types`.
 * @example
 * ```ts
 * import { buildBillingStatement } from 'isoclerk/testing'
 * const statement = buildBillingStatement({ groups: [{ items: [{ amount: { amount: 700 } }, { amount: { amount: 300 } }] }] })
 * statement.totals.grand_total.amount // => 1000
 * ```
 */
export function buildBillingStatement(
  overrides: Overrides<BuiltBillingStatement> = {},
  options?: BuildOptions,
): BuiltBillingStatement {
  const seed = seedOf(options);
  const { id = idOf('cstmt', seed), groups = [{}] } = overrides;
  const who = payer(overrides.payer ?? {}, seed);
  const built = groups.map((group, index) =>
    statementGroup(
      {
        ...group,
        items: (group.items ?? [{}]).map((part) => ({
          statement_id: id,
          ...part,
          payer: { ...who, ...part.payer },
        })),
      },
      `${seed}/group${index}`,
    ),
  );
  const sum = built
    .flatMap(({ items }) => items)
    .reduce((total, { amount }) => total + amount.amount, 0);
  const { timestamp = built[0]?.timestamp ?? who.created_at } = overrides;
  return merge<BuiltBillingStatement>(
    {
      object: 'commerce_statement',
      id,
      instance_id: INSTANCE_ID,
      timestamp,
      payer: who,
      status: 'closed',
      totals: statementTotals({}, sum),
      groups: built,
    },
    {
      ...overrides,
      payer: who,
      groups: built,
      totals: statementTotals(overrides.totals ?? {}, sum),
    },
  );
}

/** Builds the attempts of one day of a statement. Never throws. */
export function buildBillingStatementGroup(
  overrides: Overrides<BuiltBillingStatementGroup> = {},
  options?: BuildOptions,
): BuiltBillingStatementGroup {
  return statementGroup(overrides, seedOf(options));
}

function statementGroup(
  overrides: Overrides<BuiltBillingStatementGroup>,
  seed: string,
): BuiltBillingStatementGroup {
  const parts = overrides.items ?? [{}];
  const items = parts.map((part, index) => paymentAttempt(part, `${seed}/item${index}`));
  return merge(
    withoutClaims<BuiltBillingStatementGroup>({
      object: 'commerce_statement_group',
      timestamp: items[0]?.created_at ?? 0,
      items,
    }),
    { ...overrides, items },
  );
}
